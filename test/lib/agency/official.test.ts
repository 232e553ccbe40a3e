import { describe, expect, test } from 'vitest';
import { formKeys, FORMS } from '../../../src/core/codebook/index.ts';
import type { Edition } from '../../../src/core/model.ts';
import { gloss } from '../../../src/lib/agency/glosses.ts';
import { officialTables, type FormLayout } from '../../../src/lib/agency/official.ts';
import { cellCount } from '../../support/agencyFixture.ts';

const EDITIONS: Edition[] = ['f2021', 'f2019', 'f2014'];
const keysOf = (tables: FormLayout[]) =>
  tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => cell.key)));

/** Lays rows of spans out on a grid; every position must be taken exactly once. */
function widths(rows: { colspan: number; rowspan: number }[][]): number[] {
  const taken: boolean[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (taken[at]?.[column]) column += 1;
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let across = 0; across < cell.colspan; across += 1) {
          const line = taken[at + down];
          expect(line, 'a span runs out of the table').toBeDefined();
          expect(line?.[column + across]).toBeFalsy();
          if (line) line[column + across] = true;
        }
      }
      column += cell.colspan;
    }
  });
  return taken.map((line) => line.filter(Boolean).length);
}

describe.each(EDITIONS)('official tables of %s', (edition) => {
  const tables = officialTables(edition);
  test('hold every cell of the form once, in printed order', () => {
    expect(keysOf(tables)).toEqual(formKeys(edition));
    expect(keysOf(tables)).toHaveLength(cellCount(edition));
  });
  test('cover their grid exactly', () => {
    for (const table of tables) {
      const body = table.rows.map((row) => [
        ...row.headings,
        ...row.cells.map((cell) => ({ colspan: cell.span, rowspan: 1 })),
      ]);
      const all = [...widths(table.head), ...widths(body)];
      expect(new Set(all).size, table.name).toBe(1);
    }
  });
  test('have English beside every heading', () => {
    for (const table of tables) {
      for (const heading of [...table.head.flat(), ...table.rows.flatMap((row) => row.headings)]) {
        expect(heading.text.en, heading.text.zh).not.toMatch(/\p{Script=Han}/u);
        expect(heading.text.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

test('table 3 has the spans of the notices', () => {
  const spans = (edition: Edition) =>
    officialTables(edition)
      .find((table) => table.name === 'table3')
      ?.rows.flatMap((row) => row.headings)
      .filter((heading) => heading.rowspan > 1)
      .map((heading) => [heading.text.zh, heading.rowspan]);
  expect(spans('f2021')).toEqual([
    ['三、本年度办理结果', 22],
    ['(三)不予公开', 8],
    ['(四)无法提供', 3],
    ['(五)不予处理', 5],
    ['(六)其他处理', 3],
  ]);
  expect(spans('f2019')).toEqual([
    ['三、本年度办理结果', 20],
    ['(三)不予公开', 8],
    ['(四)无法提供', 3],
    ['(五)不予处理', 5],
  ]);
  expect(FORMS.f2021.find((form) => form.name === 'table3')?.rows).toHaveLength(25);
});

test('clauses are numbered and unknown headings stay Chinese', () => {
  expect(gloss('第二十条第(六)项')).toBe('Article 20 (6)');
  expect(gloss('没有的标题')).toBe('没有的标题');
});
