import { describe, expect, it } from 'vitest';
import { localise } from '../../../src/core/checks/index.ts';
import { slipOf } from '../../../src/core/checks/slips.ts';
import { cleanCells, fact, report, seeded, withFacts, without } from './support.ts';

const COLUMNS = ['nat', 'biz', 'res', 'npo', 'law', 'oth', 'total'];
const cells = cleanCells(seeded(3));
const clean = report(cells);
const printed = (row: string) => COLUMNS.map((column) => cells.get(`${row}.${column}`) ?? 0);
const row =
  [...cells.keys()]
    .filter((key) => key.endsWith('.total'))
    .map((key) => key.replace('.total', ''))
    .find((code) => new Set(printed(code)).size >= 5) ?? '';

describe('localise', () => {
  it('says nothing about a report that adds up', () => {
    expect(localise(clean)).toEqual([]);
  });

  it('names the one cell that explains everything, with its value', () => {
    const meant = cells.get('out_granted.nat') ?? 0;
    const wrong = withFacts(clean, fact('out_granted.nat', meant + 9));
    expect(localise(wrong)).toMatchObject([{ key: 'out_granted.nat', values: [meant], alternatives: 1 }]);
  });

  it('offers every cell of a table 4 block, the likeliest slip first, and says how many', () => {
    const block = { rev_upheld: 12, rev_corrected: 3, rev_other: 0, rev_pending: 2, rev_total: 71 };
    const wrong = withFacts(clean, ...Object.entries(block).map(([key, value]) => fact(key, value)));
    const suspects = localise(wrong);
    expect(suspects[0]).toMatchObject({
      key: 'rev_total',
      values: [17],
      alternatives: 5,
      edit: 'transposed',
    });
    expect(suspects.map((suspect) => suspect.key).sort()).toEqual(Object.keys(block).sort());
  });

  it('recognises a row printed one column too far', () => {
    const shifted = [0, ...printed(row).slice(0, 6)];
    const wrong = withFacts(
      clean,
      ...COLUMNS.map((column, at) => fact(`${row}.${column}`, shifted[at] ?? 0)),
    );
    const suspects = localise(wrong);
    expect(suspects.length).toBeGreaterThan(1);
    for (const suspect of suspects) {
      expect(suspect.edit).toBe('shifted_row');
      expect(suspect.values).toEqual([cells.get(suspect.key)]);
    }
  });

  it('recognises two exchanged cells', () => {
    const [a, b] = ['nat', 'biz'].map((column) => cells.get(`out_total.${column}`) ?? 0);
    expect(a).not.toBe(b);
    const wrong = withFacts(clean, fact('out_total.nat', b ?? 0), fact('out_total.biz', a ?? 0));
    const keys = localise(wrong).map((suspect) => suspect.key);
    expect(keys.sort()).toEqual(['out_total.biz', 'out_total.nat']);
    expect(localise(wrong)[0]?.edit).toBe('swapped');
  });

  it('finds two independent faults', () => {
    const wrong = withFacts(
      clean,
      fact('req_new.nat', (cells.get('req_new.nat') ?? 0) + 5),
      fact('den_internal.law', (cells.get('den_internal.law') ?? 0) + 3),
    );
    expect(
      localise(wrong)
        .map((suspect) => suspect.key)
        .slice(0, 2)
        .sort(),
    ).toEqual(['den_internal.law', 'req_new.nat']);
  });

  it('says which cells must change together', () => {
    const meant = cells.get('req_new.nat') ?? 0;
    const wrong = withFacts(
      clean,
      fact('req_new.nat', meant + 5),
      fact('den_internal.law', (cells.get('den_internal.law') ?? 0) + 3),
    );
    const suspect = localise(wrong).find(({ key }) => key === 'den_internal.law');
    expect(suspect?.together).toEqual([{ key: 'req_new.nat', value: meant }]);
    expect(localise(withFacts(clean, fact('req_new.nat', meant + 5)))[0]).not.toHaveProperty('together');
  });

  it('lets last year decide between a requests cell and its carry-over when the rows are missing', () => {
    const broken = withFacts(
      clean,
      fact('req_carried_in.total', (cells.get('req_carried_in.total') ?? 0) + 4),
    );
    const open = without(without(broken, 'req_carried_in.nat'), 'req_new.nat');
    const previous = withFacts(clean, fact('req_carried_out.total', cells.get('req_carried_in.total') ?? 0));
    expect(localise(open, previous)[0]?.key).toBe('req_carried_in.total');
  });

  it('never proposes a negative number or a cell that holds none', () => {
    const wrong = without(withFacts(clean, fact('rev_total', 0)), 'rev_other');
    for (const suspect of localise(wrong)) {
      expect(suspect.values.every((value) => value >= 0)).toBe(true);
      expect(suspect.key).not.toBe('rev_other');
    }
  });
});

describe('slipOf', () => {
  it.each([
    [21, 12, 'transposed'],
    [1, 12, 'dropped_digit'],
    [122, 12, 'extra_digit'],
    [13, 12, 'one_digit'],
    [999, 12, 'other'],
    [0, 10, 'dropped_digit'],
  ])('%i printed for %i is %s', (shown, meant, slip) => {
    expect(slipOf(shown, meant)).toBe(slip);
  });
});
