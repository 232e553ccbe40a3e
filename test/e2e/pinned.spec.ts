import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { answered, axeInThemes, expect, needs, openTables, test } from './support.ts';

// The demonstration city has t1 with t2 beside it, which differ in one known figure (F16).
needs('demo');

/**
 * A link as somebody kept it; `tables` is the SHA-256 of the page's table text then. A reworded heading changes that
 * hash and nothing else: null lets the next run take it again, after a look at the text the test attaches.
 */
interface Kept {
  name: string;
  release: string;
  fp: string;
  link: string;
  tables: string | null;
}

const FIXTURE = fileURLToPath(new URL('../fixtures/pinned-views.json', import.meta.url));
const readKept = () => JSON.parse(readFileSync(FIXTURE, 'utf8')) as Kept[];
const KEPT = readKept();
const keptLink = (wanted: string) => {
  const found = KEPT.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`pinned-views.json has no ${wanted}`);
  return found;
};

const bar = (page: Page) => page.getByTestId('view-bar').filter({ visible: true }).last();
const ownLink = async (page: Page) =>
  new URL((await bar(page).getByTestId('pinned-link').getAttribute('href')) ?? '', page.url());
const fpOf = (link: URL) => link.searchParams.get('fp') ?? '';

/** The text of every table cell in the order of the page, figures' table twins opened. */
async function tableText(page: Page): Promise<string> {
  await openTables(page);
  const texts = await page.locator('main td, main th').allTextContents();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
}

/** Golden: a missing hash is taken on this computer and fails where nobody could look at it. */
function keep(name: string, tables: string): void {
  expect(process.env.CI, `${name}: pinned-views.json has no hash of its tables`).toBeUndefined();
  const all = readKept().map((one) => (one.name === name ? { ...one, tables } : one));
  writeFileSync(FIXTURE, `${JSON.stringify(all, null, 2)}\n`);
}

for (const { name, release, fp, link, tables } of KEPT) {
  test(`${name}: a link of ${release} shows the same with t2 beside it`, async ({ page }, info) => {
    expect(link.length).toBeLessThanOrEqual(300);
    expect(link).toMatch(/^[\x21-\x7e]+$/);
    await page.goto(link);
    await expect(page.getByTestId('fp-holds')).toContainText(fp);
    const own = await ownLink(page);
    const kept = new URL(link, page.url());
    expect(own.pathname).toBe(kept.pathname);
    // Keys may be added later; those of a kept link stay as they are.
    for (const [key, value] of kept.searchParams) expect(own.searchParams.get(key), key).toBe(value);
    const text = await tableText(page);
    expect(text.split('\n').length).toBeGreaterThan(20);
    await info.attach('tables', { body: text, contentType: 'text/plain' });
    const sum = createHash('sha256').update(text).digest('hex');
    if (tables === null) keep(name, sum);
    else expect(sum, 'text of all tables').toBe(tables);
    await expect(page.getByTestId('newer-release')).toContainText('t2');
  });
}

for (const where of ['x', 'compare'])
  test(`${where}: a database that is not its release’s is not opened, and nothing is called the link’s`, async ({
    page,
  }) => {
    const cells = () => page.getByTestId('answers').locator('td').allTextContents();
    await page.goto(`/zh/demo/v/t1/${where}/`);
    await answered(page, 'default');
    const usual = await cells();
    await page.route('**/demo/t1/gouji.duckdb*', (route) =>
      route.fulfill({ status: 200, contentType: 'application/octet-stream', body: 'other bytes' }),
    );
    await page.goto(`/zh/demo/v/t1/${where}/?m=licensing_decisions&fp=aaaaaaaaaaaa`);
    await expect(page.getByRole('alert').filter({ hasText: 'DATA_HASH' })).toBeVisible();
    await expect(page.getByTestId('fp-unchecked')).toContainText('aaaaaaaaaaaa');
    await expect(page.getByTestId('answers')).toBeVisible();
    expect(await cells()).toEqual(usual);
    await expect(page.getByTestId('fp-differs')).toHaveCount(0);
  });

/** The overview's cells of t1 with one number of one body changed by one. */
function changedCube(text: string): string {
  const file = JSON.parse(text) as {
    cells: { columns: string[]; agencies: string[]; cells: (number | null)[][] };
  };
  const { columns, agencies, cells } = file.cells;
  const at = 5 + columns.indexOf('licensing_decisions');
  const cell = cells.find((one) => one[0] === 2023 && agencies[one[4] ?? -1] === 'a0010');
  const value = cell?.[at];
  if (cell === undefined || typeof value !== 'number') throw new Error('cube.json has no such number');
  cell[at] = value + 1;
  return JSON.stringify(file);
}

test('one number changed in what the overview holds is shown in red, with both fingerprints', async ({
  page,
}) => {
  const { link, fp } = keptLink('overview');
  await page.route('**/v/t1/cube.json', async (route) => {
    const body = changedCube(await (await route.fetch()).text());
    await route.fulfill({ contentType: 'application/json', body });
  });
  await page.goto(link);
  await expectDiffers(page, fp);
});

test('one number changed in an agency’s file is shown in red, with both fingerprints', async ({ page }) => {
  await page.goto('/en/demo/a/?id=a0010');
  await expect(page.getByTestId('live')).toBeVisible();
  const fp = fpOf(await ownLink(page));
  await page.route('**/demo/t2/agency/a0010.json', async (route) => {
    const body = changedFile(await (await route.fetch()).text());
    await route.fulfill({ contentType: 'application/json', body });
  });
  await page.goto(`/en/demo/a/?id=a0010&fp=${fp}`);
  await expectDiffers(page, fp);
});

