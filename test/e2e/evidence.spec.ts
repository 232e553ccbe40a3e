import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AgencyFile } from '../../src/core/dataset/agency-file.ts';
import { axeInThemes, expect, live, needs, openTables, test } from './support.ts';

needs('demo');
const DATA = new URL('../../build/data/demo/t2/', import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
const agencies = readdirSync(new URL('agency/', DATA))
  .toSorted()
  .map((name) => json(`agency/${name}`) as AgencyFile);
type Report = AgencyFile['reports'][number];
type Fact = Report['facts'][number];
const reports = agencies.flatMap((file) => file.reports);
const keyOf = ({ indicator, applicant }: Fact) =>
  applicant === null ? indicator : `${indicator}.${applicant}`;
const evidence = (page: Page) => page.getByTestId('evidence');
/** What opens a cell on the page itself: the drawer repeats cells, and a mark beside one leads to its finding. */
const linkOf = (page: Page, cell: string) =>
  page.locator(`main [data-cell="${cell}"] :is(button, a:not([href^="#f-"]))`).first();

/** The same numbers between 0 and 1 in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** `count` different items of a list. */
function drawn<T>(list: readonly T[], count: number, random: () => number): T[] {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** What is highlighted in the drawer for a key, without the label drawn beside it. */
const highlighted = (page: Page, key: string) =>
  evidence(page)
    .getByTestId('ev-source')
    .locator(`[data-place~="${key}"].focus`)
    .first()
    .evaluate((node) => {
      const copy = node.cloneNode(true) as Element;
      for (const chip of copy.querySelectorAll('.chip')) chip.remove();
      return (copy.textContent ?? '').replace(/\s+/g, '');
    });

const random = seeded(20_240_131);
const FIFTY = drawn(reports, 10, random).map((report) => {
  const { places } = json(`source/${report.report}.json`) as { places: Record<string, unknown> };
  const printed = report.facts.filter((fact) => fact.value !== null && keyOf(fact) in places);
  return { report: report.report, facts: drawn(printed, 5, random) };
});

for (const { report, facts } of FIFTY)
  test(`fifty cells: the drawer highlights the number as it is printed (${report})`, async ({ page }) => {
    expect(facts).toHaveLength(5);
    await page.goto(`/zh/demo/v/t2/r/${report}/`);
    for (const fact of facts) {
      const key = keyOf(fact);
      await linkOf(page, `${report}/${key}`).click();
      expect(await highlighted(page, key), key).toContain(fact.raw.replace(/\s+/g, ''));
      await expect(evidence(page).getByTestId('ev-printed')).toHaveText(fact.raw);
      await expect(evidence(page).getByTestId('ev-value')).toHaveAttribute('data-value', String(fact.value));
      await expect(evidence(page).getByTestId('ev-row')).toContainText(fact.raw);
    }
  });

test('two clicks lead from every headline number to its highlighted source', async ({ page }) => {
  await page.goto('/zh/demo/v/t2/');
  const numbers = page.locator('main [data-kpi]');
  const count = await numbers.count();
  expect(count).toBeGreaterThan(0);
  for (let at = 0; at < count; at += 1) {
    const value = await numbers.nth(at).getAttribute('data-value');
    await numbers.nth(at).locator('a').first().click();
    const operands = evidence(page).getByTestId('ev-operands').getByRole('listitem');
    await expect(operands.first()).toBeVisible();
    await expect(evidence(page).getByTestId('ev-value')).toHaveAttribute('data-value', value ?? '');
    await expect(evidence(page).getByTestId('ev-differs')).toHaveCount(0);
    const operand = operands.filter({ has: page.locator('a') }).first();
    const key = (await operand.getAttribute('data-cell'))?.split('/')[1] ?? '';
    await operand.getByRole('link').click();
    const pane = evidence(page).getByTestId('ev-source');
    await expect(pane.locator('.focus').first(), `${value} ${key}`).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(evidence(page)).toHaveCount(0);
  }
});

test('a text replaced after its publication shows both values and which was current', async ({ page }) => {
  await page.goto('/en/demo/v/t2/r/a0010-2023/?ev=a0010-2023:licensing_decisions');
  const versions = evidence(page).getByTestId('ev-versions');
  await expect(versions.locator('[data-release=t1] td').last()).toHaveText('38');
  await expect(versions.locator('[data-release=t2] td').last()).toHaveText('83');
  const current = evidence(page).getByTestId('ev-current');
  for (const [day, text, value] of [
    ['2025-05-01', 'version 1', '38'],
    ['2025-06-30', 'version 2', '83'],
  ] as const) {
    await evidence(page).getByTestId('ev-day').fill(day);
    await expect(current).toContainText(text);
    await expect(current).toContainText(value);
  }
  await page.goto('/en/demo/v/t1/r/a0010-2023/?ev=a0010-2023:licensing_decisions');
  await expect(evidence(page).getByTestId('ev-value')).toHaveText('38');
});

test('a dead link is said to be dead; the held text is there and its hash is the release’s', async ({
  page,
}) => {
  await page.goto('/en/demo/v/t2/r/a0014-2024/?ev=a0014-2024:req_new.total');
  await expect(evidence(page).getByTestId('ev-link').locator('.dead')).toContainText('attachment');
  await expect(evidence(page).getByTestId('ev-source').locator('.focus').first()).toBeVisible();
  const report = reports.find((row) => row.report === 'a0014-2024');
  await expect(evidence(page).getByTestId('ev-sha256')).toHaveText(report?.origin.sha256 ?? '?');
  await evidence(page).getByRole('button', { name: /hash/i }).click();
  const hash = evidence(page).getByTestId('ev-hash');
  await expect(hash).toHaveAttribute('data-state', 'same');
  const held = readFileSync(new URL('source/a0014-2024.json', DATA));
  await expect(hash.locator('code')).toHaveText(createHash('sha256').update(held).digest('hex'));
});

test('a held text that was changed on the way is said to differ', async ({ page }) => {
  await page.goto('/en/demo/v/t2/r/a0014-2024/?ev=a0014-2024:req_new.total');
  await page.route('**/source/a0014-2024.json', (route) => route.fulfill({ body: '{}' }));
  await evidence(page).getByRole('button', { name: /hash/i }).click();
  await expect(evidence(page).getByTestId('ev-hash')).toHaveAttribute('data-state', 'different');
});

test('the copied record has its ten items', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/zh/demo/v/t2/r/a0010-2023/?ev=a0010-2023:licensing_decisions');
  await expect(evidence(page).getByTestId('ev-row')).toBeVisible();
  await evidence(page).getByTestId('ev-copy').click();
  await expect(evidence(page).getByText('已复制')).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  const report = reports.find((row) => row.report === 'a0010-2023');
  const expected: [string, string][] = [
    ['数值', '= 83'],
    ['算式', '直接引自原文'],
    ['原文', '83'],
    ['标题', report?.origin.title ?? '?'],
    ['发布机关', report?.origin.publisher ?? '?'],
    ['日期', report?.published ?? '?'],
    ['发布网址', report?.origin.url ?? '?'],
    ['留存副本 SHA-256', report?.origin.sha256 ?? '?'],
    ['固定链接', `${baseURL ?? ''}/zh/demo/v/t2/r/a0010-2023/?ev=a0010-2023:licensing_decisions`],
    ['复制时间', `${new Date().getFullYear()}-`],
  ];
  expect(lines.map((line) => line.split('：')[0])).toEqual(expected.map(([label]) => label));
  for (const [at, [label, text]] of expected.entries()) expect(lines[at], label).toContain(text);
});

test('by keyboard alone: open, walk, close; the focus goes back, and Back closes too', async ({ page }) => {
  await page.goto('/en/demo/v/t2/r/a0010-2023/');
  const link = linkOf(page, 'a0010-2023/licensing_decisions');
  await link.focus();
  await page.keyboard.press('Enter');
  const heading = evidence(page).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await expect(evidence(page).getByTestId('ev-copy')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(evidence(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await evidence(page).evaluate((node) => node.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(evidence(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(page).toHaveURL(/\/a0010-2023\/$/);
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(evidence(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('on a phone the evidence is a dialog over the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/zh/demo/v/t2/r/a0010-2023/?ev=a0010-2023:licensing_decisions');
  await expect(page.getByRole('dialog').getByTestId('ev-value')).toHaveText('83');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await live(page);
});

const WALKED = [
  '',
  'a/a0010/',
  'r/a0010-2023/',
  'check/2023/',
  'm/req_new/',
  'm/disclosure_rate_broad/',
  'x/',
  'compare/',
  'leads/',
];

/** Numbers of tables and headlines that lead nowhere and are not said to be counts. */
const leadingNowhere = (page: Page) =>
  page.locator('main :is(td, [data-kpi])').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const text = (node.textContent ?? '').trim();
      const isNumber = /^[-+−]?\d[\d,]*(\.\d+)?\s*(%|‰|（|\(|$)/.test(text);
      if (!isNumber || node.closest('[data-count], [data-row], [data-quoted], [data-evidence="off"]'))
        return [];
      const own =
        node.closest('[data-cell], [data-computed]') ?? node.querySelector('[data-cell], [data-computed]');
      const leads = own !== null && (own.matches('a, button') || own.querySelector('a, button') !== null);
      return leads ? [] : [`${node.closest('[id]')?.id ?? ''}: ${text}`];
    }),
  );

test('every number of a table or a headline leads to its evidence or is said to be a count', async ({
  page,
}) => {
  for (const path of WALKED) {
    await page.goto(`/zh/demo/v/t2/${path}`);
    expect(await leadingNowhere(page), path).toEqual([]);
  }
});

test.describe('a collection of hundreds of bodies', () => {
  needs('sample');

  test('has no number that leads nowhere either', async ({ page }) => {
    for (const path of ['', 'm/req_new/', 'x/', 'x/?m=req_new&view=line', 'x/?m=rev_total&scale=per100']) {
      await page.goto(`/zh/sample/${path}`);
      await expect(page.getByTestId('answers')).toHaveAttribute('data-answer', /default|answered/);
      expect(await leadingNowhere(page), path).toEqual([]);
    }
  });

  test('takes every total of its overview apart, the largest first and all in a file', async ({ page }) => {
    await page.goto('/zh/sample/');
    await openTables(page);
    const numbers = page.locator('main [data-computed]');
    const totals = await numbers.evaluateAll((nodes) =>
      nodes.map((node) => ({ ...(node as HTMLElement).dataset })),
    );
    expect(totals.some(({ operands }) => Number(operands) > 60)).toBe(true);
    totals.sort((a, b) => Number(b['operands']) - Number(a['operands']));
    // The ones made of most, and some of the others: each is a page to open.
    const some = totals.filter((_, at) => at < 3 || at % Math.ceil(totals.length / 5) === 0);
    for (const { computed = '', operands, value } of some) {
      expect(computed.length).toBeLessThanOrEqual(300);
      await page.goto(`/zh/sample/?ev=${computed}`);
      await expect(evidence(page).getByTestId('ev-value'), computed).toHaveAttribute(
        'data-value',
        value ?? '',
      );
      await expect(evidence(page).getByTestId('ev-count')).toHaveAttribute('data-operands', operands ?? '');
    }
    const many = totals.find((one) => Number(one['operands']) > 60);
    await page.goto(`/zh/sample/?ev=${many?.['computed'] ?? ''}`);
    await expect(evidence(page).getByTestId('ev-operands').getByRole('listitem')).toHaveCount(60);
    const saved = page.waitForEvent('download');
    await evidence(page).getByTestId('ev-csv').click();
    const lines = readFileSync(await (await saved).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(Number(many?.['operands']) + 1);
    await evidence(page).getByTestId('ev-operands').getByRole('link').first().click();
    await expect(evidence(page).getByTestId('ev-operands').getByRole('listitem')).toHaveCount(0);
    await expect(evidence(page).getByTestId('ev-value')).toHaveAttribute('data-value', /\d/);
  });

  test('names a year of Explore’s line in its address, and takes it apart there', async ({ page }) => {
    await page.goto('/zh/sample/x/?m=foi_received_text&view=line&ev=total:foi_received_text:2024:line');
    const count = evidence(page).getByTestId('ev-count');
    await expect(count).toHaveAttribute('data-operands', /^\d{2,}$/);
    await expect(evidence(page).getByTestId('ev-value')).toHaveAttribute('data-value', /\d/);
  });
});

test('a total opened on another page leads to the one that shows it', async ({ page }) => {
  await page.goto('/zh/demo/v/t2/');
  const number = page.locator('main [data-computed="total:denied:2024"]').first();
  const value = (await number.getAttribute('data-value')) ?? '?';
  await page.goto('/zh/demo/v/t2/a/a0010/?ev=total:denied:2024');
  await evidence(page).locator('a[data-evidence=off]').click();
  await expect(evidence(page).getByTestId('ev-value')).toHaveAttribute('data-value', value);
  await expect(number).toBeAttached();
});

for (const lang of ['zh', 'en']) {
  test(`a page with its evidence open passes axe (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/demo/v/t2/r/a0010-2023/?ev=a0010-2023:licensing_decisions`);
    await expect(evidence(page).getByTestId('ev-versions')).toBeVisible();
    expect(await axeInThemes(page)).toEqual([]);
  });
}
