import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { maskText } from '../../../src/core/dataset/mask.ts';
import { factKey } from '../../../src/core/model.ts';
import { parseDocument } from '../../../src/core/pipeline.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { placeOf, textAt } from '../../../src/core/source/place.ts';
import { heldView } from '../../../src/core/source/view.ts';
import { sampleDocuments, seedOrTwin } from '../../support/samples.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const spaceless = (text: string) => text.replace(/\s+/g, '');

async function viewOf(html: string) {
  const document = await readDocument(bytesOf(`<html><meta charset="utf-8"><body>${html}</body></html>`));
  return { document, view: heldView(document, 'x', 'test') };
}

const documents = [
  ...sampleDocuments()
    .filter(({ truth }) => truth.may_refuse !== true)
    .map(({ truth, path }) => ({ name: `${truth.file} ${truth.kind}`, path })),
  { name: 'the first report', path: seedOrTwin() },
];

describe.each(documents)('$name', ({ path }) => {
  test('every fact’s printed text stands at its place in the held view', async () => {
    const document = await readDocument(new Uint8Array(readFileSync(path)));
    const view = heldView(document, 'x', 'test');
    const lost = parseDocument(document, { kind: 'local' })
      .facts.filter((fact) => fact.locator !== null && fact.raw !== '' && maskText(fact.raw) === fact.raw)
      .filter((fact) => {
        const place = fact.locator && placeOf(fact.locator, view, fact.raw);
        return place === null || !spaceless(textAt(view, place)).includes(spaceless(fact.raw));
      });
    expect(lost.map((fact) => `${factKey(fact)} «${fact.raw}»`)).toEqual([]);
  });
});

describe('a held view', () => {
  it('is as long as the document and covers names and numbers in place', async () => {
    const { view } = await viewOf(
      '<p>联系人：王小明，联系电话：0715-8126345，收到申请12件。</p><table><tr><td>填表人</td><td>张三</td></tr></table>',
    );
    const [paragraph, table] = view.blocks;
    expect(paragraph).toMatchObject({
      text: `联系人：███，联系电话：████████████，收到申请12件。`,
      masks: [
        [4, 7, 'name'],
        [13, 25, 'phone'],
      ],
    });
    expect(table?.kind === 'table' ? table.cells[1]?.text : '').toBe('██');
  });

  it('gives every cell one rectangle of the grid', async () => {
    const { document, view } = await viewOf(
      '<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    );
    const [table] = view.blocks;
    const grid = document.blocks[0];
    if (table?.kind !== 'table' || grid?.kind !== 'table') throw new Error('no table');
    expect(
      table.cells.map(({ text, row, col, rowspan = 1, colspan = 1 }) => [text, row, col, rowspan, colspan]),
    ).toEqual([
      ['a', 0, 0, 2, 1],
      ['b', 0, 1, 1, 2],
      ['c', 1, 1, 1, 1],
      ['d', 1, 2, 1, 1],
    ]);
    expect(placeOf({ block: 0, row: 1, col: 0 }, view)).toEqual({ block: 0, row: 0, col: 0 });
  });
});

describe('a place', () => {
  it('is the printed words, whatever references and mark-up stand between', async () => {
    const words = fc.array(
      fc.constantFrom('收到', '12', '&#20214;', '<b>3</b>', '&nbsp;', '件，', '<i>余</i>'),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(words, fc.nat(), fc.nat(), async (parts, a, b) => {
        const { document, view } = await viewOf(`<p>前${parts.join('')}后</p>`);
        const block = document.blocks[0];
        if (block?.kind !== 'text') return;
        const [from, to] = [a % block.text.length, b % block.text.length].sort((x, y) => x - y);
        const { sourceRange } = await import('../../../src/core/read/locate.ts');
        const range = sourceRange(block, from ?? 0, (to ?? 0) + 1);
        const place = range && placeOf({ block: 0, ...range }, view);
        expect(place && textAt(view, place)).toBe(block.text.slice(from, (to ?? 0) + 1));
      }),
      { numRuns: 60 },
    );
  });

  it('narrows a paragraph to words that stand there once, and only then', async () => {
    const { view } = await viewOf('<p>会办3件，主办5件，会办3件</p>');
    expect(placeOf({ block: 0 }, view, '主办5件')).toEqual({ block: 0, start: 5, end: 9 });
    expect(placeOf({ block: 0 }, view, '会办3件')).toEqual({ block: 0 });
    expect(placeOf({ block: 7 }, view)).toBeNull();
  });

  it('follows a range over several paragraphs to the one that has the words', async () => {
    const { document, view } = await viewOf('<p>四、行政复议情况</p><p>本年没有行政复议。</p>');
    const [first, second] = document.blocks;
    const start = first?.where.start ?? 0;
    const end = second?.where.end ?? 0;
    expect(placeOf({ block: 0, start, end }, view, '没有行政复议')).toEqual({ block: 1, start: 2, end: 8 });
    expect(placeOf({ block: 0, start, end }, view, '别的话')).toEqual({ block: 0 });
  });
});
