/** What `files.json` says about an open file; `table` and `rows` are null for files about the whole release. */
export interface OpenFile {
  path: string;
  table: string | null;
  format: 'csv' | 'excel' | 'parquet' | 'xlsx' | 'json' | 'text';
  rows: number | null;
  bytes: number;
  sha256: string;
}
