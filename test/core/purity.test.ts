import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

async function refused(file: string, source: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import * as it from '${source}';\nexport default it;\n`, {
    filePath: file,
  });
  return result?.messages.some(({ ruleId }) => ruleId === 'no-restricted-imports') ?? false;
}

test.each([
  'node:fs',
  'fs',
  'svelte',
  '$app/navigation',
  'echarts/core',
  '@duckdb/duckdb-wasm',
  '@duckdb/node-api',
  'apache-arrow',
  '../cli/paths.ts',
  '../lib/db/browser.ts',
])('the core may not import %s', async (source) => {
  expect(await refused('src/core/pipeline.ts', source)).toBe(true);
});

test('the core may import itself and pure libraries', async () => {
  expect(await refused('src/core/pipeline.ts', './model.ts')).toBe(false);
  expect(await refused('src/core/read/html.ts', 'htmlparser2')).toBe(false);
});

test.each([
  ['src/cli/main.ts', 'svelte'],
  ['src/cli/main.ts', '../routes/x.ts'],
  ['src/lib/queries/overview.ts', '../db/browser.ts'],
  ['src/lib/charts/trendOption.ts', 'node:fs'],
  ['src/lib/db/browser.ts', '../components/csv.ts'],
])('%s may not import %s', async (file, source) => {
  expect(await refused(file, source)).toBe(true);
});
