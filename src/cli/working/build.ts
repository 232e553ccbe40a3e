import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../../core/codebook/index.ts';
import { assemble } from '../../core/dataset/assemble.ts';
import { readCollected, withLinks, type Collected } from '../../core/dataset/collected.ts';
import { diffDatasets, type Change } from '../../core/dataset/diff.ts';
import { examine } from '../../core/dataset/examine.ts';
import { canonicalTables } from '../../core/dataset/hash.ts';
import { placeDocuments, type Newcomer, type Unplaced } from '../../core/dataset/place.ts';
import { sealDataset } from '../../core/dataset/release.ts';
import { TABLE_NAMES, type Dataset } from '../../core/dataset/shapes.ts';
import { unreadReport } from '../../core/dataset/unread.ts';
import { lineageHints, type LineageHint } from '../../core/registry/suggest.ts';
import type { InputRow, Inputs } from '../../core/dataset/inputs.ts';
import type { ParsedReport } from '../../core/model.ts';
import { PARSER_VERSION } from '../../core/pipeline.ts';
import { readCollection, type Collection } from '../collections.ts';
import { writeAtomic } from '../files.ts';
import { listReleases, readRelease } from '../releases.ts';
import { readDocuments, type RawDocument } from './documents.ts';

export interface BuildOptions {
  /** The day the rows speak for; the newest release's day when left out, else today. */
  date?: string;
  jobs?: number;
  /** Reads every document again instead of taking over earlier readings. */
  reread?: boolean;
  onDone?: (done: number, total: number) => void;
  /** Takes bodies that agencies.csv lacks into it and returns those it took; without it they stay unplaced. */
  addAgencies?: (collection: Collection, newcomers: readonly Newcomer[]) => Promise<InputRow<'agencies'>[]>;
}

/** A collection's rows as its inputs give them now. */
export interface Built {
  collection: Collection;
  date: string;
  dataset: Dataset;
  hash: string;
  parser: string;
  unplaced: Unplaced[];
  /** Lines of agencies.csv that this build wrote. */
  added: InputRow<'agencies'>[];
  /** Lineage lines that national reforms make likely. */
  hints: LineageHint[];
  read: number;
}

/** Reads a collection's inputs and documents into rows as of a date. */
export async function buildCollection(id: string, options: BuildOptions = {}): Promise<Built> {
  const collection = await readCollection(id);
  const date = options.date ?? (await defaultDate(id));
  const documents = await readDocuments(collection.dir, options);
  const collected = readCollected(collection.ledger, collection.inputs.sources);
  const known = { ...collection.inputs, reports: withLinks(collection.inputs.reports, collected) };
  const first = placeLoose(collection, known, documents, collected);
  const added = (await options.addAgencies?.(collection, first.newcomers)) ?? [];
  const agencies = [...collection.inputs.agencies, ...added];
  const { inputs, unplaced } =
    added.length === 0 ? first : placeLoose(collection, { ...known, agencies }, documents, collected);
  const dataset = assemble({
    meta: collection.meta,
    inputs,
    documents: parsedByFile(inputs, documents),
    date,
    examine,
  });
  const { hash } = sealDataset(dataset, PARSER_VERSION);
  const read = documents.filter((document) => document.fresh).length;
  const hints = lineageHints(inputs);
  return { collection, date, dataset, hash, parser: PARSER_VERSION, unplaced, added, hints, read };
}

/** Keeps the rows as the collection's working copy (`work/`, ignored by git). */
export async function writeWorkingCopy(built: Built): Promise<void> {
  const tables = canonicalTables(built.dataset);
  const dir = join(built.collection.dir, 'work');
  for (const name of TABLE_NAMES) await writeAtomic(join(dir, `${name}.csv`), tables[name]);
  const { date, hash, parser, unplaced } = built;
  await writeAtomic(
    join(dir, 'build.json'),
    `${JSON.stringify({ date, hash, parser, unplaced }, null, 2)}\n`,
  );
}

/** What the inputs would change in the newest release; `release` is null when there is none. */
export async function driftOf(
  built: Built,
): Promise<{ release: string | null; changes: Change[]; same: boolean }> {
  const newest = (await listReleases(built.collection.id)).at(-1);
  if (newest === undefined) return { release: null, changes: [], same: false };
  const { meta, dataset } = await readRelease(built.collection.id, newest.id);
  const now = { dataset: built.dataset, parser: built.parser, codebook: CODEBOOK_VERSION };
  const changes = diffDatasets({ ...meta, dataset }, now);
  return { release: meta.id, changes, same: meta.hash === built.hash };
}

async function defaultDate(id: string): Promise<string> {
  const newest = (await listReleases(id)).at(-1);
  return newest?.date ?? new Date().toISOString().slice(0, 10);
}

function placeLoose(
  collection: Collection,
  inputs: Inputs,
  documents: readonly RawDocument[],
  { told, covers }: Collected,
) {
  const listed = new Set(inputs.reports.map((row) => row.file));
  const loose = documents
    .filter(({ file }) => !listed.has(file) && !covers.has(file))
    .map((document) => ({ ...document, told: told.get(document.file) ?? {} }));
  const { placed, unplaced, newcomers } = placeDocuments(inputs, loose, collection.columns);
  const found = new Map(documents.map((document) => [document.file, document]));
  const unread = inputs.reports.flatMap(({ file }): Unplaced[] => {
    const document = found.get(file);
    if (file === '' || document?.parsed != null) return [];
    const why = document === undefined ? 'file_missing' : 'cannot_read';
    return [{ file, why, detail: document?.problem ?? '', add: null }];
  });
  return {
    inputs: { ...inputs, reports: [...inputs.reports, ...placed] },
    unplaced: [...unplaced, ...unread],
    newcomers,
  };
}

/** What was read for every listed file; one that is missing or could not be read is a report without facts. */
function parsedByFile(inputs: Inputs, documents: readonly RawDocument[]): Map<string, ParsedReport> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return new Map(
    inputs.reports
      .filter((row) => row.file !== '')
      .map(({ file }) => {
        const document = byFile.get(file);
        const parsed = document?.parsed ?? unreadReport(document?.problem ?? 'file_missing');
        const sha256 = document?.sha256 ?? '';
        return [file, { ...parsed, origin: { ...parsed.origin, sha256 } }];
      }),
  );
}
