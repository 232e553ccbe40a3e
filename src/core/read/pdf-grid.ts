import type { Glyphs, Page, Rule } from './pdf-source.ts';

/** Lines nearer than this are one line: borders are drawn cell by cell with rounding. */
const NEAR = 2.5;
/** More cells or lines on one page are a drawing, not a form. */
const MAX_CELLS = 6000;
const MAX_CROSSINGS = 4_000_000;

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A cell as the ruling lines bound it, with the text inside; null text when it cannot be told whose it is. */
export interface RuledCell extends Box {
  row: number;
  col: number;
  rowspan: number;
  colspan: number;
  glyphs: Glyphs[];
  /** At the table's right edge, without a line that closes it there. */
  open: boolean;
}

export interface RuledTable extends Box {
  /** x of the column boundaries, left to right. */
  xs: number[];
  rows: number;
  cells: RuledCell[];
  /** A text crosses a ruling line, or lines enclose an area that is no rectangle. */
  ambiguous: boolean;
}

/** Finds the tables a page draws with ruling lines and takes their text out of the page's glyphs. */
export function ruledTables(page: Page): { tables: RuledTable[]; rest: Glyphs[] } {
  const horizontal = joined(page.horizontal);
  const vertical = joined(page.vertical);
  let rest = page.glyphs;
  if (horizontal.length * vertical.length > MAX_CROSSINGS) return { tables: [], rest };
  const tables: RuledTable[] = [];
  for (const group of connected(horizontal, vertical)) {
    const table = toTable(group.horizontal, group.vertical);
    if (table === null) continue;
    rest = fill(table, rest);
    table.cells = printedCells(table);
    tables.push(table);
  }
  return { tables: tables.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0), rest };
}

/** Where other rows are closed at the right edge, an empty place that is not closed is no cell: the row is shorter. */
function printedCells({ cells, xs }: RuledTable): RuledCell[] {
  const isClosed = (cell: RuledCell): boolean => cell.col + cell.colspan === xs.length - 1 && !cell.open;
  if (!cells.some(isClosed)) return cells;
  return cells.filter(({ open, glyphs }) => !open || glyphs.length > 0);
}

/** Collinear pieces as one line each. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const cluster of clusters(rules)) {
    let last: Rule | null = null;
    for (const rule of cluster.sort((a, b) => a.from - b.from)) {
      if (last !== null && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to);
      else lines.push((last = { ...rule }));
    }
  }
  return lines;
}

function clusters(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group !== undefined && rule.at - (group.at(-1)?.at ?? 0) <= NEAR / 2) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

/** Sets of lines that touch each other: one per table. */
function connected(horizontal: Rule[], vertical: Rule[]): { horizontal: Rule[]; vertical: Rule[] }[] {
  const lines = [
    ...horizontal.map((rule) => ({ rule, flat: true })),
    ...vertical.map((rule) => ({ rule, flat: false })),
  ];
  const parent = lines.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  for (let h = 0; h < horizontal.length; h += 1) {
    for (let v = 0; v < vertical.length; v += 1) {
      const flat = horizontal[h];
      const upright = vertical[v];
      if (flat !== undefined && upright !== undefined && touch(flat, upright))
        parent[root(h)] = root(horizontal.length + v);
    }
  }
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  for (const [index, { rule, flat }] of lines.entries()) {
    const group = groups.get(root(index)) ?? { horizontal: [], vertical: [] };
    groups.set(root(index), group);
    (flat ? group.horizontal : group.vertical).push(rule);
  }
  return [...groups.values()];
}

function touch(flat: Rule, upright: Rule): boolean {
  return (
    upright.at >= flat.from - NEAR &&
    upright.at <= flat.to + NEAR &&
    flat.at >= upright.from - NEAR &&
    flat.at <= upright.to + NEAR
  );
}

function positions(rules: readonly Rule[]): number[] {
  const at: number[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = at.at(-1);
    if (last === undefined || rule.at - last > NEAR) at.push(rule.at);
  }
  return at;
}

function toTable(horizontal: Rule[], vertical: Rule[]): RuledTable | null {
  const xs = positions(vertical);
  const ys = positions(horizontal);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MAX_CELLS) return null;
  const [x0 = 0] = xs;
  const [y0 = 0] = ys;
  const table = { xs, rows, cells: [], ambiguous: false, x0, y0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  return addCells(table, xs, ys, horizontal, vertical);
}

function addCells(
  table: RuledTable,
  xs: number[],
  ys: number[],
  horizontal: Rule[],
  vertical: Rule[],
): RuledTable {
  const columns = xs.length - 1;
  const taken = new Set<number>();
  const wall = (rules: Rule[], at: number, through: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= through && rule.to >= through);
  const center = (edges: number[], at: number): number => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
  for (let row = 0; row < table.rows; row += 1) {
    for (let col = 0; col < columns; col += 1) {
      if (taken.has(row * columns + col)) continue;
      let colspan = 1;
      while (col + colspan < columns && !wall(vertical, xs[col + colspan] ?? 0, center(ys, row)))
        colspan += 1;
      let rowspan = 1;
      while (row + rowspan < table.rows && !wall(horizontal, ys[row + rowspan] ?? 0, center(xs, col)))
        rowspan += 1;
      for (let down = 0; down < rowspan; down += 1) {
        for (let right = 0; right < colspan; right += 1) {
          const position = (row + down) * columns + col + right;
          if (taken.has(position)) table.ambiguous = true;
          taken.add(position);
        }
      }
      const box = {
        x0: xs[col] ?? 0,
        x1: xs[col + colspan] ?? 0,
        y0: ys[row] ?? 0,
        y1: ys[row + rowspan] ?? 0,
      };
      const open = col + colspan === columns && !wall(vertical, box.x1, center(ys, row));
      table.cells.push({ row, col, rowspan, colspan, glyphs: [], open, ...box });
    }
  }
  return table;
}

/** Gives each text to the cell that holds it; a text reaching over a wall is split at its spaces or makes doubt. */
function fill(table: RuledTable, glyphs: Glyphs[]): Glyphs[] {
  const rest: Glyphs[] = [];
  for (const glyph of glyphs) {
    const y = (glyph.top + glyph.bottom) / 2;
    const x = (glyph.x0 + glyph.x1) / 2;
    if (y < table.y0 || y > table.y1 || x < table.x0 || x > table.x1) {
      rest.push(glyph);
      continue;
    }
    for (const part of fits(table, glyph) ? [glyph] : splitAtSpaces(glyph)) {
      const cell = cellAt(table, (part.x0 + part.x1) / 2, y);
      if (cell === undefined) continue;
      if (part.x0 < cell.x0 - part.size || part.x1 > cell.x1 + part.size) table.ambiguous = true;
      cell.glyphs.push(part);
    }
  }
  return rest;
}

function cellAt(table: RuledTable, x: number, y: number): RuledCell | undefined {
  return table.cells.find((cell) => x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1);
}

function fits(table: RuledTable, glyph: Glyphs): boolean {
  const cell = cellAt(table, (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2);
  return cell !== undefined && glyph.x0 >= cell.x0 - glyph.size / 2 && glyph.x1 <= cell.x1 + glyph.size / 2;
}

function splitAtSpaces(glyph: Glyphs): Glyphs[] {
  const unit = (glyph.x1 - glyph.x0) / Math.max(1, glyph.text.length);
  return [...glyph.text.matchAll(/\S+/g)].map((match) => {
    const x0 = glyph.x0 + match.index * unit;
    return { ...glyph, text: match[0], x0, x1: x0 + match[0].length * unit };
  });
}
