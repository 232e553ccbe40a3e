import { createHash } from 'node:crypto';
import { axeInThemes, expect, main, test } from './support.ts';

const { id, latest } = main();

test('every listed file is served with the bytes its hash names, with script or without', async ({
  browser,
  baseURL,
  request,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`/en/${id}/data/`);
  const files = await page
    .locator('td:has([data-sha256])')
    .evaluateAll((cells) =>
      cells.map((cell) => ({
        href: cell.querySelector('a')?.getAttribute('href') ?? '',
        sha256: cell.querySelector('[data-sha256]')?.getAttribute('data-sha256') ?? '',
      })),
    );
  expect(files.length).toBeGreaterThan(50);
  for (const { href, sha256 } of files) {
    const answer = await request.get(new URL(href, page.url()).href);
    expect(answer.status(), href).toBe(200);
    expect(
      createHash('sha256')
        .update(await answer.body())
        .digest('hex'),
      href,
    ).toBe(sha256);
  }
  await expect(page.getByTestId('code-python')).toContainText(`BASE = "data/${id}/${latest}"`);
  await context.close();
});

test('code and citation hold the full pinned address, and copying works over plain http', async ({
  page,
}) => {
  await page.goto(`/zh/${id}/data/`);
  const origin = new URL(page.url()).origin;
  await expect(page.getByTestId('code-r')).toContainText(`base <- "${origin}/data/${id}/${latest}"`);
  await expect(page.getByTestId('cite-gbt7714')).toContainText(`${origin}/zh/${id}/v/${latest}/data/`);
  await page.getByTestId('code-python').locator('summary').click();
  await expect(page.getByTestId('code-python').locator('pre')).toBeVisible();
  await expect(page.getByTestId('code-r').locator('pre')).toBeHidden();
  // No clipboard interface where a page is served over plain http: the older command has to do it.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByTestId('code-python').getByRole('button').click();
  await expect(page.getByTestId('code-python').getByRole('button')).toHaveText('已复制');
});

test('a pinned page lists the files of its release, and an unknown key is named', async ({ page }) => {
  await page.goto(`/en/${id}/v/${latest}/data/?colour=blue`);
  await expect(page.getByRole('alert')).toContainText('colour=blue');
  await expect(page.getByTestId('open-tables').locator('a[download]').first()).toHaveAttribute(
    'href',
    new RegExp(`/data/${id}/${latest}/facts\\.csv`),
  );
});

test(`has no accessibility violation`, async ({ page }) => {
  for (const lang of ['zh', 'en']) {
    await page.goto(`/${lang}/${id}/data/`);
    expect(await axeInThemes(page)).toEqual([]);
  }
});

test('does not grow wider than a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/zh/${id}/data/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
