import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formKeys } from '../../../src/core/codebook/index.ts';
import { extractFacts } from '../../../src/core/facts/index.ts';
import { factKey } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { mutate } from '../../support/mutate.ts';
import { sampleDocuments } from '../../support/samples.ts';

const samples = sampleDocuments().filter(({ truth }) => truth.may_refuse !== true);
const texts = samples.filter(({ truth }) => truth.file.endsWith('.txt'));
const readText = async (text: string) => extractFacts(await readDocument(new TextEncoder().encode(text)));

describe.each(samples.map(({ truth, path }) => ({ name: `${truth.file} ${truth.kind}`, path })))(
  '$name',
  ({ path }) => {
    test('has every key of its form once, and each number stands where its locator says', async () => {
      const document = await readDocument(new Uint8Array(readFileSync(path)));
      const { edition, facts } = extractFacts(document);
      expect(facts.map(factKey)).toEqual(edition === null ? [] : formKeys(edition));
      for (const { value, raw, locator } of facts) {
        if (value === null || document.source === null) continue;
        expect(document.source.slice(locator?.start, locator?.end)).toBe(raw);
      }
    });
  },
);

describe.each(texts.map(({ truth, path }) => ({ name: `${truth.file} ${truth.kind}`, path })))(
  '$name',
  ({ path }) => {
    test('one lost, doubled or fused cell moves no number', async () => {
      const source = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
      const clean = new Map((await readText(source)).facts.map((fact) => [factKey(fact), fact.value]));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('delete', 'empty', 'double', 'fuse'),
          fc.nat(5000),
          async (kind, at) => {
            const { facts } = await readText(mutate(source, kind, at));
            const moved = facts.filter(
              (fact) => fact.value !== null && fact.value !== clean.get(factKey(fact)),
            );
            expect(moved.map((fact) => `${factKey(fact)} ${fact.value}`)).toEqual([]);
          },
        ),
        { numRuns: Number(process.env.GOUJI_MUTATIONS ?? 15) },
      );
    });
  },
);
