import { expect, it } from 'vitest';
import type { AgencyFile } from '../../../src/core/dataset/agency-file.ts';
import { checksOf } from '../../../src/lib/evidence/checks.ts';

type Report = AgencyFile['reports'][number];

const ITEMS = ['licensing', 'other_services', 'penalty', 'coercion', 'fee'];

/** A 2019 form in which every item had as many last year and changed by as many, with findings. */
function reportOf(year: number, prev: number, delta: number, findings: unknown[] = []): Report {
  const fact = (indicator: string, value: number) => ({
    ...{ indicator, applicant: null, value, raw: String(value), status: 'reported', flags: [] },
    ...{ locator: { block: 3, table: 1, row: 2, col: 4 }, method: 'table', confidence: 1 },
    ...{ corrected: null, computed: null },
  });
  return {
    ...{ report: `a1-${year}`, year, version: 1, edition: 'f2019', editionSeen: true, scope: 'own' },
    ...{ published: `${year + 1}-01-15`, signed: `${year + 1}-01-11`, signedRaw: null, note: null },
    origin: { kind: 'snapshot', url: null, title: '', publisher: '', accessed: null, sha256: null },
    facts: ITEMS.flatMap((item) => [
      fact(`v19_${item}_items_prev`, prev),
      fact(`v19_${item}_items_delta`, delta),
    ]),
    ...{ findings, mentions: [], corrections: [], notes: [] },
  } as unknown as Report;
}

const fileOf = (reports: Report[]) =>
  ({
    agency: { agency: 'a1', name: '甲', nameEn: 'A' },
    lineage: [],
    reports,
    missing: [],
  }) as unknown as AgencyFile;

/** Checks of a cell of the second year. */
function checks(findings: unknown[] = []) {
  const second = reportOf(2020, 32, 4, findings);
  return checksOf(fileOf([reportOf(2019, 27, 5), second]), second, 'v19_licensing_items_prev');
}

it('names a check once, also where it holds within the report and between its years', () => {
  const all = checks();
  expect(all.map(({ check }) => check)).toEqual([...new Set(all.map(({ check }) => check))]);
  expect(all).toContainEqual(expect.objectContaining({ check: 'T2-08', state: 'pass' }));
});

it('joins the findings of one check, and what fails goes first', () => {
  const instance = { left: 32, right: 33, cells: ['v19_licensing_items_prev'] };
  const finding = (state: string) => ({
    ...{ check: 'T2-08', state, severity: 'warn', message: { zh: state, en: state } },
    instances: [instance],
  });
  for (const findings of [
    [finding('not_assessable'), finding('fail')],
    [finding('fail'), finding('not_assessable')],
  ]) {
    const own = checks(findings).filter(({ check }) => check === 'T2-08');
    expect(own).toMatchObject([{ state: 'fail', message: { en: 'fail' }, instances: [instance, instance] }]);
  }
});
