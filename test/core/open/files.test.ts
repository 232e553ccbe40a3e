import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/core/dataset/table.ts';
import { excelCsv } from '../../../src/core/open/excel.ts';
import { rollupRows } from '../../../src/core/open/rollup.ts';
import { openTables, RELEASE_TABLES } from '../../../src/core/open/tables.ts';
import { BOOK_ROWS, fitsWorkbook, workbook } from '../../../src/core/open/workbook.ts';
import type { RowOf } from '../../../src/core/dataset/shapes.ts';
import { snippet, SNIPPET_LANGUAGES, snippetData } from '../../../src/core/open/snippets.ts';
import { facts as factTable, fact } from './support.ts';

describe('CSV for spreadsheets', () => {
  it('has a byte order mark, and no text that would be run', () => {
    const rows = ['=1+1', '+A1', '-2+3', '@x', '\tx', '-', '-3', '+5', 'a=1'].map((raw) =>
      fact({ raw, value: '-3' }),
    );
    const csv = excelCsv(factTable, rows);
    expect(csv.startsWith('\uFEFFreport,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const read = parseTable(csv).rows;
    expect(read.map((row) => row['raw'])).toEqual([
      "'=1+1",
      "'+A1",
      "'-2+3",
      "'@x",
      "'\tx",
      '-',
      '-3',
      '+5',
      'a=1',
    ]);
    expect(read.every((row) => row['value'] === '-3')).toBe(true);
  });

  it('reads back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 5 }), (texts) => {
        // The last column is never empty: a line of empty cells only is no row.
        const rows = texts.map((raw) => fact({ raw }));
        const read = parseTable(excelCsv(factTable, rows)).rows.map((row) =>
          row['raw']?.replace(/^'(?=[=+\-@\t\r])/, ''),
        );
        const plain = texts.map((raw) => raw.replace(/^'(?=[=+\-@\t\r])/, ''));
        expect(read).toEqual(plain);
      }),
    );
  });
});

describe('the workbook', () => {
  const release = {
    collection: 'demo',
    name: { zh: '甲市', en: 'Jia' },
    release: 't2',
    date: '2025-06-10',
    hash: 'f'.repeat(64),
  };
  const agencies = [{ agency: 'a1', name: '甲市教育局' }] as RowOf<'agencies'>[];

  it('holds every fact, and is not made where all rows together are too many', () => {
    const rows = Array.from({ length: 7 }, (_, index) => fact({ indicator: `i${index}` }));
    const [, sheet] = workbook(release, { agencies }, [{ table: factTable, rows }]).sheets;
    expect(sheet?.rows).toHaveLength(7);
    const tables = (...counts: number[]) => counts.map((count) => ({ count }));
    expect(fitsWorkbook(tables(BOOK_ROWS - 7, 7))).toBe(true);
    expect(fitsWorkbook(tables(BOOK_ROWS - 7, 8))).toBe(false);
  });

  it('says in words why a cell has no number, and leaves the number empty', () => {
    const rows = [fact({ status: 'blank', value: '' }), fact({ value: '0' })];
    const [, sheet] = workbook(release, { agencies }, [{ table: factTable, rows }]).sheets;
    const heads = sheet?.columns.map((column) => column.title.split('\n')[1]) ?? [];
    const at = (row: number, name: string) => sheet?.rows[row]?.[heads.indexOf(name)];
    expect([at(0, 'value'), at(0, 'in Chinese'), at(0, 'in English')]).toEqual([null, '空白', 'blank']);
    expect([at(1, 'value'), at(1, 'name')]).toEqual([0, '甲市教育局']);
    expect(sheet?.columns.every((column, index) => column.title !== '' && index < 30)).toBe(true);
  });

  it('names its sheets apart within the 31 characters Excel keeps', () => {
    const tables = openTables().map((table) => ({ table, rows: [] }));
    const names = workbook(release, { agencies }, tables).sheets.map((sheet) => sheet.name.slice(0, 31));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the roll-up', () => {
  const reports = [
    { report: 'a1-2024', agency: 'a1', year: '2024', scope: 'own', edition: 'f2021' },
    { report: 'g1-2024', agency: 'g1', year: '2024', scope: 'jurisdiction', edition: 'f2021' },
  ] as RowOf<'reports'>[];
  const agencies = [
    { agency: 'a1', type: 'dept' },
    { agency: 'g1', type: 'gov' },
  ] as RowOf<'agencies'>[];
  const roll = (facts: RowOf<'facts'>[]) =>
    rollupRows({ collection: 'c', kind: 'synthetic', release: 't2', dataset: { facts, reports, agencies } });

  it('never adds a jurisdiction to a body, and leaves a sum of nothing empty', () => {
    const rows = roll([
      fact({ report: 'a1-2024', agency: 'a1', value: '', status: 'blank' }),
      fact({ report: 'g1-2024', agency: 'g1', value: '7' }),
    ]);
    expect(rows.map(({ class: kind, value, k, n }) => [kind, value, k, n])).toEqual([
      ['dept', '', '0', '1'],
      ['gov', '7', '1', '1'],
    ]);
  });

  it('adds decimals without binary dust', () => {
    const rows = roll([
      fact({ report: 'a1-2024', agency: 'a1', value: '0.1' }),
      fact({ report: 'a1-2024', agency: 'a1', value: '0.2' }),
    ]);
    expect(rows[0]?.['value']).toBe('0.3');
  });
});

describe('the snippets', () => {
  const files = RELEASE_TABLES.flatMap((table) =>
    (['csv', 'parquet'] as const).map((format) => ({
      path: `${table.name}.${format}${table.name === 'facts' && format === 'csv' ? '.gz' : ''}`,
      table: table.name,
      format,
      rows: 1,
      bytes: 1,
      sha256: 'c'.repeat(64),
    })),
  );
  const data = snippetData('t2', 'https://data.example/data/demo/t2', files, ['a0017-2019']);

  it.each(SNIPPET_LANGUAGES)('%s names the release and its pinned folder', (language) => {
    const text = snippet(language, data);
    expect(text).toContain('https://data.example/data/demo/t2');
    expect(text).toContain('t2');
    expect(text).toContain('a0017-2019');
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('prove the bytes and give every column a type', () => {
    for (const language of ['python', 'r'] as const)
      expect(snippet(language, data)).toContain('c'.repeat(64));
    for (const { name } of factTable.fields) expect(snippet('python', data)).toContain(`"${name}": "`);
    expect(snippet('r', data)).toContain('col_types = "cciccdccccdcdd"');
    expect(snippet('stata', data)).toContain('gzip -dk facts.csv.gz');
    expect(snippet('stata', data)).toContain('/facts.csv"');
  });

  it('refuse a list without the files they read', () => {
    expect(() => snippetData('t2', 'x', [], [])).toThrow(RangeError);
  });
});
