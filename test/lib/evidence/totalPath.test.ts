import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/codebook/measures.ts';
import { OUTCOMES } from '../../../src/lib/agency/series.ts';
import { ALL, BARS, FLOW, LEAF, LINE, totalAddress } from '../../../src/lib/evidence/address.ts';
import { totalPath } from '../../../src/lib/evidence/totals.ts';
import { FLOW_PARTS, OUTCOME_PARTS } from '../../../src/lib/explore/ask.ts';
import { LISTED } from '../../../src/lib/measures/listing.ts';
import { DECISIONS } from '../../../src/lib/queries/licensingPenalties.ts';
import { PROPOSALS } from '../../../src/lib/queries/proposalsByYear.ts';
import { REQUESTS } from '../../../src/lib/queries/requestsByYear.ts';
import { evidenceOf } from '../../../src/lib/url/evidence.ts';
import { exploreCodec } from '../../../src/lib/url/explore.ts';

const leaves = OUTCOMES.flatMap(({ keys }) => Object.values(keys).flat()).map(
  (key) => key.split('.')[0] ?? '',
);
const ADDRESSES = [
  ...[...REQUESTS, ...DECISIONS, ...PROPOSALS].map(({ measure }) => totalAddress(measure, 2024, '')),
  ...[...OUTCOMES.map(({ id }) => id), 'outcomes'].map((code) => totalAddress(code, 2024, '')),
  ...[...new Set(leaves)].map((code) => totalAddress(code, 2024, LEAF)),
  ...LISTED.map(({ measure }) => totalAddress(measure.code, 2024, 'f2021.dept')),
  ...[...MEASURES.keys()].flatMap((code) => [LINE, ALL].map((part) => totalAddress(code, 2024, part))),
  ...Object.values(OUTCOME_PARTS).map((code) => totalAddress(code, 2024, BARS)),
  ...Object.values(FLOW_PARTS).map((code) => totalAddress(code, 2024, FLOW)),
];

describe('the page of a total that is opened elsewhere', () => {
  it.each(ADDRESSES)('exists and is asked for that very number: $code $part', (address) => {
    const path = totalPath(address);
    const [page = '', search = ''] = path.split('?');
    const asked = evidenceOf(`?${search}`).address;
    expect(asked).toEqual(address);
    if (page === '') return;
    if (page !== 'x/') return expect(LISTED.map(({ measure }) => `m/${measure.code}/`)).toContain(page);
    const { view, dropped } = exploreCodec.parse(`?${search}`);
    expect(dropped).toEqual([]);
    expect(MEASURES.has(view.measure)).toBe(true);
    expect(view.measure).toBe(address.code);
  });
});
