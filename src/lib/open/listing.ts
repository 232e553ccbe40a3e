import type { OpenFile } from '../../core/open/files.ts';
import { openTables } from '../../core/open/tables.ts';
import type { Field, OpenTable } from '../../core/open/types.ts';

/** An open table as the data page lists it. */
export interface TableListing extends Pick<OpenTable, 'name' | 'title' | 'note'> {
  fields: readonly Field[];
  rows: number;
  files: Record<'csv' | 'excel' | 'parquet', OpenFile>;
}

/** The tables of a release with their files, in listing order; a table the release was not given is left out. */
export function tableListings(files: readonly OpenFile[]): TableListing[] {
  return openTables().flatMap(({ name, title, note, fields }) => {
    const find = (format: OpenFile['format']) =>
      files.find((file) => file.table === name && file.format === format);
    const [csv, excel, parquet] = [find('csv'), find('excel'), find('parquet')];
    if (csv === undefined || excel === undefined || parquet === undefined) return [];
    return [{ name, title, note, fields, rows: csv.rows ?? 0, files: { csv, excel, parquet } }];
  });
}
