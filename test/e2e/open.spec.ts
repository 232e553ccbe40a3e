import type { Download, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { formKeys } from '../../src/core/codebook/index.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { bomb, draft, hostile, upload, type Upload } from '../support/draft.ts';
import { axe, axeInThemes, expect, main, needs, test } from './support.ts';

type Lang = 'zh' | 'en';

/** Opens the page, waits until it says that it works offline, and cuts the network. Requests after that are returned. */
async function offline(page: Page, lang: Lang): Promise<string[]> {
  await page.goto(`/${lang}/open/`);
  await expect(page.getByTestId('offline')).toHaveText(
    lang === 'zh' ? '本页已可断网使用' : 'This page now works offline',
  );
  const requests: string[] = [];
  page.on('request', (request) => {
    // Workers start from memory, downloads are made there: neither asks the network.
    if (!/^(blob|data):/.test(request.url())) requests.push(request.url());
  });
  await page.context().setOffline(true);
  await page.route(/^https?:/, (route) => route.abort());
  return requests;
}

const lines = (page: Page) => page.locator('tr[data-draft]');

async function put(page: Page, ...files: Upload[]): Promise<void> {
  const before = await lines(page).count();
  await page.getByTestId('files').setInputFiles(files);
  await expect(lines(page)).toHaveCount(before + files.length);
  await expect(page.locator('tr:is([data-state=waiting], [data-state=reading])')).toHaveCount(0);
}

/** Cells of the shown report by key. */
async function cellsOf(page: Page): Promise<Record<string, string>> {
  const found = await page.locator('[data-testid=report] td[data-cell]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { cell = '', status = '', value = '~' } = (node as HTMLElement).dataset;
      return [cell.slice(cell.indexOf('/') + 1), `${status} ${value}`];
    }),
  );
  return Object.fromEntries(found) as Record<string, string>;
}

const checks = (page: Page) =>
  page
    .locator('[data-testid=report] li[data-check]')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset['check']));

const show = (page: Page, index: number) => lines(page).nth(index).locator('th button').click();

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Word and WPS print their tables with lines; without any, a PDF does not say which numbers share a column. */
const RULED =
  '<style>table{border-collapse:collapse;font-size:9pt}td,th{border:1px solid;padding:2px}tr{break-inside:avoid}</style>';

async function pdfOf(page: Page, html: string): Promise<Upload> {
  const other = await page.context().newPage();
  await other.setContent(`${RULED}${html}`);
  const bytes = await other.pdf({ format: 'A4' });
  await other.close();
  return upload('draft-F4.pdf', bytes);
}

for (const lang of ['zh', 'en'] as const) {
  test(`${lang}: a draft in every format gives its finding, with the network gone`, async ({ page }) => {
    const html = await draft('a0002', 2024, 'html-nested', 'draft-F4.html');
    const pdf = await pdfOf(page, html.buffer.toString('utf8'));
    const requests = await offline(page, lang);
    await put(
      page,
      await draft('a0002', 2024, 'docx', 'draft-F4.docx'),
      html,
      await draft('a0002', 2024, 'text-lines', 'draft-F4.txt'),
      await draft('a0002', 2024, 'xlsx', 'draft-F4.xlsx'),
      pdf,
    );
    const first = await (async () => {
      await show(page, 0);
      return cellsOf(page);
    })();
    expect(formKeys('f2021').filter((key) => !(key in first))).toEqual([]);
    for (let at = 0; at < 5; at += 1) {
      await show(page, at);
      await expect(page.getByTestId('report')).toHaveAttribute('data-draft', String(at + 1));
      expect(await checks(page), `format ${at}`).toEqual(['T3-01']);
      const cells = await cellsOf(page);
      for (const key of formKeys('f2021')) expect(cells[key], `format ${at} ${key}`).toBe(first[key]);
    }
    await expect(page.locator('[data-testid=report] td.marked').first()).toContainText('※1');
    await expect(page.getByTestId('identity')).toContainText('甲市教育局');
    expect(requests).toEqual([]);
  });

  test(`${lang}: a text without tables says so and gives no number`, async ({ page }) => {
    const requests = await offline(page, lang);
    await put(page, upload('notice.txt', '关于召开会议的通知\n\n请各单位于3月15日前报送12份材料。\n'));
    await expect(page.locator('main')).toContainText(
      lang === 'zh' ? '未识别到三张表' : 'The three tables were not recognised',
    );
    expect(await page.locator('[data-cell]').count()).toBe(0);
    expect(await checks(page)).not.toContain('T3-01');
    expect(requests).toEqual([]);
  });

  test(`${lang}: the opinion prints alone on A4 and is a Word file our reader reads`, async ({ page }) => {
    await offline(page, lang);
    await put(page, await draft('a0002', 2024, 'docx', 'draft-F4.docx'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('word').click()]);
    const word = await readDocument(await bytesOf(download), { name: 'opinion.docx' });
    const printed = await readDocument(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), {});
    expect(word.format).toBe('docx');
    for (const document of [word, printed]) {
      const text = JSON.stringify(document.blocks).replace(/\s+/g, '');
      for (const part of ['甲市教育局', 'draft-F4.docx', 'T3-01', '12+1=13', '核查线索，不是结论'])
        expect(text).toContain(part);
      for (const other of ['Ctrl+V', lang === 'zh' ? '并排查看' : 'Sidebyside'])
        expect(text).not.toContain(other);
    }
  });

  test(`${lang}: has no accessibility violations, light and dark`, async ({ page }) => {
    await page.goto(`/${lang}/open/`);
    expect(await axe(page)).toEqual([]);
    await put(
      page,
      await draft('a0002', 2024, 'docx', 'draft-F4.docx'),
      upload('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
    );
    await page.locator('details').first().click();
    expect(await axeInThemes(page)).toEqual([]);
  });
}

