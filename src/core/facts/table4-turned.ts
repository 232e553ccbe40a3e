import { put, readCell, refused, type Readings } from './reading.ts';
import type { TableCopy } from './copy.ts';
import type { Table4Word } from './lexicon.ts';
import type { Copy } from './copies.ts';

type Block = 'rev' | 'lit_direct' | 'lit_post';
const BLOCK_OF: Readonly<Record<string, Block>> = { rev: 'rev', direct: 'lit_direct', post: 'lit_post' };
const BLOCKS = 3;
const WORDS = 5;

/** The codes of one piece's values in printed order, with what stays in force for the pieces below it. */
interface Piece {
  copy: TableCopy;
  codes: string[];
}

/** One table read from several pieces. */
export interface TurnedCopy extends Copy {
  pieces: TableCopy[];
}

/**
 * Table 4 turned round or cut into several tables: every piece is a few header words and the values below or beside
 * them. A group of pieces is a table when its pieces name each of the fifteen cells exactly once.
 */
export function readTurned4(copies: readonly TableCopy[]): TurnedCopy[] {
  const found: TurnedCopy[] = [];
  for (let from = 0; from < copies.length;) {
    const group = groupAt(copies, from);
    const [first] = group ?? [];
    if (!group || !first) {
      from += 1;
      continue;
    }
    found.push({
      heading: first.copy.heading,
      readings: readPieces(group),
      pieces: group.map(({ copy }) => copy),
    });
    from += group.length;
  }
  return found;
}

function groupAt(copies: readonly TableCopy[], from: number): Piece[] | null {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  const above: Above = { words: [], blocks: [] };
  for (const copy of copies.slice(from)) {
    const codes = codesOf(copy, above);
    if (codes === null || codes.some((code) => seen.has(code))) return null;
    for (const code of codes) seen.add(code);
    pieces.push({ copy, codes });
    if (seen.size === BLOCKS * WORDS) return pieces.length > 1 ? pieces : null;
  }
  return null;
}

interface Above {
  words: Table4Word[];
  blocks: Block[];
}

function codesOf(copy: TableCopy, above: Above): string[] | null {
  const words = copy.header.cells.flatMap(({ meaning }) => (meaning.kind === 't4word' ? [meaning.code] : []));
  const blocks = copy.header.cells.flatMap(({ meaning }) => {
    const block = meaning.kind === 't4block' ? BLOCK_OF[meaning.code] : undefined;
    return block === undefined ? [] : [block];
  });
  const wordsFirst = copy.header.cells[0]?.meaning.kind === 't4word';
  const join = (block: Block, word: Table4Word): string => `${block}_${word}`;
  const under = (block: Block, at: number): string[] =>
    words.slice(at * WORDS, (at + 1) * WORDS).map((word) => join(block, word));
  if (words.length === WORDS && blocks.length === 1 && wordsFirst) above.words = words;
  else if (blocks.length > 0 && words.length === WORDS * blocks.length) return blocks.flatMap(under);
  if (blocks.length === BLOCKS && words.length === 1) above.blocks = blocks;
  const [block] = blocks;
  const [word] = words;
  if (block !== undefined && blocks.length === 1 && above.words.length === WORDS)
    return words.length === 0 || wordsFirst ? above.words.map((one) => join(block, one)) : null;
  if (word === undefined || words.length !== 1) return null;
  if (blocks.length === 1) above.blocks = blocks;
  return above.blocks.length > 0 ? above.blocks.map((one) => join(one, word)) : null;
}

/** A piece with more or fewer values than names is refused; the others stand. */
function readPieces(pieces: readonly Piece[]): Readings {
  const readings: Readings = new Map();
  for (const { copy, codes } of pieces) {
    const [near] = copy.header.cells;
    const toks = copy.values.map(({ tok }) => tok);
    const certain = toks.length === codes.length && toks.every(({ glued }) => !glued);
    for (const [at, code] of codes.entries()) {
      const tok = toks[at];
      if (!near) continue;
      const blank = toks.length === 0 || tok?.shape === 'blank';
      put(
        readings,
        code,
        certain || toks.length === 0
          ? readCell(blank ? null : (tok ?? null), near.tok, 'count', 0.9, { flowing: true })
          : refused(toks, near.tok),
      );
    }
  }
  return readings;
}
