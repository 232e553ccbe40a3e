import { describe, expect, it } from 'vitest';
import { agencyView } from '../../../src/lib/agency/agencyView.ts';
import { correctionRows } from '../../../src/lib/agency/corrections.ts';
import type { AgencyReport } from '../../../src/lib/agency/reportView.ts';
import { cellNote } from '../../../src/lib/components/cellText.ts';
import type { AgencyFile } from '../../../src/core/dataset/agency-file.ts';

const fact = (indicator: string, value: number | null, corrected: number | null = null) => ({
  indicator,
  applicant: null,
  value,
  raw: value === null ? '' : String(value),
  status: value === null ? 'blank' : 'reported',
  flags: corrected === null ? [] : ['corrected'],
  corrected,
  computed: null,
});
const correction = (key: string, more: object) => ({
  key,
  action: 'set',
  value: 1387,
  expect: 2082,
  reason: '少写一位',
  source: null,
  date: '2026-11-24',
  holds: true,
  ...more,
});
const report = {
  report: 'a0003-2023',
  year: 2023,
  edition: 'f2021',
  editionSeen: true,
  origin: { kind: 'snapshot' },
  state: null,
  days: null,
  findings: [],
  facts: [
    fact('licensing_decisions', 2082, 1387),
    fact('penalty_decisions', 346),
    fact('coercion_decisions', null),
  ],
  corrections: [
    correction('licensing_decisions', {}),
    correction('penalty_decisions', { holds: false, expect: null }),
    correction('coercion_decisions', { action: 'unreadable', value: null, expect: null }),
    correction('no_such_row', { holds: null }),
  ],
} as unknown as AgencyReport;

describe('declared corrections', () => {
  it('stand beside the published value and say whether they count', () => {
    const rows = correctionRows(report);
    expect(rows.map(({ published, corrected, applied }) => [published, corrected, applied])).toEqual([
      [{ v: 2082, s: 'reported' }, 1387, true],
      [{ v: 346, s: 'reported' }, 1387, false],
      [{ v: null, s: 'blank' }, 'unreadable', true],
      [null, 1387, false],
    ]);
  });

  it('are told beside the number of the agency’s table, which stays the published one', () => {
    const file = { agency: {}, lineage: [], reports: [report], missing: [] } as unknown as AgencyFile;
    const view = agencyView(file);
    const cellOf = (id: string) => view.table2.flatMap((row) => row.cells).find(({ key }) => key === id);
    expect(cellOf('licensing_decisions')).toEqual({ v: 2082, key: 'licensing_decisions', fix: 1387 });
    expect(cellOf('penalty_decisions')).toEqual({ v: 346, key: 'penalty_decisions' });
    expect(view.corrections).toHaveLength(4);
  });

  it('are named once beside a cell, in the language of the page', () => {
    const cell = { v: 2082, flags: ['corrected'], fix: 1387 };
    expect(cellNote(cell, 'zh')).toBe('更正为 1,387');
    expect(cellNote(cell, 'en')).toBe('corrected to 1,387');
    expect(cellNote({ v: 346, flags: ['disputed'] }, 'zh')).toBe('更正：无法辨认');
  });
});
