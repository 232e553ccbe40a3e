import { describe, expect, test } from 'vitest';
import { cells, readFacts, wrong } from '../../support/facts.ts';
import { makeForm, random, type Form, type SpanCell, type SpanTable } from '../../support/forms.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const WORDS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const NAMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const BLOCKS = ['rev', 'lit_direct', 'lit_post'];
const TITLES = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const DRAWN = ['html', 'pipes, spans blank', 'pipes, spans not padded', 'one cell per line', 'tabs'];

const form = makeForm('f2021', random(41));
const c = (text: string, cols = 1, rows = 1): SpanCell => ({ text, cols, rows });
const value = (block: string, word: string): SpanCell => c(form.printed.get(`${block}_${word}`) ?? '');
const names = NAMES.map((name) => c(name));
const block = (code: string): SpanCell[] => WORDS.map((word) => value(code, word));
const draw = (name: string, one: Form): string =>
  LAYOUTS.find((layout) => layout.name === name)?.draw(one, random(1)) ?? '';
const heading4 = form.tables[2]?.heading ?? '';
const withTable4 = (...tables: SpanTable[]): Form => ({
  ...form,
  tables: [
    ...form.tables.slice(0, 2),
    ...tables.map((rows, at) => ({ heading: at === 0 ? heading4 : '续表', rows })),
  ],
});

const LITIGATION: SpanTable = [
  [c('行政诉讼', 10)],
  [c('未经复议直接起诉', 5), c('复议后起诉', 5)],
  [...names, ...names],
  [...block('lit_direct'), ...block('lit_post')],
];
const TURNED: [string, SpanTable[]][] = [
  [
    'one row per block',
    [
      [
        [c('类别', 2), ...names],
        [c('行政复议', 2), ...block('rev')],
        [c('行政诉讼', 1, 2), c('未经复议直接起诉'), ...block('lit_direct')],
        [c('复议后起诉'), ...block('lit_post')],
      ],
    ],
  ],
  [
    'one row per result',
    [
      [
        [c(''), ...TITLES.map((title) => c(title))],
        ...WORDS.map((word, at) => [c(NAMES[at] ?? ''), ...BLOCKS.map((code) => value(code, word))]),
      ],
    ],
  ],
  [
    'one row per number',
    [
      BLOCKS.flatMap((code, of) =>
        WORDS.map((word, at) => [
          ...(at === 0 ? [c(TITLES[of] ?? '', 1, 5)] : []),
          c(NAMES[at] ?? ''),
          value(code, word),
        ]),
      ),
    ],
  ],
  ['two tables', [[[c('行政复议', 5)], names, block('rev')], LITIGATION]],
  [
    'three blocks one below the other',
    [BLOCKS.flatMap((code, of) => [[c(TITLES[of] ?? '', 5)], names, block(code)])],
  ],
];

describe.each(TURNED)('table 4 as %s', (_, tables) => {
  test.each(DRAWN)('is read: %s', async (name) => {
    const result = await readFacts(draw(name, withTable4(...tables)));
    expect(wrong(result, form)).toEqual([]);
    expect(result.facts.filter(({ value: read }) => read === null)).toEqual([]);
  });
  test.each(DRAWN)('that lost a number moves none: %s', async (name) => {
    for (let lost = 0; lost < 15; lost += 1) {
      let at = -1;
      const damaged = tables.map((rows) =>
        rows.map((row) =>
          row.filter(({ text }) => {
            if (/^\d+$/.test(text)) at += 1;
            return !/^\d+$/.test(text) || at !== lost;
          }),
        ),
      );
      expect(wrong(await readFacts(draw(name, withTable4(...damaged))), form)).toEqual([]);
    }
  });
});

test('table 4 printed twice as two tables each is one table', async () => {
  const twice = withTable4(
    [[c('行政复议', 5)], names, block('rev')],
    LITIGATION,
    [[c('行政复议', 5)], names, block('rev')],
    LITIGATION,
  );
  const result = await readFacts(draw('html', twice));
  expect(cells(result, 'rev_total', 'lit_post_total')).toEqual([
    Number(form.printed.get('rev_total')),
    Number(form.printed.get('lit_post_total')),
  ]);
});

describe('a column of running numbers', () => {
  const numbered = (rows: SpanTable, head: number): SpanTable =>
    rows.map((row, at) => {
      if (at === 0) return [c('序号', 1, head), ...row];
      return at < head ? row : [c(String(at - head + 1)), ...row];
    });
  const own: Form = {
    ...form,
    tables: form.tables.map((table, at) =>
      at === 2 ? table : { ...table, rows: numbered(table.rows, at === 1 ? 3 : 1) },
    ),
  };
  test.each([...DRAWN, 'one cell per line, blank lines'])('is no value: %s', async (name) => {
    const result = await readFacts(draw(name, own));
    expect(wrong(result, form)).toEqual([]);
    expect(result.facts.filter(({ value: read }) => read === null)).toEqual([]);
  });
  test('does not stand in for a lost number', async () => {
    const text = draw('one cell per line', own);
    const damaged = text.replace(/(\(一\)予以公开\n\d+\n)\d+\n/, '$1');
    const result = await readFacts(damaged);
    expect(wrong(result, form)).toEqual([]);
    expect(cells(result, 'out_granted.nat', 'out_granted.total')).toEqual(['unreadable', 'unreadable']);
  });
});

test('labels in the words of Taiwan are known', async () => {
  const text = draw('one cell per line', form).replace('行政规范性文件', '行政規範性檔案');
  const result = await readFacts(text.replace('一、本年新收政府信息公开', '一、本年新收政府資訊公開'));
  expect(result.facts.filter(({ value: read }) => read === null)).toEqual([]);
});
