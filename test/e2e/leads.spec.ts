import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeInThemes, expect, live, needs, served, test } from './support.ts';

needs('demo');
const latest = served().find(({ id }) => id === 'demo')?.latest ?? '';

const cards = (page: Page) => page.getByTestId('lead');
const ids = (page: Page) =>
  cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-lead')));

/** Published values of the served release by report and key: what no page may contradict. */
function facts(collection: string, release: string, report: string): Map<string, number | null> {
  const agency = report.slice(0, -5);
  const file = new URL(`../../build/data/${collection}/${release}/agency/${agency}.json`, import.meta.url);
  const { reports } = JSON.parse(readFileSync(file, 'utf8')) as {
    reports: {
      report: string;
      facts: { indicator: string; applicant: string | null; value: number | null }[];
    }[];
  };
  const own = reports.find((each) => each.report === report)?.facts ?? [];
  return new Map(
    own.map(({ indicator, applicant, value }) => [
      applicant === null ? indicator : `${indicator}.${applicant}`,
      value,
    ]),
  );
}

test('F15 is a possible reporting error; F11 and F12 are no leads', async ({ page }) => {
  await page.goto('/zh/demo/leads/');
  const [first, ...rest] = await ids(page);
  expect(first).toBe('L-01.a0004-2024');
  expect(rest.join()).not.toMatch(/a0020|a0015/);
  const card = cards(page).first();
  await expect(card.locator('strong').first()).toHaveText('可能是填报错误');
  await expect(card).toContainText('99.6倍');
  await expect(card).toContainText('1,204,332 ÷ 12,091 = 99.6');
  await expect(card).toContainText('先排除');
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/[↑↓▲▼]|暴增|激增|惊人|飙升|100\s?%/);
  expect(text).toContain('核查线索，不是结论');
  expect(text).toContain('175 份年报');
  await page.goto('/en/demo/leads/');
  await expect(cards(page).first().locator('strong').first()).toHaveText('Possible reporting error');
});

test('every number is the fact and the figure of its report’s page', async ({ page }) => {
  for (const { id, latest: release } of served()) {
    await page.goto(`/zh/${id}/leads/`);
    const cells = await page
      .locator('[data-testid=lead] [data-cell]')
      .evaluateAll((all) =>
        all.map((cell) => ({
          cell: cell.getAttribute('data-cell') ?? '',
          status: cell.getAttribute('data-status'),
          value: Number(cell.getAttribute('data-value')),
          text: cell.textContent,
        })),
      );
    for (const { cell, status, value, text } of cells) {
      const [report = '', key = ''] = cell.split('/');
      expect(facts(id, release, report).get(key), cell).toBe(value);
      expect(status).toBe('reported');
      expect(Number(text?.replaceAll(',', ''))).toBe(value);
    }
  }
  await page.goto('/zh/demo/leads/');
  // A number opens its evidence beside the card, and from there its report.
  await page.locator('[data-cell="a0004-2024/penalty_decisions"]').click();
  await expect(page).toHaveURL(/leads\/\?ev=a0004-2024:penalty_decisions$/);
  const evidence = page.getByTestId('evidence');
  await expect(evidence.getByTestId('ev-value')).toHaveAttribute('data-value', '1204332');
  await evidence.locator('a[data-evidence=off][href*="/r/a0004-2024/"]').first().click();
  await expect(page).toHaveURL(/r\/a0004-2024\/\?cell=penalty_decisions$/);
  await expect(page.locator('[data-cell="a0004-2024/penalty_decisions"]').first()).toHaveAttribute(
    'data-value',
    '1204332',
  );
});

