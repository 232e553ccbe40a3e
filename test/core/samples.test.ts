import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/core/pipeline.ts';
import { sampleDocuments } from '../support/samples.ts';
import { scoreDocument } from '../support/score.ts';

const read = sampleDocuments()
  .filter(({ truth }) => truth.may_refuse !== true)
  .map(({ truth, path }) => ({ truth, bytes: new Uint8Array(readFileSync(path)) }));

const scores = await Promise.all(
  read.map(async ({ truth, bytes }) =>
    scoreDocument(truth, await parseReport(bytes, { kind: 'local', name: truth.file })),
  ),
);
const all = <T>(pick: (score: (typeof scores)[number]) => readonly T[]): string[] =>
  scores.flatMap((score) => pick(score).map((said) => `${score.file} ${score.kind} · ${String(said)}`));
const sum = (pick: (score: (typeof scores)[number]) => number): number =>
  scores.reduce((total, score) => total + pick(score), 0);

test('no cell of a development document is silently wrong', () => {
  expect(all((score) => score.wrong)).toEqual([]);
});

test('at least 99.5 % of the cells are read as printed', () => {
  const share = sum((score) => score.right) / sum((score) => score.cells);
  expect(share, all((score) => [...score.unread, ...score.status]).join('\n')).toBeGreaterThanOrEqual(0.995);
});

test('prose facts are right before they are many', () => {
  const found = sum((score) => score.proseFound);
  expect(
    found / (found + sum((score) => score.proseFalse.length)),
    all((score) => score.proseFalse).join('\n'),
  ).toBeGreaterThanOrEqual(0.97);
  expect(
    found / (found + sum((score) => score.proseMissed.length)),
    all((score) => score.proseMissed).join('\n'),
  ).toBeGreaterThanOrEqual(0.95);
});

test('agency, year, edition and dates are read as printed', () => {
  expect(all((score) => score.metadata)).toEqual([]);
});
