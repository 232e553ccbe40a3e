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
