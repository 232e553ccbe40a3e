import { QueryError, type Query, type Scalar } from './types.ts';

/**
 * The typed queries for ClickHouse, where collections have outgrown one machine. The SQL is the same text: here stand
 * the few words the two engines spell differently, and the settings under which NULL, UNION and CAST mean the same.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  // A whole-number text or NULL; nothing else is cast that could fail.
  [/\bTRY_CAST\((.+?) AS INTEGER\)/g, 'toInt32OrNull($1)'],
  [/\blist_contains\(string_split\((.+?), '\.'\), (\w+)\)/g, "has(splitByChar('.', $1), $2)"],
  [/\blist_count\(/g, 'arrayCount(cell -> isNotNull(cell), '],
  [/\barg_max\(/g, 'argMax('],
  [/\barg_min\(/g, 'argMin('],
  [/\brow\(/g, 'tuple('],
  [/\bbool_or\(/g, 'max('],
  // The order of adding only matters to the last bit of a sum of decimals.
  [/\bsum\((\w+) ORDER BY \w+\)/g, 'sum($1)'],
];

/** With these a missing partner of a join is NULL, an empty sum is NULL, UNION drops repeated rows. */
export const CLICKHOUSE_SETTINGS: Readonly<Record<string, string | number>> = {
  join_use_nulls: 1,
  aggregate_functions_null_for_empty: 1,
  union_default_mode: 'DISTINCT',
  cast_keep_nullable: 1,
  use_hive_partitioning: 1,
  prefer_column_name_to_alias: 1,
  // Its Parquet reader loses columns when a condition is moved into it (26.7).
  optimize_move_to_prewhere: 0,
  enable_join_runtime_filters: 0,
};

/** SQL and values as ClickHouse binds them: `$name` becomes `{name:String}` or `{name:Int64}`. Throws PARAM_MISSING. */
export function clickhouseSql<P extends object, R extends object>(
  query: Query<P, R>,
  params: P,
): { sql: string; values: Record<string, Scalar> } {
  const given = params as Record<string, Scalar | undefined>;
  const values: Record<string, Scalar> = {};
  for (const name of query.params) {
    const value = given[name];
    if (value === undefined) throw new QueryError('PARAM_MISSING', `${query.id}.${name}`);
    values[name] = value;
  }
  const sql = WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), query.sql);
  return {
    sql: sql.replace(/\$([a-z]\w*)/gi, (_, name: string) => {
      if (!(name in values)) throw new QueryError('PARAM_MISSING', `${query.id}.${name}`);
      return `{${name}:${typeof values[name] === 'number' ? 'Int64' : 'String'}}`;
    }),
    values,
  };
}

/** Tables of `build --partition` that the queries read. */
export const CLICKHOUSE_TABLES = [
  'report',
  'status',
  'beside',
  'agency',
  'coverage',
  'finding',
  'lineage',
] as const;

/** Statements that make one collection's tables out of the partitioned files below `folder`. */
export function clickhouseViews(folder: string, collection: string): string[] {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return CLICKHOUSE_TABLES.map(
    (table) => `CREATE OR REPLACE VIEW ${table} AS SELECT * EXCEPT (collection)
  FROM file(${quoted(`${folder}/${table}/**/*.parquet`)}, Parquet) WHERE collection = ${quoted(collection)}`,
  );
}
