import { describe, expect, it } from 'vitest';
import { MAX_SQL, refusal } from '../../../src/lib/sql/guard.ts';
import { tokens } from '../../../src/lib/sql/tokens.ts';
import { QUESTIONS } from '../../../src/lib/sql/questions.ts';

const why = (sql: string) => refusal(sql)?.why ?? null;

describe('the check before a query is run', () => {
  it.each([
    'SELECT 1',
    'select 1;',
    ' /* a /* nested */ one */ SELECT year -- ; DROP TABLE report\nFROM report ;;',
    "SELECT 'COPY report TO ''x''; ATTACH' AS text",
    'SELECT $$ ; LOAD httpfs $$ AS text',
    "SELECT E'it\\'s; DROP' AS text",
    'WITH a AS (SELECT * FROM report) SELECT * FROM a, agency WHERE a.agency = agency.agency',
    'FROM report SELECT year',
    'DESCRIBE report',
    'SHOW TABLES',
    'EXPLAIN SELECT * FROM report',
    'SELECT "from", "to" FROM lineage',
    "SELECT string_split('a,b', ',') FROM (VALUES ('x.csv', 1)) t(a, b)",
    "SELECT * FROM report WHERE report IN ('a.csv', 'b')",
    "SELECT extract('year' FROM DATE '2024-01-01')",
    'SELECT "check", severity FROM finding',
    '(SELECT 1) UNION (SELECT 2)',
  ])('lets through: %s', (sql) => expect(refusal(sql)).toBeNull());

  it.each([
    ['', 'empty'],
    [' -- only a note', 'empty'],
    [';;', 'empty'],
    ['SELECT 1; SELECT 2', 'several'],
    ['SELECT 1;/**/DROP TABLE report', 'several'],
    ["COPY report TO 'x.csv'", 'not_read'],
    ['ATTACH ":memory:" AS x', 'not_read'],
    ['INSTALL httpfs', 'not_read'],
    ['LOAD httpfs', 'not_read'],
    ['PRAGMA database_list', 'not_read'],
    ["SET memory_limit = '9GB'", 'not_read'],
    ['RESET memory_limit', 'not_read'],
    ['USE memory', 'not_read'],
    ['CALL pragma_version()', 'not_read'],
    ['/* SELECT */ DROP TABLE report', 'not_read'],
    ['WITH a AS (SELECT 1) INSERT INTO report SELECT * FROM a', 'word'],
    ["EXPLAIN ANALYZE COPY (SELECT 1) TO 'x'", 'word'],
    ['EXPLAIN DELETE FROM report', 'word'],
    ["SELECT * FROM read_csv('x.csv')", 'function'],
    ["SELECT * FROM READ_PARQUET('https://example.org/x.parquet')", 'function'],
    ['SELECT * FROM "read_text"(\'/etc/passwd\')', 'function'],
    ["SELECT * FROM system.main.read_blob('x')", 'function'],
    ["SELECT * FROM read_csv /* , */ ('x')", 'function'],
    ["WITH a AS (SELECT * FROM glob('/*')) SELECT * FROM a", 'function'],
    ["SELECT (SELECT count(*) FROM parquet_scan('x'))", 'function'],
    ["SELECT getenv('HOME')", 'function'],
    ["SELECT 'HOME'.getenv()", 'function'],
    ['SELECT * FROM duckdb_settings()', 'function'],
    ["SELECT current_setting('threads')", 'function'],
    ["SELECT * FROM query('SELECT 1')", 'function'],
    ["FROM 'x.csv'", 'file'],
    ["SELECT * FROM 'https://example.org/x.csv'", 'file'],
    ['SELECT * FROM "x.parquet"', 'file'],
    ["SELECT * FROM report, 'x.csv'", 'file'],
    ["SELECT * FROM report JOIN 'x.csv' USING (agency)", 'file'],
    ["SELECT * FROM ('x.csv')", 'file'],
    ['SELECT * FROM $$x.csv$$', 'file'],
    ["DESCRIBE 'x.csv'", 'file'],
    ["SELECT (SELECT 1 FROM/**/'x.csv')", 'file'],
    ["SELECT 'open", 'unreadable'],
    ['SELECT 1 /* open', 'unreadable'],
    ['SELECT\u200b* FROM report', 'unreadable'],
    ['SELECT 1 \u202e FROM report', 'unreadable'],
    ['SELECT * FROM U&"\\0072ead_csv"(1)', 'word'],
    ['ＳＥＬＥＣＴ 1', 'not_read'],
    [`SELECT '${'x'.repeat(MAX_SQL)}'`, 'long'],
  ])('refuses: %s (%s)', (sql, expected) => expect(why(sql)).toBe(expected));

  it.each(QUESTIONS.map(({ id, sql }) => [id, sql]))('lets the ready question %s through', (_, sql) => {
    expect(refusal(sql)).toBeNull();
  });

  it('reads names and strings as the engine does', () => {
    expect(tokens('SELECT "a""b", \'it\'\'s\' -- x\n, $t$ $$ ; $t$')).toEqual([
      { kind: 'word', text: 'select' },
      { kind: 'quoted', text: 'a"b' },
      { kind: 'symbol', text: ',' },
      { kind: 'string', text: "it's" },
      { kind: 'symbol', text: ',' },
      { kind: 'string', text: ' $$ ; ' },
    ]);
  });
});
