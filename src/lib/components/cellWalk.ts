const STEPS: Record<string, 'left' | 'right' | 'up' | 'down'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The cell an arrow key leads to from `cell`: the neighbour in its row, or in the next row that has cells the one
 * nearest below or above. Null for other keys and at the edge. `rows` are the table's rows, each with its cells.
 */
export function walk<Cell>(rows: readonly (readonly Cell[])[], cell: Cell, key: string): Cell | null {
  const step = STEPS[key];
  const row = rows.findIndex((cells) => cells.includes(cell));
  const col = rows[row]?.indexOf(cell) ?? -1;
  if (step === undefined || row < 0) return null;
  if (step === 'left') return rows[row]?.[col - 1] ?? null;
  if (step === 'right') return rows[row]?.[col + 1] ?? null;
  const others = step === 'up' ? rows.slice(0, row).reverse() : rows.slice(row + 1);
  const next = others.find((cells) => cells.length > 0);
  return next?.[Math.min(col, next.length - 1)] ?? null;
}

/** Moves the focus in a table of buttons for an arrow key; true when it was one. */
export function walkFocus(event: KeyboardEvent): boolean {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const table = button?.closest('table');
  if (!button || !table) return false;
  const rows = [...table.rows].map((row) => [...row.querySelectorAll('button')]);
  const next = walk(rows, button, event.key);
  next?.focus();
  return next !== null;
}
