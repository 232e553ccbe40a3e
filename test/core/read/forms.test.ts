import { expect, test } from 'vitest';
import { nodeCMap } from '../../../src/cli/cmaps.ts';
import { factKey } from '../../../src/core/model.ts';
import { parseReport } from '../../../src/core/pipeline.ts';
import { corpusDocument } from '../../bench/corpus.ts';

const KINDS = [
  ['html', 0],
  ['docx', 17],
  ['xlsx', 18],
  ['pdf', 19],
] as const;

test.each(KINDS)('%s: every figure of a random form is read as written', async (format, kind) => {
  for (let seed = kind; seed < kind + 160; seed += 20) {
    const document = corpusDocument(seed, { blanks: seed % 40 < 20 ? 0 : 0.3 });
    expect(document.format).toBe(format);
    const origin = { kind: 'synthetic' as const, name: document.name };
    const { facts } = await parseReport(document.bytes, origin, { cmap: nodeCMap });
    const read = new Map(facts.map((fact) => [factKey(fact), fact]));
    for (const [key, printed] of document.form.printed) {
      const fact = read.get(key);
      const got = fact?.status === 'reported' ? String(fact.value) : fact?.status;
      expect(`${seed} ${key} ${got}`).toBe(
        `${seed} ${key} ${printed === '' ? 'blank' : String(Number(printed))}`,
      );
    }
  }
});
