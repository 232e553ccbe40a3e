import { CODEBOOK_VERSION } from '../codebook/index.ts';
import { canonicalTables, hashOf, releaseHash } from './hash.ts';
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
  /** SHA-256 of this file's own content without this line. */
  seal: string;
}

/** release.json's text for a description; the seal is computed here. */
export function formatReleaseMeta(meta: Omit<ReleaseMeta, 'seal'>): string {
  const { id, date, parent, note, counts, files, codebook, parser, hash } = meta;
  const body = { id, date, parent, note, counts, files, codebook, parser, hash };
  return `${JSON.stringify({ ...body, seal: hashOf(JSON.stringify(body)) }, null, 2)}\n`;
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
