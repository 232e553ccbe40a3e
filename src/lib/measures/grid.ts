import type { Measure } from '../../core/codebook/measures.ts';
import type { Edition, Lang, Status } from '../../core/model.ts';
import { statusWord } from '../i18n/status.ts';
import type { MeasureCell } from './answers.ts';
import { valueText } from './value.ts';

/** A cell of the table of bodies and years. */
export interface GridCell {
  /** `{report}/{key}`: the fact for a count, the measure for a rate; null where no report is held. */
  cell: string | null;
  /** Page of the report, the fact's cell open where there is one; below the release's home. */
  path: string | null;
  status: string;
  value: number | null;
  text: string;
  partial: boolean;
}

export interface GridRow {
  agency: string;
  cells: (GridCell | null)[];
}

export interface Grid {
  years: number[];
  rows: GridRow[];
}

/** Every body of the list in its order × every year with a cell; null where nothing was due. */
export function gridOf(
  measure: Measure,
  cells: readonly MeasureCell[],
  agencies: readonly string[],
  lang: Lang,
): Grid {
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b);
  const byPlace = new Map(cells.map((cell) => [`${cell.agency} ${cell.year}`, cell]));
  const present = new Set(cells.map((cell) => cell.agency));
  const rows = agencies
    .filter((agency) => present.has(agency))
    .map((agency) => ({
      agency,
      cells: years.map((year) => {
        const cell = byPlace.get(`${agency} ${year}`);
        return cell === undefined ? null : gridCell(measure, cell, lang);
      }),
    }));
  return { years, rows };
}

function gridCell(measure: Measure, cell: MeasureCell, lang: Lang): GridCell {
  const key = keyOf(measure, cell.edition);
  const text = cell.status === 'reported' ? valueText(measure, cell, lang) : null;
  return {
    cell: cell.report === null ? null : `${cell.report}/${key}`,
    path:
      cell.report === null
        ? null
        : `r/${cell.report}/${measure.kind === 'count' && text !== null ? `?cell=${key}` : ''}`,
    status: cell.status,
    value: cell.value,
    text: text ?? statusWord(cell.status as Status, lang),
    partial: cell.partial,
  };
}

function keyOf(measure: Measure, edition: string | null): string {
  if (measure.kind !== 'count') return measure.code;
  const terms = measure.terms[(edition ?? '') as Edition] ?? Object.values(measure.terms)[0];
  return terms?.numerator.plus[0] ?? measure.code;
}

/** Rows of the table as a file: one line per body and year, codes and numbers rather than words. */
export function gridCsvRows(
  cells: readonly MeasureCell[],
  nameOf: (agency: string) => string,
): Record<string, string | number | null>[] {
  return cells.map((cell) => ({ ...cell, name: nameOf(cell.agency), partial: cell.partial ? 1 : 0 }));
}

export const GRID_COLUMNS = [
  'report',
  'agency',
  'name',
  'year',
  'edition',
  'numerator',
  'denominator',
  'value',
  'status',
  'partial',
].map((key) => ({ key, label: key }));
