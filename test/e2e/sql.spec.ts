import { axe, expect, main, test } from './support.ts';
import { QUESTIONS } from '../../src/lib/sql/questions.ts';
import { sqlQuery } from '../../src/lib/url/sql.ts';
import type { Page } from '@playwright/test';

const { id, latest } = main();
const link = (sql: string, more = '') =>
  `/en/${id}/sql/?${sqlQuery.format({ sql, chart: 'none', x: 0, y: 0 })}${more}`;
const outcome = (page: Page) => page.getByTestId('sql-outcome');

async function ask(page: Page, sql: string): Promise<void> {
  await page.goto(link(sql));
  await expect(outcome(page)).toHaveAttribute('data-state', 'done');
}

test('without JavaScript: the questions with their SQL, and every table', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  for (const path of [`/zh/${id}/sql/`, `/en/${id}/v/${latest}/sql/`]) {
    await page.goto(path);
    await expect(page.locator('[data-question]')).toHaveCount(QUESTIONS.length);
    for (const { id: name, sql } of QUESTIONS)
      expect(await page.locator(`[data-question=${name}] pre`).textContent()).toBe(sql);
    await expect(page.locator('[data-table]')).toHaveCount(7);
  }
  await context.close();
});

test('a link runs its query and says whose data it is; nulls are words', async ({ page }) => {
  await ask(page, 'SELECT year, count(*) AS n, NULL AS nothing FROM report GROUP BY year ORDER BY year');
  const rows = page.getByTestId('sql-result').locator('tbody tr');
  expect(await rows.count()).toBeGreaterThan(0);
  await expect(rows.first().locator('[data-null]')).toHaveText('no value');
  await expect(page.getByTestId('sql-link')).toHaveAttribute('href', new RegExp(`/v/${latest}/sql/\\?q=`));
  expect(await axe(page)).toEqual([]);
});

test('a ready question is answered from its link', async ({ page }) => {
  await page.goto(`/zh/${id}/sql/`);
  await page.getByRole('link', { name: /每年收录多少份年报/ }).click();
  await expect(outcome(page)).toHaveAttribute('data-state', 'done');
  await expect(page.getByTestId('sql-editor')).toContainText('count(*)');
  await expect(page.getByTestId('sql-result')).toBeVisible();
});

test('what reaches for files, network or settings is shown and not run', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const sql of [
    "SELECT * FROM 'https://example.org/x.csv'",
    "SELECT * FROM read_csv('/etc/passwd')",
    "WITH a AS (SELECT * FROM read_text('x')) SELECT * FROM a",
    "COPY report TO 'x.csv'",
    "ATTACH 'x.db'",
    'INSTALL httpfs',
    'SET lock_configuration = false',
    'PRAGMA database_list',
    'SELECT 1; DROP TABLE report',
    "SELECT getenv('HOME')",
    'SELECT 1 /* ; */ ; -- \n DETACH release',
  ]) {
    await ask(page, sql);
    await expect(outcome(page).locator('[role=status]')).toContainText(/.{10,}/);
    await expect(page.getByTestId('sql-result')).toHaveCount(0);
    await expect(page.getByTestId('sql-editor')).toContainText(sql.slice(0, 12));
  }
  expect(
    asked.filter((url) => new URL(url).hostname === 'example.org' || url.includes('duckdb-eh.wasm')),
    'the engine is not even started',
  ).toEqual([]);
});

test('a long query stops when told to, and the next one runs', async ({ page }) => {
  await page.goto(link('SELECT count(*) FROM range(100000000000) a, range(1000) b'));
  await expect(outcome(page)).toHaveAttribute('data-state', 'running');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(outcome(page)).toContainText('Stopped');
  await page.getByTestId('sql-editor').getByRole('textbox').fill('SELECT 42 AS answer');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('sql-result')).toContainText('42');
});

test('a long answer is cut, says so, and is paged; the engine’s own words are shown', async ({ page }) => {
  await ask(page, 'SELECT range AS n FROM range(30000)');
  await expect(outcome(page)).toContainText('only the first 10,000');
  await expect(page.getByTestId('sql-result').locator('tbody tr')).toHaveCount(200);
  await page.getByRole('button', { name: 'Next 200' }).click();
  await expect(page.getByTestId('sql-result').locator('tbody td').first()).toHaveText('200');
  await ask(page, 'SELECT no_such_column FROM report');
  await expect(outcome(page).locator('pre')).toContainText('no_such_column');
});

test('the keyboard goes in and out of the field; a bad key is named', async ({ page }) => {
  await page.goto(`/en/${id}/sql/?q=z.%25&zz=1`);
  await expect(page.locator('main')).toContainText('zz=1');
  const field = page.getByTestId('sql-editor').getByRole('textbox', { name: 'SQL statement' });
  await expect(page.locator('.cm-editor')).toBeVisible();
  await field.focus();
  await page.keyboard.type('SELECT 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await expect(page.getByRole('button', { name: 'Run' })).toBeFocused();
});
