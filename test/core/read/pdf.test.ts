import { describe, expect, test } from 'vitest';
import { nodeCMap } from '../../../src/cli/cmaps.ts';
import type { Document } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { line, pdf, text, type Drawing } from '../../support/pdf.ts';

const read = (pages: readonly (readonly Drawing[])[]): Promise<Document> =>
  readDocument(pdf(pages), { cmap: nodeCMap });
const texts = (document: Document): string[] =>
  document.blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.grid.map((row) => row.map((cell) => cell?.text ?? '∅').join('|')).join('; '),
  );

/** Ruling lines of a grid with its top left corner at (x, y). */
function grid(xs: readonly number[], ys: readonly number[]): Drawing[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...xs.map((x) => line(x, top, x, bottom)), ...ys.map((y) => line(left, y, right, y))];
}
const row = (y: number, ...parts: [number, string][]): Drawing[] =>
  parts.map(([x, content]) => text(x, y, content));

describe('ruled tables', () => {
  test('empty cells stay empty and wrapped cells are one', async () => {
    const page = [
      ...grid([50, 150, 200, 250], [700, 660, 640]),
      ...row(688, [55, '行政规范'], [155, '12']),
      ...row(670, [55, '性文件'], [205, '9']),
      ...row(645, [55, '规章'], [155, '0']),
    ];
    expect(texts(await read([page]))).toEqual(['行政规范\n性文件|12|9; 规章|0|']);
  });

  test('a missing wall is a merged cell', async () => {
    const page = [
      ...[700, 680, 660].map((y) => line(50, y, 250, y)),
      line(50, 700, 50, 660),
      line(250, 700, 250, 660),
      line(150, 680, 150, 660),
      text(60, 685, '第二十条'),
      ...row(665, [60, '规章'], [160, '0']),
    ];
    expect(texts(await read([page]))).toEqual(['第二十条|第二十条; 规章|0']);
  });

  test('a text over a wall belongs to nobody it could mislead', async () => {
    const page = [
      ...grid([50, 100, 150], [700, 680, 660]),
      text(60, 685, '1234567890123'),
      ...row(665, [60, '1'], [110, '2']),
    ];
    const document = await read([page]);
    expect(document.problems).toContainEqual({ code: 'table_ambiguous' });
  });

  test('a table over a page break is one table, page numbers between are dropped', async () => {
    const first = [
      ...grid([50, 150, 250], [120, 100, 90]),
      ...row(105, [55, '规章'], [155, '0']),
      ...row(92, [55, '许可'], [155, '5']),
      text(280, 30, '- 1 -'),
    ];
    const second = [
      ...grid([50, 150, 250], [800, 780]),
      ...row(785, [55, '处罚'], [155, '7']),
      text(55, 700, '后文'),
      text(280, 30, '第 2 页'),
    ];
    expect(texts(await read([first, second]))).toEqual(['规章|0; 许可|5; 处罚|7', '后文']);
  });

  test('the rest of a merged cell on the next page is the same cell', async () => {
    const part = (ys: readonly number[]): Drawing[] => [
      ...[50, 150, 250].map((x) => line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
      line(50, ys[0] ?? 0, 250, ys[0] ?? 0),
      line(50, ys.at(-1) ?? 0, 250, ys.at(-1) ?? 0),
      ...ys.slice(1, -1).map((y) => line(150, y, 250, y)),
    ];
    const first = [...part([120, 100, 80]), text(55, 95, '结果'), text(155, 105, '1'), text(155, 85, '2')];
    const second = [...part([800, 780, 760]), text(155, 785, '3'), text(155, 765, '4')];
    expect(texts(await read([first, second]))).toEqual(['结果|1; 结果|2; 结果|3; 结果|4']);
  });
});

describe('tables without lines', () => {
  test('columns that line up, with blanks where nothing stands', async () => {
    const page = [
      ...row(700, [50, '信息内容'], [200, '制发'], [300, '废止'], [400, '有效']),
      ...row(680, [50, '规章'], [205, '0'], [305, '1'], [405, '2']),
      ...row(660, [50, '规范性文件'], [205, '3'], [405, '4']),
    ];
    expect(texts(await read([page]))).toEqual(['信息内容|制发|废止|有效; 规章|0|1|2; 规范性文件|3|∅|4']);
  });

  test('a label broken over lines stands beside its figures, whether they are above, below or between', async () => {
    const page = [
      ...row(700, [50, '规章'], [200, '10'], [300, '11']),
      ...row(680, [50, '行政规范']),
      ...row(674, [200, '12'], [300, '13']),
      ...row(668, [50, '性文件']),
      ...row(640, [50, '行政事业'], [200, '14'], [300, '15']),
      ...row(628, [50, '性收费']),
    ];
    expect(texts(await read([page]))).toEqual(['规章|10|11; 行政规范\n性文件|12|13; 行政事业\n性收费|14|15']);
  });

  test('cells of narrow columns that nearly touch are two', async () => {
    const page = [
      ...row(700, [50, '规章'], [200, '10'], [250, '11']),
      ...row(680, [50, '许可'], [200, '12'], [250, '13']),
      ...row(660, [50, '类别'], [194, '科研机构'], [242, '法律服务']),
      ...row(640, [50, '处罚'], [200, '14'], [250, '15']),
    ];
    expect(texts(await read([page]))[0]).toContain('类别|科研机构|法律服务');
  });

  test('a row of parts that is no table keeps them apart', async () => {
    const page = [...row(700, [50, '来源：某局'], [200, '2024年1月2日']), text(50, 680, '正文。')];
    expect(texts(await read([page]))).toEqual(['来源：某局\t2024年1月2日', '正文。']);
  });

  test('a figure under two columns is left out and reported', async () => {
    const page = [
      ...row(700, [50, '规章'], [200, '10'], [300, '11']),
      ...row(680, [50, '许可'], [200, '12'], [300, '13']),
      ...row(660, [50, '处罚'], [205, '12345678901234567890123']),
      ...row(640, [50, '强制'], [200, '15'], [300, '16']),
    ];
    const document = await read([page]);
    expect(texts(document)).toEqual(['规章|10|11; 许可|12|13; 处罚|∅|∅; 强制|15|16']);
    expect(document.problems).toContainEqual({ code: 'table_ambiguous' });
  });
});

describe('prose', () => {
  test('lines that reach the edge go on, indented ones begin', async () => {
    const wide = '公开'.repeat(24);
    const page = [
      text(70, 800, wide.slice(0, 46)),
      text(50, 785, wide),
      text(50, 770, '完毕。'),
      text(70, 755, '第二段。'),
    ];
    expect(texts(await read([page]))).toEqual([`${wide.slice(0, 46)}${wide}完毕。`, '第二段。']);
  });

  test('figures at a line end never fuse with those below', async () => {
    const page = [text(50, 785, `${'公开'.repeat(24)}12`), text(50, 770, '34条。')];
    expect(texts(await read([page]))[0]).toMatch(/12 34条。$/);
  });
});

test('cells carry page and box in PDF points', async () => {
  const page = [
    ...grid([50, 150, 250], [700, 680, 660]),
    ...row(685, [55, 'a'], [155, '1']),
    ...row(665, [55, 'b'], [155, '2']),
  ];
  const document = await read([[text(50, 800, '前页')], page]);
  const table = document.blocks.find((block) => block.kind === 'table');
  const cell = table?.kind === 'table' ? table.grid[1]?.[1] : null;
  expect(cell?.where).toMatchObject({ page: 1, box: [150, 660, 250, 680], row: 1, col: 1 });
});

test('pages without text are named, a file without any has no text layer', async () => {
  expect((await read([[text(50, 800, '公开')], []])).problems).toEqual([
    { code: 'page_without_text', detail: '2' },
  ]);
  expect((await read([[]])).problems).toEqual([{ code: 'no_text_layer' }]);
});
