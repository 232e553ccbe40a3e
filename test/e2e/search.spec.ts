import { readFileSync } from 'node:fs';
import type { SearchFile } from '../../src/core/search/index-file.ts';
import { axe, expect, live, needs, test } from './support.ts';

const files = JSON.parse(
  readFileSync(new URL('../../build/data/search.json', import.meta.url), 'utf8'),
) as SearchFile[];

test('the names are fetched when somebody turns to the box, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/zh/');
  // Lists that are cut lead here.
  await expect(page.locator('#search').getByRole('textbox')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('search.json'))).toEqual([]);
  await page.getByRole('textbox', { name: '查机关' }).focus();
  await expect.poll(() => asked.filter((path) => path.includes('search.json')).length).toBe(1);
});

test('every collection’s first body is found by its name', async ({ page }) => {
  for (const { collection, bodies } of files) {
    const body = bodies[0];
    if (body === undefined) continue;
    await page.goto('/zh/');
    await live(page);
    await page.getByRole('textbox', { name: '查机关' }).fill(body.name);
    await page.getByRole('combobox', { name: '查机关' }).press('End');
    await page.locator(`.search-item[data-value="${collection}/${body.id}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/zh/${collection}/a/[a-z0-9-]+/$`));
  }
});

for (const lang of ['zh', 'en'] as const) {
  test(`an old name leads to the new body by keyboard, with the reason (${lang})`, async ({ page }) => {
    needs('demo');
    for (const path of [`/${lang}/`, `/${lang}/demo/`, `/${lang}/demo/v/t1/`]) {
      await page.goto(path);
      await page.locator('input.search-input').focus();
      await expect(page.getByRole('combobox').and(page.locator('.search-input'))).toBeFocused();
      await page.keyboard.type('市工商局');
      const heir = page.locator('.search-item').filter({ hasText: '→ 甲市市场监督管理局' });
      await expect(heir).toContainText('市工商局');
      await expect(heir).toContainText('2019');
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${path.replace(/\/$/, '')}(/demo)?/a/a00(15|23)/$`));
    }
  });
}

test('pinyin, initials, an abbreviation and a slip all find the body', async ({ page }) => {
  needs('demo');
  await page.goto('/zh/demo/');
  await page.locator('input.search-input').focus();
  for (const text of ['jiaoyuju', 'jsjyj', '市教育局', '甲市教肓局']) {
    await page.locator('input.search-input').fill(text);
    await expect(page.locator('.search-item').first()).toContainText('甲市教育局');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-item')).toHaveCount(0);
});

test('the file grows with bodies and holds nothing but names, places and years', () => {
  const text = JSON.stringify(files);
  const bodies = files.flatMap((file) => file.bodies);
  expect(text.length).toBeLessThan(2_000 + bodies.length * 400);
  expect(text).not.toMatch(/1[3-9]\d{9}|0\d{2,3}-\d{7,8}/);
  const keys = new Set(bodies.flatMap((body) => Object.keys(body)));
  expect([...keys].sort()).toEqual(
    ['class', 'en', 'from', 'heirs', 'id', 'name', 'names', 'region', 'to'].filter((key) => keys.has(key)),
  );
});
