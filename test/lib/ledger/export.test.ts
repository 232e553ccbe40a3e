import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeBook } from '../../../src/core/export/xlsx.ts';
import { seasonCalendar } from '../../../src/lib/ledger/calendar.ts';
import { ledgerCsv } from '../../../src/lib/ledger/csv.ts';
import {
  exportColumns,
  exportName,
  exportRows,
  ledgerBook,
  type LedgerSource,
} from '../../../src/lib/ledger/exportRows.ts';
import { ledgerLines } from '../../../src/lib/ledger/lines.ts';
import { DEFAULT_CHECK } from '../../../src/lib/url/check.ts';
import { season, year } from '../../support/year.ts';

const file = year('demo', 't2', 2024);
const lines = ledgerLines(file.rows, 2024, '2025-06-10', DEFAULT_CHECK.deadlines);
const source: LedgerSource = {
  lang: 'zh',
  collection: { id: 'demo', name: { zh: '甲市', en: 'City Jia' } },
  year: 2024,
  asof: '2025-06-10',
  release: { id: 't2', date: '2025-06-10', hash: 'abc' },
  view: DEFAULT_CHECK,
  link: 'http://host/zh/demo/v/t2/check/2024/',
  numberOf: new Map(file.rows.map((row, at) => [row.agency, at + 1])),
};
const titles = exportColumns('zh').map((column) => column.title);
const column = (title: string) => titles.indexOf(title);

describe('the exported ledger', () => {
  it('titles as many columns as it fills, in both languages', () => {
    const width = exportRows(lines, source)[0]?.length;
    expect(exportColumns('zh')).toHaveLength(width ?? 0);
    expect(exportColumns('en')).toHaveLength(width ?? 0);
  });

  it('keeps a counted 0 and an empty cell apart', () => {
    const [, , science, , civil] = exportRows(lines, source);
    expect(science?.[column('不符')]).toBe(0);
    expect(civil?.[column('不符')]).toBeNull();
    expect(civil?.[column('查找处数')]).toBe(3);
  });

  it('writes days as days, and what the file speaks for', async () => {
    const book = await readXlsx(await writeBook(ledgerBook(lines, source)));
    const [ledger, definitions, state] = book.sheets;
    expect(ledger?.rows).toHaveLength(lines.length + 1);
    expect(ledger?.rows[6]?.[column('网页日期')]).toEqual(new Date('2025-02-07T00:00:00Z'));
    expect(ledger?.rows[6]?.[column('迟（天，下限）')]).toBe(7);
    expect(ledger?.rows[3]?.[column('落款印作')]).toBe('2025114');
    expect(definitions?.rows.flat()).toContain('确认未发布');
    expect(state?.rows.flat()).toEqual(expect.arrayContaining(['t2', 'abc', source.link]));
  });

  it('names collection, year and day in its file’s name', () => {
    expect(exportName(source)).toBe('核查台账-demo-2024-截至2025-06-10');
    expect(exportName({ ...source, lang: 'en' })).toBe('ledger-demo-2024-asof-2025-06-10');
  });
});

describe('CSV', () => {
  it('disarms formulas in text, leaves numbers alone, and starts with a byte order mark', () => {
    const text = ledgerCsv(['甲'], [['=1+1'], ['@x'], ['+a'], ['-a'], [-1], [0], [null], ['a"b,c']]);
    expect(text).toBe(`\uFEFF甲\r\n'=1+1\r\n'@x\r\n'+a\r\n'-a\r\n-1\r\n0\r\n\r\n"a""b,c"\r\n`);
  });
});

describe('the calendar', () => {
  it('has the season that is coming, once the running one is over', () => {
    expect(season('demo', 't2', '2025-02-10').year).toBe(2024);
    expect(season('demo', 't2', '2025-06-10')).toMatchObject({
      year: 2025,
      lines: [
        { class: 'gov', deadline: '2026-03-31', agencies: 1 },
        { class: 'dept', deadline: '2026-01-31', agencies: 20 },
        { class: 'town', deadline: null },
      ],
    });
  });

  it('writes whole days with a reminder, the same bytes every time', () => {
    const running = season('demo', 't2', '2025-02-10');
    const text = seasonCalendar(running, source);
    expect(text).toBe(seasonCalendar(running, source));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('DTSTART;VALUE=DATE:20250131\r\nDTEND;VALUE=DATE:20250201');
    expect(text).toContain('DTSTART;VALUE=DATE:20250220');
    expect(text).toContain('DTSTAMP:20250610T000000Z');
    expect(text).toContain('TRIGGER:-PT336H');
  });
});
