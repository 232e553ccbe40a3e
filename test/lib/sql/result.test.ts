import { describe, expect, it } from 'vitest';
import { queryOption } from '../../../src/lib/charts/queryOption.ts';
import { plotColumns, plotOf, resultCsv, resultText } from '../../../src/lib/sql/result.ts';

const column = (name: string, numeric = true) => ({ name, type: numeric ? 'Int32' : 'Utf8', numeric });
const yearly = {
  columns: [column('year'), column('n')],
  rows: [[2017, 1], [2018, 2], [2019, 3], [2020, null], [2021, 5], [2022, 6], [2024, 7]], // prettier-ignore
};

describe('an answer as text', () => {
  const result = { columns: [column('a', false), column('b')], rows: [['=1+1', -3], ['x,"y"', null]] }; // prettier-ignore

  it('is plain CSV as it is, and for spreadsheets nothing that runs', () => {
    expect(resultCsv(result, false)).toBe('a,b\r\n=1+1,-3\r\n"x,""y""",\r\n');
    expect(resultCsv(result, true)).toBe('\uFEFFa,b\r\n\'=1+1,-3\r\n"x,""y""",\r\n');
  });

  it('keeps one line per row on the clipboard', () => {
    expect(resultText({ columns: [column('a', false)], rows: [['x\ty\nz']] })).toBe('a\nx y z');
  });
});

describe('an answer as a picture', () => {
  it('joins neighbouring years of one form only', () => {
    const { points } = plotOf(yearly, { x: 0, y: 1 });
    expect(points.map(({ join }) => join)).toEqual([false, true, false, true, false, true, false]);
    expect(points[3]?.y).toBeNull();
  });

  it('joins rows in their order when no year is there', () => {
    const result = { columns: [column('name', false), column('n')], rows: [['a', 1], ['b', 2]] }; // prettier-ignore
    expect(plotOf(result, { x: 0, y: 1 }).points.map(({ join }) => join)).toEqual([false, true]);
  });

  it('draws no line over a gap or a change of form, and bars from zero', () => {
    const context = { lang: 'en' as const, dark: false, width: 600 };
    const series = (kind: 'line' | 'bar') => {
      const found = queryOption(plotOf(yearly, { x: 0, y: 1 }), kind, context).series;
      return Array.isArray(found) ? found : [];
    };
    const data = series('line').map((one) => (Array.isArray(one.data) ? one.data.length : 0));
    expect(data).toEqual([2, 1, 2, 1]);
    expect(series('bar')).toHaveLength(1);
  });

  it('draws the columns of the link, or the first that can be drawn', () => {
    expect(plotColumns(yearly.columns, 0, 0)).toEqual({ x: 0, y: 1 });
    expect(plotColumns(yearly.columns, 2, 1)).toEqual({ x: 1, y: 0 });
    expect(plotColumns([column('a', false)], 1, 1)).toBeNull();
  });
});
