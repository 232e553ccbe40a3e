import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeInThemes, expect, needs, test } from './support.ts';

needs('demo');

const LIST = '/check/2024/?tab=numbers';
const row = (page: Page, id: string) => page.locator(`[data-finding="${id}"]`);
const openCount = (page: Page) => page.getByTestId('open-count').getAttribute('data-value').then(Number);

/** Planted findings of 2024 (data/demo/PLANTED.md): report and check, and the arithmetic the list must print. */
const PLANTED: [id: string, sums: RegExp[]][] = [
  ['a0002-2024.T3-01', [/9\+1=10.*9\+0=9.*1/, /12\+1=13.*12\+0=12.*1/]],
  ['a0012-2024.T3-05', [/1.*2.*1/, /2.*3.*1/]],
  ['a0007-2024.T3-03', [/4\+1\+0\+0\+0\+0=5.*6.*1/, /1\+0\+0\+0\+0\+0=1.*0.*1/]],
  ['a0009-2024.T3-02', [/3\+1\+1\+1\+1=7.*8.*1/, /4\+1\+1\+2\+1=9.*10.*1/]],
  ['a0013-2024.N-01', [/2.*3 \| 3\+0=3 \| 3/]],
  ['a0018-2024.S-09', [/97%.*a0018 2023/]],
  ['a0018-2024.S-07', [/2023.*2024/]],
  ['a0004-2024.X-01', [/1204332.*12091/]],
];

for (const lang of ['zh', 'en']) {
  test(`${lang}: every planted finding stands in the list once, with its arithmetic`, async ({ page }) => {
    await page.goto(`/${lang}/demo${LIST}`);
    for (const [id, sums] of PLANTED) {
      await expect(row(page, id), id).toHaveCount(1);
      const shown = await row(page, id).locator('.sum').allInnerTexts();
      sums.forEach((sum, at) => expect(shown[at]?.replace(/\s+/g, ' '), id).toMatch(sum));
    }
    await expect(page.locator('[data-finding^="a0003-2024"]'), 'F23').toHaveCount(0);
    await expect(page.locator('[data-finding^="a0020-2024"]'), 'a clean report').toHaveCount(0);
  });

  test(`${lang}: an open finding passes axe`, async ({ page }) => {
    for (const id of ['a0002-2024.T3-01', 'a0018-2024.S-09', 'a0012-2024.T3-05', 'a0001-2024.X-06']) {
      await page.goto(`/${lang}/demo${LIST}&f=${id}`);
      await expect(page.getByTestId('rebuilt')).toBeVisible();
      await expect(page.locator('[data-testid=source] .pane p').first()).toBeVisible();
      expect(await axeInThemes(page), id).toEqual([]);
    }
  });
}

/** True when an element's box lies inside its pane's and inside the window. */
async function inView(page: Page, pane: string, target: string) {
  return page.evaluate(
    ([outer = '', inner = '']) => {
      const box = document.querySelector(outer)?.getBoundingClientRect();
      const cell = document.querySelector(`${outer} ${inner}`)?.getBoundingClientRect();
      if (!box || !cell) return false;
      const inside =
        cell.top >= box.top && cell.bottom <= box.bottom && cell.left >= box.left && cell.right <= box.right;
      return inside && cell.top >= 0 && cell.bottom <= innerHeight;
    },
    [pane, target],
  );
}

for (const key of ['req_new.nat', 'out_total.total', 'req_carried_out.total']) {
  test(`both panes show ${key} of an opened finding`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`/zh/demo${LIST}`);
    await row(page, 'a0002-2024.T3-01').getByRole('link').click();
    await expect(page).toHaveURL(/f=a0002-2024\.T3-01/);
    await page.locator(`[data-cell="a0002-2024/${key}"] button`).click();
    await expect(page).toHaveURL(new RegExp(`cell=${key.replace('.', '\\.')}`));
    await expect
      .poll(() => inView(page, '[data-testid=rebuilt]', `[data-cell="a0002-2024/${key}"]`))
      .toBe(true);
    await expect.poll(() => inView(page, '[data-testid=source] .pane', `[data-place~="${key}"]`)).toBe(true);
    const marked = page.locator(`[data-testid=source] [data-place~="${key}"]`);
    await expect(marked).toContainText('※1');
    await expect(marked).toHaveCSS('outline-style', 'solid');
  });
}

test('a verdict leaves the open count, survives a reload, and travels in a file', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(`/zh/demo${LIST}&f=a0004-2024.X-01`);
  await expect(page.getByTestId('note')).toBeVisible();
  const before = await openCount(page);
  await page.getByLabel('误报').check();
  await page.getByTestId('note').fill('已核，单位填错');
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByTestId('open-count')).toHaveAttribute('data-value', String(before - 1));
  await expect(page.getByTestId('unsaved')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByTestId('open-count')).toHaveAttribute('data-value', String(before - 1));
  await expect(page.getByTestId('standing')).toContainText('已核，单位填错');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /notes\.csv/ }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toMatch(/a0004,2024,X-01,false_alarm,1204332=12091,已核，单位填错/);
  await expect(page.getByTestId('unsaved')).toHaveCount(0);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await context.newPage();
  await other.goto(`/zh/demo${LIST}`);
  await expect(other.getByTestId('open-count')).toHaveAttribute('data-value', String(before));
  await other.locator('input[type=file]').setInputFiles(file);
  await expect(other.getByTestId('open-count')).toHaveAttribute('data-value', String(before - 1));
  await other.goto(`/zh/demo${LIST}&ans=answered`);
  await expect(other.locator('[data-finding]')).toHaveCount(1);
  await context.close();
});

test('a finding can be opened, walked and answered by keyboard alone', async ({ page }) => {
  await page.goto(`/en/demo${LIST}`);
  await row(page, 'a0002-2024.T3-01').getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#finding-title')).toBeFocused();
  const first = page.locator('[data-testid=rebuilt] td button[tabindex="0"]');
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cell=req_new\.biz/);
  await expect(page.locator('[data-testid=source] [data-place~="req_new.biz"]')).toBeVisible();
});

test('a cell of a report leads to its evidence, and its link to its place in the source', async ({
  page,
}) => {
  await page.goto('/zh/demo/r/a0002-2024/');
  await page.locator('[data-cell="a0002-2024/out_total.total"] button').click();
  await expect(page.getByTestId('evidence').getByTestId('ev-value')).not.toBeEmpty();
  await page.getByTestId('evidence').getByRole('link', { name: '在报告页对照原文' }).click();
  await expect(page).toHaveURL(/\?cell=out_total\.total$/);
  await expect
    .poll(() => inView(page, '[data-testid=source] .pane', '[data-place~="out_total.total"]'))
    .toBe(true);
  await page.goto('/zh/demo/r/a0002-2024/?cell=out_total.total');
  await expect
    .poll(() => inView(page, '[data-testid=source] .pane', '[data-place~="out_total.total"]'))
    .toBe(true);
  await page.goto('/zh/demo/r/a0013-2024/?cell=foi_received_text');
  await expect(page.locator('[data-place~="foi_received_text"]')).toContainText('2');
});
