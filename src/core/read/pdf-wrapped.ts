import { around, type Row, type Segment } from './pdf-lines.ts';

/** Lines of one cell stand nearer than rows do, in units of the font size. */
export const LINE_GAP = 0.6;
const FIGURE = /^[+-]?[\d,.]+%?$|^[/\\—－-]{1,4}$/;

/**
 * Printed lines of a region without ruling lines → its rows. A label broken over lines is one segment per line beside
 * one line of figures, above, below or around it: lines that stand close in one column are a cell, and it belongs to
 * the figures that stand beside it. A cell beside several lines of figures spans rows or is several, and stays as
 * printed.
 */
export function unwrapped(region: readonly Row[]): Segment[][][] {
  const rows = region.map((row) => row.map((segment) => [segment]));
  const anchors = region.filter((row) => row.some(isFigure)).map(middle);
  for (const cell of cellsOf(region)) {
    const [, top, , bottom] = around(cell);
    const beside = anchors.filter((y) => y > top && y < bottom);
    if (cell.length < 2 || beside.length > 1) continue;
    const at = beside[0] ?? (top + bottom) / 2;
    const home = nearest(region, beside.length === 1 ? anchorRows(region) : cellRows(region, cell), at);
    if (home === -1) continue;
    for (const row of rows) {
      const index = row.findIndex(([first]) => first !== undefined && cell.includes(first));
      if (index !== -1) row.splice(index, 1);
    }
    rows[home]?.push(cell);
  }
  return rows
    .map((row) => row.sort((one, other) => (one[0]?.x0 ?? 0) - (other[0]?.x0 ?? 0)))
    .filter((row) => row.length > 0);
}

function isFigure(segment: Segment): boolean {
  return FIGURE.test(segment.text.trim());
}

function middle(row: Row): number {
  const [, top, , bottom] = around(row.filter(isFigure));
  return (top + bottom) / 2;
}

function anchorRows(region: readonly Row[]): number[] {
  return region.flatMap((row, index) => (row.some(isFigure) ? [index] : []));
}

function cellRows(region: readonly Row[], cell: readonly Segment[]): number[] {
  return region.flatMap((row, index) => (row.some((segment) => cell.includes(segment)) ? [index] : []));
}

function nearest(region: readonly Row[], among: readonly number[], y: number): number {
  const distance = (index: number): number => {
    const row = region[index] ?? [];
    const figures = row.filter(isFigure);
    const [, top, , bottom] = around(figures.length > 0 ? figures : row);
    return Math.abs((top + bottom) / 2 - y);
  };
  return [...among].sort((one, other) => distance(one) - distance(other))[0] ?? -1;
}

/** Words that stand close under each other in one column, top to bottom. */
function cellsOf(region: readonly Row[]): Segment[][] {
  const cells: Segment[][] = [];
  for (const segment of region.flat()) {
    if (isFigure(segment)) continue;
    const above = cells.filter((cell) => continues(cell.at(-1), segment));
    const [only] = above;
    if (only !== undefined && above.length === 1) only.push(segment);
    else cells.push([segment]);
  }
  return cells;
}

function continues(above: Segment | undefined, below: Segment): boolean {
  if (above === undefined) return false;
  const gap = below.top - above.bottom;
  const over = below.x0 < above.x1 && below.x1 > above.x0;
  return (
    over && gap > -0.5 * below.size && gap < LINE_GAP * below.size && Math.abs(above.size - below.size) < 1
  );
}
