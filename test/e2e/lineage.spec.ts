import { existsSync, readFileSync } from 'node:fs';
import type { AgencyFile } from '../../src/core/dataset/agency-file.ts';
import { axe, expect, needs, served, test } from './support.ts';

const demo = served().find(({ id }) => id === 'demo');
needs('demo');

const BEFORE = ['a0023', 'a0024', 'a0025'];
function received(agency: string, year: number): number {
  const url = new URL(`../../build/data/demo/${demo?.latest ?? ''}/agency/${agency}.json`, import.meta.url);
  if (!existsSync(url)) throw new Error(`${agency} is not served`);
  const file = JSON.parse(readFileSync(url, 'utf8')) as AgencyFile;
  const facts = file.reports.find((report) => report.year === year)?.facts ?? [];
  return facts.find(({ indicator }) => indicator === 's14_req_received')?.value ?? NaN;
}

test('as reported: three earlier bodies end in 2018, without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/zh/demo/a/a0015/');
  const part = page.getByTestId('lineage');
  await expect(part).toHaveAttribute('data-mode', 'reported');
  for (const agency of BEFORE) {
    const cells = part.locator(`[data-line=${agency}]`);
    expect(
      await cells.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.year)),
    ).toEqual(['2017', '2018']);
    await expect(part.locator(`[data-line=${agency}][data-year="2018"]`)).toHaveAttribute(
      'data-value',
      String(received(agency, 2018)),
    );
  }
  await expect(part.locator('figcaption')).toContainText('按原报');
  await context.close();
});

test('chained: 2018 is the sum of the three, in link and caption, and back leads back', async ({ page }) => {
  await page.goto('/en/demo/a/a0015/');
  await page.getByRole('radio', { name: 'Predecessors added' }).check();
  await expect(page).toHaveURL(/\?line=chained$/);
  const part = page.getByTestId('lineage');
  const sum = BEFORE.reduce((total, agency) => total + received(agency, 2018), 0);
  await expect(part.locator('[data-line=sum][data-year="2018"]')).toHaveAttribute('data-value', String(sum));
  await expect(part.locator('figcaption')).toContainText('Predecessors added');
  expect(await axe(page)).toEqual([]);
  await page.goBack();
  await expect(part).toHaveAttribute('data-mode', 'reported');
});

test('a rate and documents in force are not chained, and the page says why', async ({ page }) => {
  for (const [measure, why] of [
    ['disclosure_rate_broad', '比率'],
    ['normdocs', '现行有效'],
  ] as const) {
    await page.goto(`/zh/demo/a/a0015/?line=chained&lm=${measure}`);
    await expect(page.getByTestId('lineage')).toHaveAttribute('data-measure', measure);
    await expect(page.getByTestId('lineage')).toHaveAttribute('data-mode', 'reported');
    await expect(page.getByRole('radio', { name: '前身相加' })).toBeDisabled();
    await expect(page.getByTestId('no-chain')).toContainText(why);
  }
});

test('stop at the reform shows no year before it; nothing is compared over it', async ({ page }) => {
  await page.goto('/zh/demo/v/t1/a/a0015/?line=stop');
  const part = page.getByTestId('lineage');
  await expect(part).toHaveAttribute('data-mode', 'stop');
  await expect(part.locator('tbody th').first()).toHaveText('2019');
  await expect(part.locator('[data-change]').first()).toHaveAttribute('data-change', 'reform');
  await expect(part).not.toContainText('100%');
});

test('an unknown key is named; a body without earlier ones has no such part', async ({ page }) => {
  await page.goto('/zh/demo/a/a0002/?lines=1');
  await expect(page.locator('main')).toContainText('lines=1');
  await expect(page.getByTestId('lineage')).toHaveCount(0);
});
