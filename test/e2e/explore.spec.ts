import { answered, axeInThemes, expect, main, test } from './support.ts';

const { id } = main();
const rowTexts = (page: import('@playwright/test').Page) =>
  page.locator('[data-testid=rows] tbody tr').allTextContents();

test('Explore by keyboard alone: measure, picture, points, table', async ({ page }) => {
  await page.goto(`/zh/${id}/x/`);
  await answered(page, 'default');
  // The export buttons come with the script: from then on the controls answer.
  await expect(page.getByRole('button', { name: 'XLSX' })).toBeVisible();
  await page.locator('#m').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/m=disclosure_rate_strict/);
  await answered(page, 'answered');
  const line = page.locator('[data-form=line]');
  for (
    let step = 0;
    step < 60 && !(await line.evaluate((node) => node === document.activeElement));
    step += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/view=line/);
  const slider = page.getByRole('slider');
  await page.locator('#explore .static, #explore .live').first().focus();
  await expect(slider).toBeVisible();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /\d{4} 年 /);
  await page.goBack();
  await expect(page).not.toHaveURL(/view=line/);
});

test('a pinned link shows the same rows to someone else, and says so', async ({ page, browser }) => {
  await page.goto(`/zh/${id}/x/?view=funnel&min_n=10&y=2021-2023`);
  await answered(page, 'default');
  const link = page.getByTestId('pinned-link');
  await expect(link).toHaveText(/^http/);
  const href = (await link.textContent()) ?? '';
  expect(href.length).toBeLessThanOrEqual(300);
  expect(href).toMatch(/^[\x21-\x7e]+$/);
  const mine = await rowTexts(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(href);
  await expect(other.getByTestId('fp-holds')).toBeVisible();
  expect(await rowTexts(other)).toEqual(mine);
  await expect(other.locator('[data-form=funnel]')).toHaveAttribute('aria-pressed', 'true');
  await context.close();
});

test('a link whose fingerprint does not fit the rows shows both values', async ({ page }) => {
  await page.goto(`/zh/${id}/x/?fp=aaaaaaaaaaaa`);
  const bar = page.getByTestId('fp-differs');
  await expect(bar).toContainText('aaaaaaaaaaaa');
  const found = (await page.getByTestId('answers').getAttribute('data-fp')) ?? '';
  expect(found).toMatch(/^[a-z2-7]{12}$/);
  await expect(bar).toContainText(found);
});

test('asks the engine for another measure and names what it cannot use', async ({ page }) => {
  await page.goto(`/en/${id}/x/?m=req_new&view=flow&colour=red`);
  await answered(page, 'answered');
  await expect(page.locator('[data-form=flow]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('alert').filter({ hasText: 'colour=red' })).toBeVisible();
});

test('every percent stands with its fraction', async ({ page }) => {
  await page.goto(`/zh/${id}/x/`);
  await answered(page, 'default');
  const cells = await page.locator('[data-testid=rows] [data-status]').allTextContents();
  const percents = cells.filter((text) => text.includes('%'));
  expect(percents.length).toBeGreaterThan(0);
  for (const text of percents) expect(text).toMatch(/%\(\d[\d,]*\/\d/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the default view is whole', async ({ page }) => {
    await page.goto(`/zh/${id}/x/`);
    await expect(page.locator('#explore svg')).toBeVisible();
    expect(await page.locator('[data-testid=rows] tbody tr').count()).toBeGreaterThan(10);
    await page.goto(`/en/${id}/compare/`);
    await expect(page.getByTestId('key-figures')).toBeVisible();
  });
});

test('Compare takes six bodies of one scope', async ({ page }) => {
  await page.goto(`/zh/${id}/compare/`);
  await answered(page, 'default');
  await expect(page.getByTestId('standings').locator('tbody tr')).toHaveCount(3);
  // The link gets its host with the script: from then on the controls answer.
  await expect(page.getByTestId('pinned-link')).toHaveText(/^http/);
  await page.locator('#peers').selectOption('volume');
  await answered(page, 'answered');
  await expect(page.getByTestId('peer-rule')).toContainText('参照组');
});

for (const lang of ['zh', 'en'] as const) {
  test(`axe finds nothing on Explore and Compare (${lang})`, async ({ page }) => {
    for (const path of ['x', 'compare']) {
      await page.goto(`/${lang}/${id}/${path}/`);
      await answered(page, 'default');
      expect(await axeInThemes(page)).toEqual([]);
    }
  });
}

test('nothing of Explore or Compare is wider than a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['x', 'compare']) {
    await page.goto(`/en/${id}/${path}/`);
    await answered(page, 'default');
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((node) => node.closest('.scroll, .picture, pre, .visually-hidden') === null)
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => node.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
  }
});
