/** A query is data: SQL with `$name` parameters, the names in binding order, the type of each column. */

export type Scalar = string | number;
export type Params = Record<string, Scalar>;
export type Value = string | number | boolean | null;
export type ColumnType = 'text' | 'number' | 'flag';

export interface Query<P extends object, R extends object> {
  id: string;
  sql: string;
  params: readonly (keyof P & string)[];
  columns: { readonly [K in keyof R & string]: ColumnType };
}

/** What an engine must do: positional SQL in, plain rows out. Node and the browser each have one. */
export interface Engine {
  rows(sql: string, values: Scalar[]): Promise<Record<string, unknown>[]>;
}

/** Codes: `PARAM_MISSING` (a declared parameter has no value), `COLUMN_MISSING`, `COLUMN_TYPE` (the SQL and the declaration disagree). */
export class QueryError extends Error {
  readonly code: string;
  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** SQL and values as both engines bind them: `$name` becomes `$1`, `$2` … in the declared order. */
export function bind<P extends object, R extends object>(
  query: Query<P, R>,
  params: P,
): { sql: string; values: Scalar[] } {
  const given = params as Record<string, Scalar | undefined>;
  const values = query.params.map((name) => {
    const value = given[name];
    if (value === undefined) throw new QueryError('PARAM_MISSING', `${query.id}.${name}`);
    return value;
  });
  const sql = query.sql.replace(/\$([a-z]\w*)/gi, (_, name: string) => {
    const index = query.params.findIndex((param) => param === name);
    if (index < 0) throw new QueryError('PARAM_MISSING', `${query.id}.${name}`);
    return `$${index + 1}`;
  });
  return { sql, values };
}

/** Runs a query and returns rows of exactly the declared columns; null stays null, numbers become doubles. */
export async function runOn<P extends object, R extends object>(
  engine: Engine,
  query: Query<P, R>,
  params: P,
): Promise<R[]> {
  const { sql, values } = bind(query, params);
  const rows = await engine.rows(sql, values);
  return rows.map((row) => shape(query, row));
}

function shape<P extends object, R extends object>(query: Query<P, R>, row: Record<string, unknown>): R {
  const entries = Object.entries<ColumnType>(query.columns).map(([name, type]) => {
    if (!(name in row)) throw new QueryError('COLUMN_MISSING', `${query.id}.${name}`);
    return [name, convert(row[name], type, `${query.id}.${name}`)];
  });
  return Object.fromEntries(entries) as R;
}

function convert(value: unknown, type: ColumnType, where: string): Value {
  if (value === null || value === undefined) return null;
  if (type === 'text') return String(value);
  if (type === 'flag') return Boolean(value);
  const number = Number(value);
  if (!Number.isFinite(number)) throw new QueryError('COLUMN_TYPE', `${where} is not a number`);
  return number;
}
