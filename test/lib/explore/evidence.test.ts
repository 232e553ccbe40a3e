import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../src/core/codebook/measures.ts';
import { pointsOf } from '../../../src/lib/charts/walk.ts';
import type { FigureCell } from '../../../src/lib/charts/types.ts';
import { formatAddress, parseAddress } from '../../../src/lib/evidence/address.ts';
import { listed } from '../../../src/lib/evidence/largest.ts';
import { operandsCsv } from '../../../src/lib/evidence/operandsCsv.ts';
import { formulaNumbers } from '../../../src/lib/evidence/texts.ts';
import { FLOW_PARTS, OUTCOME_PARTS, type MeasureData } from '../../../src/lib/explore/ask.ts';
import { rowAddress } from '../../../src/lib/explore/evidence.ts';
import { exploreModel, type ExploreModel } from '../../../src/lib/explore/model.ts';
import type { MeasureRow } from '../../../src/lib/queries/measureRows.ts';
import type { ExploreView } from '../../../src/lib/url/explore.ts';
import { context, row, view } from '../../support/exploreRows.ts';

/** More bodies than the terms an address lists, over two years; every one with its own number. */
const BODIES = Array.from({ length: 130 }, (_, at) => `a${String(at).padStart(4, '0')}`);
const rowsOf = (code: string): MeasureRow[] =>
  BODIES.flatMap((agency, at) =>
    [2023, 2024].map((year) => row(agency, year, at + 1, measureOf(code).kind === 'count' ? null : 400)),
  );
const codes = ['req_new', 'out_total', 'rev_total', 'denial_rate', 'disclosure_rate_broad'];
const DATA: MeasureData = Object.fromEntries(
  [...codes, ...Object.values(OUTCOME_PARTS), ...Object.values(FLOW_PARTS)].map((code) => [
    code,
    rowsOf(code),
  ]),
);
const modelOf = (more: Partial<ExploreView>) =>
  exploreModel(view(more), DATA, { ...context, home: '/zh/demo' });

/** Every point of the picture with the address it leads to. */
function pointsIn({ picture }: ExploreModel) {
  if (picture === null) throw new Error('no picture');
  const { option } = picture;
  const drawn = typeof option === 'function' ? option({ lang: 'zh', width: 900 } as never) : option;
  return pointsOf(drawn).filter(({ text }) => /\d/.test(text));
}

const VIEWS: [string, Partial<ExploreView>][] = [
  ['a line of counts', { measure: 'req_new', form: 'line' }],
  ['a line of rates', { measure: 'denial_rate', form: 'line' }],
  ['a rate read as a count', { measure: 'denial_rate', form: 'line', scale: 'count' }],
  [
    'a rate that is a difference, read as a count',
    { measure: 'disclosure_rate_broad', form: 'line', scale: 'count' },
  ],
  ['a count per 100 closed', { measure: 'rev_total', form: 'line', scale: 'per100' }],
  ['the outcomes', { measure: 'denial_rate', form: 'bars' }],
  ['the flow', { measure: 'req_new', form: 'flow' }],
  ['a funnel', { measure: 'denial_rate', form: 'funnel' }],
];

describe.each(VIEWS)('with 130 bodies, every number of %s', (_, more) => {
  const model = modelOf(more);
  const points = pointsIn(model);

  it('has an address that a link can hold', () => {
    expect(points.length).toBeGreaterThan(1);
    for (const { text, ev } of points) {
      expect(ev, text).not.toBeNull();
      expect(ev?.length, text).toBeLessThanOrEqual(300);
      expect(ev, text).toMatch(/^[\x21-\x7e]+$/);
    }
  });

  it('is taken apart again into one number per report', () => {
    const totals = points.flatMap(({ ev }) => {
      const address = parseAddress(ev ?? '');
      return address?.kind === 'total' ? [address] : [];
    });
    if (more.form !== 'funnel') expect(totals.length).toBeGreaterThan(1);
    for (const address of totals) {
      const found = model.totals(address);
      expect(found?.operands, formatAddress(address)).toHaveLength(BODIES.length);
      expect(found?.numerator).toBe((BODIES.length * (BODIES.length + 1)) / 2);
    }
  });
});

it('gives the value that the line draws, at the scale it is read', () => {
  const valueOf = (more: Partial<ExploreView>, code: string) =>
    modelOf(more).totals({ kind: 'total', code, year: 2024, part: 'line' })?.value;
  const sum = (BODIES.length * (BODIES.length + 1)) / 2;
  expect(valueOf({ measure: 'req_new' }, 'req_new')).toBe(sum);
  expect(valueOf({ measure: 'denial_rate' }, 'denial_rate')).toBeCloseTo(
    (100 * sum) / (400 * BODIES.length),
    9,
  );
  expect(valueOf({ measure: 'denial_rate', scale: 'count' }, 'denial_rate')).toBe(sum);
  expect(valueOf({ measure: 'rev_total', scale: 'per100' }, 'rev_total')).toBe(100);
  expect(valueOf({ measure: 'req_new' }, 'rev_total'), 'another measure is another view').toBeUndefined();
  expect(valueOf({ measure: 'req_new', agencies: ['a0003'] }, 'req_new'), 'the view chooses').toBe(4);
});

it('leads every number of the tables to its own evidence, at any scale', () => {
  for (const [name, more] of VIEWS) {
    const model = modelOf(more);
    for (const each of model.rows) expect(rowAddress(model.measured, each), name).not.toBeNull();
    for (const line of model.lines) expect((line['value'] as FigureCell).address, name).toBeDefined();
  }
  const model = modelOf({ measure: 'rev_total', scale: 'per100', from: 2024 });
  const [first] = model.rows;
  const address = first === undefined ? null : rowAddress(model.measured, first);
  if (address?.kind !== 'total') throw new Error('no total');
  expect(model.totals(address)).toMatchObject({ value: 100, numerator: 1, denominator: 1 });
});

describe('a total of many numbers', () => {
  const found = modelOf({ measure: 'req_new' }).totals({
    kind: 'total',
    code: 'req_new',
    year: 2024,
    part: 'line',
  });
  if (found === null) throw new Error('no total');

  it('lists the largest, says the rest as a sum, and adds up', () => {
    const named = listed(found.operands);
    expect(named.map(({ numerator }) => numerator)).toEqual(Array.from({ length: 60 }, (_, at) => 130 - at));
    const numbers = formulaNumbers(found, 'en').replaceAll(',', '');
    expect(numbers).toMatch(/^130 \+ 129 /);
    expect(numbers).toContain('+ 2485 (the other 70 together) = 8515');
  });
  it('lists a number that is missing before all others', () => {
    const gap = found.operands.map((one, at) => (at === 9 ? { ...one, numerator: null } : one));
    expect(listed(gap)[0]?.numerator).toBeNull();
  });
  it('has every number in its file', () => {
    const lines = operandsCsv(found.operands, 'en').trim().split('\r\n');
    expect(lines).toHaveLength(131);
    expect(lines[1]).toContain('a0000-2024:req_new');
  });
});
