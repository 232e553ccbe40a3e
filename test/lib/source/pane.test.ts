import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/core/source/served.ts';
import { marksFor, paneBlocks } from '../../../src/lib/source/pane.ts';
import { toMiddle } from '../../../src/lib/source/scroll.ts';
import { walk } from '../../../src/lib/components/cellWalk.ts';

const source: SourceFile = {
  report: 'a1-2024',
  sha256: 'x',
  format: 'html',
  title: null,
  blocks: [
    { kind: 'text', text: '收到申请12件，电话█████', masks: [[10, 15, 'phone']] },
    {
      kind: 'table',
      rows: 2,
      cols: 2,
      cells: [
        { row: 0, col: 0, rowspan: 2, text: '一' },
        { row: 0, col: 1, text: '3' },
        { row: 1, col: 1, text: '4' },
      ],
    },
  ],
  places: {
    said: { block: 0, start: 4, end: 6 },
    'new.nat': { block: 1, row: 0, col: 1 },
    'new.total': { block: 1, row: 1, col: 1 },
  },
  mentions: [],
};

describe('a source as it is drawn', () => {
  const marks = marksFor(source, ['said', 'new.total', 'elsewhere', 'said'], (key) => `※${key}`);

  it('marks what has a place, once', () => {
    expect(marks.map(({ key, label }) => [key, label])).toEqual([
      ['said', '※said'],
      ['new.total', '※new.total'],
    ]);
  });

  it('cuts a paragraph at marks and masks and loses nothing', () => {
    const [paragraph] = paneBlocks(source, marks);
    expect(
      paragraph?.kind === 'text'
        ? paragraph.segments.map(({ text, mark, masked }) => [text, mark?.key, masked])
        : [],
    ).toEqual([
      ['收到申请', undefined, undefined],
      ['12', 'said', undefined],
      ['件，电话', undefined, undefined],
      ['█████', undefined, 'phone'],
    ]);
  });

  it('marks the cell and no other', () => {
    const table = paneBlocks(source, marks)[1];
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map((row) => row.map(({ cell, marks: own }) => [cell.text, own.length]))).toEqual([
      [
        ['一', 0],
        ['3', 0],
      ],
      [['4', 1]],
    ]);
  });
});

describe('scrolling', () => {
  it('brings the middle of an element to the middle of its pane', () => {
    const pane = { top: 100, left: 0, width: 200, height: 100 };
    expect(toMiddle(pane, { top: 500, left: 300, width: 20, height: 10 })).toEqual({ left: 210, top: 355 });
  });
});

describe('walking a table by arrow keys', () => {
  const rows = [['a', 'b', 'c'], [], ['d']];
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowLeft', null],
    ['c', 'ArrowDown', 'd'],
    ['d', 'ArrowUp', 'a'],
    ['a', 'Enter', null],
  ])('%s %s → %s', (from, key, to) => {
    expect(walk(rows, from, key)).toBe(to);
  });
});
