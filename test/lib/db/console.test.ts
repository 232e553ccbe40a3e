import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellOf, isNumeric } from '../../../src/lib/db/cells.ts';
import { LOCK } from '../../../src/lib/db/console.ts';

describe('the lock behind the check', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    for (const statement of LOCK) await connection.run(statement);
  });

  it.each([
    "SELECT * FROM read_csv('package.json')",
    "SELECT * FROM read_text('package.json')",
    "SELECT * FROM 'package.json'",
    "SELECT * FROM glob('*')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "COPY (SELECT 1) TO 'stolen.csv'",
    "ATTACH 'x.duckdb' AS x",
    'LOAD httpfs',
    'SET enable_external_access = true',
    'RESET lock_configuration',
    "PRAGMA memory_limit = '9GB'",
  ])('%s is refused by the engine itself', async (sql) => {
    await expect(connection.run(sql)).rejects.toThrow(/Permission|disabled|locked|not allowed|Catalog/i);
  });
});

describe('cells of an answer', () => {
  const type = (name: string, scale?: number) => ({
    toString: () => name,
    ...(scale !== undefined && { scale }),
  });

  it.each([
    [5n, type('Int64'), 5],
    [9007199254740993n, type('Int64'), '9007199254740993'],
    [Uint32Array.of(7, 0, 0, 0), type('Decimal[38e+0]', 0), 7],
    [Uint32Array.of(0xfffffff9, 0xffffffff, 0xffffffff, 0xffffffff), type('Decimal[38e+0]', 0), -7],
    [Uint32Array.of(150, 0, 0, 0), type('Decimal[9e+2]', 2), 1.5],
    [0, type('Int32'), 0],
    [null, type('Int32'), null],
    [undefined, type('Utf8'), null],
    [NaN, type('Float64'), 'NaN'],
    [1704153600000, type('Date32<DAY>'), '2024-01-02'],
    ['0', type('Utf8'), '0'],
  ])('%s', (value, of, cell) => expect(cellOf(value, of)).toBe(cell));

  it('knows numbers by their type', () => {
    expect(
      ['Int32', 'Uint8', 'Float64', 'Decimal[9e+2]', 'Utf8', 'Bool'].map((name) => isNumeric(type(name))),
    ).toEqual([true, true, true, true, false, false]);
  });
});
