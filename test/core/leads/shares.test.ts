import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formKeys } from '../../../src/core/codebook/index.ts';
import { leadsOf } from '../../../src/core/leads/index.ts';
import { refusedByChance } from '../../../src/core/leads/shares.ts';
import { partialYears } from '../../../src/core/registry/partial.ts';
import { dataset, instance, leadsBy, row, type Given } from './support.ts';

const ZEROS = Object.fromEntries(formKeys('f2021').map((key) => [key, 0]));
const year = (cells: Record<string, number | null>, more: Partial<Given> = {}): Given => ({
  year: 2024,
  cells: { ...ZEROS, ...cells },
  ...more,
});

describe('L-07 refused', () => {
  const none = { 'den_internal.total': 7, 'unable_not_held.total': 5, 'out_total.total': 12 };

  it('speaks of ten or more decisions on substance of which none released anything', () => {
    const [lead] = leadsBy('refused', dataset([year(none)]));
    expect(lead?.fraction).toEqual({ k: 0, n: 12 });
    expect(lead?.text.zh).toContain('实体答复12件中，予以公开{0}件、部分公开{1}件；不予公开7件、无法提供5件');
    expect(lead?.formula.en).toContain('= 0/12');
  });

  it('is silent below 10, when something was released, and on 2 of 2 granted', () => {
    expect(leadsBy('refused', dataset([year({ ...none, 'den_internal.total': 4 })]))).toEqual([]);
    expect(leadsBy('refused', dataset([year({ ...none, 'out_partial.total': 1 })]))).toEqual([]);
    expect(leadsBy('refused', dataset([year({ 'out_granted.total': 2, 'out_total.total': 2 })]))).toEqual([]);
  });

  it('does not count what was not processed, and no blank as 0', () => {
    const closed = { 'np_petition.total': 40, 'den_internal.total': 3, 'out_total.total': 43 };
    expect(leadsBy('refused', dataset([year(closed)]))).toEqual([]);
    expect(leadsBy('refused', dataset([year({ ...none, 'out_granted.total': null })]))).toEqual([]);
    expect(leadsBy('refused', dataset([year({ ...none, 'den_state_secret.total': null })]))).toEqual([]);
  });

  it('is silent in a partial year and where the outcomes do not add up', () => {
    const begun = { lineage: [row('lineage', { from: 'a0001', to: 'a0001', kind: 'new', year: '2024' })] };
    expect(leadsBy('refused', dataset([year(none)], begun))).toEqual([]);
    const findings = [
      { check: 'T3-02', severity: 'error' as const, instances: [instance('out_total.total')] },
    ];
    expect(leadsBy('refused', dataset([year(none, { findings })]))).toEqual([]);
  });

  it('says how many leads chance alone would give', () => {
    expect(refusedByChance([])).toBeNull();
    expect(
      refusedByChance([
        { k: 5, n: 10, keys: [] },
        { k: 5, n: 10, keys: [] },
      ]),
    ).toBeCloseTo(2 * 0.5 ** 10, 12);
    expect(refusedByChance([{ k: 0, n: 10, keys: [] }])).toBe(1);
  });
});

