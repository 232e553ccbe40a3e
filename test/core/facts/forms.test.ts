import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../../src/core/facts/index.ts';
import { factKey, type Edition } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { makeForm, random, type Form } from '../../support/forms.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const EDITIONS: readonly Edition[] = ['f2021', 'f2019', 'f2014'];
const RUNS = 6;

async function read(text: string): Promise<ReturnType<typeof extractFacts>> {
  return extractFacts(await readDocument(new TextEncoder().encode(text)));
}

interface Outcome {
  wrong: string[];
  unread: string[];
}

async function compare(form: Form, text: string): Promise<Outcome> {
  const { facts } = await read(text);
  const found = new Map(facts.map((fact) => [factKey(fact), fact]));
  const outcome: Outcome = { wrong: [], unread: [] };
  for (const [key, printed] of form.printed) {
    const fact = found.get(key);
    const expected = printed === '' ? null : Number(printed);
    if (!fact) outcome.unread.push(`${key} is not there`);
    else if (fact.value !== null && fact.value !== expected) {
      outcome.wrong.push(`${key}: ${fact.value}, printed ${printed || 'nothing'}`);
    } else if (fact.value === null && expected !== null) outcome.unread.push(`${key}: ${fact.status}`);
    else if (expected === null && fact.status !== 'blank')
      outcome.unread.push(`${key}: ${fact.status} for an empty cell`);
  }
  for (const fact of facts) {
    if (fact.value !== null && !form.printed.has(factKey(fact)))
      outcome.wrong.push(`${factKey(fact)} is invented`);
  }
  return outcome;
}

describe.each(LAYOUTS)('$name', (layout) => {
  test.each(EDITIONS)('%s: every number is read as written', async (edition) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const next = random(seed);
        const form = makeForm(edition, next);
        const { wrong, unread } = await compare(form, layout.draw(form, next));
        expect(wrong).toEqual([]);
        if (layout.name !== 'one long line per table') expect(unread).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(EDITIONS)('%s: with empty cells no number moves', async (edition) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(0.05, 0.3, 0.7), async (seed, blanks) => {
        const next = random(seed);
        const form = makeForm(edition, next, { blanks });
        const { wrong, unread } = await compare(form, layout.draw(form, next));
        expect(wrong).toEqual([]);
        if (layout.keepsBlanks && layout.name === 'html') expect(unread).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
