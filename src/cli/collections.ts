import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  INPUT_NAMES,
  readInputs,
  readShown,
  type CollectionMeta,
  type InputColumns,
  type InputName,
  type InputProblem,
  type Inputs,
  type Shown,
} from '../core/dataset/inputs.ts';
import { readLedger, type LedgerRow } from '../core/dataset/collected.ts';
import type { Jurisdiction } from '../core/checks/index.ts';
import { CliError } from './errors.ts';
import { isMissing, readTextIfThere } from './files.ts';
import { dataDir } from './paths.ts';

/** A collection's folder, description and input tables. */
export interface Collection {
  id: string;
  dir: string;
  meta: CollectionMeta;
  inputs: Inputs;
  problems: InputProblem[];
  /** What `collect` noted, oldest first. */
  ledger: LedgerRow[];
  /** Columns of each input file that is there, in its own order. */
  columns: Partial<InputColumns>;
}

/** What a collection may be called: it is a folder and a part of addresses. */
export const COLLECTION_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** Page names of the site: a collection of that name could not be linked to. */
export const RESERVED = ['open', 'about', 'help', 'a11y', 'method', 'selftest', 'e', 'v'];

/** Ids of all collections (folders with a collection.json), sorted. */
export async function collectionIds(): Promise<string[]> {
  const entries = await readdir(dataDir(), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const folders = entries
    .filter((entry) => entry.isDirectory() && COLLECTION_ID.test(entry.name))
    .map((entry) => entry.name);
  const found = await Promise.all(
    folders.map(async (name) => (await readTextIfThere(join(dataDir(), name, 'collection.json'))) !== null),
  );
  return folders.filter((_name, index) => found[index]).sort();
}

/** The collections asked for, all when none is named. Throws E_COLLECTION_UNKNOWN. */
export async function chosenCollections(ids: readonly string[]): Promise<string[]> {
  const known = await collectionIds();
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new CliError('E_COLLECTION_UNKNOWN', `${unknown} (${known.join(', ')})`);
  return ids.length === 0 ? known : [...new Set(ids)];
}

/**
 * Reads a collection's description and inputs; figures, of which there may be too many to hold, only when asked for.
 * Throws E_COLLECTION_UNKNOWN or E_COLLECTION_JSON.
 */
export async function readCollection(id: string, figures = false): Promise<Collection> {
  const dir = collectionDir(id);
  const meta = await readMeta(id, dir);
  const texts = await Promise.all(
    INPUT_NAMES.filter((name) => figures || name !== 'figures').map(
      async (name): Promise<[InputName, string]> => [
        name,
        (await readTextIfThere(join(dir, `${name}.csv`))) ?? '',
      ],
    ),
  );
  const { inputs, problems, columns } = readInputs(Object.fromEntries(texts));
  const there = texts.filter(([, text]) => text !== '').map(([name]) => [name, columns[name]]);
  const ledger = readLedger((await readTextIfThere(join(dir, 'collected.csv'))) ?? '');
  return {
    id,
    dir,
    meta,
    inputs,
    problems,
    ledger,
    columns: Object.fromEntries(there) as Partial<InputColumns>,
  };
}

/** Folder of a collection id; refuses names that are not ids, so that no path can be smuggled in. */
export function collectionDir(id: string): string {
  if (!COLLECTION_ID.test(id) || RESERVED.includes(id)) throw new CliError('E_COLLECTION_UNKNOWN', id);
  return join(dataDir(), id);
}

/** Lock of a collection's working copy and releases. */
export function collectionLock(id: string): string {
  return join(collectionDir(id), 'work', 'lock');
}

/** Description of a collection. */
export async function readMeta(id: string, dir = collectionDir(id)): Promise<CollectionMeta> {
  const path = join(dir, 'collection.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) throw new CliError('E_COLLECTION_UNKNOWN', id);
    throw error;
  });
  return parseMeta(id, text, path);
}

function parseMeta(id: string, text: string, path: string): CollectionMeta {
  const json = parseJson(text, path);
  const kind = json['kind'];
  if (kind !== 'synthetic' && kind !== 'transcribed' && kind !== 'collected') {
    throw new CliError('E_COLLECTION_JSON', `${path}: kind`);
  }
  return {
    id,
    name: bilingual(json['name'], `${path}: name`),
    kind,
    note: bilingual(json['note'] ?? { zh: '', en: '' }, `${path}: note`),
    census: json['census'] === true,
    years: yearsOf(json['years'], path),
    jurisdictions: jurisdictionsOf(json['jurisdictions'], path),
    show: shownOf(json['show'], path),
    contact: contactOf(json['contact'], path),
  };
}

function parseJson(text: string, path: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CliError('E_COLLECTION_JSON', `${path}: ${error.message}`);
  }
  throw new CliError('E_COLLECTION_JSON', path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bilingual(value: unknown, where: string) {
  if (isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string') {
    return { zh: value['zh'], en: value['en'] };
  }
  throw new CliError('E_COLLECTION_JSON', where);
}

function yearsOf(value: unknown, path: string): [number, number] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) {
    const [first, last]: unknown[] = value;
    if (typeof first === 'number' && typeof last === 'number' && first <= last) return [first, last];
  }
  throw new CliError('E_COLLECTION_JSON', `${path}: years`);
}

function contactOf(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new CliError('E_COLLECTION_JSON', `${path}: contact`);
}

function shownOf(value: unknown, path: string): Shown {
  const shown = readShown(value);
  if (shown === null) throw new CliError('E_COLLECTION_JSON', `${path}: show`);
  return shown;
}

function jurisdictionsOf(value: unknown, path: string): Jurisdiction[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new CliError('E_COLLECTION_JSON', `${path}: jurisdictions`);
  return value.map((item: unknown) => {
    const members = isRecord(item) ? item['members'] : undefined;
    if (!isRecord(item) || typeof item['parent'] !== 'string' || !Array.isArray(members)) {
      throw new CliError('E_COLLECTION_JSON', `${path}: jurisdictions`);
    }
    return { parent: item['parent'], members: members.map((member: unknown) => memberOf(member, path)) };
  });
}

function memberOf(value: unknown, path: string): Jurisdiction['members'][number] {
  if (!isRecord(value) || typeof value['agency'] !== 'string') {
    throw new CliError('E_COLLECTION_JSON', `${path}: jurisdictions.members`);
  }
  const { from, to } = value;
  const year = (end: unknown) => (typeof end === 'number' ? end : null);
  return { agency: value['agency'], from: year(from), to: year(to) };
}
