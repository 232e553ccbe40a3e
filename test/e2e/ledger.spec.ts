import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { PDFDocument } from 'pdf-lib';
import type { Page } from '@playwright/test';
import { axeInThemes, expect, live, needs, test } from './support.ts';

const path = (lang: string, year: number, query = '') => `/${lang}/demo/v/t2/check/${year}/${query}`;
const row = (page: Page, agency: string) => page.locator(`tr[data-agency=${agency}]`);
const late = (page: Page) => page.locator('tr[data-state=late]').count();

const WORDS = {
  zh: {
    headline:
      '部门应报 20 · 按期 18 · 迟 1 · 确认未发布 1 · 日期待核 0 | 市政府：按期（3月31日） | 乡镇：按本地通知（2月20日） · 按期 1',
    unpublished: '确认未发布',
    late: '迟 7 天',
    dispute: '日期待核',
    onTime: '按期',
    reading: '1月14日（据网页日期 2025-01-20 判定；亦可读作 11月4日）',
    places: '查找 3 处',
    status: '状态',
    xlsx: '导出核查台账',
    shown: '显示 1 / 22 行',
    lateLink: '迟 1',
    asof: '数据截至 2025-02-10；此后公布的不在内',
  },
  en: {
    headline:
      'Departments due 20 · On time 18 · Late 1 · Confirmed unpublished 1 · Date to verify 0 | People’s Government of City Jia: On time (31 Mar) | Townships: by local notice (20 Feb) · On time 1',
    unpublished: 'Confirmed unpublished',
    late: 'Late by 7 days',
    dispute: 'Date to verify',
    onTime: 'On time',
    reading: '14 Jan (decided by the page date 2025-01-20; may also be read as 4 Nov)',
    places: 'in 3 places',
    status: 'Status',
    xlsx: 'Export the ledger',
    shown: '1 of 22 rows',
    lateLink: 'Late 1',
    asof: 'Data as of 2025-02-10; what was published later is not included',
  },
} as const;

needs('demo');

