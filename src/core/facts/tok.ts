import type { Locator, Run } from '../model.ts';
import { matchLabel, type Label } from './labels.ts';
import { looksLikeValue } from './number.ts';

/** One printed cell or word, with its place. */
export interface Tok {
  text: string;
  /** Folded, without white space. */
  squashed: string;
  shape: 'blank' | 'value' | 'word';
  label: Label | null;
  col: number;
  span: number;
  where: Locator;
  /** Digits stood against a label or each other without a separator: `规章000`. */
  glued: boolean;
  /** A rowspan repeats the cell of a row above here: it belongs to more than one row. */
  shared: boolean;
}

/** A text with a place: a text block, or one cell that holds many lines. */
export interface Source {
  text: string;
  folded: string;
  runs: readonly Run[];
  where: Locator;
}

/** The cell at `text[start, end)`, its locator narrowed to the printed characters. */
export function makeTok(source: Source, start: number, end: number, col: number): Tok {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(source.folded.charAt(from))) from += 1;
  while (to > from && /\s/.test(source.folded.charAt(to - 1))) to -= 1;
  const printed = source.folded.slice(from, to);
  const squashed = printed.replace(/\s+/g, '');
  const shape = squashed === '' ? 'blank' : looksLikeValue(printed) ? 'value' : 'word';
  return {
    text: source.text.slice(from, to),
    squashed,
    shape,
    label: shape === 'word' ? matchLabel(squashed) : null,
    col,
    span: 1,
    where: narrow(source, from, to),
    glued: false,
    shared: false,
  };
}

/** Offsets in the text become offsets in the source, through the run each end stands in. */
function narrow(source: Source, from: number, to: number): Locator {
  if (from >= to || source.runs.length === 0) return source.where;
  const start = offset(source.runs, from);
  const last = offset(source.runs, to - 1);
  return start === null || last === null ? source.where : { ...source.where, start, end: last + 1 };
}

function offset(runs: readonly Run[], at: number): number | null {
  let found: Run | null = null;
  for (const run of runs) {
    if (run.at > at) break;
    found = run;
  }
  return found && Math.min(found.start + at - found.at, Math.max(found.start, found.end - 1));
}
