import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Document, TableBlock, TextBlock } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { sourceText } from '../../../src/core/read/locate.ts';

const read = (html: string): Promise<Document> => readDocument(new TextEncoder().encode(html));
const texts = (document: Document): string[] =>
  document.blocks.map((block) => (block.kind === 'text' ? block.text : rows(block).join('; ')));
const rows = (table: TableBlock): string[] =>
  table.grid.map((row) => row.map((cell) => cell?.text ?? '∅').join('|'));
const tables = (document: Document): string[][] =>
  document.blocks.filter((block) => block.kind === 'table').map((block) => rows(block));

describe('tables', () => {
  test('row and column spans cover every position', async () => {
    const document = await read(
      '<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d<td>e<td>f</table>',
    );
    expect(tables(document)).toEqual([['a|a|b', 'a|a|c', 'd|e|f']]);
  });

  test('spans are clamped to the table and its row groups', async () => {
    const document = await read(
      '<table><tbody><tr><td rowspan=9>a<td colspan=99>b</tr></tbody><tbody><tr><td>c<td>d<td>e</tr></tbody></table>',
    );
    expect(tables(document)).toEqual([['a|b|b', 'c|d|e']]);
  });

  test('rowspan 0 reaches to the end of the group; nonsense spans are 1', async () => {
    const document = await read(
      '<table><tr><td rowspan=0>a<td colspan=x>b<tr><td rowspan=-3>c<tr><td>d</table>',
    );
    expect(tables(document)).toEqual([['a|b', 'a|c', 'a|d']]);
  });

  test('a cell that would overlap is cut short and reported', async () => {
    const document = await read('<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d</table>');
    expect(tables(document)[0]?.[1]).toBe('d|b|∅');
    expect(document.problems).toContainEqual({ code: 'table_overlap' });
  });

  test('layout tables come out as paragraphs, the tables inside stay tables', async () => {
    const document = await read(
      '<table><tr><td>导航</td><td><p>一、总体情况</p><table><tr><td>规章</td><td>0</td></tr></table><p>后文</p></td></tr></table>',
    );
    expect(texts(document)).toEqual(['导航', '一、总体情况', '规章|0', '后文']);
  });

  test('a whole report in one cell comes out as paragraphs', async () => {
    const document = await read('<table><tr><td>标题<br>一、总体情况<br>全年公开12条。</td></tr></table>');
    expect(texts(document)).toEqual(['标题', '一、总体情况', '全年公开12条。']);
  });

  test('prose rows between rows of data are cut out', async () => {
    const long = '全年工作平稳有序'.repeat(20);
    const document = await read(
      `<table><tr><td colspan=3>年度报告<tr><td colspan=3>一、总体情况<tr><td colspan=3>${long}<tr><td colspan=3>二、主动公开情况` +
        '<tr><td>规章<td>0<td>1<tr><td>行政许可<td colspan=2>5</table>',
    );
    expect(texts(document)).toEqual([
      '年度报告',
      '一、总体情况',
      long,
      '二、主动公开情况',
      '规章|0|1; 行政许可|5|5',
    ]);
  });

  test('a row of table 3 whose figures are blank is data, not a heading', async () => {
    const document = await read(
      '<table><tr><td>项目<td>自然人<td>总计<tr><td>一、本年新收政府信息公开申请数量<td><td><tr><td>二、上年结转<td>1<td>1</table>',
    );
    expect(tables(document)).toEqual([
      ['项目|自然人|总计', '一、本年新收政府信息公开申请数量||', '二、上年结转|1|1'],
    ]);
  });

  test('missing end tags, stray end tags and cells without rows', async () => {
    const document = await read(
      '<table></p></td><td>规章<td>0</div></td></tr><tr><td><p>许可<td><p>5</table>后',
    );
    expect(tables(document)).toEqual([['规章|0', '许可|5']]);
    expect(texts(document).at(-1)).toBe('后');
  });

  test('an inner table left open ends with the cell around it', async () => {
    const document = await read(
      '<table><tr><td><table><tr><td>a<td>1</td></tr></td></tr></table><p>后文</p>',
    );
    expect(texts(document)).toEqual(['a|1', '后文']);
  });

  test('captions and text between rows come before the table, never lost', async () => {
    const document = await read('<table><caption>表一</caption><tr>漏<td>a<td>1</table>');
    expect(texts(document)).toEqual(['表一', '漏', 'a|1']);
  });

  test('a break or paragraph inside a cell is a line feed, so figures never fuse', async () => {
    const document = await read('<table><tr><td>商业<br>企业<td><p>1</p><p>2</p></table>');
    expect(tables(document)).toEqual([['商业\n企业|1\n2']]);
  });

  test('a hidden cell leaves the grid as in a browser', async () => {
    const document = await read('<table><tr><td>a<td style="DISPLAY : none">9</td><td>1</table>');
    expect(tables(document)).toEqual([['a|1']]);
  });
});

