import { expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/codebook/measures.ts';
import { LISTED, measurePath } from '../../../src/lib/measures/listing.ts';

it('a measure leads to its page where one is made, any other to Explore', () => {
  const listed = new Set(LISTED.map(({ measure }) => measure.code));
  for (const code of MEASURES.keys())
    expect(measurePath(code)).toBe(listed.has(code) ? `m/${code}/` : `x/?m=${code}`);
  // A row of the 2014 form without a page of its own, which the overview's successor measure leads to.
  expect(measurePath('s14_rev_corrected')).toBe('x/?m=s14_rev_corrected');
});
