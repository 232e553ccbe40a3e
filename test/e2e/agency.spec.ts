import { readdirSync, readFileSync } from 'node:fs';
import type { AgencyFile } from '../../src/core/dataset/agency-file.ts';
import { axeInThemes, expect, main, test } from './support.ts';

const { id, latest } = main();
const folder = new URL(`../../build/data/${id}/${latest}/agency/`, import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as AgencyFile);
/** The agency with most reports: a missing year first, so that a gap is among what is looked at. */
const file = [...files].sort(
  (a, b) =>
    Number(b.missing.length > 0) - Number(a.missing.length > 0) || b.reports.length - a.reports.length,
)[0];
const agency = file?.agency.agency ?? '';

test('every year is there with its state, and the numbers are the released ones, without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const years = [...(file?.reports ?? []), ...(file?.missing ?? [])].map((row) => String(row.year)).sort();
  for (const path of [`/zh/${id}/a/`, `/en/${id}/a/`, `/zh/${id}/v/${latest}/a/`]) {
    await page.goto(`${path}${agency}/`);
    const strip = page.locator('[data-year][data-state]');
    expect(
      await strip.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.year)),
    ).toEqual(years);
    const shown = await page.locator('td[data-cell]').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { cell = '', value = '' } = (node as HTMLElement).dataset;
        return { cell, value };
      }),
    );
    for (const { cell, value } of shown) {
      const [name, key = ''] = cell.split('/');
      const report = file?.reports.find((row) => row.report === name);
      const fact = report?.facts.find(
        (row) => (row.applicant === null ? row.indicator : `${row.indicator}.${row.applicant}`) === key,
      );
      expect(String(fact?.value), cell).toBe(value);
    }
    expect(shown.length).toBeGreaterThan(0);
    const bare = await page
      .locator('td.gap')
      .evaluateAll((nodes) => nodes.filter((node) => /^\s*(0|)\s*$/.test(node.textContent ?? '')).length);
    expect(bare, 'a year without a number says why').toBe(0);
  }
  await context.close();
});

test('a number leads to its evidence, and on to its cell on the report’s page', async ({ page }) => {
  await page.goto(`/zh/${id}/a/${agency}/`);
  const cell = page.locator('td[data-cell*="req_new.total"][data-status=reported]').last();
  const key = (await cell.getAttribute('data-cell')) ?? '';
  await cell.getByRole('link').click();
  const evidence = page.getByTestId('evidence');
  await expect(evidence.getByTestId('ev-value')).toHaveText((await cell.innerText()).trim());
  await evidence.getByRole('link', { name: /报告页/ }).click();
  await expect(page).toHaveURL(new RegExp(`/r/${key.split('/')[0] ?? ''}/\\?cell=`));
  await expect(page.locator(`[data-cell="${key}"]`)).toHaveClass(/chosen/);
});

test('a figure can be walked by keyboard and shown as a table', async ({ page }) => {
  const drawn = files.find((row) => row.reports.length > 3)?.agency.agency;
  expect(drawn, 'an agency with a trend').toBeDefined();
  await page.goto(`/zh/${id}/a/${drawn ?? ''}/`);
  const figure = page.locator('figure').first();
  await expect(figure.locator('svg')).toBeVisible();
  await figure.locator('.static').focus();
  const slider = figure.getByRole('slider');
  await expect(slider).toBeVisible();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const first = await slider.getAttribute('aria-valuetext');
  expect(first).toMatch(/\d{4} 年/);
  await page.keyboard.press('End');
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(first);
  const toggle = figure.getByRole('button', { name: '表格' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.getByRole('table')).toBeVisible();
});

for (const lang of ['zh', 'en']) {
  test(`an agency passes axe (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/${id}/a/${agency}/`);
    expect(await axeInThemes(page)).toEqual([]);
  });
}
