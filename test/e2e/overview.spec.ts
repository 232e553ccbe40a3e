import { answered, axeInThemes, cells, expect, main, served, test, withoutCube } from './support.ts';

const { id } = main();

test('changing the years changes the figures, and the link carries the view', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(`/zh/${id}/`);
  await answered(page, 'default');
  const before = await cells(page);
  const years = await page.locator('#yfrom option').allTextContents();
  const from = years.at(-3) ?? '';
  await page.selectOption('#yfrom', from);
  await expect(page).toHaveURL(new RegExp(`\\?y=${from}-$`));
  await answered(page, 'answered');
  const after = await cells(page);
  expect(after).not.toEqual(before);
  expect(after.length).toBeGreaterThan(10);

  // The query goes to the engine in the page: the picture is drawn anew from its rows.
  await expect(page.locator('#requests svg').first()).toBeVisible();

  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const reader = await other.newPage();
  await reader.goto(page.url());
  await answered(reader, 'answered');
  expect(await cells(reader)).toEqual(after);
  await other.close();

  await page.goBack();
  await answered(page, 'default');
  expect(await cells(page)).toEqual(before);
  await page.goForward();
  await answered(page, 'answered');
  expect(await cells(page)).toEqual(after);
});

test('the language switch keeps the view', async ({ page }) => {
  await page.goto(`/zh/${id}/?cls=dept`);
  await answered(page, 'answered');
  const rows = await page.locator('[data-testid=reports] tbody tr').count();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/${id}/\\?cls=dept$`));
  await answered(page, 'answered');
  expect(await page.locator('[data-testid=reports] tbody tr').count()).toBe(rows);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('an agency can be found, chosen and removed by keyboard', async ({ page }) => {
  await page.goto(`/zh/${id}/`);
  await answered(page, 'default');
  const input = page.locator('.agency-input');
  await input.focus();
  await page.keyboard.type('科');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?a=[a-z0-9]+$/);
  await answered(page, 'answered');
  const chip = page.locator('.chip');
  await expect(chip).toHaveCount(1);
  await chip.press('Enter');
  await answered(page, 'default');
});

test('filters are answered from what the page holds, as the engine answers them', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const search = '?y=2020-2023&cls=dept.town';
  await page.goto(`/zh/${id}/${search}`);
  await answered(page, 'answered');
  const shown = await cells(page);
  expect(asked.filter((path) => path.includes('/engine/') || path.includes('.duckdb'))).toEqual([]);
  const other = await context.newPage();
  await withoutCube(other);
  await other.goto(`/zh/${id}/${search}`);
  await answered(other, 'answered');
  expect(await cells(other)).toEqual(shown);
});

test('a choice made before the script is there is kept and answered', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((open) => (release = open));
  await page.route('**/_app/immutable/entry/**', async (route) => {
    await held;
    await route.continue();
  });
  const opened = page.goto(`/zh/${id}/`, { waitUntil: 'commit' });
  const year = page.locator('#yfrom');
  await year.selectOption('2022');
  await page.locator('.agency-input').press('Enter');
  release();
  await opened;
  await expect(page).toHaveURL(/\?y=2022-$/);
  await answered(page, 'answered');
  await expect(year).toHaveValue('2022');
});

test('default figures stay hidden while the address asks for others', async ({ page }) => {
  await page.route('**/cube.json', () => undefined);
  await page.goto(`/zh/${id}/?y=2022`);
  await expect(page.getByTestId('answers')).toHaveAttribute('data-answer', 'pending');
  await expect(page.getByTestId('answers')).toBeHidden();
});

test('without the engine the static layer stays and says so; trying again works', async ({ page }) => {
  await withoutCube(page);
  await page.route('**/engine/**', (route) => route.abort());
  await page.goto(`/zh/${id}/`);
  await answered(page, 'default');
  const before = await cells(page);
  await page.selectOption('#yto', (await page.locator('#yto option').allTextContents()).at(-2) ?? '');
  await expect(page.getByRole('alert')).toContainText('ENGINE_FETCH');
  expect(await cells(page)).toEqual(before);
  await page.unroute('**/engine/**');
  await page.getByRole('button', { name: '重试' }).click();
  await answered(page, 'answered');
});

test('a database that differs from its release is not used', async ({ page }) => {
  await withoutCube(page);
  await page.route('**/gouji.duckdb.gz', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length - 2000) });
  });
  await page.goto(`/zh/${id}/?y=2022`);
  await expect(page.getByRole('alert')).toContainText(/DATA_(HASH|FETCH)/);
});

test('names what it cannot use in the address and ignores what messengers append', async ({ page }) => {
  await page.goto(`/zh/${id}/?from=singlemessage&isappinstalled=0&utm_source=x`);
  await answered(page, 'default');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goto(`/zh/${id}/?y=20x&zz=1`);
  await expect(page.getByRole('alert')).toContainText('zz=1');
  await answered(page, 'default');
});

test('says that a government is listed and not added', async ({ page }) => {
  await page.goto(`/zh/${id}/?cls=dept.gov`);
  await expect(page.getByRole('status').first()).toContainText('不与部门相加');
});

for (const collection of served()) {
  for (const lang of ['zh', 'en']) {
    test(`${lang} ${collection.id} shows numbers and pictures without JavaScript`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      await page.goto(`/${lang}/${collection.id}/?y=2022`);
      expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(3);
      await expect(page.locator('figure svg').first()).toBeVisible();
      expect(await page.locator('[data-testid=reports] tbody tr').count()).toBeGreaterThan(0);
      await expect(page.locator('p.no-script')).toBeVisible();
      await context.close();
    });
  }
}

for (const path of ['/', '/zh/', '/en/', `/zh/${id}/`, `/en/${id}/`]) {
  test(`${path} has no axe violation`, async ({ page }) => {
    await page.goto(path);
    if (path.includes(id)) await answered(page, 'default');
    expect(await axeInThemes(page)).toEqual([]);
  });
}
