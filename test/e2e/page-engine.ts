import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { bind, type Scalar } from '../../src/lib/queries/types.ts';
import type { QueryRun } from '../support/queryRuns.ts';

const MODULE = '/engine-under-test.js';
const at = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The site's own module that opens a release in the browser, bundled as one file. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: at('src/lib/db/browser.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the engine module was not bundled');
  return chunk.code;
}

type Rows = Record<string, unknown>[];

/**
 * Asks queries of a release's database in the page, with the engine files the site serves; `folder` is the release's
 * below the site. Answers are the engine's own rows, in the order of the queries.
 */
export async function pageEngine(page: Page) {
  const code = await bundled();
  await page.route(`**${MODULE}`, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto('/');
  return async (folder: string, runs: readonly QueryRun[]): Promise<Rows[]> => {
    const { files } = JSON.parse(readFileSync(at(`build/${folder}/release.json`), 'utf8')) as {
      files: Record<string, { sha256: string }>;
    };
    const asked = {
      module: MODULE,
      folder,
      sha256: files['gouji.duckdb']?.sha256 ?? '',
      queries: runs.map(({ query, params }) => bind(query, params as never)),
    };
    return page.evaluate(inPage, asked);
  };
}

interface Asked {
  module: string;
  folder: string;
  sha256: string;
  queries: { sql: string; values: Scalar[] }[];
}

/** Runs in the page. */
async function inPage({ module, folder, sha256, queries }: Asked): Promise<Rows[]> {
  const { openDatabase } = (await import(module)) as typeof import('../../src/lib/db/browser.ts');
  const source = {
    engineUrl: `${location.origin}/engine`,
    databaseUrl: `${location.origin}/${folder}/gouji.duckdb`,
    sha256,
  };
  const engine = await openDatabase(source, () => undefined);
  const answers: Rows[] = [];
  for (const { sql, values } of queries) answers.push(await engine.rows(sql, values));
  return answers;
}
