import { describe, expect, it } from 'vitest';
import { clickhouseSql, clickhouseViews } from '../../../src/lib/queries/clickhouse.ts';
import type { Query } from '../../../src/lib/queries/index.ts';

const query = (sql: string): Query<{ from: number; names: string }, object> => ({
  id: 'q',
  sql,
  params: ['from', 'names'],
  columns: {},
});
const sqlOf = (sql: string) => clickhouseSql(query(sql), { from: 2020, names: 'a.b' }).sql;

describe('a query for ClickHouse', () => {
  it.each([
    ['year >= $from', 'year >= {from:Int64}'],
    ["list_contains(string_split($names, '.'), agency)", "has(splitByChar('.', {names:String}), agency)"],
    ["TRY_CAST(nullif(x, '') AS INTEGER)", "toInt32OrNull(nullif(x, ''))"],
    [
      'arg_max(agency, row(n, agency)) FILTER (WHERE n > 0)',
      'argMax(agency, tuple(n, agency)) FILTER (WHERE n > 0)',
    ],
    ['sum(numerator ORDER BY agency)', 'sum(numerator)'],
    ['bool_or(a)', 'max(a)'],
    ['CAST(list_count([a, b]) AS INTEGER)', 'CAST(arrayCount(cell -> isNotNull(cell), [a, b]) AS INTEGER)'],
    ['span.year, count(*)', 'span.year, count(*)'],
  ])('says %s as %s', (sql, said) => {
    expect(sqlOf(sql)).toBe(said);
  });

  it('hands over its values, and refuses to run without one', () => {
    expect(clickhouseSql(query('$from'), { from: 2020, names: '' }).values).toEqual({
      from: 2020,
      names: '',
    });
    expect(() => sqlOf('$other')).toThrow('PARAM_MISSING');
  });

  it('reads one collection of the partitioned files', () => {
    const [report] = clickhouseViews("/d/it's", 'demo');
    expect(report).toContain("file('/d/it\\'s/report/**/*.parquet', Parquet)");
    expect(report).toContain("collection = 'demo'");
  });
});
