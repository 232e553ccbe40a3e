import { describe, expect, it } from 'vitest';
import type { ReleaseChanges } from '../../../src/core/dataset/changes.ts';
import { changesPrint, findingsPrint } from '../../../src/lib/prints/filed.ts';
import { figurePrint, overviewPrint, resultPrint, trendPrint } from '../../../src/lib/prints/queried.ts';
import type { MeasureAnswers } from '../../../src/lib/measures/answers.ts';
import type { FindingRow } from '../../../src/lib/findings/rows.ts';
import type { OverviewRows } from '../../../src/lib/queries/overview.ts';

const sum = (measure: string, value: number | null) =>
  ({
    year: 2023,
    measure,
    value,
    n: 1,
    short: 0,
    held: 1,
    expected: 1,
    top: 'a0010',
    topValue: value,
  }) as const;
const rows = (value: number | null): OverviewRows => ({
  requests: [sum('req_new', value)],
  outcomes: [],
  leaves: [],
  decisions: [sum('licensing_decisions', 38)],
  proposals: [],
  largest: [],
  coverage: [],
  counted: [],
  reports: [],
});

describe('fingerprints of views', () => {
  it('differ by one number, by zero and nothing, and by which figure it is', () => {
    const prints = [rows(38), rows(83), rows(0), rows(null)].map(overviewPrint);
    expect(new Set(prints).size).toBe(4);
    const turned = { ...rows(38), requests: rows(38).decisions, decisions: rows(38).requests };
    expect(overviewPrint(turned)).not.toBe(prints[0]);
  });

  it('of one figure follow its own rows and no others', () => {
    const prints = (figure: 'requests' | 'decisions') =>
      [rows(38), rows(83)].map((all) => figurePrint(figure, all));
    expect(new Set(prints('requests')).size).toBe(2);
    expect(new Set(prints('decisions')).size).toBe(1);
    expect(figurePrint('requests', rows(38)), 'without the lists an embed does not hold').toBe(
      figurePrint('requests', { ...rows(38), reports: [{} as OverviewRows['reports'][number]] }),
    );
  });

  it('of a measure’s line follow its totals and need no cells', () => {
    const total = { year: 2024, edition: 'f2021', numerator: 3, denominator: null, value: 3, k: 1 };
    const of = (numerator: number, cells: unknown[] = []) =>
      trendPrint('req_new', {
        ...{ totals: [{ ...total, numerator }], related: [], byClass: [], outcomes: null, cells },
      } as unknown as MeasureAnswers);
    expect(of(3)).toBe(of(3, [{ report: 'a1-2024' }]));
    expect(of(3)).not.toBe(of(4));
  });

  it('do not depend on the order rows stand in', () => {
    const two = [sum('a', 1), sum('b', 2)];
    const print = (requests: OverviewRows['requests']) => overviewPrint({ ...rows(1), requests });
    expect(print(two)).toBe(print([...two].reverse()));
  });

  it('take a query’s column names and repeated columns into account', () => {
    const column = (name: string) => ({ name, type: 'INTEGER', numeric: true });
    const print = (names: string[], cells: number[][]) =>
      resultPrint({ columns: names.map(column), rows: cells });
    expect(print(['a', 'a'], [[1, 2]])).not.toBe(print(['a', 'a'], [[2, 1]]));
    expect(print(['a'], [[1]])).not.toBe(print(['b'], [[1]]));
  });

  it('of findings hold both sides of what does not agree', () => {
    const row = { report: 'a0002-2024', check: 'T3-01', severity: 'error', values: '12+1=13=12' };
    const print = (values: string) => findingsPrint([{ ...row, values } as FindingRow]);
    expect(print('12+1=13=12')).not.toBe(print('12+1=13=14'));
  });

  it('of changes hold the cells in scope alone', () => {
    const change = (agency: string, to: number) => ({
      ...{ agency, year: 2023, key: 'licensing_decisions', from: 38, to, why: ['recollected' as const] },
    });
    const changes = (other: number): ReleaseChanges => ({
      ...{ from: 't1', to: 't2', moved: [], findings: [], states: [] },
      changes: [change('a0010', 83), change('a0011', other)],
      agencies: {
        a0010: { name: '甲', nameEn: null, class: 'dept' },
        a0011: { name: '乙', nameEn: null, class: 'dept' },
      },
    });
    const scope = { from: null, to: null, classes: [], measures: [] };
    const print = (other: number, agencies: string[]) => changesPrint(changes(other), { ...scope, agencies });
    expect(print(1, ['a0010'])).toBe(print(2, ['a0010']));
    expect(print(1, [])).not.toBe(print(2, []));
  });
});
