import { COLUMNS, type Cell, type Grain, type Part } from './cells.ts';

/**
 * Cells as they are served: JSON with every text once. A cell is
 * `[year, class, edition, short, bodies or agency, ...parts]` with positions in the lists; edition -1 is a report whose form is not known, -2 no report. A part is a number where
 * the cell is one body, `[sum, n, top, topValue]` where it is several, null where nothing is stated.
 */
export interface PackedCells {
  grain: Grain;
  columns: readonly string[];
  classes: string[];
  editions: string[];
  agencies: string[];
  cells: (number | null | [number, number, number, number])[][];
}

const UNKNOWN_FORM = -1;
const NO_REPORT = -2;

/** The served form of cells of one grain. */
export function packCells(cells: readonly Cell[], grain: Grain): PackedCells {
  const lists = { classes: new Places(), editions: new Places(), agencies: new Places() };
  const packed = cells.map((cell): PackedCells['cells'][number] => [
    cell.year,
    lists.classes.of(cell.class),
    cell.held ? (cell.edition === null ? UNKNOWN_FORM : lists.editions.of(cell.edition)) : NO_REPORT,
    Number(cell.short),
    cell.agency === null ? cell.count : lists.agencies.of(cell.agency),
    ...cell.parts.map((part) => packPart(part, cell, lists.agencies)),
  ]);
  return {
    grain,
    columns: COLUMNS,
    classes: lists.classes.all,
    editions: lists.editions.all,
    agencies: lists.agencies.all,
    cells: packed,
  };
}

function packPart(part: Part | null, cell: Cell, agencies: Places) {
  if (part === null) return null;
  if (cell.agency !== null) return part.sum;
  return [part.sum, part.n, agencies.of(part.top), part.topValue] satisfies [number, number, number, number];
}

/** The cells again; null when they were packed for other columns than this code adds up. */
export function unpackCells(packed: PackedCells): Cell[] | null {
  if (packed.columns.join() !== COLUMNS.join()) return null;
  const text = (list: readonly string[], at: unknown) => list[Number(at)] ?? '';
  return packed.cells.map(([year, kind, edition, short, who, ...parts]): Cell => {
    const agency = packed.grain === 'agency' ? text(packed.agencies, who) : null;
    return {
      year: Number(year),
      class: text(packed.classes, kind),
      agency,
      edition: Number(edition) < 0 ? null : text(packed.editions, edition),
      held: edition !== NO_REPORT,
      short: short === 1,
      count: agency === null ? Number(who) : 1,
      parts: parts.map((part): Part | null => {
        if (part === null) return null;
        if (!Array.isArray(part)) return { sum: part, n: 1, top: agency ?? '', topValue: part };
        const [sum, n, top, topValue] = part;
        return { sum, n, top: text(packed.agencies, top), topValue };
      }),
    };
  });
}

/** Texts in the order they came, each once. */
class Places {
  readonly all: string[] = [];
  readonly #found = new Map<string, number>();

  of(text: string): number {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    this.#found.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
