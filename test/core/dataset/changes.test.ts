import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeChanges, keysOfMeasure, releaseChanges } from '../../../src/core/dataset/changes.ts';
import { SHAPES, TABLE_NAMES, type Dataset, type TableName } from '../../../src/core/dataset/shapes.ts';

/** What one report says: null where it states no number, undefined where the report is not held. */
type State = Record<string, Record<string, number | null> | undefined>;

const KEYS = ['licensing_decisions', 'penalty_decisions', 'req_new.total'] as const;
const CLASSES: Record<string, string> = { a1: 'dept', a2: 'dept', g1: 'gov' };

const row = (name: TableName, cells: Record<string, string>) =>
  Object.fromEntries(SHAPES[name].columns.map((column) => [column, cells[column] ?? '']));

/** Released rows that say this: one data year, the 2021 form. */
function dataset(state: State): Dataset {
  const tables: Record<string, unknown[]> = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  tables['agencies'] = Object.entries(CLASSES).map(([agency, type]) =>
    row('agencies', { agency, type, name: `机关${agency}` }),
  );
  for (const [agency, cells] of Object.entries(state)) {
    if (cells === undefined) continue;
    const report = `${agency}-2023`;
    const scope = CLASSES[agency] === 'gov' ? 'jurisdiction' : 'own';
    tables['reports']?.push(
      row('reports', { report, agency, year: '2023', edition: 'f2021', scope, sha256: 'x' }),
    );
    for (const [key, value] of Object.entries(cells)) {
      const [indicator = '', applicant = ''] = key.split('.');
      const stated = value === null ? { status: 'blank' } : { status: 'reported', value: String(value) };
      tables['facts']?.push(row('facts', { report, agency, year: '2023', indicator, applicant, ...stated }));
    }
  }
  return tables as unknown as Dataset;
}

const release = (id: string, state: State) => ({
  meta: {
    ...{ id, date: '2025-01-01', parent: null, note: '', counts: {}, files: {} },
    ...{ codebook: '1', parser: '1', hash: id, seal: '' },
  },
  dataset: dataset(state),
});

const report = fc.option(fc.record(Object.fromEntries(KEYS.map((key) => [key, fc.option(fc.nat(3))]))), {
  nil: undefined,
});
const state: fc.Arbitrary<State> = fc.record({ a1: report, a2: report, g1: report });

describe('changes between releases', () => {
  it('lists the cell and every total it moves, and no other', () => {
    const before = { a1: { licensing_decisions: 38, penalty_decisions: 10 }, a2: { licensing_decisions: 2 } };
    const after = { ...before, a1: { licensing_decisions: 83, penalty_decisions: 10 } };
    const found = releaseChanges(release('t1', before), release('t2', after));
    expect(found.changes).toEqual([
      { agency: 'a1', year: 2023, key: 'licensing_decisions', from: 38, to: 83, why: ['parser'] },
    ]);
    expect(found.moved).toEqual([
      {
        measure: 'licensing_decisions',
        year: 2023,
        who: 'own',
        from: { value: 40, n: 2 },
        to: { value: 85, n: 2 },
      },
      {
        measure: 'penalty_per_license',
        year: 2023,
        who: 'own',
        from: { value: Number((10 / 38).toPrecision(12)), n: 1 },
        to: { value: Number((10 / 83).toPrecision(12)), n: 1 },
      },
    ]);
    expect(Object.keys(found.agencies)).toEqual(['a1']);
  });

  it('never adds a government to departments, nor a blank as 0', () => {
    const before = {
      a1: { licensing_decisions: 1 },
      a2: { licensing_decisions: null },
      g1: { licensing_decisions: 9 },
    };
    const after = { ...before, a2: { licensing_decisions: 0 }, g1: { licensing_decisions: 8 } };
    const { moved } = releaseChanges(release('t1', before), release('t2', after));
    expect(moved.filter((one) => one.measure === 'licensing_decisions')).toEqual([
      {
        measure: 'licensing_decisions',
        year: 2023,
        who: 'gov',
        from: { value: 9, n: 1 },
        to: { value: 8, n: 1 },
      },
      {
        measure: 'licensing_decisions',
        year: 2023,
        who: 'own',
        from: { value: 1, n: 1 },
        to: { value: 1, n: 2 },
      },
    ]);
  });

  it('composes over several releases to what the ends differ in', () => {
    fc.assert(
      fc.property(state, state, state, (one, two, three) => {
        const [a, b, c] = [release('r1', one), release('r2', two), release('r3', three)];
        const whole = composeChanges([releaseChanges(a, b), releaseChanges(b, c)]);
        const direct = releaseChanges(a, c);
        const ends = (rows: { from: unknown; to: unknown }[]) =>
          rows.map((each) => JSON.stringify({ ...each, why: 0 }));
        expect(ends(whole.changes).sort()).toEqual(ends(direct.changes).sort());
        expect(ends(whole.moved).sort()).toEqual(ends(direct.moved).sort());
        expect([whole.from, whole.to]).toEqual(['r1', 'r3']);
      }),
    );
  });

  it('refuses steps that do not follow one another', () => {
    const step = releaseChanges(release('r1', {}), release('r2', {}));
    expect(() => composeChanges([step, step])).toThrow(RangeError);
    expect(() => composeChanges([])).toThrow(RangeError);
  });

  it('knows the cells of a rate', () => {
    expect([...keysOfMeasure('penalty_per_license')].sort()).toEqual([
      'licensing_decisions',
      'penalty_decisions',
    ]);
    expect(keysOfMeasure('no_such').size).toBe(0);
  });
});
