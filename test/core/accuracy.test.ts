import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { codeTable, developmentTable } from '../support/accuracy.ts';
import { blockOf } from '../support/readme.ts';

/** When one of these fails, run test/bench/accuracy.ts and look at what changed. */
const readme = readFileSync(resolve(import.meta.dirname, '../../src/core/README.md'), 'utf8');

test('the accuracy table of the README is what the reader does', { timeout: 60_000 }, async () => {
  expect(blockOf(readme, 'development')).toBe(await developmentTable());
});

test('the README lists every code', () => {
  expect(blockOf(readme, 'codes')).toBe(codeTable());
});
