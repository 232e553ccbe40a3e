import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { measureTotals, type TotalsParams } from '../../src/lib/queries/measureTotals.ts';
import { runOn } from '../../src/lib/queries/index.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { answered, axeInThemes, expect, main, openTables, test } from './support.ts';

const { id, latest } = main();
const FILE = fileURLToPath(new URL(`../../build/data/${id}/${latest}/gouji.duckdb`, import.meta.url));
const WHOLE: TotalsParams = {
  yearFrom: 0,
  yearTo: 9999,
  classes: '',
  agencies: '',
  panel: 'all',
  without: '',
};

/** "k/due" by year as the typed query gives it, on the build machine's engine: the form more reports are on. */
async function basis(code: string, params: Partial<TotalsParams> = {}): Promise<Map<number, string>> {
  const engine = await openFile(FILE);
  const rows = await runOn(engine, measureTotals(code), { ...WHOLE, ...params });
  engine.close();
  const largest = rows.filter(
    (row) => !rows.some((other) => other.year === row.year && other.held > row.held),
  );
  return new Map(largest.map((row) => [row.year, `${row.k}/${row.due}`]));
}

/** What the trend's picture draws: its words and the lines of data, each with where they stand from left to right. */
interface Trend {
  texts: [x: number, said: string][];
  lines: number[][];
}

/** Read in one step: the picture of the page gives way to the one of the chart, with other places, at any moment. */
async function trend(page: Page): Promise<Trend> {
  return page
    .locator('#trend .picture svg')
    .first()
    .evaluate((svg) => ({
      texts: [...svg.querySelectorAll('text')].map((text): [number, string] => {
        const moved = /translate\(([\d.]+)/.exec(text.getAttribute('transform') ?? '')?.[1];
        return [Number(moved ?? text.getAttribute('x')), (text.textContent ?? '').trim()];
      }),
      lines: [...svg.querySelectorAll('path[fill=none][stroke-width="2"]')].map((path) =>
        [...(path.getAttribute('d') ?? '').matchAll(/[ML]\s*([\d.]+)[ ,]+[\d.]+/g)].map((match) =>
          Number(match[1]),
        ),
      ),
    }));
}

/** Middle of each year's label, by year. */
function yearsOf({ texts }: Trend): Map<number, number> {
  return new Map(texts.filter(([, said]) => /^20\d\d$/.test(said)).map(([x, said]) => [Number(said), x]));
}

async function yearPlaces(page: Page): Promise<Map<number, number>> {
  return yearsOf(await trend(page));
}

/** The row of n under the axis, by the year it stands under. */
async function basisRow(page: Page): Promise<Map<number, string>> {
  const drawn = await trend(page);
  const found = drawn.texts.filter(([, said]) => /^\d+\/\d+$/.test(said));
  return new Map(
    [...yearsOf(drawn)].flatMap(([year, x]) => {
      const said = found.find(([at]) => Math.abs(at - x) < 2)?.[1];
      return said === undefined ? [] : [[year, said] as [number, string]];
    }),
  );
}

/** Whether a line of data runs from one year to the next. */
async function joined(page: Page, from: number, to: number): Promise<boolean> {
  const drawn = await trend(page);
  const [a = NaN, b = NaN] = [from, to].map((year) => yearsOf(drawn).get(year));
  expect(Number.isFinite(a) && Number.isFinite(b), `years ${from} and ${to} are on the axis`).toBe(true);
  const middle = (a + b) / 2;
  return drawn.lines.some((xs) => xs.length > 1 && Math.min(...xs) < middle && Math.max(...xs) > middle);
}

test('lines join comparable years and never cross a break', async ({ page }) => {
  await page.goto(`/zh/${id}/m/req_new/`);
  expect(await joined(page, 2020, 2021)).toBe(true);
  expect(await joined(page, 2018, 2019)).toBe(false);
  await page.goto(`/zh/${id}/m/licensing_decisions/`);
  expect(await joined(page, 2021, 2022)).toBe(true);
  expect(await joined(page, 2020, 2021)).toBe(false);
});

test('rules made never join across a form', async ({ page }) => {
  for (const code of ['rules_issued', 'v19_rules_made']) {
    await page.goto(`/zh/${id}/m/${code}/`);
    const places = await yearPlaces(page);
    expect(places.size, code).toBeGreaterThan(1);
    for (const [from, to] of [
      [2018, 2019],
      [2020, 2021],
    ] as const)
      if (places.has(from) && places.has(to)) expect(await joined(page, from, to), code).toBe(false);
  }
  await page.goto(`/zh/${id}/m/rules_issued/`);
  expect(await joined(page, 2021, 2022)).toBe(true);
});

test('the row of n is the query’s; a balanced panel makes it constant and stands in the address', async ({
  page,
}) => {
  await page.goto(`/zh/${id}/m/req_new/`);
  const all = await basisRow(page);
  const known = await basis('req_new');
  expect(all.size).toBeGreaterThan(4);
  for (const [year, said] of all) if (year >= 2019) expect([year, said]).toEqual([year, known.get(year)]);
  const since2019 = (row: Map<number, string>) =>
    [...row].filter(([year]) => year >= 2019).map(([, said]) => said.split('/')[0]);
  expect(new Set(since2019(all)).size).toBeGreaterThan(1);

  await page.getByRole('radio', { name: '每年都有数的机关' }).check();
  await expect(page).toHaveURL(/[?&]panel=balanced/);
  await answered(page, 'answered');
  await expect.poll(async () => new Set(since2019(await basisRow(page))).size).toBe(1);
  const wanted = await basis('req_new', { panel: 'balanced' });
  for (const [year, said] of await basisRow(page))
    if (year >= 2019) expect([year, said]).toEqual([year, wanted.get(year)]);
  await page.goBack();
  await answered(page, 'default');
  await expect(page.getByRole('radio', { name: '全部有数的报告' })).toBeChecked();
  await expect.poll(async () => [...(await basisRow(page))]).toEqual([...all]);
});

test('a body that makes up half of a total can be left out, in the address', async ({ page }) => {
  await page.goto(`/zh/${id}/m/penalty_decisions/`);
  const summary = page.locator('#trend .summary');
  await expect(summary).toContainText('占一半以上');
  const before = (await basisRow(page)).get(2024);
  await page.getByTestId('leave-out').click();
  await expect(page).toHaveURL(/[?&]without=a\d{4}/);
  await answered(page, 'answered');
  await expect(page.getByTestId('left-out')).toContainText('合计中已剔除');
  await expect.poll(async () => (await basisRow(page)).get(2024)).not.toBe(before);
  const [k, due] = (before ?? '').split('/').map(Number);
  expect((await basisRow(page)).get(2024)).toBe(`${(k ?? NaN) - 1}/${due}`);
  // The address alone gives the same again.
  const address = page.url().replace(/^https?:\/\/[^/]+/, '');
  const said = await summary.textContent();
  await page.goto(address);
  await answered(page, 'answered');
  await expect(summary).toHaveText(said ?? '');
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
  test(`${lang}: the list has no violation`, async ({ page }) => {
    await page.goto(`/${lang}/${id}/m/`);
    expect(await axeInThemes(page)).toEqual([]);
  });

for (const lang of ['zh', 'en'] as const)
  for (const code of ['req_new', 'disclosure_rate_broad'])
    test(`${lang}: ${code} has no violation and fits a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/${lang}/${id}/m/${code}/`);
      await answered(page, 'default');
      await openTables(page);
      expect(await axeInThemes(page)).toEqual([]);
      const [wide, shown] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(wide).toBeLessThanOrEqual(shown ?? 0);
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