test('a pasted table is the same as the Word file', async ({ page }) => {
  await offline(page, 'zh');
  await put(page, await draft('a0002', 2024, 'docx', 'draft-F4.docx'));
  const cells = await cellsOf(page);
  const found = await checks(page);
  const html = (await draft('a0002', 2024, 'html-word', 'x')).buffer.toString('utf8');
  await page.getByTestId('paste').evaluate((box, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', 'not this');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await expect(lines(page).nth(1)).toHaveAttribute('data-state', 'read');
  await show(page, 1);
  await expect(page.getByTestId('report')).toHaveAttribute('data-draft', '2');
  const pasted = await cellsOf(page);
  for (const key of formKeys('f2021')) expect(pasted[key], key).toBe(cells[key]);
  expect(await checks(page)).toEqual(found);
});

test('a file that cannot be read fails alone and says why', async ({ page }) => {
  await offline(page, 'zh');
  const pdf = await pdfOf(page, '<p>一、总体情况</p>');
  await put(
    page,
    bomb(),
    upload('cut.pdf', pdf.buffer.subarray(0, pdf.buffer.length / 3)),
    upload('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
    upload('scan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
    upload('empty.txt', ''),
    await draft('a0002', 2024, 'docx', 'draft-F4.docx'),
  );
  await expect(lines(page).nth(0)).toContainText('已拒绝');
  await expect(lines(page).nth(1)).toContainText(/PDF 已损坏|没有文字层|未识别到三张表/);
  await expect(lines(page).nth(2)).toContainText('请另存为 .docx');
  await expect(lines(page).nth(3)).toContainText('未识别到三张表');
  await expect(lines(page).nth(5)).toContainText('200/200');
  await show(page, 3);
  await expect(page.getByTestId('problems')).toContainText('没有文字层');
  await show(page, 5);
  expect(await checks(page)).toEqual(['T3-01']);
});

test('markup in names and cells is shown, never run', async ({ page }) => {
  const html = (await draft('a0002', 2024, 'html-nested', 'x')).buffer.toString('utf8');
  await page.goto('/zh/open/');
  await put(page, hostile(html));
  await page.getByLabel('全部单元格').check();
  await expect(lines(page).first()).toContainText('<img src=x onerror=window.stolen=1>.html');
  await expect(page.getByTestId('report')).toBeVisible();
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  expect(await page.locator('main img').count()).toBe(0);
});

test('works with the keyboard alone', async ({ page }) => {
  await offline(page, 'zh');
  await page.locator('h1').first().click();
  const focused = (name: string) =>
    page.evaluate((id) => (document.activeElement as HTMLElement | null)?.dataset['testid'] === id, name);
  const tabTo = async (name: string) => {
    for (let press = 0; press < 80 && !(await focused(name)); press += 1) await page.keyboard.press('Tab');
    expect(await focused(name), name).toBe(true);
  };
  await tabTo('files');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles([await draft('a0002', 2024, 'docx', 'draft-F4.docx')]);
  await expect(lines(page)).toHaveAttribute('data-state', 'read');
  await tabTo('word');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/甲市教育局.*\.docx$/);
  await tabTo('xlsx');
  const [book] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect((await bytesOf(book)).length).toBeGreaterThan(1000);
});

test('stands beside the published years, and says so when it cannot', async ({ page }) => {
  needs('demo');
  await page.goto('/zh/open/');
  await put(page, await draft('a0012', 2024, 'docx', 'draft-F5.docx'));
  expect(await checks(page)).toEqual([]);
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('beside')).toContainText('2023');
  expect(await checks(page)).toContain('T3-05');
  await expect(page.locator('figure')).toContainText('本机打开');
  await expect(page.getByTestId('offline')).toHaveText('本页已可断网使用');
  await put(page, await draft('a0002', 2024, 'docx', 'draft-F4.docx'));
  await show(page, 1);
  await page.context().setOffline(true);
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('beside')).toContainText('没有网络');
  expect(await checks(page)).toEqual(['T3-01']);
});

test('is named on other pages in this visit only, and can be cleared', async ({ page }) => {
  await page.goto(`/zh/${main().id}/`);
  await page.locator('header a[href$="/open/"]').click();
  await put(page, await draft('a0002', 2024, 'docx', 'draft-F4.docx'));
  await page.locator('header a.mark').click();
  await expect(page.getByTestId('local-notice')).toContainText('1 份本机报告');
  await page.getByTestId('local-notice').locator('a').click();
  await expect(lines(page)).toHaveCount(1);
  await page.getByTestId('clear').click();
  await expect(lines(page)).toHaveCount(0);
  await page.locator('header a.mark').click();
  await expect(page.getByTestId('local-notice')).toHaveCount(0);
});