describe('text', () => {
  test('white space collapses, no-break spaces and references are one character', async () => {
    const document = await read('<p>&nbsp;&nbsp;公开\n  &#49;2&nbsp;条&ensp;&lt;注&gt;</p>');
    expect(texts(document)).toEqual(['公开 12 条\u2002<注>']);
  });

  test('zero-width marks print nothing', async () => {
    expect(texts(await read('<p>1\u200b2\ufeff3&#8203;4</p>'))).toEqual(['1234']);
  });

  test('scripts, styles, comments, hidden and deleted text are not printed', async () => {
    const document = await read(
      '<style>p{}</style><script>var a="<p>9</p>"</script><!--[if gte mso 9]><xml>9</xml><![endif]-->' +
        '<p>公开<span style="display:none">9</span><del>8</del><s>7</s>6<![if !supportEmptyParas]>条<![endif]></p>',
    );
    expect(texts(document)).toEqual(['公开6条']);
    expect(document.problems).toContainEqual({ code: 'deleted_text' });
  });

  test('an article that only a script would show is read all the same', async () => {
    const article = '全年公开政府信息。'.repeat(200);
    const document = await read(`<p>首页</p><div style="display:none"><p>${article}</p></div>`);
    expect(texts(document)).toEqual(['首页', article]);
    expect(document.problems).toContainEqual({ code: 'hidden_text' });
  });

  test('text fields in tables print their figure, search boxes print nothing', async () => {
    const document = await read(
      '<input value="搜索"><table><tr><td>规章<td><input type=text value="12"></table>',
    );
    expect(texts(document)).toEqual(['规章|12']);
    const table = document.blocks[0];
    const cell = table?.kind === 'table' ? table.grid[0]?.[1] : null;
    expect(cell && sourceText(document, cell.where)).toBe('12');
  });

  test('a superscript does not fuse with the figure before it', async () => {
    expect(texts(await read('<p>12<sup>3</sup>件</p>'))).toEqual(['12 3 件']);
  });

  test('escaped markup and pipes stay text', async () => {
    expect(texts(await read('<p>规章 | 0 | &lt;td&gt;1&lt;/td&gt;</p>'))).toEqual(['规章 | 0 | <td>1</td>']);
  });

  test('empty paragraphs and double breaks are counted as blank lines', async () => {
    const document = await read('<p>a</p><p>&nbsp;</p><p></p><p>b<br><br>c</p>');
    expect(document.blocks.map((block) => (block.kind === 'text' ? block.blank : -1))).toEqual([0, 2, 1]);
  });

  test('title and meta names', async () => {
    const document = await read(
      '<html><head><title>  年度\n报告 </title><META NAME="PubDate" CONTENT="2024-01-02"></head><p>x',
    );
    expect(document.title).toBe('年度 报告');
    expect(document.meta).toEqual({ pubdate: '2024-01-02' });
  });

  test('preformatted text keeps its lines', async () => {
    expect(texts(await read('<pre>规章\n0\n\n1</pre>'))).toEqual(['规章', '0', '1']);
  });
});

test('nesting beyond any page is refused with a code', async () => {
  await expect(read('<div>'.repeat(30_000))).rejects.toMatchObject({ code: 'nesting_limit' });
});

test('a table beyond any form is kept as text', async () => {
  const document = await read(`<table>${'<tr><td rowspan=65000 colspan=1000>a<td>b'.repeat(500)}</table>`);
  expect(document.problems).toContainEqual({ code: 'table_too_large' });
});

describe('any grid of cells', () => {
  const cell = fc.record({
    text: fc.constantFrom('0', '12', '规章', '', '1,113', '—'),
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    wrap: fc.constantFrom(['', ''], ['<p>', '</p>'], ['<p><span>', ''], ['<b>', '</b>'], [' ', '&nbsp;\n']),
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });

  test('keeps every text once, in order, and locates it', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const html = lines.map((line) => {
          const cells = line.map(({ text, colspan, rowspan, wrap: [open = '', close = ''] }) => {
            return `<td colspan=${colspan} rowspan=${rowspan}>${open}${text}${close}</td>`;
          });
          return `<tr>${cells.join('')}</tr>`;
        });
        const document = await read(`<meta charset=utf-8><table>${html.join('\n')}</table>`);
        const printed = lines.flat().map(({ text }) => text);
        const got = document.blocks.flatMap((block): (TextBlock | Cell)[] => {
          if (block.kind === 'text') return [block];
          return [...new Set(block.grid.flat())].filter((one) => one !== null);
        });
        expect(got.map(({ text }) => text).filter((text) => text !== '')).toEqual(
          printed.filter((text) => text !== ''),
        );
        for (const one of got) expect(sourceText(document, one.where)).toBe(one.text);
      }),
      { numRuns: 300, seed: 20 },
    );
  });
});