test('filters are in the address; back, reset, an unknown kind and a changed fingerprint', async ({
  page,
}) => {
  await page.goto('/zh/demo/leads/');
  const all = await ids(page);
  await page.getByLabel('线索种类').selectOption('copied');
  await expect(page).toHaveURL(/leads\/\?kind=copied$/);
  expect(await ids(page)).toEqual(['L-05.a0018-2024']);
  await page.locator('#yfrom').selectOption('2024');
  await expect(page).toHaveURL(/y=2024-&kind=copied$/);
  await page.goBack();
  await page.goBack();
  await expect(cards(page)).toHaveCount(all.length);
  await page.goto('/zh/demo/leads/?kind=jump.scandal&y=2024&from=timeline');
  await expect(page.getByRole('alert')).toContainText('kind=scandal');
  expect(await ids(page)).toEqual(['L-01.a0004-2024']);
  await page.goto('/zh/demo/leads/?a=a0020');
  await expect(cards(page)).toHaveCount(0);
  await page.getByRole('button', { name: '看全部线索' }).click();
  await expect(cards(page)).toHaveCount(all.length);
  const pinned = await page.getByTestId('pinned-link').getAttribute('href');
  expect(pinned).toMatch(
    new RegExp(`/v/${latest}/leads/\\?y=2017-2024&kind=all&cls=all&a=all&fp=[a-z2-7]{12}$`),
  );
  await page.goto(pinned ?? '');
  await expect(page.getByTestId('fp-holds')).toBeVisible();
  await page.goto((pinned ?? '').replace(/fp=.*/, 'fp=aaaaaaaaaaaa'));
  await expect(page.getByTestId('fp-differs')).toBeVisible();
});

test('what was republished after t1 is in t2 only', async ({ page }) => {
  await page.goto('/zh/demo/v/t1/leads/');
  expect((await ids(page)).join()).not.toContain('L-11');
  await page.goto('/zh/demo/v/t2/leads/?kind=changed');
  await expect(cards(page)).toContainText('原为38件，现为83件');
  await cards(page).locator('a[href="#rule-L-11"]').click();
  await expect(page.locator('#rule-L-11')).toBeInViewport();
});

test('a card, an agency’s figure and a measure’s total are copied as one sentence', async ({ page }) => {
  const copied = () => page.evaluate(() => document.body.dataset.copied ?? '');
  await page.addInitScript(() => {
    document.addEventListener('copy', () => {
      document.body.dataset.copied = String(
        document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : getSelection(),
      );
    });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/zh/demo/leads/');
  await cards(page)
    .first()
    .getByRole('button', { name: /复制线索/ })
    .click();
  const card = await copied();
  for (const part of [
    '甲市公安局2024年度（2025-01-23公布）',
    '1,204,332件',
    '12,091件',
    '1,204,332 ÷ 12,091 = 99.6',
    'L-01',
    `数据版本${latest}`,
    `/zh/demo/v/${latest}/r/a0004-2024/?cell=penalty_decisions `,
    '可能是填报错误',
    'X-01',
  ])
    expect(card).toContain(part);
  await page.goto('/en/demo/a/a0004/');
  await page
    .locator('#flow')
    .getByRole('button', { name: /Copy finding/ })
    .click();
  expect(await copied()).toMatch(
    new RegExp(`data year 2024 \\(published 2025-01-23\\).*/en/demo/v/${latest}/a/a0004/`),
  );
  await page.goto('/zh/demo/m/disclosure_rate_broad/');
  await page
    .locator('#trend')
    .getByRole('button', { name: /复制引用语/ })
    .click();
  expect(await copied()).toMatch(/2024年度：.*%\(\d+\/\d+\).*口径：.*已知合计，\d+\/\d+家有数/);
});

test('the keyboard reaches filter, numbers, rule and button in order', async ({ page }) => {
  await page.goto('/zh/demo/leads/');
  await page.getByLabel('线索种类').focus();
  const stops: string[] = [];
  for (let step = 0; step < 7; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        return (
          at?.getAttribute('data-cell') ?? at?.getAttribute('href') ?? at?.getAttribute('aria-label') ?? ''
        );
      }),
    );
  }
  expect(stops[0]).toMatch(/a\/a0004\/$/);
  expect(stops.slice(1, 4)).toEqual([
    'a0004-2024/penalty_decisions',
    'a0004-2023/penalty_decisions',
    '#rule-L-01',
  ]);
  expect(stops[4]).toContain('f=a0004-2024.X-01');
  expect(stops[6]).toContain('复制线索');
});

for (const lang of ['zh', 'en'] as const)
  test(`${lang}: no violation, no name or number of a person`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    for (const id of ['demo', 'sample']) {
      await page.goto(`/${lang}/${id}/leads/`);
      await live(page);
      expect(await axeInThemes(page)).toEqual([]);
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/联系人|责任编辑|(?<!\d)1[3-9]\d{9}(?!\d)|0\d{2,3}-\d{7}/);
    }
    await context.close();
  });

test('without a script the cards stand with their numbers, and fit a narrow screen', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`/zh/demo/v/${latest}/leads/`);
  await expect(page.locator('[data-cell="a0004-2024/penalty_decisions"]')).toHaveText('1,204,332');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await context.close();
});
