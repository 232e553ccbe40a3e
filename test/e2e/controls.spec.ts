import { answered, axeInThemes, expect, live, main, test } from './support.ts';

const { id } = main();

test('the outcomes open down to the rows of table 3, each with its evidence', async ({ page }) => {
  await page.goto(`/zh/${id}/m/disclosure_rate_broad/`);
  const leaves = page.getByTestId('outcome-leaves');
  await leaves.locator('summary').click();
  await expect(leaves.locator('tr.group')).toHaveCount(6);
  // The groups are made of their leaves: what the page adds up must agree with itself, year by year.
  const rows = await leaves
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => ({
        level: row.className.replace(/svelte-\S+/g, '').trim(),
        values: [...row.querySelectorAll('td')].map((cell) =>
          cell.dataset['value'] === undefined ? null : Number(cell.dataset['value']),
        ),
      })),
    );
  const groups = rows.flatMap((row, at) => {
    if (row.level !== 'group') return [];
    const end = rows.findIndex((other, index) => index > at && other.level !== 'leaf');
    return [{ row, parts: rows.slice(at + 1, end < 0 ? rows.length : end) }];
  });
  let compared = 0;
  for (const { row, parts } of groups)
    row.values.forEach((value, year) => {
      const own = parts.map(({ values }) => values[year]);
      if (parts.length === 0 || value === null || own.some((part) => part === null)) return;
      expect(own.reduce<number>((sum, part) => sum + (part ?? NaN), 0)).toBe(value);
      compared += 1;
    });
  expect(compared).toBeGreaterThan(10);
  await leaves.locator('tr.leaf td a').last().click();
  await expect(page).toHaveURL(/[?&]ev=total:/);
  await expect(page.getByTestId('ev-value')).toBeVisible();
});

test('a measure’s programs name the release’s own files and can be chosen', async ({ page }) => {
  await page.goto(`/en/${id}/m/req_new/`);
  const code = page.locator('[data-testid^="measure-code-"]');
  await expect(code.first()).toBeVisible();
  expect(await code.count()).toBeGreaterThanOrEqual(3);
  const pre = code.first().locator('pre');
  await expect(pre).toContainText(`${new URL(page.url()).origin}/data/${id}/`);
  await expect(pre).toContainText('facts.csv');
  await code.nth(1).locator('summary').click();
  await expect(code.nth(1).locator('pre')).toBeVisible();
});

test('a jump is named in picture and table, and the logarithmic axis is a link', async ({ page }) => {
  await page.goto(`/zh/${id}/x/?m=penalty_decisions&view=line&a=a0004`);
  await answered(page, 'answered');
  await expect(page.getByTestId('rows')).toContainText('12,091');
  const jump = page.locator('[data-testid=rows] tr').filter({ hasText: '1,204,332' });
  await expect(jump).toContainText(/倍/);
  await expect(page.locator('#explore .note')).toContainText(/突变|跳|倍/);
  await page.getByTestId('to-log').click();
  await expect(page).toHaveURL(/scale=log1p/);
  await expect(page.getByTestId('to-log')).toHaveCount(0);
  // The figure stays in, whatever the axis.
  await expect(jump).toBeVisible();
});

test('a strip keeps zero in its own lane', async ({ page }) => {
  await page.goto(`/zh/${id}/x/?m=licensing_decisions&view=strip`);
  await answered(page, 'answered');
  await expect(page.locator('[data-form=strip]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#explore svg').first()).toContainText(/0/);
  expect(await axeInThemes(page)).toEqual([]);
});

test('a body left out is named, and comes back with its chip', async ({ page }) => {
  await page.goto(`/zh/${id}/x/?m=req_new&ex=a0004`);
  await answered(page, 'answered');
  await expect(page.locator('#explore .note')).toContainText('甲市公安局');
  await expect(page.locator('[data-testid=rows] [data-cell^="a0004-"]')).toHaveCount(0);
  await page
    .getByRole('button', { name: /甲市公安局/ })
    .first()
    .click();
  await expect(page).not.toHaveURL(/ex=a0004/);
  await expect(page.locator('[data-testid=rows] [data-cell^="a0004-"]').first()).toBeVisible();
});

for (const lang of ['zh', 'en'] as const)
  test(`places stand beside each other as sums that lead to their reports (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/${id}/compare/`);
    await live(page);
    await page.locator('#by').selectOption('place');
    await expect(page).toHaveURL(/[?&]by=place/);
    await page.locator('#m').selectOption('req_new');
    await answered(page, 'answered');
    const lines = page.getByTestId('standings').locator('tbody tr');
    await expect(lines.first()).toContainText('甲市');
    expect(await lines.count()).toBeGreaterThan(1);
    await expect(lines.first().locator('[data-count]')).toHaveText(/^\d+\/\d+$/);
    await expect(page.getByTestId('peer-rule')).toBeVisible();
    const shown = await lines.allTextContents();
    expect(await axeInThemes(page)).toEqual([]);

    // The sum opens into as many reports as it says it adds up.
    await lines.first().locator('[data-value] a').click();
    await expect(page).toHaveURL(/[?&]ev=/);
    await expect(page.getByTestId('ev-value')).toBeVisible();
    await page.keyboard.press('Escape');

    // The pinned link shows the same to somebody else.
    const link = (await page.getByTestId('pinned-link').textContent()) ?? '';
    expect(link.length).toBeLessThanOrEqual(300);
    await page.goto(new URL(link).pathname + new URL(link).search);
    await expect(page.getByTestId('fp-holds')).toBeVisible();
    await expect(lines).toHaveText(shown);
  });
