import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../src/core/codebook/index.ts';
import { readNumber } from '../../src/core/facts/number.ts';
import { factKey, type Document, type Fact } from '../../src/core/model.ts';
import { parseDocument } from '../../src/core/pipeline.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { sourceText } from '../../src/core/read/locate.ts';
import { sampleDocuments, seedOrTwin } from '../support/samples.ts';

const spaceless = (text: string): string => text.replace(/\s+/g, '');

/** What the number at a table fact's place reads as, asked again with nothing but the place and the row's kind. */
function readAgain(document: Document, fact: Fact): number | null {
  const row = INDICATORS.get(fact.indicator);
  const kind = row?.signed ? 'delta' : !row?.decimal ? 'count' : row.unit === '万元' ? 'fee' : 'amount';
  if (fact.locator === null) return null;
  const { value, flags } = readNumber(sourceText(document, fact.locator), kind);
  // A unit printed in the column's header is not at the cell's own place.
  const byHeader = fact.flags.includes('unit_converted') && !flags.includes('unit_converted');
  return value !== null && byHeader ? Math.round(value * 1_000_000) / 100 : value;
}

const documents = [
  ...sampleDocuments()
    .filter(({ truth }) => truth.may_refuse !== true)
    .map(({ truth, path }) => ({ name: `${truth.file} ${truth.kind}`, path })),
  { name: 'the first report', path: seedOrTwin() },
];

describe.each(documents)('$name', ({ path }) => {
  test('the text at every number’s place, read again, gives the number', async () => {
    const document = await readDocument(new Uint8Array(readFileSync(path)));
    const numbers = parseDocument(document, { kind: 'local' }).facts.filter(({ value }) => value !== null);
    const table = numbers.filter(({ method }) => method === 'table');
    expect(
      table
        .map((fact) => [factKey(fact), readAgain(document, fact), fact.value])
        .filter(([, again, value]) => again !== value),
    ).toEqual([]);
    const prose = numbers.filter(({ method }) => method === 'prose');
    const elsewhere = prose.filter(
      ({ locator, raw }) =>
        locator === null || !spaceless(sourceText(document, locator)).includes(spaceless(raw)),
    );
    expect(elsewhere.map((fact) => `${factKey(fact)} «${fact.raw}»`)).toEqual([]);
  });
});