for (const lang of ['zh', 'en'] as const) {
  const words = WORDS[lang];

  test(`${lang}: the planted city is counted and each state is in words`, async ({ page }) => {
    await page.goto(path(lang, 2024));
    await expect(page.getByTestId('headline')).toHaveText(words.headline);
    const civil = row(page, 'a0005');
    await expect(civil.getByTestId('status')).toContainText(words.unpublished);
    await expect(civil.getByTestId('remarks')).toContainText(words.places);
    await expect(civil.getByTestId('remarks')).toContainText('市政务公开平台');
    await expect(row(page, 'a0006').getByTestId('status')).toContainText(words.late);
    const science = row(page, 'a0003');
    await expect(science.getByTestId('status')).toContainText(words.onTime);
    await expect(science.getByTestId('signed')).toHaveText('2025114');
    await expect(science.getByTestId('remarks')).toContainText(words.reading);
  });

  test(`${lang}: a moved page is a date to verify, not a late report`, async ({ page }) => {
    await page.goto(path(lang, 2021));
    const water = row(page, 'a0011');
    await expect(water.getByTestId('status')).toContainText(words.dispute);
    await expect(water.getByTestId('signed')).toHaveText('2022-01-20');
    await expect(water.getByTestId('published')).toHaveText('2023-08-09');
    expect(await late(page)).toBe(0);
  });

  test(`${lang}: a past day knows nothing of what came later`, async ({ page }) => {
    await page.goto(path(lang, 2024, '?asof=2025-02-10'));
    await expect(page.getByTestId('asof-line')).toHaveText(words.asof);
    await expect(row(page, 'a0001')).toHaveAttribute('data-state', 'not_due');
    await page.goto(path(lang, 2024, '?asof=2025-02-05'));
    await expect(row(page, 'a0006')).toHaveAttribute('data-state', 'not_collected');
  });

  test(`${lang}: another deadline changes address, rows and counts, and back undoes it`, async ({ page }) => {
    await page.goto(path(lang, 2024));
    await live(page);
    await expect(row(page, 'a0006')).toHaveAttribute('data-state', 'late');
    expect(await late(page)).toBe(1);
    await page.locator('#deadline-dept').fill('2025-01-15');
    await page.locator('#deadline-dept').press('Tab');
    await expect(page).toHaveURL(/\?deadline=2025-01-15$/);
    await expect(row(page, 'a0002')).toHaveAttribute('data-state', 'late');
    const more = await late(page);
    expect(more).toBeGreaterThan(1);
    const counted = await page.getByTestId('headline-dept').textContent();
    expect(counted).toContain(lang === 'zh' ? `迟 ${more}` : `Late ${more}`);
    await page.goBack();
    await expect(row(page, 'a0002')).toHaveAttribute('data-state', 'on_time');
    expect(await late(page)).toBe(1);
  });

  test(`${lang}: the workbook has the filtered rows, real dates, and 0 apart from blank`, async ({
    page,
  }) => {
    await page.goto(path(lang, 2024, '?st=late.confirmed_unpublished'));
    await expect(page.getByTestId('line')).toHaveCount(2);
    const wanted = page.waitForEvent('download');
    await page.getByRole('button', { name: words.xlsx }).click();
    const file = await wanted;
    expect(file.suggestedFilename()).toMatch(/demo-2024-.*2025-06-10\.xlsx$/);
    const bytes = await readFile(await file.path());
    const [ledger, , state] = (await readXlsx(new Uint8Array(bytes))).sheets;
    expect(ledger?.rows).toHaveLength(3);
    const [, civil, finance] = ledger?.rows ?? [];
    expect(finance?.[8]).toEqual(new Date('2025-02-07T00:00:00Z'));
    expect(finance?.[4]).toBe(7);
    expect(finance?.[17]).toBe(0);
    expect(civil?.[17] ?? null).toBeNull();
    const said = state?.rows.flat().join(' ');
    expect(said).toContain('/v/t2/check/2024/?tab=ledger&');
    expect(said).toContain('&st=confirmed_unpublished.late&');
    // A second reader: the file's own parts, as Excel finds them.
    const parts = unzipSync(new Uint8Array(bytes));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<autoFilter');
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    // 2025-02-07 is day 45695 of Excel's calendar.
    expect(sheet).toMatch(/<c r="I3"[^>]*><v>45695<\/v><\/c>/);
  });

  test(`${lang}: the whole run by keyboard alone`, async ({ page }) => {
    await page.goto(path(lang, 2024));
    await live(page);
    await expect(row(page, 'a0006')).toHaveAttribute('data-state', 'late');
    const sort = page.getByRole('columnheader', { name: words.status }).getByRole('button');
    await sort.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sort=status/);
    await expect(page.getByRole('columnheader', { name: words.status })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(page.getByTestId('line').first()).toHaveAttribute('data-agency', 'a0005');
    const link = page.getByTestId('headline').getByRole('link', { name: words.lateLink });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('shown')).toHaveText(words.shown);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('line')).toHaveCount(22);
    // Tab through every row and back up: what has the focus is never under the head that stays.
    for (let step = 0; step < 60; step += 1) await page.keyboard.press('Tab');
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await hidden(page)).toBe(false);
    }
  });

  test(`${lang}: without JavaScript the default ledger stands, with both parts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto(path(lang, 2024));
    await expect(page.getByTestId('line')).toHaveCount(22);
    await expect(page.getByTestId('line').first()).toBeVisible();
    await expect(page.getByTestId('headline')).toHaveText(words.headline);
    await expect(page.locator('#numbers')).toBeVisible();
    await expect(page.locator('p.no-script')).toBeVisible();
    const calendar = await page.getByTestId('season').getByRole('link').getAttribute('href');
    const response = await page.request.get(new URL(calendar ?? '', page.url()).href);
    expect(await response.text()).toContain('DTSTART;VALUE=DATE:20260131');
    await context.close();
  });

  test(`${lang}: no axe violation`, async ({ page }) => {
    await page.goto(path(lang, 2024, '?sort=status'));
    await expect(page.getByTestId('line').first()).toHaveAttribute('data-agency', 'a0005');
    expect(await axeInThemes(page)).toEqual([]);
  });

  test(`${lang}: prints on A4 with every column, its head on each page, and no menu`, async ({ page }) => {
    await page.goto(path(lang, 2024));
    await live(page);
    await expect(row(page, 'a0006')).toHaveAttribute('data-state', 'late');
    await page.emulateMedia({ media: 'print' });
    // The text block of GB/T 9704: 156 mm at 96 dots per inch.
    await page.setViewportSize({ width: 590, height: 851 });
    const table = await page.getByTestId('ledger').boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(590);
    await expect(page.getByTestId('collection-nav')).toBeHidden();
    const head = page.getByTestId('ledger').locator('thead');
    expect(await head.evaluate((node) => getComputedStyle(node).display)).toBe('table-header-group');
    // Late and unpublished rows differ by glyph and words, not by colour alone.
    const glyphs = await page.getByTestId('status').locator('.glyph').allTextContents();
    expect(new Set(glyphs).size).toBeGreaterThanOrEqual(3);
    const pdf = await PDFDocument.load(await page.pdf({ format: 'A4' }));
    expect(pdf.getPageCount()).toBeLessThanOrEqual(3);
  });
}

test('a link that asks for another view shows nothing else first, and names what it cannot use', async ({
  page,
}) => {
  await page.goto(path('zh', 2024, '?st=late&zz=1'));
  await expect(page.getByTestId('line')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('zz=1');
});

test('CSV has a byte order mark and the rows', async ({ page }) => {
  await page.goto(path('zh', 2024));
  await expect(row(page, 'a0006')).toHaveAttribute('data-state', 'late');
  const wanted = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await wanted).path(), 'utf8');
  expect(text.startsWith('\uFEFF序,机关')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(23);
});

/** True when the sticky head covers the middle of what has the focus. */
async function hidden(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focus = document.activeElement;
    if (focus?.closest('tbody') == null) return false;
    const { left, top, width, height } = focus.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return over !== null && over.closest('thead') !== null;
  });
}
