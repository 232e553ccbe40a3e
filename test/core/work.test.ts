import { expect, test } from 'vitest';
import { readDocument } from '../../src/core/read/index.ts';
import { parseReport } from '../../src/core/pipeline.ts';

/** Documents of one megabyte made of one piece. Work by the square of the length takes minutes and ends in the time limit. */
const PIECES: Readonly<Record<string, string>> = {
  'short sentences in one line': '&nbsp;0',
  'numbers in one sentence': '人大代表建议1件、政协提案2件，',
};

test.each(Object.entries(PIECES))('%s are read in time', { timeout: 30_000 }, async (_, piece) => {
  const text = `甲市某局2023年政府信息公开工作年度报告\n一、总体情况\n${piece.repeat(1e6 / Buffer.byteLength(piece))}`;
  const report = await parseReport(new TextEncoder().encode(text), { kind: 'synthetic' });
  expect(report.prose.length).toBeGreaterThan(0);
});

test('a table head with damaged spans is read in time', { timeout: 30_000 }, async () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const wide = '<td colspan="1000">'.repeat(90);
  const head = `<tr><td>信息内容</td><td>上一年项目数量</td>${wide}<td>本年增/减</td><td>处理决定数量</td></tr>`;
  const table = `<table><tr><td colspan="4">第二十条第（五）项</td></tr>${head}${row(['行政许可', '3', '+5', '29'])}</table>`;
  const page = `<p>甲市某局2019年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>${table}`;
  const report = await parseReport(new TextEncoder().encode(page), { kind: 'synthetic' });
  expect(report.facts.filter(({ status }) => status === 'reported')).toEqual([]);
});

const ROWS = '<tr><td>0</td><td>1</td></tr>';

test.each([
  ['lines', '0\n'],
  ['paragraphs', '<p>0</p>'],
  ['cells', `<table>${ROWS}</table>`],
  ['rows', '<table><tr></tr></table>'],
])('a document of too many %s is cut and says so', { timeout: 30_000 }, async (_, piece) => {
  const { blocks, problems } = await readDocument(new TextEncoder().encode(piece.repeat(150_000)));
  expect(blocks.length).toBeLessThanOrEqual(100_000);
  expect(problems).toContainEqual({ code: 'text_limit' });
});
