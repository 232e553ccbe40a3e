import { CODEBOOK_VERSION } from '../../src/core/codebook/index.ts';
import type { AssembleSource } from '../../src/core/dataset/assemble.ts';
import type { Inputs, InputRow } from '../../src/core/dataset/inputs.ts';
import { hashOf, releaseHash } from '../../src/core/dataset/hash.ts';
import {
  SHAPES,
  TABLE_NAMES,
  type Dataset,
  type Part,
  type RowOf,
  type TableName,
} from '../../src/core/dataset/shapes.ts';
import { studyAgencies } from '../../src/core/dataset/study.ts';
import { formatTable, groupBy, sortRows, type Row } from '../../src/core/dataset/table.ts';

/** What a dataset is assembled from, of inputs that are all in memory. */
export function sourceOf(
  inputs: Inputs,
  { meta, date, documents = new Map() }: Pick<AssembleSource, 'meta' | 'date'> & Partial<AssembleSource>,
): AssembleSource {
  const figures = groupBy(inputs.figures, (row) => row.agency);
  const none: InputRow<'figures'>[] = [];
  return { meta, inputs, figuresOf: (agency) => figures.get(agency) ?? none, documents, date };
}

/** Every line of due, agency by agency as agencies.csv lists them. */
export function coverageOf(source: AssembleSource): RowOf<'due'>[] {
  const studies = studyAgencies(source);
  return source.inputs.agencies.flatMap(({ agency }) => studies.of(agency).due);
}

/** The release hash of rows that are all in memory: the plain way, sorted and hashed table by table. */
export function hashOfRows(dataset: Dataset, parser: string): string {
  const digests = TABLE_NAMES.map((name) => {
    const { columns, key }: { columns: readonly string[]; key: readonly string[] } = SHAPES[name];
    const rows: readonly Row[] = dataset[name];
    return [name, hashOf(formatTable(columns, sortRows(rows, key)))];
  });
  return releaseHash(Object.fromEntries(digests) as Record<TableName, string>, {
    codebook: CODEBOOK_VERSION,
    parser,
  });
}

/** Parts joined into whole tables. */
export function datasetOf(parts: Iterable<Part>): Dataset {
  const dataset: Record<string, Row[]> = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  for (const part of parts) for (const name of TABLE_NAMES) dataset[name]?.push(...(part[name] ?? []));
  return dataset as Dataset;
}
