import { readFileSync } from 'node:fs';
import { CHECKS } from '../../src/core/codebook/checks.ts';
import { INDICATORS } from '../../src/core/codebook/index.ts';
import { MEASURES } from '../../src/core/codebook/measures.ts';
import { STATUSES } from '../../src/core/codebook/statuses.ts';
import type { CheckCount } from '../../src/lib/codebook/types.ts';
import { axeInThemes, expect, main, test } from './support.ts';

const { id, latest } = main();
const path = (lang: string, pin = '') => `/${lang}/${id}/${pin}codebook/`;

test('the codebook is whole without JavaScript, on the newest and on the pinned page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  for (const address of [path('zh'), path('en'), path('zh', `v/${latest}/`)]) {
    await page.goto(address);
    const shown = await page.locator('[data-entry]').evaluateAll((nodes) => nodes.map((node) => node.id));
    const wanted = [
      ...STATUSES.map((status) => status.code),
      ...INDICATORS.keys(),
      ...CHECKS.map((check) => check.id),
      ...MEASURES.keys(),
    ];
    expect(
      wanted.filter((code) => !shown.includes(code)),
      address,
    ).toEqual([]);
    await expect(page.getByRole('searchbox')).toBeHidden();
  }
  await context.close();
});

test('checks say how they came out in the release', async ({ page }) => {
  const file = new URL(`../../build/data/${id}/${latest}/checks.json`, import.meta.url);
  const counts = JSON.parse(readFileSync(file, 'utf8')) as CheckCount[];
  await page.goto(path('en'));
  for (const { check, pass, fail, not_assessable } of counts.slice(0, 10)) {
    await expect(page.locator(`[data-entry="${check}"]`)).toContainText(
      `${latest}: ${pass} pass, ${fail} fail, ${not_assessable} not assessable`,
    );
  }
});

test('an anchor leads to its entry and outlines it; a code in a form leads to the indicator', async ({
  page,
}) => {
  for (const code of ['req_new', 'T3-01', 'disclosure_rate_broad']) {
    await page.goto(`${path('zh')}#${code}`);
    await expect(page.locator(`#${code}`)).toBeInViewport();
    await expect(page.locator(`#${code}`)).toHaveCSS('outline-style', 'solid');
  }
  await page.locator('a[href="#req_carried_in"]').first().click();
  await expect(page.locator('#req_carried_in')).toBeInViewport();
  await expect(page).toHaveURL(/#req_carried_in$/);
});

test('find narrows the codebook, and a link to a hidden entry shows it again', async ({ page }) => {
  await page.goto(path('zh'));
  const all = await page.locator('[data-entry]').count();
  const box = page.getByRole('searchbox');
  await expect(async () => {
    await box.fill('结转');
    expect(await page.locator('[data-entry]').count()).toBeLessThan(all);
  }).toPass();
  await expect(page.locator('#req_carried_in')).toBeVisible();
  await expect(page.locator('#penalty_decisions')).toHaveCount(0);
  await expect(page.getByTestId('found')).toContainText(String(all));
  await page.getByRole('navigation').locator('a[href="#reforms"]').click();
  await expect(box).toHaveValue('');
  await expect(page.locator('#reforms')).toBeInViewport();
  await box.fill('没有这样的词');
  await expect(page.getByTestId('nothing')).toBeVisible();
});

for (const lang of ['zh', 'en']) {
  for (const width of [1366, 390]) {
    test(`the codebook passes axe and fits (${lang}, ${width})`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await page.goto(path(lang));
      expect(await axeInThemes(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