describe('L-08 backlog', () => {
  const run = (out: number[], more: (index: number) => Partial<Given> = () => ({}), incoming = 40): Given[] =>
    out.map((value, index) => ({
      year: 2021 + index,
      cells: { 'req_new.total': incoming, 'req_carried_in.total': 0, 'req_carried_out.total': value },
      ...more(index),
    }));

  it('speaks after three steps up to 10 or more, with every year’s number', () => {
    const [lead] = leadsBy('backlog', dataset(run([2, 5, 9, 16])));
    expect(lead?.cells.map(({ value }) => value)).toEqual([2, 5, 9, 16]);
    expect(lead?.formula.zh).toBe('2 < 5 < 9 < 16');
  });

  it('is silent when one year does not grow, ends below 10, or has a base below 10', () => {
    expect(leadsBy('backlog', dataset(run([2, 5, 5, 16])))).toEqual([]);
    expect(leadsBy('backlog', dataset(run([1, 2, 3, 9])))).toEqual([]);
    expect(leadsBy('backlog', dataset(run([2, 5, 9, 16], undefined, 9)))).toEqual([]);
    expect(leadsBy('backlog', dataset(run([5, 9, 16])))).toEqual([]);
  });

  it('is silent over a missing year, a change of scope and a doubted cell', () => {
    expect(
      leadsBy('backlog', dataset(run([1, 2, 5, 9, 16]).filter(({ year: each }) => each !== 2023))),
    ).toEqual([]);
    expect(
      leadsBy('backlog', dataset(run([2, 5, 9, 16], (at) => (at === 1 ? { scope: 'jurisdiction' } : {})))),
    ).toEqual([]);
    const findings = [
      { check: 'T3-01', severity: 'error' as const, instances: [instance('req_carried_out.total')] },
    ];
    expect(leadsBy('backlog', dataset(run([2, 5, 9, 16], (at) => (at === 3 ? { findings } : {}))))).toEqual(
      [],
    );
  });
});

describe('L-09 overturned', () => {
  const reviews = (corrected: number, total: number, pending = 0) =>
    year({ rev_corrected: corrected, rev_total: total, rev_pending: pending });

  it('speaks at half of ten, on what was concluded', () => {
    expect(leadsBy('overturned', dataset([reviews(6, 14, 2)]))[0]?.fraction).toEqual({ k: 6, n: 12 });
    expect(leadsBy('overturned', dataset([reviews(5, 12)]))).toEqual([]);
    expect(leadsBy('overturned', dataset([reviews(9, 12, 3)]))).toEqual([]);
  });
});

describe('leads and their facts', () => {
  it('every number is the published fact, whatever the figures are', () => {
    const key = fc.constantFrom(
      'penalty_decisions',
      'licensing_decisions',
      'req_carried_out.total',
      'rules_in_force',
    );
    const value = fc.oneof(fc.constant(0), fc.nat(30), fc.nat(2_000_000), fc.constant(null));
    const report = fc.record({
      cells: fc.dictionary(key, value),
      checks: fc.subarray(['X-01', 'T2-04', 'T2-10']),
    });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), (reports) => {
        const given = dataset(
          reports.map(({ cells, checks }, index) => ({
            year: 2021 + index,
            cells: { 'req_new.total': 50, 'req_carried_in.total': 0, ...cells },
            findings: checks.map((check) => ({
              check,
              instances: Object.keys(cells).map((each) => instance(each, '', '0')),
            })),
          })),
        );
        const facts = new Map(
          given.facts.map((fact) => [
            `${fact.report}/${fact.indicator}${fact.applicant && `.${fact.applicant}`}`,
            fact,
          ]),
        );
        const { leads } = leadsOf(given, []);
        expect(new Set(leads.map(({ id }) => id)).size).toBe(leads.length);
        for (const { cells, text } of leads) {
          for (const cell of cells) {
            expect(facts.get(`${cell.report}/${cell.key}`)).toMatchObject({
              status: 'reported',
              value: String(cell.value),
            });
            expect(
              cells.every((_, index) => text.zh.includes(`{${index}}`) && text.en.includes(`{${index}}`)),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('partial years', () => {
  const partial = (kind: string, source: string, more = {}) => [
    ...partialYears({
      agencies: [{ agency: 'a', from_year: '2019' }],
      lineage: [row('lineage', { from: 'b', to: 'a', kind, year: '2019', source, ...more })],
    }),
  ];

  it('are those in which a body began after January or ended', () => {
    expect(partial('new', '2019年3月组建')).toEqual(['a 2019']);
    expect(partial('new', '2019年1月组建')).toEqual([]);
    expect(partial('new', '')).toEqual(['a 2019']);
    expect(partial('rename', '2019年3月')).toEqual([]);
    expect(partial('merge', '2019年1月')).toEqual(['b 2019']);
    expect(partial('merge', '', { year: '2020' })).toEqual(['b 2020']);
  });
});
