import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBook, type BookSpec } from '../../../src/core/export/xlsx.ts';

const book: BookSpec = {
  title: '核查台账',
  date: '2025-04-10',
  sheets: [
    {
      name: '台账/2024',
      columns: [
        { title: '机关', type: 'text', width: 24 },
        { title: '公布日期', type: 'date' },
        { title: '新收', type: 'number' },
      ],
      rows: [
        ['甲市教育局', '2025-01-20', 0],
        ['=HYPERLINK("x")', '2025年1月', null],
      ],
    },
    { name: '说明', columns: [{ title: '说明', type: 'text', wrap: true }], rows: [['x']], listed: false },
  ],
};

describe('writeBook', () => {
  it('keeps zero and empty, real dates and odd dates, and text that looks like a formula apart', async () => {
    const read = await readXlsx(await writeBook(book));
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['台账 2024', '说明']);
    const [, first, second] = read.sheets[0]?.rows ?? [];
    expect(first?.[0]).toBe('甲市教育局');
    expect(first?.[1]).toEqual(new Date(Date.UTC(2025, 0, 20)));
    expect(first?.[2]).toBe(0);
    expect(second?.[0]).toBe('=HYPERLINK("x")');
    expect(second?.[1]).toBe('2025年1月');
    expect(second?.[2] ?? null).toBeNull();
  });

  it('gives rows with wrapped text the height they need', async () => {
    const wrapped: BookSpec = {
      ...book,
      sheets: [
        {
          name: 'x',
          columns: [{ title: 'x', type: 'text', width: 12, wrap: true }],
          rows: [['短'], ['一二三四五六七八九十'], ['a\nb\nc']],
        },
      ],
    };
    const sheet = strFromU8(
      unzipSync(await writeBook(wrapped))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet.match(/<row r="2"[^>]*>/)?.[0]).not.toContain('ht=');
    expect(sheet.match(/<row r="3"[^>]*>/)?.[0]).toContain('ht="30"');
    expect(sheet.match(/<row r="4"[^>]*>/)?.[0]).toContain('ht="45"');
  });

  it('freezes, filters and repeats the header, and writes the same bytes twice', async () => {
    const bytes = await writeBook(book);
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('autoFilter ref="A1:C3"');
    expect(sheet).toContain('state="frozen"');
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('_xlnm.Print_Titles');
    expect(await writeBook(book)).toEqual(bytes);
  });
});
