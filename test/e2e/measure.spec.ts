import type { Page } from '@playwright/test';
import { axe, expect, main, openTables, test } from './support.ts';

const { id, latest } = main();

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
        const year = /^20\d\d$/.exec((text.textContent ?? '').trim())?.[0];
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
    test(`${lang} ${colorScheme}: the list has no violation`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '', colorScheme });
      const page = await context.newPage();
      await page.goto(`/${lang}/${id}/m/`);
      expect(await axe(page)).toEqual([]);
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
