import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formKeys } from '../../src/core/codebook/index.ts';
import type { AgencyFile } from '../../src/core/dataset/agency-file.ts';
import { factKey, type Applicant, type Edition } from '../../src/core/model.ts';
import { axeInThemes, expect, main, test } from './support.ts';

const { id, latest } = main();
const folder = new URL(`../../build/data/${id}/${latest}/agency/`, import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as AgencyFile);
const reports = files.flatMap((file) => file.reports.map((report) => ({ file, report })));

/** One report per form, with findings where there are any. */
const chosen = (['f2021', 'f2019', 'f2014'] as Edition[]).flatMap((edition) => {
  const own = reports.filter(
    ({ report }) => report.edition === edition && report.facts.some((fact) => fact.value !== null),
  );
  const failing = own.find(({ report }) => report.findings.some((finding) => finding.state === 'fail'));
  const found = failing ?? own[0];
  return found ? [{ edition, ...found }] : [];
});

async function cellsOf(page: Page): Promise<Record<string, string>> {
  const cells = await page.locator('[data-cell]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { cell = '', status = '', value = '~' } = (node as HTMLElement).dataset;
      return [cell.slice(cell.indexOf('/') + 1), `${status} ${value}`];
    }),
  );
  return Object.fromEntries(cells) as Record<string, string>;
}

for (const { edition, report } of chosen) {
  test(`${edition}: every cell of ${report.report} is the released one, without JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    for (const path of [`/zh/${id}/r/`, `/zh/${id}/v/${latest}/r/`, `/en/${id}/r/`]) {
      await page.goto(`${path}${report.report}/`);
      const shown = await cellsOf(page);
      for (const fact of report.facts.filter((row) => formKeys(edition).includes(keyOf(row)))) {
        expect(shown[keyOf(fact)], `${path} ${keyOf(fact)}`).toBe(`${fact.status} ${fact.value ?? '~'}`);
      }
      expect(formKeys(edition).filter((key) => !(key in shown))).toEqual([]);
    }
    const wordless = await page
      .locator('[data-cell]:not([data-status=reported])')
      .evaluateAll((nodes) => nodes.filter((node) => /^\s*(0|)\s*$/.test(node.textContent ?? '')).length);
    expect(wordless, 'a cell without a number shows a word, never 0 or nothing').toBe(0);
    await context.close();
  });
}

const keyOf = (fact: { indicator: string; applicant: string | null }) =>
  factKey({ indicator: fact.indicator, applicant: fact.applicant as Applicant | null });

test('findings of a report lead to cells that are outlined, and back', async ({ page }) => {
  const found = reports.find(({ report }) =>
    report.findings.some((finding) => finding.state === 'fail' && finding.check.startsWith('T3')),
  );
  expect(found, 'a finding about table 3').toBeDefined();
  if (!found) return;
  await page.goto(`/zh/${id}/r/${found.report.report}/`);
  const fails = found.report.findings.filter((finding) => finding.state === 'fail');
  await expect(page.locator('[data-check]')).toHaveCount(fails.length);
  const link = page.locator('[data-check^=T3] a').first();
  const target = (await link.getAttribute('href'))?.slice('#c-'.length) ?? '';
  await link.click();
  const cell = page.locator(`[data-cell$="/${target}"]`);
  await expect(cell).toBeInViewport();
  await expect(cell).toHaveCSS('outline-style', 'solid');
  await cell.getByRole('link').click();
  await expect(page).toHaveURL(/#f-\d+$/);
});

for (const lang of ['zh', 'en']) {
  test(`reports pass axe (${lang})`, async ({ page }) => {
    for (const { report } of chosen) {
      await page.goto(`/${lang}/${id}/r/${report.report}/`);
      expect(await axeInThemes(page), report.report).toEqual([]);
    }
  });
}

test('a report fits a phone: only the tables scroll, and the row’s name stays', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const report = chosen[0]?.report.report ?? '';
  await page.goto(`/zh/${id}/r/${report}/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const region = page.locator('.table3');
  const row = region.locator('tr', { has: page.locator('[data-cell$="/out_total.total"]') });
  await row.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await region.evaluate((node) => (node.scrollLeft = node.scrollWidth));
  await expect(row.locator('th').last()).toBeInViewport();
});
