import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AgencyFile } from '../../src/core/dataset/agency-file.ts';
import { expect, needs, test } from './support.ts';

needs('demo');
const DATA = new URL('../../build/data/demo/t2/', import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
const agencies = readdirSync(new URL('agency/', DATA))
  .toSorted()
  .map((name) => json(`agency/${name}`) as AgencyFile);
const reports = agencies.flatMap((file) => file.reports);
const evidence = (page: Page) => page.getByTestId('evidence');

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
