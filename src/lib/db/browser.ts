import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Engine, Scalar } from '../queries/types.ts';
import { EngineError, within } from './errors.ts';
import { fetchPlain } from './fetch.ts';

/** What the page is waiting for, in the order it happens. */
export interface Progress {
  step: 'loading' | 'data' | 'start' | 'query';
  loaded: number;
  total: number | null;
}
export type OnProgress = (progress: Progress) => void;

/** Where the engine's files and one release's database are, and what the database must hash to. */
export interface Source {
  engineUrl: string;
  databaseUrl: string;
  sha256: string;
}

const START_MS = 90_000;
const QUERY_MS = 60_000;

let booting: Promise<AsyncDuckDB> | undefined;
const attached = new Map<string, Promise<Engine>>();

/** One worker and one copy of each database per page. A failure is forgotten, so that trying again tries again. */
export function openDatabase(source: Source, onProgress: OnProgress): Promise<Engine> {
  const known = attached.get(source.databaseUrl);
  if (known) return known;
  const engine = attach(source, onProgress);
  attached.set(source.databaseUrl, engine);
  engine.catch(() => attached.delete(source.databaseUrl));
  return engine;
}

async function attach(source: Source, onProgress: OnProgress): Promise<Engine> {
  const report = (step: Progress['step']) => (loaded: number, total: number | null) =>
    onProgress({ step, loaded, total });
  const [database, bytes] = await Promise.all([
    boot(source.engineUrl, report('loading')),
    fetchDatabase(source, report('data')),
  ]);
  report('start')(0, null);
  const name = `d${source.sha256.slice(0, 16)}`;
  return within(START_MS, 'attach', connect(database, name, bytes));
}

/** The release's database, proved against its hash. Rejects with DATA_FETCH or DATA_HASH. */
export async function fetchDatabase(
  source: Source,
  onBytes: (loaded: number, total: number | null) => void,
): Promise<Uint8Array> {
  const bytes = await fetchPlain(`${source.databaseUrl}.gz`, 'DATA_FETCH', onBytes);
  const found = bytesToHex(sha256(bytes));
  if (found !== source.sha256) throw new EngineError('DATA_HASH', `${found} instead of ${source.sha256}`);
  return bytes;
}

async function connect(database: AsyncDuckDB, name: string, bytes: Uint8Array): Promise<Engine> {
  try {
    await database.registerFileBuffer(`${name}.duckdb`, bytes);
    const connection = await database.connect();
    await connection.query('SET autoload_known_extensions = false');
    await connection.query('SET autoinstall_known_extensions = false');
    await connection.query(`ATTACH IF NOT EXISTS '${name}.duckdb' AS ${name} (READ_ONLY)`);
    await connection.query(`USE ${name}`);
    return { rows: (sql, values) => within(QUERY_MS, 'query', rows(connection, sql, values)) };
  } catch (cause) {
    throw new EngineError('ENGINE_START', String(cause));
  }
}

async function rows(connection: AsyncDuckDBConnection, sql: string, values: Scalar[]) {
  try {
    const statement = await connection.prepare(sql);
    const table = await statement.query(...values);
    await statement.close();
    return table.toArray().map((row): Record<string, unknown> => row.toJSON());
  } catch (cause) {
    throw new EngineError('QUERY', String(cause));
  }
}

function boot(
  engineUrl: string,
  onBytes: (loaded: number, total: number | null) => void,
): Promise<AsyncDuckDB> {
  booting ??= start(engineUrl, onBytes);
  booting.catch(() => (booting = undefined));
  return booting;
}

/** A worker of its own with the engine in it; `openDatabase` shares one. Rejects with ENGINE_FETCH, ENGINE_START or TIMEOUT. */
export async function start(engineUrl: string, onBytes: (loaded: number, total: number | null) => void) {
  const [{ AsyncDuckDB, VoidLogger }, wasm] = await Promise.all([
    import('@duckdb/duckdb-wasm'),
    fetchPlain(`${engineUrl}/duckdb-eh.wasm.gz`, 'ENGINE_FETCH', onBytes),
  ]);
  // A worker made from a blob inherits the page's content policy; one made from a URL would not (SPIKE 4).
  const script = `importScripts(${JSON.stringify(`${engineUrl}/duckdb-browser-eh.worker.js`)})`;
  const workerUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const wasmUrl = URL.createObjectURL(new Blob([wasm.slice()], { type: 'application/wasm' }));
  const worker = new Worker(workerUrl);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new EngineError('ENGINE_START', event.message)));
  });
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await within(START_MS, 'instantiate', Promise.race([database.instantiate(wasmUrl), failed]));
    return database;
  } catch (cause) {
    worker.terminate();
    throw cause instanceof EngineError ? cause : new EngineError('ENGINE_START', String(cause));
  } finally {
    URL.revokeObjectURL(workerUrl);
    URL.revokeObjectURL(wasmUrl);
  }
}
