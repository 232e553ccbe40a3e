import { answered, axeInThemes, expect, needs, test } from './support.ts';

// The demonstration city is the collection with two releases that differ in one known figure (F16).
needs('demo');

const cell = 'a0010-2023/licensing_decisions';

test('lists exactly the republished figure between t1 and t2, and the totals it moves', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/en/demo/versions/');
  await expect(page.locator('[data-testid=releases] tbody')).toHaveCount(2);
  const rows = page.locator('[data-testid=changes] tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toHaveAttribute('data-change', cell);
  const values = await rows
    .first()
    .locator('[data-cell]')
    .evaluateAll((cells) => cells.map((one) => one.getAttribute('data-value')));
  expect(values).toEqual(['38', '83']);
  await expect(rows.first()).toContainText('re-collection');
  const moved = await page
    .locator('[data-testid=moved] tbody tr')
    .evaluateAll((found) => found.map((row) => row.getAttribute('data-moved')));
  expect(moved).toEqual(['licensing_decisions/2023/own', 'penalty_per_license/2023/own']);
  await expect(page.locator('[data-moved="licensing_decisions/2023/own"]')).toContainText('+45');
  await context.close();
});

test('the totals it moves are those of the two overviews', async ({ page }) => {
  const totalOf = async (release: string) => {
    await page.goto(`/en/demo/v/${release}/`);
    await answered(page, 'default');
    await page.locator('#decisions button[aria-pressed=false]').first().click();
    const row = page
      .locator('#decisions tbody tr')
      .filter({ hasText: '2023' })
      .filter({ hasText: 'Licensing' });
    return Number((await row.locator('td').nth(1).textContent())?.replaceAll(',', ''));
  };
  expect((await totalOf('t2')) - (await totalOf('t1'))).toBe(45);
});

test('a chosen pair and a scope are a link', async ({ page }) => {
  await page.goto('/zh/demo/versions/?r1=t1&r2=t2&a=a0002');
  await expect(page.getByTestId('changes')).toHaveCount(0);
  await page.getByRole('link', { name: '看全部变化' }).click();
  await expect(page.locator(`[data-change="${cell}"]`)).toBeVisible();
  await page.goto('/zh/demo/versions/?from=singlemessage&r1=t9');
  await expect(page.getByRole('alert')).toContainText('t9');
  await expect(page.locator(`[data-change="${cell}"]`)).toBeVisible();
  await page.selectOption('#r1', 't2');
  await expect(page.locator('[data-pair="t1..t2"]')).toBeVisible();
});

for (const [path, count] of [
  ['/zh/demo/v/t1/', 1],
  ['/zh/demo/v/t1/?y=2019-2021', 0],
  ['/zh/demo/v/t1/?a=a0010&y=2023', 1],
  ['/zh/demo/v/t1/a/a0010/', 1],
  ['/zh/demo/v/t1/a/a0002/', 0],
  ['/zh/demo/v/t1/r/a0010-2023/', 1],
  ['/zh/demo/v/t1/r/a0010-2022/', 0],
] as const) {
  test(`${path} says that ${count} of its cells changed`, async ({ page }) => {
    await page.goto(path);
    const notice = page.getByTestId('newer-release');
    await expect(notice).toHaveAttribute('data-count', String(count));
    await expect(notice).toContainText('您看到的是 t1（2025-04-10）。最新版 t2 中此视图');
    await notice.getByRole('link').click();
    await expect(page).toHaveURL(/\/zh\/demo\/versions\/\?r1=t1&r2=t2/);
    await expect(page.locator(`[data-change="${cell}"]`)).toHaveCount(count);
  });
}

test('pages of the newest release have no such notice', async ({ page }) => {
  await page.goto('/zh/demo/v/t2/');
  await answered(page, 'default');
  await expect(page.getByTestId('newer-release')).toHaveCount(0);
});

for (const lang of ['zh', 'en']) {
  test(`versions in ${lang}, have no axe violation`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${lang}/demo/versions/`);
    expect(await axeInThemes(page)).toEqual([]);
  });
}
