import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRelease, listReleases } from '../../../src/cli/releases.ts';
import { duckdbFile } from '../../../src/cli/serve-files/duckdb.ts';
import { sqlTables } from '../../../src/cli/serve-files/tables.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { QUESTIONS } from '../../../src/lib/sql/questions.ts';

const collections = ['demo', 'sample'].filter((id) => existsSync(path.join('data', id)));

it('there are twenty questions, each once', () => {
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(20);
  expect(new Set(QUESTIONS.map(({ zh }) => zh)).size).toBe(20);
});

describe.each(collections)('on %s', (id) => {
  let engine: Awaited<ReturnType<typeof openFile>>;
  beforeAll(async () => {
    const newest = (await listReleases(id)).at(-1);
    if (newest === undefined) throw new Error(`${id} has no release`);
    const { dataset } = await readRelease(id, newest.id);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-sql-')), 'gouji.duckdb');
    writeFileSync(file, await duckdbFile(sqlTables(dataset)));
    engine = await openFile(file);
  }, 120_000);
  afterAll(() => engine.close());

  it.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s has an answer',
    async (_, question) => {
      const rows = await engine.rows(question.sql, []);
      if (rows.length === 0) expect(question.empty, 'an empty answer is explained').toBeDefined();
      expect(rows.length).toBeLessThanOrEqual(5_000);
    },
  );
});
