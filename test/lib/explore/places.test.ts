import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceRow, reportsOf } from '../../../src/lib/explore/parts.ts';
import { placeRows, placesOf } from '../../../src/lib/explore/places.ts';
import { agencyPoints } from '../../../src/lib/explore/points.ts';
import { read } from '../../../src/lib/explore/measured.ts';
import type { MeasureRow } from '../../../src/lib/queries/measureRows.ts';
import { row as rateRow } from '../../support/exploreRows.ts';

const BODIES = [
  { agency: 'a0001', region: '甲市' },
  { agency: 'a0002', region: '甲市乙区' },
  { agency: 'a0003', region: '甲市' },
  { agency: 'a0004', region: null },
  { agency: 'a0005', region: '甲市' },
];
const places = placesOf(BODIES);

const row = (agency: string, year: number, given: Partial<MeasureRow> = {}): MeasureRow =>
  rateRow(agency, year, given.numerator ?? null, null, {
    region: BODIES.find((body) => body.agency === agency)?.region ?? null,
    ...given,
  });

const one = (code: string, rows: MeasureRow[], excluded: string[] = []) => {
  const found = placeRows(code, rows, places, excluded).filter(({ agency }) => agency === 'a0001');
  expect(found).toHaveLength(1);
  return found[0];
};

describe('places', () => {
  it('are bodies of one region to the letter, called by the first of them', () => {
    expect(places).toEqual([
      { id: 'a0001', region: '甲市', bodies: ['a0001', 'a0003', 'a0005'] },
      { id: 'a0002', region: '甲市乙区', bodies: ['a0002'] },
    ]);
  });

  it('add up numerators and denominators, never rates', () => {
    const rows = [
      row('a0001', 2024, { numerator: 1, denominator: 2, value: 50 }),
      row('a0003', 2024, { numerator: 9, denominator: 98, value: 9.2 }),
    ];
    const sum = one('disclosure_rate_broad', rows);
    expect([sum?.numerator, sum?.denominator, sum?.value, sum?.status]).toEqual([10, 100, 10, 'reported']);
    expect(sum && reportsOf(sum)).toEqual(['a0001-2024', 'a0003-2024']);
  });

  it('have no figure in a year in which under half of the reports due state one, and say why', () => {
    const rows = [
      row('a0001', 2024, { numerator: 7 }),
      row('a0003', 2024),
      row('a0005', 2024, { report: null, status: 'no_report', who: null, edition: null }),
    ];
    const sum = one('req_new', rows);
    expect([sum?.numerator, sum?.value, sum?.status, sum?.due]).toEqual([null, null, 'blank', 3]);
    const half = one('req_new', [...rows.slice(0, 1), row('a0003', 2024)]);
    expect([half?.numerator, half?.status, half?.parts.length, half?.due]).toEqual([7, 'reported', 1, 2]);
  });

  it('never add a government’s jurisdiction total, a body left out or a year that is not whole', () => {
    const rows = [
      row('a0001', 2024, { numerator: 1000, who: 'gov', class: 'gov' }),
      row('a0003', 2024, { numerator: 5 }),
      row('a0005', 2024, { numerator: 3 }),
    ];
    expect(one('req_new', rows)?.numerator).toBe(8);
    expect(one('req_new', rows, ['a0005'])?.numerator).toBe(5);
    const partial = rows.map((each) => (each.agency === 'a0005' ? { ...each, partial: true } : each));
    expect(one('req_new', partial)?.numerator).toBe(5);
  });

  it('have no figure of years that are not whole, although every report states one', () => {
    const rows = ['a0001', 'a0003'].map((agency) => row(agency, 2020, { numerator: 4, partial: true }));
    const sum = one('req_new', rows);
    expect([sum?.numerator, sum?.status]).toEqual([null, 'not_applicable']);
  });

  it('keep corrections beside the published sum', () => {
    const rows = [
      row('a0001', 2024, { numerator: 38, corrected_numerator: 83, corrected_status: 'reported' }),
      row('a0003', 2024, { numerator: 2 }),
    ];
    const sum = one('req_new', rows);
    expect([sum?.numerator, sum?.corrected_numerator, sum?.corrected_status]).toEqual([40, 85, 'reported']);
    const lost = one('req_new', [
      { ...(rows[0] ?? row('a0001', 2024)), corrected_numerator: null, corrected_status: 'unreadable' },
      rows[1] ?? row('a0003', 2024),
    ]);
    expect([lost?.numerator, lost?.corrected_numerator, lost?.corrected_status]).toEqual([
      40,
      null,
      'unreadable',
    ]);
  });

  it('lead to all reports they add up, and to no other', () => {
    const known = fc.record({
      agency: fc.constantFrom(...BODIES.map(({ agency }) => agency)),
      year: fc.integer({ min: 2021, max: 2024 }),
      numerator: fc.option(fc.nat(500)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(known, { selector: ({ agency, year }) => `${agency}-${year}`, maxLength: 20 }),
        (given) => {
          const rows = given.map(({ agency, year, numerator }) => row(agency, year, { numerator }));
          const byReport = new Map(rows.map((each) => [each.report, each]));
          for (const sum of placeRows('req_new', rows, places, []).filter(isPlaceRow)) {
            const parts = reportsOf(sum).map((report) => byReport.get(report));
            if (sum.status !== 'reported') expect(sum.numerator).toBe(null);
            else {
              expect(parts.every((part) => part?.year === sum.year && part.region === sum.region)).toBe(true);
              expect(parts.reduce((total, part) => total + (part?.numerator ?? NaN), 0)).toBe(sum.numerator);
            }
          }
          const points = agencyPoints(read('req_new', placeRows('req_new', rows, places, []), 'auto'));
          for (const point of points.filter(({ missing }) => missing === null))
            expect(point.reports.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
