import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../../core/codebook/index.ts';
import { assembleParts } from '../../core/dataset/assemble.ts';
import { readCollected, withLinks, type Collected } from '../../core/dataset/collected.ts';
import { changesBetween, type Change } from '../../core/dataset/diff.ts';
import type { InputProblem, InputRow, TypedInputs } from '../../core/dataset/inputs.ts';
import { placeDocuments, type Newcomer, type Unplaced } from '../../core/dataset/place.ts';
import type { TableName, Tables } from '../../core/dataset/shapes.ts';
import { unreadReport } from '../../core/dataset/unread.ts';
import type { ParsedReport } from '../../core/model.ts';
import { PARSER_VERSION } from '../../core/pipeline.ts';
import { lineageHints, type LineageHint } from '../../core/registry/suggest.ts';
import { collectionDir, readCollection, type Collection } from '../collections.ts';
import { writeAtomic } from '../files.ts';
import { listReleases, openRelease } from '../releases.ts';
import { withFigures } from '../rows/figures.ts';
import { fileTables } from '../rows/read.ts';
import { writeParts } from '../rows/write.ts';
import { readDocuments, type RawDocument } from './documents.ts';
import { madeFrom, type BuildNote } from './kept.ts';

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
  hash: string;
  /** Rows of every table, plus `reported` facts and failing findings. */
  counts: Record<string, number>;
  /** The rows, read from where they were written. */
  tables: Tables;
  parser: string;
  unplaced: Unplaced[];
  /** Lines of input files that could not be used. */
  problems: InputProblem[];
  /** Lines of agencies.csv that this build wrote. */
  added: InputRow<'agencies'>[];
  /** Lineage lines that national reforms make likely. */
  hints: LineageHint[];
  read: number;
}

/** Reads a collection's inputs and documents into rows as of a date, written below `dir`. */
export async function buildCollection(id: string, dir: string, options: BuildOptions = {}): Promise<Built> {
  const collection = await readCollection(id);
  const date = options.date ?? (await defaultDate(id));
  const documents = await readDocuments(collection.dir, options);
  const { inputs, unplaced, added } = await placed(collection, documents, options);
  return withFigures(collection.dir, async (figures) => {
    const known = new Set(inputs.agencies.map((row) => row.agency));
    const source = {
      meta: collection.meta,
      inputs,
      figuresOf: figures.of,
      documents: parsedByFile(inputs, documents),
      date,
    };
    const { hash, counts } = await writeParts(dir, rowsFile, assembleParts(source));
    return {
      ...{ collection, date, hash, counts, unplaced, added },
      tables: fileTables((name) => join(dir, rowsFile(name))),
      parser: PARSER_VERSION,
      problems: [...collection.problems, ...figures.problems(known)],
      hints: lineageHints(inputs),
      read: documents.filter((document) => document.fresh).length,
    };
  });
}

/** Builds for the time of `use` only: the working copy stays as it is. */
export async function withBuilt<Result>(
  id: string,
  options: BuildOptions,
  use: (built: Built) => Promise<Result>,
): Promise<Result> {
  const dir = await mkdtemp(join(tmpdir(), 'gouji-rows-'));
  try {
    return await use(await buildCollection(id, dir, options));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Builds a collection's working copy (`work/`, ignored by git); the caller holds the collection's lock. */
export async function buildWorkingCopy(id: string, options: BuildOptions = {}): Promise<Built> {
  const dir = join(collectionDir(id), 'work');
  // Written last and taken away first: rows without it are not one build's.
  await rm(join(dir, 'build.json'), { force: true });
  // Before anything is read: inputs that change meanwhile are not what the rows were made from.
  const made = await madeFrom(id);
  const built = await buildCollection(id, dir, options);
  const { date, hash, counts, parser, unplaced } = built;
  const note: BuildNote = { date, hash, counts, made };
  await writeAtomic(join(dir, 'build.json'), `${JSON.stringify({ ...note, parser, unplaced }, null, 2)}\n`);
  return built;
}

function rowsFile(name: TableName): string {
  return `${name}.csv`;
}

/** What the inputs would change in the newest release. */
export interface Drift {
  /** Null when there is no release. */
  release: string | null;
  changed: number;
  /** The first of the changes. */
  changes: Change[];
  same: boolean;
}

const SHOWN_CHANGES = 100;

/** Compares rows with those of the newest release. */
export async function driftOf({ collection, tables, hash, parser }: Built): Promise<Drift> {
  const newest = (await listReleases(collection.id)).at(-1);
  const drift: Drift = { release: newest?.id ?? null, changed: 0, changes: [], same: newest?.hash === hash };
  if (newest === undefined || drift.same) return drift;
  const before = { ...newest, dataset: await openRelease(collection.id, newest) };
  const after = { dataset: tables, parser, codebook: CODEBOOK_VERSION };
  for (const change of changesBetween(before, after)) {
    drift.changed += 1;
    if (drift.changes.length < SHOWN_CHANGES) drift.changes.push(change);
  }
  return drift;
}

async function defaultDate(id: string): Promise<string> {
  const newest = (await listReleases(id)).at(-1);
  return newest?.date ?? new Date().toISOString().slice(0, 10);
}

/** The inputs with every document in its place, new bodies taken in. */
async function placed(collection: Collection, documents: readonly RawDocument[], options: BuildOptions) {
  const collected = readCollected(collection.ledger, collection.inputs.sources);
  const known = { ...collection.inputs, reports: withLinks(collection.inputs.reports, collected) };
  const first = placeLoose(collection, known, documents, collected);
  const added = (await options.addAgencies?.(collection, first.newcomers)) ?? [];
  if (added.length === 0) return { ...first, added };
  const agencies = [...collection.inputs.agencies, ...added];
  return { ...placeLoose(collection, { ...known, agencies }, documents, collected), added };
}

function placeLoose(
  collection: Collection,
  inputs: TypedInputs,
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
function parsedByFile(inputs: TypedInputs, documents: readonly RawDocument[]): Map<string, ParsedReport> {
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
