import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { measureTotals, runOn } from '../../src/lib/queries/index.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { answered, axe, expect, main, openTables, test } from './support.ts';

const { id, latest } = main();
const FILE = fileURLToPath(new URL(`../../build/data/${id}/${latest}/gouji.duckdb`, import.meta.url));
const SCOPE = { yearFrom: 2017, yearTo: 2024, classes: '', agencies: '', without: '' };

/** Rows of the totals' table twin, cell by cell. */
async function twin(page: Page): Promise<string[][]> {
  await openTables(page);
  const rows = await page.locator('#trend tbody tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim())),
  );
}

/** Runs of joined years in the trend's picture: x coordinates of each path that is a line of data. */
async function lineRuns(page: Page): Promise<number[][]> {
  return page
    .locator('#trend .picture svg')
    .first()
    .evaluate((svg) => {
      const paths = [...svg.querySelectorAll('path')].filter(
        (path) => path.getAttribute('fill') === 'none' && path.getAttribute('stroke-width') === '2',
      );
      return paths.map((path) =>
        [...(path.getAttribute('d') ?? '').matchAll(/[ML]\s*([\d.]+)[ ,]+[\d.]+/g)].map((match) =>
          Number(match[1]),
        ),
      );
    });
}

/** Middle of each year's label, by year. */
async function yearPlaces(page: Page): Promise<Map<number, number>> {
  const found = await page
    .locator('#trend .picture svg')
    .first()
    .evaluate((svg) =>
      [...svg.querySelectorAll('text')].flatMap((text) => {
        const year = /^20\d\d$/.exec((text.textContent ?? '').trim().slice(0, 4))?.[0];
        const tag = text.getAttribute('transform') ?? '';
        const x = /translate\(([\d.]+)/.exec(tag)?.[1] ?? text.getAttribute('x');
        return year && x ? [[Number(year), Number(x)] as [number, number]] : [];
      }),
    );
  return new Map(found);
}

/** Whether a line of data runs from one year to the next. */
async function joined(page: Page, from: number, to: number): Promise<boolean> {
  const [runs, places] = [await lineRuns(page), await yearPlaces(page)];
  const [a = NaN, b = NaN] = [places.get(from), places.get(to)];
  expect(Number.isFinite(a) && Number.isFinite(b), `years ${from} and ${to} are on the axis`).toBe(true);
  const middle = (a + b) / 2;
  return runs.some((xs) => xs.length > 1 && Math.min(...xs) < middle && Math.max(...xs) > middle);
}

test('lines join comparable years and never cross a break', async ({ page }) => {
  await page.goto(`/zh/${id}/m/req_new/`);
  expect(await joined(page, 2020, 2021)).toBe(true);
  expect(await joined(page, 2018, 2019)).toBe(false);
  await page.goto(`/zh/${id}/m/licensing_decisions/`);
  expect(await joined(page, 2021, 2022)).toBe(true);
  expect(await joined(page, 2020, 2021)).toBe(false);
  await page.goto(`/zh/${id}/m/v19_rules_made/`);
  const places = await yearPlaces(page);
  if (places.has(2018) && places.has(2019)) expect(await joined(page, 2018, 2019)).toBe(false);
});

test('n under each year is what the release holds, and is constant in a balanced panel', async ({ page }) => {
  const engine = await openFile(FILE);
  const all = await runOn(engine, measureTotals('req_new'), { ...SCOPE, panel: 'all' });
  const balanced = await runOn(engine, measureTotals('req_new'), { ...SCOPE, panel: 'balanced' });
  engine.close();
  await page.goto(`/zh/${id}/m/req_new/`);
  const shown = await twin(page);
  for (const row of all.filter(({ k }) => k > 0))
    expect(shown.find((cells) => cells[0] === String(row.year))).toContain(`${row.k}/${row.due}`);
  await page.getByRole('radio', { name: '每年都有数的机关' }).check();
  await expect(page).toHaveURL(/panel=balanced/);
  await answered(page, 'answered');
  const counts = (await twin(page))
    .filter((cells) => cells.includes('2021 年格式'))
    .map((cells) => cells.at(-2));
  const wanted = balanced.filter(({ edition }) => edition === 'f2021').map((row) => `${row.k}/${row.due}`);
  expect(counts).toEqual(wanted);
  expect(new Set(wanted.map((text) => text.split('/')[0])).size).toBe(1);
  await page.goBack();
  await answered(page, 'default');
});

test('an item a form does not have is neither zero nor missing', async ({ page }) => {
  await page.goto(`/zh/${id}/m/normdocs_repealed/`);
  const cell = page.locator('[data-cell="a0021-2020/normdocs_repealed"]');
  await expect(cell).toHaveAttribute('data-status', 'not_in_form');
  await expect(cell).toHaveText('本年格式无此项');
  await expect(page.locator('[data-cell="a0021-2022/normdocs_repealed"]')).toHaveText('0');
  await page.goto(`/en/${id}/m/normdocs_repealed/`);
  await expect(cell).toHaveText('not in this form');
});

test('rates print their fraction; small and empty denominators have no percent', async ({ page }) => {
  await page.goto(`/zh/${id}/m/disclosure_rate_broad/`);
  await expect(page.locator('[data-cell="a0003-2022/disclosure_rate_broad"]')).toHaveText(
    '无申请，比率无意义',
  );
  await expect(page.locator('[data-cell="a0020-2024/disclosure_rate_broad"]')).toHaveText('2/2');
  await openTables(page);
  const percents = await page
    .locator('[data-testid=answers] td, [data-testid=answers] .summary, [data-formula]')
    .allTextContents();
  const shown = percents.filter((text) => text.includes('%'));
  expect(shown.length).toBeGreaterThan(5);
  for (const text of shown) expect(text).toMatch(/\d+\/\d+/);
  // The first year of a body founded in March is marked and in no total.
  await expect(page.locator('[data-cell="a0017-2019/disclosure_rate_broad"]')).toContainText('[p]');
});

test('a body that makes up most of a total can be left out, and the link says so', async ({ page }) => {
  await page.goto(`/zh/${id}/m/penalty_decisions/`);
  await page.getByTestId('leave-out').click();
  await expect(page).toHaveURL(/without=a0004/);
  await answered(page, 'answered');
  await expect(page.getByTestId('left-out')).toContainText('甲市公安局');
  await expect(page.getByTestId('leave-out')).toHaveCount(0);
});

test('the list leads to every measure and the menu to the list', async ({ page }) => {
  await page.goto(`/zh/${id}/`);
  await page.getByRole('link', { name: '指标', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/zh/${id}/m/$`));
  await expect(page.locator('[data-measure=requests_per_10k_pop]')).toContainText('没有注明年份的人口数');
  await page.locator('[data-measure=carryover_rate] a').click();
  await expect(page).toHaveURL(/m\/carryover_rate\/$/);
  await expect(page.locator('[data-formula]')).toContainText('÷');
});

for (const lang of ['zh', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${lang} ${colorScheme}: no violation, nothing wider than a phone`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '', colorScheme });
      const page = await context.newPage();
      for (const path of ['m/', 'm/req_new/', 'm/disclosure_rate_broad/']) {
        await page.setViewportSize({ width: 1366, height: 768 });
        await page.goto(`/${lang}/${id}/${path}`);
        if (path !== 'm/') await answered(page, 'default');
        expect(await axe(page), path).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${path} at 390 px`).toBeLessThanOrEqual(390);
      }
      await context.close();
    });

test('without a script the page has its picture, tables and cells', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/zh/${id}/v/${latest}/m/req_new/`);
  await expect(page.locator('#trend svg').first()).toBeVisible();
  await expect(page.locator('[data-cell="a0002-2024/req_new.total"]')).toHaveText('12');
  await page.locator('#trend details summary').click();
  await expect(page.locator('#trend table')).toBeVisible();
  await context.close();
});
