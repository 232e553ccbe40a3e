import type { MeasureRow } from '../queries/measureRows.ts';

/** A year of a place as one row: the rows it adds up, and how many reports were due. */
export interface PlaceRow extends MeasureRow {
  parts: readonly MeasureRow[];
  due: number;
}

export const isPlaceRow = (row: MeasureRow): row is PlaceRow => 'parts' in row;

/** Rows of reports a row is made of: itself, or those of a place's bodies. */
export const partsOf = (row: MeasureRow): readonly MeasureRow[] => (isPlaceRow(row) ? row.parts : [row]);

/** Reports a row's figure is made of. */
export const reportsOf = (row: MeasureRow): string[] => partsOf(row).flatMap(({ report }) => report ?? []);
