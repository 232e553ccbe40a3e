import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../../src/core/facts/index.ts';
import { factKey, type Edition } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { APPLICANT_ORDER, makeForm, random } from '../../support/forms.ts';
import { LAYOUTS } from '../../support/layouts.ts';
import { mutate } from '../../support/mutate.ts';

const RUNS = Number(process.env.GOUJI_MUTATIONS ?? 25);
const TEXT_LAYOUTS = LAYOUTS.filter(({ name }) => name !== 'html' && name !== 'one long line per table');

/** As the form prints them, turned round, and without 总计. */
const COLUMNS: readonly (readonly string[])[] = [
  APPLICANT_ORDER,
  APPLICANT_ORDER,
  ['total', ...APPLICANT_ORDER.slice(0, 6)],
  ['nat', 'oth', 'law', 'npo', 'res', 'biz', 'total'],
  APPLICANT_ORDER.slice(0, 6),
];
const EDITIONS: readonly Edition[] = ['f2021', 'f2019', 'f2014'];

describe.each(TEXT_LAYOUTS)('$name', (layout) => {
  test.each(EDITIONS)('%s: one lost, doubled or fused cell moves no number', async (edition) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.constantFrom('delete', 'empty', 'double', 'fuse'),
        fc.nat(5000),
        fc.constantFrom(0, 0, 0.1),
        fc.constantFrom(3, 40, 3000),
        fc.constantFrom(...COLUMNS),
        async (seed, kind, at, blanks, most, columns) => {
          const next = random(seed);
          // Where empty cells vanish anyway, a doubled cell beside one is two damages and cannot be told.
          const form = makeForm(edition, next, { blanks: layout.keepsBlanks ? blanks : 0, most, columns });
          const text = mutate(layout.draw(form, next), kind, at);
          const { facts } = extractFacts(await readDocument(new TextEncoder().encode(text)));
          const wrong = facts.filter(
            (fact) => fact.value !== null && fact.value !== Number(form.printed.get(factKey(fact)) || 'NaN'),
          );
          expect(
            wrong.map((fact) => `${factKey(fact)} ${fact.value} for ${form.printed.get(factKey(fact))}`),
          ).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
