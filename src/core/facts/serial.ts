import type { Row } from './rows.ts';
import type { Tok } from './tok.ts';

const HEAD = '序号';

/**
 * Rows without the running numbers of a 序号 column, which in text stand before the labels like values of the row
 * above. Only the next number in turn, right before a label, is one; a real grid keeps its columns apart itself.
 */
export function dropSerials(rows: readonly Row[]): Row[] {
  if (!rows.some(({ toks }) => toks.some(({ squashed }) => squashed === HEAD))) return [...rows];
  let expected: number | null = null;
  const kept: Row[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.toks.some(({ squashed }) => squashed === HEAD)) expected = 1;
    const [first, ...others] = row.toks;
    const below = rows.slice(at + 1, at + 9).find(({ kind }) => kind !== 'void')?.toks[0];
    const label = row.kind === 'single' ? below : others.find(({ shape }) => shape !== 'blank');
    const serial = row.kind !== 'grid' && expected !== null && isSerial(first, expected) && isLabel(label);
    if (serial) expected = (expected ?? 0) + 1;
    if (!serial) kept.push(row);
    else if (row.kind !== 'single') kept.push({ ...row, toks: row.toks.slice(1) });
  }
  return kept;
}

function isSerial(tok: Tok | undefined, expected: number): boolean {
  return tok?.squashed === String(expected);
}

function isLabel(tok: Tok | undefined): boolean {
  return tok !== undefined && tok.shape === 'word' && tok.squashed !== HEAD;
}
