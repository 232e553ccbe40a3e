import { gunzipSync, gzipSync } from 'node:zlib';
import { axe, axeInThemes, expect, main, test } from './support.ts';

const PAGES = ['help', 'method', 'about', 'a11y', 'selftest'] as const;

for (const lang of ['zh', 'en'] as const)
  test(`help, method, about, accessibility and self-test pass axe: ${lang}`, async ({ page }) => {
    for (const name of PAGES) {
      await page.goto(`/${lang}/${name}/`);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await axeInThemes(page), name).toEqual([]);
    }
  });

test('every link of these pages leads to a page or file that is there', async ({ page, request }) => {
  const found = new Set<string>();
  for (const lang of ['zh', 'en'])
    for (const name of PAGES) {
      await page.goto(`/${lang}/${name}/`);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      for (const link of links) found.add(link.replace(/[?#].*/, ''));
    }
  expect(found.size).toBeGreaterThan(30);
  for (const link of found) expect((await request.get(link)).status(), link).toBe(200);
});

test('the licences of what is bundled are shipped with their texts', async ({ request }) => {
  const text = await (await request.get('/licences.txt')).text();
  for (const name of ['svelte', 'echarts', '@duckdb/duckdb-wasm', 'pdfjs-dist', 'htmlparser2', 'docx'])
    expect(text).toMatch(new RegExp(`^${name} \\d[\\w.-]* \\([^)]+\\)$`, 'm'));
  expect(text).toContain('Permission is hereby granted');
});

test('large text and high contrast are chosen once, with the keyboard, and hold on every page', async ({
  page,
}) => {
  await page.goto('/zh/a11y/');
  await page.getByTestId('look-page').getByRole('radio', { name: '大字' }).focus();
  await page.keyboard.press('Space');
  await page.getByTestId('look-page').getByRole('radio', { name: '高对比' }).check();
  await page.goto(`/zh/${main().id}/`);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-text', 'large');
  await expect(html).toHaveAttribute('data-theme', 'contrast');
  const { size, line } = await page
    .locator('main p')
    .first()
    .evaluate((node) => {
      const style = getComputedStyle(document.body);
      return { size: parseFloat(style.fontSize), line: parseFloat(getComputedStyle(node).lineHeight) };
    });
  expect(size).toBe(20);
  expect(line / 20).toBeGreaterThanOrEqual(1.5);
  // Before the first paint: the boot script alone, everything else held back.
  await page.route('**/_app/**', (route) => route.abort());
  await page.evaluate(() => window.stop());
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(html).toHaveAttribute('data-text', 'large');
  await page.unroute('**/_app/**');
  await page.goto('/zh/help/');
  await page.getByRole('button', { name: '显示' }).click();
  await expect(page.getByTestId('look-head').getByRole('radio', { name: '大字' })).toBeChecked();
  await page.getByTestId('look-head').getByRole('radio', { name: '标准' }).check();
  await expect(html).not.toHaveAttribute('data-text');
});

test('main pages do not scroll sideways at 200 % zoom or on a phone, with large text too', async ({
  page,
}) => {
  const { id } = main();
  const paths = [
    '',
    'help/',
    'method/',
    'open/',
    'selftest/',
    `${id}/`,
    `${id}/check/2024/`,
    `${id}/x/`,
    `${id}/leads/`,
  ];
  await page.goto('/zh/');
  for (const text of ['normal', 'large'])
    for (const width of [683, 390]) {
      await page.evaluate(
        (value) => localStorage.setItem('gouji.look', JSON.stringify({ text: value })),
        text,
      );
      await page.setViewportSize({ width, height: 768 });
      for (const path of paths) {
        await page.goto(`/zh/${path}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${path} at ${width} px, ${text}`).toBeLessThanOrEqual(0);
      }
    }
});

test('colours forced by the system leave controls and charts to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(`/zh/${main().id}/`);
  const chart = page.locator('figure svg').first();
  await expect(chart).toHaveCSS('forced-color-adjust', 'none');
  const moving = await page
    .locator('body *')
    .evaluateAll(
      (all) => all.filter((one) => !['none', ''].includes(getComputedStyle(one).animationName)).length,
    );
  expect(moving).toBe(0);
});

test('the self-test passes on the site as it is, and names what it did', async ({ page }) => {
  await page.goto('/zh/selftest/');
  await page.getByTestId('start').click();
  const result = page.getByTestId('selftest');
  await expect(result).not.toHaveAttribute('data-verdict', /none|running/);
  const verdicts = await page
    .locator('tr[data-check]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('data-check')} ${row.getAttribute('data-verdict')}`),
    );
  expect(verdicts).toEqual(
    ['origins', 'policy', 'hash', 'engine', 'figure', 'storage', 'language'].map((id) => `${id} ok`),
  );
  await expect(result).toHaveAttribute('data-verdict', 'ok');
  expect(await axe(page)).toEqual([]);
  expect(await page.getByTestId('requests').count()).toBe(1);
});

test('the self-test fails when a database is not the one of its release', async ({ page }) => {
  await page.route(`**/${main().id}/**/gouji.duckdb.gz`, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const bytes = body[0] === 0x1f ? gunzipSync(body) : body;
    // One bit in the middle of the file.
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await route.fulfill({ body: gzipSync(bytes), contentType: 'application/gzip' });
  });
  await page.goto('/en/selftest/');
  await page.getByTestId('start').click();
  await expect(page.getByTestId('selftest')).toHaveAttribute('data-verdict', 'fail');
  await expect(page.locator('tr[data-check=hash]')).toHaveAttribute('data-verdict', 'fail');
  await expect(page.locator('tr[data-check=hash]')).toContainText('differs from its release');
});
