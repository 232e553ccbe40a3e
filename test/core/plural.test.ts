import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { counted } from '../../src/core/plural.ts';

it('one is one, and every other count is many', () => {
  expect([0, 1, 2, 21].map((count) => counted(count, 'change'))).toEqual([
    '0 changes',
    '1 change',
    '2 changes',
    '21 changes',
  ]);
  expect([1, 3].map((count) => counted(count, 'cell differs', 'cells differ'))).toEqual([
    '1 cell differs',
    '3 cells differ',
  ]);
});

/** Counts of what the command line speaks of, followed by their noun in the plural whatever they are. */
const ALWAYS_MANY = new RegExp(
  String.raw`\$\{[^}]+\}(?: more| open| agency)? (?:changes|cells|files|reports|figures|findings|documents|agencies|releases|bytes|rows|lines|columns|places)\b`,
);

it('no message of the command line sets a count before a noun by itself', () => {
  const root = path.resolve(import.meta.dirname, '../../src/cli');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('new'))
    .flatMap((name) =>
      readFileSync(path.join(root, name), 'utf8')
        .split('\n')
        .flatMap((line, at) => (ALWAYS_MANY.test(line) ? [`${name}:${at + 1} ${line.trim()}`] : [])),
    );
  // A limit that is a constant of the program is never one.
  expect(found.filter((line) => !line.includes('BOOK_ROWS'))).toEqual([]);
});
