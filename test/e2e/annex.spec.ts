import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import jsqr from 'jsqr';
import { PDFDocument } from 'pdf-lib';
import { axe, axeInThemes, expect, test } from './support.ts';

const address = (lang: string, query = 'tab=annex') => `/${lang}/demo/v/t2/check/2024/?${query}`;
const WORDS = {
  zh: {
    docx: '下载附件（Word）',
    xlsx: '下载附件（Excel）',
    sheets: '下载各机关核实单（Word）',
    pack: '打包离线核查包（单个网页文件）',
  },
  en: {
    docx: 'Annex as Word file',
    xlsx: 'Annex as Excel file',
    sheets: 'One sheet per agency (Word)',
    pack: 'Offline pack (one HTML file)',
  },
} as const;
/** Bodies of the fictional city with something to look at in 2024, in official order (data/demo/PLANTED.md). */
const LISTED = ['a0002', 'a0004', 'a0005', 'a0006', 'a0007', 'a0009', 'a0012', 'a0013', 'a0018'];

const listed = (page: Page) =>
  page.locator('tr[data-annex]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.annex));

async function download(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const folder = await mkdtemp(path.join(tmpdir(), 'gouji-annex-'));
  const file = await waiting;
  const target = path.join(folder, file.suggestedFilename());
  await file.saveAs(target);
  return target;
}

for (const lang of ['zh', 'en'] as const) {
  const words = WORDS[lang];

  test(`${lang}: what was found stands in the annex, and ticks stand in the address`, async ({ page }) => {
    await page.goto(address(lang));
    await expect(page.getByTestId('annex-sheet')).toBeVisible();
    expect(await listed(page)).toEqual(LISTED);
    await page.locator('input[data-pick="a0006:due"]').uncheck();
    await expect(page).toHaveURL(/pick=a0002:T3-01\./);
    expect(await listed(page)).toEqual(LISTED.filter((id) => id !== 'a0006'));
    const link = page.url();
    await page.goto('/');
    await page.goto(link);
    await expect(page.locator('input[data-pick="a0006:due"]')).not.toBeChecked();
    expect(await listed(page)).toEqual(LISTED.filter((id) => id !== 'a0006'));
  });

  test(`${lang}: Word, Excel and the bodies' sheets hold the same rows`, async ({ page }) => {
    await page.goto(address(lang, 'tab=annex&pick=a0005:due.a0006:due'));
    const docx = unzipSync(await readFile(await download(page, words.docx)));
    const xml = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('甲市民政局');
    expect(xml).toContain('甲市财政局');
    expect(xml).not.toContain('甲市教育局');
    const book = await readXlsx(await readFile(await download(page, words.xlsx)));
    expect(book.sheets[0]?.rows?.length).toBe(3);
    expect(book.sheets[0]?.rows?.[2]?.[3]).toEqual(new Date(Date.UTC(2025, 1, 7)));
    const sheets = unzipSync(await readFile(await download(page, words.sheets)));
    expect(strFromU8(sheets['word/document.xml'] ?? new Uint8Array()).match(/w:type="page"/g)?.length).toBe(
      1,
    );
  });

  test(`${lang}: the offline pack opens from a folder, filters, and refers to nothing`, async ({
    page,
    browser,
  }) => {
    await page.goto(address(lang));
    const file = await download(page, words.pack);
    const html = await readFile(file, 'utf8');
    expect(html).not.toMatch(/(?:src|href)=/);
    // Not the site's own origin any more: a browser of its own, which may load this file and nothing else.
    const alone = await (await browser.newContext()).newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.goto(pathToFileURL(file).href);
    const shown = alone.locator('tbody tr:visible');
    await expect(shown).toHaveCount(22);
    await alone.locator('select[name=state]').selectOption('late');
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('甲市财政局');
    await alone.locator('select[name=state]').selectOption('');
    await alone.locator('select[name=severity]').selectOption('warn');
    await expect(shown).toHaveCount(3);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(await axe(alone)).toEqual([]);
  });

  test(`${lang}: prints on A4 in full, without the page around it`, async ({ page }) => {
    await page.goto(address(lang));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByTestId('annex-chooser')).toBeHidden();
    // 156 mm of text at 96 dots per inch.
    await page.setViewportSize({ width: 590, height: 850 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(590);
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(pdf.getPageCount()).toBeLessThanOrEqual(4);
    const head = page.getByTestId('annex-sheet').locator('thead');
    expect(await head.evaluate((node) => getComputedStyle(node).display)).toBe('table-header-group');
  });
}

test('the QR code on the sheet is the pinned address of this very view', async ({ page }) => {
  await page.goto(address('zh', 'tab=annex&pick=a0006:due'));
  const code = page.locator('.sheet svg');
  await expect(code).toBeVisible();
  const box = await code.evaluate(async (svg) => {
    const text = new XMLSerializer().serializeToString(svg);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 400;
    const paint = canvas.getContext('2d');
    if (paint === null) throw new Error('no canvas');
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, 400, 400);
    paint.drawImage(image, 0, 0, 400, 400);
    return [...paint.getImageData(0, 0, 400, 400).data];
  });
  const read = ((jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr) as typeof jsqr;
  const link = read(new Uint8ClampedArray(box), 400, 400)?.data ?? '';
  expect(link).toContain(new URL('/zh/demo/v/t2/check/2024/?tab=annex&', page.url()).href);
  expect(link).toContain('&pick=a0006:due&fp=');
});

for (const width of [1366, 390]) {
  test(`the annex passes axe at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address(width === 390 ? 'en' : 'zh'));
    await expect(page.getByTestId('annex-sheet')).toBeVisible();
    expect(await axeInThemes(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}
