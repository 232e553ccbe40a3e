import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { refusal } from '../sql/guard.ts';
import { ROW_LIMIT, TIME_LIMIT_MS } from '../sql/limits.ts';
import type { Column, Outcome } from '../sql/result.ts';
import { fetchDatabase, start, type OnProgress, type Source } from './browser.ts';
import { cellOf, isNumeric } from './cells.ts';
import { EngineError, within } from './errors.ts';

/** A query that does not stop when it is told to is ended with its worker. */
const PATIENCE_MS = 5_000;
const START_MS = 60_000;

/** What shuts every door but the attached tables; the last one keeps the others shut (order matters). */
export const LOCK = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET allow_community_extensions = false',
  "SET memory_limit = '1GB'",
  'SET enable_external_access = false',
  'SET lock_configuration = true',
] as const;

/** An engine for what readers type: a worker of its own, locked for good, so that nothing typed reaches the page's. */
export class SqlConsole {
  #database: AsyncDuckDB;
  #connection: AsyncDuckDBConnection;
  #stopped: 'cancelled' | 'timeout' | null = null;

  private constructor(database: AsyncDuckDB, connection: AsyncDuckDBConnection) {
    this.#database = database;
    this.#connection = connection;
  }

  /** Starts and locks an engine with one release's database. Rejects with an EngineError. */
  static async open(source: Source, onProgress: OnProgress): Promise<SqlConsole> {
    const report = (step: 'loading' | 'data' | 'start') => (loaded: number, total: number | null) =>
      onProgress({ step, loaded, total });
    const [database, bytes] = await Promise.all([
      start(source.engineUrl, report('loading')),
      fetchDatabase(source, report('data')),
    ]);
    report('start')(0, null);
    try {
      return new SqlConsole(database, await within(START_MS, 'attach', locked(database, bytes)));
    } catch (cause) {
      await database.terminate();
      throw cause instanceof EngineError ? cause : new EngineError('ENGINE_START', String(cause));
    }
  }

  /** Runs one checked statement; never rejects. After `dead` the console is closed and another must be opened. */
  async run(sql: string): Promise<Outcome> {
    const refused = refusal(sql);
    if (refused !== null) return { kind: 'refused', refusal: refused };
    this.#stopped = null;
    const begun = performance.now();
    const timer = setTimeout(() => this.#stop('timeout'), TIME_LIMIT_MS);
    try {
      const read = await within(TIME_LIMIT_MS + PATIENCE_MS, 'sql', this.#read(sql));
      return this.#stopped === null
        ? { kind: 'rows', ...read, milliseconds: Math.round(performance.now() - begun) }
        : { kind: this.#stopped };
    } catch (cause) {
      if (this.#stopped !== null) {
        if (cause instanceof EngineError) await this.close();
        return { kind: cause instanceof EngineError ? 'dead' : this.#stopped };
      }
      return { kind: 'error', text: textOf(cause) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Stops the statement that is running. */
  cancel(): void {
    this.#stop('cancelled');
  }

  /** Ends the worker and frees its memory. */
  async close(): Promise<void> {
    await this.#database.terminate();
  }

  #stop(why: 'cancelled' | 'timeout'): void {
    this.#stopped ??= why;
    // What it answers is what the statement itself rejects with.
    void this.#connection.cancelSent().catch(() => false);
  }

  async #read(
    sql: string,
  ): Promise<{ columns: Column[]; rows: Extract<Outcome, { kind: 'rows' }>['rows']; cut: boolean }> {
    const reader = await this.#connection.send(sql, true);
    await reader.open();
    const columns = reader.schema.fields.map(({ name, type }) => ({
      name,
      type: String(type),
      numeric: isNumeric(type),
    }));
    const rows = [];
    for await (const batch of reader) {
      for (let index = 0; index < batch.numRows && rows.length <= ROW_LIMIT; index += 1) {
        rows.push(reader.schema.fields.map(({ type }, at) => cellOf(batch.getChildAt(at)?.get(index), type)));
      }
      if (rows.length > ROW_LIMIT || this.#stopped !== null) break;
    }
    const cut = rows.length > ROW_LIMIT;
    if (cut) await this.#connection.cancelSent();
    return { columns, rows: rows.slice(0, ROW_LIMIT), cut };
  }
}

async function locked(database: AsyncDuckDB, bytes: Uint8Array): Promise<AsyncDuckDBConnection> {
  await database.registerFileBuffer('release.duckdb', bytes);
  const connection = await database.connect();
  await connection.query("ATTACH 'release.duckdb' AS release (READ_ONLY)");
  await connection.query('USE release');
  for (const statement of LOCK) await connection.query(statement);
  return connection;
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
