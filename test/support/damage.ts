import type { SpanCell, SpanTable } from './forms.ts';

/** One damage done to a table: what became of it, and the text of a cell that now prints two numbers as one. */
export interface Damage {
  rows: SpanTable;
  fused: string | null;
}

export const TABLE_DAMAGES = [
  'lose cell',
  'double cell',
  'empty cell',
  'lose row',
  'double row',
  'swap rows',
  'fuse cells',
  'fuse texts',
  'lose rowspan',
  'lose colspan',
  'wider',
  'taller',
  'fuse rows',
] as const;
export type TableDamage = (typeof TABLE_DAMAGES)[number];

/** The table with one damage at a place drawn by `next`; the given table is left as it is. */
export function damage(table: SpanTable, kind: TableDamage, next: () => number): Damage {
  const rows = table.map((row) => row.map((cell) => ({ ...cell })));
  const pick = (length: number): number => Math.floor(next() * length);
  const at = pick(rows.length);
  const row = rows[at] ?? [];
  const col = pick(row.length);
  const cell = row[col];
  const after = row[col + 1];
  let fused: string | null = null;
  if (cell === undefined) return { rows, fused };
  switch (kind) {
    case 'lose cell':
      row.splice(col, 1);
      break;
    case 'double cell':
      row.splice(col, 0, { ...cell });
      break;
    case 'empty cell':
      cell.text = '';
      break;
    case 'lose row':
      rows.splice(at, 1);
      break;
    case 'double row':
      rows.splice(
        at,
        0,
        row.map((one) => ({ ...one })),
      );
      break;
    case 'swap rows':
      rows.splice(at, 2, ...rows.slice(at, at + 2).reverse());
      break;
    case 'fuse cells':
    case 'fuse texts':
      if (after === undefined) break;
      fused = cell.text + after.text;
      cell.text = fused;
      if (kind === 'fuse cells') row.splice(col + 1, 1);
      else after.text = '';
      break;
    case 'fuse rows':
      rows.splice(at, 2, rows.slice(at, at + 2).flat());
      break;
    default:
      respan(cell, kind);
  }
  return { rows, fused };
}

function respan(cell: SpanCell, kind: 'lose rowspan' | 'lose colspan' | 'wider' | 'taller'): void {
  if (kind === 'lose rowspan') cell.rows = 1;
  else if (kind === 'lose colspan') cell.cols = 1;
  else if (kind === 'wider') cell.cols += 1;
  else cell.rows += 1;
}

const TAG = /<\/?(?:td|tr|table|tbody|w:tc|w:tr|w:tbl|w:p|w:tcPr|w:gridSpan|w:vMerge)\b[^>]*>/g;
const SPAN = / (?:row|col)span="\d+"/g;

export const MARKUP_DAMAGES = ['lose tag', 'double tag', 'lose span'] as const;
export type MarkupDamage = (typeof MARKUP_DAMAGES)[number];

/** Markup with one tag or one span attribute lost or doubled. */
export function damageMarkup(markup: string, kind: MarkupDamage, next: () => number): string {
  const all = [...markup.matchAll(kind === 'lose span' ? SPAN : TAG)];
  const match = all[Math.floor(next() * all.length)];
  if (match === undefined) return markup;
  const end = match.index + match[0].length;
  const kept = kind === 'double tag' ? match[0] + match[0] : '';
  return markup.slice(0, match.index) + kept + markup.slice(end);
}