/** The agency's file of t2 with the number t1 had. */
function changedFile(text: string): string {
  const file = JSON.parse(text) as {
    reports: { report: string; facts: { indicator: string; value: number | null }[] }[];
  };
  const facts = file.reports.find(({ report }) => report === 'a0010-2023')?.facts ?? [];
  const fact = facts.find(({ indicator }) => indicator === 'licensing_decisions');
  if (fact?.value !== 83) throw new Error('the agency’s file has no such number');
  fact.value = 38;
  return JSON.stringify(file);
}

async function expectDiffers(page: Page, fp: string): Promise<void> {
  const differs = page.getByTestId('fp-differs');
  await expect(differs).toContainText(fp);
  const own = (await differs.getAttribute('data-own')) ?? '';
  expect(own).toMatch(/^[a-z2-7]{12}$/);
  expect(own).not.toBe(fp);
  await expect(differs).toContainText(own);
  await expect(differs).toHaveAttribute('role', 'alert');
  await expect(page.getByTestId('fp-holds')).toHaveCount(0);
}

test('names what it cannot use, and passes over what messengers add', async ({ page }) => {
  await page.goto(
    '/zh/demo/v/t1/?utm_source=x&scene=1&A=a0010&zz=9&fp=short%E3%80%82&spm=1?from=groupmessage',
  );
  const alert = page.getByRole('alert').filter({ hasText: 'zz=9' });
  await expect(alert).toBeVisible();
  await expect(alert).toContainText('fp=short');
  for (const passed of ['utm_source', 'scene', 'spm', 'from']) await expect(alert).not.toContainText(passed);
  await expect(page.getByTestId('newer-release')).toHaveAttribute('data-count', '1');
  await expect(bar(page)).toContainText('a=a0010');
  await page.goto(`${keptLink('overview').link}&from=singlemessage&isappinstalled=0&nsukey=x%3D`);
  await expect(page.getByTestId('fp-holds')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says of a bare pinned page that it is the default view', async ({ page }) => {
  await page.goto('/zh/demo/v/t1/');
  await expect(page.getByTestId('bare-link')).toBeVisible();
});

test('counts the changes of Explore’s own view, and leads to them', async ({ page }) => {
  const notice = page.getByTestId('newer-release');
  for (const [query, count] of [
    ['y=2023', '1'],
    ['y=2022', '0'],
    ['a=a0010', '1'],
  ] as const) {
    await page.goto(`/zh/demo/v/t1/x/?m=licensing_decisions&${query}`);
    await expect(notice).toHaveAttribute('data-count', count);
  }
  await notice.getByRole('link').click();
  await expect(page.locator('[data-change]')).toHaveCount(1);
});

test('keeps a pinned view through language, back and forward', async ({ page }) => {
  const { link, fp } = keptLink('overview');
  await page.goto(link);
  const holds = page.getByTestId('fp-holds');
  await expect(holds).toContainText('一致');
  const pinned = new URL(page.url());
  const reports = () =>
    page
      .locator('[data-testid=reports] tbody tr[data-report]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-report')));
  const before = await reports();
  expect(before.length).toBeGreaterThan(5);
  await page.locator('a.language').click();
  await expect(page).toHaveURL(pinned.href.replace('/zh/', '/en/'));
  await expect(holds).toContainText(`The same as when the link was made (fingerprint ${fp})`);
  expect(await reports()).toEqual(before);
  await page.goBack();
  await expect(page).toHaveURL(pinned.href);
  await expect(holds).toContainText('一致');
  expect(await reports()).toEqual(before);
  await page.goForward();
  await expect(holds).toContainText('The same as');
});

test(`bars and all three messages have no axe violation`, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route('**/demo/t1/gouji.duckdb*', (route) => route.abort());
  for (const [path, message] of [
    [keptLink('agency').link, 'fp-holds'],
    ['/en/demo/v/t1/compare/?fp=aaaaaaaaaaaa', 'fp-differs'],
    ['/zh/demo/v/t1/x/?m=licensing_decisions&fp=aaaaaaaaaaaa', 'fp-unchecked'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByTestId(message)).toBeVisible();
    await expect(bar(page)).toBeVisible();
    expect(await axeInThemes(page), message).toEqual([]);
  }
});

test('a link with what a messenger glued to it opens the page meant, and names what was left out', async ({
  page,
}) => {
  for (const glued of ['。', '）', ',', '"', '>']) {
    await page.goto(`/zh/demo/v/t2/m/req_new/${glued}?y=2024`);
    await expect(page).toHaveURL(/\/zh\/demo\/v\/t2\/m\/req_new\/\?y=2024$/);
    await expect(page.getByTestId('glued')).toContainText(glued);
    await answered(page, 'answered');
  }
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  // The browser's driver takes the mended address for a second navigation and calls the first one aborted.
  await page.evaluate(() => (location.href = '/zh/demo/v/t2/x/#%C0'));
  await expect(page.getByTestId('glued')).toContainText('#%C0');
  await expect(page).toHaveURL(/\/x\/$/);
  // A page that is not there has no controls to wait for.
  await page.evaluate(() => (location.href = '/zh/demo/v/t2/m/none/。'));
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  expect(failures).toEqual([]);
});
