import { CODEBOOK_VERSION } from '../codebook/index.ts';
import { canonicalTables, releaseHash } from './hash.ts';
import { TABLE_NAMES, type Dataset, type TableName } from './shapes.ts';

export interface ReleaseFile {
  sha256: string;
  rows: number;
}

/** release.json: what a release holds and how to prove it. */
export interface ReleaseMeta {
  id: string;
  date: string;
  parent: string | null;
  note: string;
  counts: Record<string, number>;
  files: Record<string, ReleaseFile>;
  codebook: string;
  parser: string;
  hash: string;
}

/** Canonical tables of a dataset with their release hash. */
export function sealDataset(dataset: Dataset, parser: string) {
  const tables = canonicalTables(dataset);
  const hash = releaseHash(tables, { codebook: CODEBOOK_VERSION, parser });
  return { tables, hash, counts: datasetCounts(dataset) };
}

/** Rows of every table, plus `reported` facts and failing findings. */
export function datasetCounts(dataset: Dataset): Record<string, number> {
  const rows = TABLE_NAMES.map((name): [TableName, number] => [name, dataset[name].length]);
  return {
    ...Object.fromEntries(rows),
    reported: dataset.facts.filter((fact) => fact.status === 'reported').length,
    fail: dataset.findings.filter((finding) => finding.state === 'fail').length,
  };
}
