import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// What the rules ask of the site's configuration; its functions cannot be kept beside cached results.
const { compilerOptions, kit } = svelteConfig;
const known = { compilerOptions, kit: { files: kit.files, paths: kit.paths } };

/** What a folder may not import (HOUSE's one-way arrows). `src/core` also compiles without DOM and Node types. */
const forbid = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: patterns.join('|'), message }] }] },
});
const NODE = '^node:|^(fs|path|os|crypto|child_process|worker_threads|url|util|stream|zlib|http|https)(/|$)';
const UI = '^svelte|^\\$app|^\\$env|^@sveltejs|^echarts|^bits-ui';
const ENGINE = '^@duckdb|^apache-arrow';

export default ts.config(
  {
    ignores: [
      'node_modules',
      '.svelte-kit',
      'build',
      '.cache',
      'static',
      'data',
      'test/fixtures',
      'test-results',
    ],
  },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig: known },
    },
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    // The server's pictures are markup by nature; one component may insert them, and only ours.
    files: ['src/lib/components/StaticPicture.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'no-console': 'off' } },
  forbid(
    ['src/core/**/*.ts'],
    [NODE, UI, ENGINE, '^playwright', '(^|/)(cli|lib|routes)/', '^\\$lib'],
    'src/core is pure: no Node, DOM, Svelte, DuckDB or ECharts, and nothing of the shells.',
  ),
  forbid(
    ['src/cli/**/*.ts'],
    [UI.replace('|^echarts', ''), '@duckdb/duckdb-wasm', '(^|/)routes/', '/components/'],
    'src/cli is the Node shell: it imports core, and of the browser shell only pure queries, charts and i18n.',
  ),
  forbid(
    ['src/lib/{queries,url,i18n,charts,export,annex,share}/**/*.ts'],
    [NODE, ENGINE, '(^|/)(cli|routes|components|db)/'],
    'queries, url, i18n, charts, export, annex and share are pure: they import core and each other only.',
  ),
  forbid(
    ['src/lib/db/**/*.ts'],
    ['(^|/)(cli|routes|components|charts)/'],
    'db imports nothing of ours but queries and core.',
  ),
  forbid(
    ['src/lib/components/**'],
    ['(^|/)(cli|routes|db|queries)/', NODE],
    'Components take data in props: they never fetch, query or navigate.',
  ),
);
