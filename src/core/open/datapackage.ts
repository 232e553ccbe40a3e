import { COMPILER, type CitedRelease } from './cite.ts';
import { LICENCE } from './licence.ts';
import type { Field, OpenTable } from './types.ts';

/** A written file of an open table. */
export interface TableFile {
  path: string;
  bytes: number;
  sha256: string;
  rows: number;
  gzip: boolean;
  /** As the file holds it: its columns may be fewer than today's. */
  table: OpenTable;
}

export interface PackageFacts extends CitedRelease {
  codebook: string;
  parser: string;
  note: string;
}

/** datapackage.json: Frictionless Data Package v1 with one Tabular Data Resource per open table. */
export function dataPackage(release: PackageFacts, files: readonly TableFile[]): string {
  const present = new Set(files.map((file) => file.table.name));
  const descriptor = {
    profile: 'tabular-data-package',
    // Package names are lower case words; the version is a property of its own.
    name: `gouji-${release.collection}`,
    id: `sha256:${release.hash}`,
    version: release.release,
    created: `${release.date}T00:00:00Z`,
    title: `${release.name.zh} / ${release.name.en}`,
    description:
      `Figures of annual reports on government information disclosure (政府信息公开工作年度报告), release ${release.release}. ${release.note}`.trim(),
    licenses: [{ name: LICENCE.id, title: LICENCE.title, path: LICENCE.path }],
    contributors: [{ title: `${COMPILER.en} ${COMPILER.zh}`, role: 'author' }],
    sources: [{ title: 'The reports listed in the resource reports, as published by each agency' }],
    keywords: ['government information disclosure', '政府信息公开'],
    codebook: release.codebook,
    parser: release.parser,
    resources: files.map((file) => resource(file, present)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({ path, bytes, sha256, rows, gzip, table }: TableFile, present: ReadonlySet<string>) {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path,
    title: `${table.title.zh} / ${table.title.en}`,
    description: `${table.note.en} ${table.note.zh}`,
    format: 'csv',
    mediatype: gzip ? 'application/gzip' : 'text/csv',
    ...(gzip ? { compression: 'gz' } : {}),
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.fields.map(fieldOf),
      missingValues: [''],
      ...keyOf(table),
      ...foreignKeysOf(table, present),
    },
  };
}

/**
 * A primary key may hold no empty cell (Table Schema v1). Where one may be empty, as the kind of applicant outside
 * table 3, the same promise is made by `uniqueKeys` (the v1 pattern for unique constraints).
 */
function keyOf(table: OpenTable) {
  if (table.key.length === 0) return {};
  const filled = table.key.every(
    (name) => table.fields.find((field) => field.name === name)?.required === true,
  );
  return filled ? { primaryKey: table.key } : { uniqueKeys: [table.key] };
}

function fieldOf(field: Field) {
  const constraints = {
    ...(field.required === true ? { required: true } : {}),
    ...(field.values === undefined ? {} : { enum: field.values }),
    ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
  };
  return {
    name: field.name,
    type: field.type,
    title: field.note.zh,
    description: field.note.en,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function foreignKeysOf(table: OpenTable, present: ReadonlySet<string>) {
  const keys = table.foreignKeys
    .filter((key) => present.has(key.table))
    .map((key) => ({ fields: key.fields, reference: { resource: key.table, fields: key.reference } }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}
