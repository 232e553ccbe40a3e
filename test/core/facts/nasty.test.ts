import { describe, expect, test } from 'vitest';
import { nodeCMap } from '../../../src/cli/cmaps.ts';
import { extractFacts, type TableFacts } from '../../../src/core/facts/index.ts';
import { factKey } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { wordTable } from '../../bench/corpus.ts';
import { cells, codes, draw, readFacts, wrong } from '../../support/facts.ts';
import { makeForm, random, type Form, type SpanTable } from '../../support/forms.ts';
import { docx, p } from '../../support/office.ts';

const f2021 = makeForm('f2021', random(51));
const f2019 = makeForm('f2019', random(52));
const f2014 = makeForm('f2014', random(53));
const DRAWN = ['html', 'pipes, spans blank', 'pipes, spans not padded', 'one cell per line', 'tabs'];
const html = draw('html', f2021);
const lines = draw('one cell per line', f2021);
const pipes = draw('pipes, spans blank', f2021);

/** The form with the text of every cell changed. */
const retold = (form: Form, tell: (text: string) => string): Form => ({
  ...form,
  tables: form.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: tell(cell.text) }))),
  })),
});
const withRows = (form: Form, change: (row: SpanTable[number], at: number) => SpanTable[number]): Form => ({
  ...form,
  tables: form.tables.map((table) => ({ ...table, rows: table.rows.map(change) })),
});
const printed = (form: Form): string[] =>
  [...form.printed].flatMap(([key, text]) => (text === '' ? [] : [key]));
function expectAll(result: TableFacts, form: Form): void {
  expect(wrong(result, form)).toEqual([]);
  const read = new Set(result.facts.filter(({ value }) => value !== null).map(factKey));
  expect(printed(form).filter((key) => !read.has(key))).toEqual([]);
}
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('every number is read with cells', () => {
  test.each<[string, Form, (text: string) => string]>([
    [
      'of the year in a header',
      f2021,
      (t) => t.replace('本年废止件数', '2023年废止件数').replace('本年制发件数', '本年(2023)制发件数'),
    ],
    ['of a date in a header', f2021, (t) => t.replace('现行有效件数', '现行有效件数(截至2023年12月31日)')],
    [
      'of headers that lost characters',
      f2021,
      (t) => t.replace('本年制发件数', '本年发件').replace('现行有效件数', '现行有效件'),
    ],
    [
      'of 2019 headers that lost characters',
      f2019,
      (t) => t.replace('本年新制作数量', '本年新作数量').replace('上一年项目数量', '上年项目数'),
    ],
    ['of headers cut short', f2019, (t) => t.replace(/^本年新(?:制作|公开)数量$/, '本年新')],
    [
      'of numbers in header notes',
      f2019,
      (t) =>
        t
          .replace('本年增/减', '本年增/减(减用负值,如-8)')
          .replace('处理决定数量', '处理决定数量(指2020年办件量)'),
    ],
    ['of another group name', f2021, (t) => t.replace('法人或其他组织', '法人或组织')],
    ['of 合计 for 总计', f2021, (t) => t.replace(/^总计$/, '合计')],
    ['of long row labels', f2021, (t) => t.replace(/^规章$/, '规章(设区的市、自治州人民政府应提供相关数据)')],
    [
      'of spaced labels',
      f2021,
      (t) => t.replace('规章', '规  章').replace('自然人', '自 然 人').replace('商业企业', '商业 企业'),
    ],
    [
      'of clauses written another way',
      f2021,
      (t) =>
        t.replace('第二十条第(一)项', '第二十条 第（一）项').replace('第二十条第(五)项', '第二十条（五）项'),
    ],
    ['of a digit typed into the unit', f2021, (t) => t.replace('单位:万元', '单位:0万元')],
    ['of full-width digits', f2021, (t) => (/^\d+$/.test(t) ? wide(t) : t)],
  ])('%s', async (_, form, tell) => {
    for (const name of DRAWN) expectAll(await readFacts(draw(name, retold(form, tell))), form);
  });
});

describe('words for zero keep the others in place', () => {
  test.each(['无', '零', '未发生', '〇', 'O', '——', '／', '0.0'])('%s', async (word) => {
    const form = retold(f2021, (text) => (text === '0' ? word : text));
    for (const name of DRAWN) {
      const result = await readFacts(draw(name, form));
      const read = new Map(result.facts.map((fact) => [factKey(fact), fact.value]));
      for (const [key, text] of f2021.printed) {
        if (text !== '0') expect(`${name} ${key} ${read.get(key)}`).toBe(`${name} ${key} ${text}`);
        else expect([0, null]).toContain(read.get(key));
      }
    }
  });
});

describe('the annex of 2014', () => {
  const other = (text: string): string => `9${text || '9'}`;
  test.each<[string, Form]>([
    ['without units', withRows(f2014, (row) => row.filter((_, at) => at !== 1))],
    [
      'without numbering',
      withRows(f2014, (row) =>
        row.map((cell, at) => ({
          ...cell,
          text:
            at > 0
              ? cell.text
              : cell.text.replace(/^(?:[一二三四五六七八九]、|\d\.|\([一二三四五六七八九]\))/, ''),
        })),
      ),
    ],
    ...[false, true].map((turned): [string, Form] => [
      turned ? 'with 历年累计 first' : 'with 历年累计 last',
      withRows(f2014, ([label, unit, value], at) => {
        if (!label || !unit || !value) return [];
        const own = at === 0 ? { ...value, text: '本年度' } : value;
        const all = { ...value, text: at === 0 ? '历年累计' : other(value.text) };
        return turned ? [label, unit, all, own] : [label, unit, own, all];
      }),
    ]),
  ])('%s', async (_, form) => {
    for (const name of DRAWN) expectAll(await readFacts(draw(name, form)), f2014);
  });
  test.each(DRAWN)('beside the tables of 2019: %s', async (name) => {
    const both = { ...f2019, tables: [...f2019.tables, ...f2014.tables] };
    expectAll(await readFacts(draw(name, both)), {
      ...f2019,
      printed: new Map([...f2019.printed, ...f2014.printed]),
    });
  });
});

describe('every number is read from a page', () => {
  const pad = '|'.repeat(200);
  const repeatedHead =
    /<tr><td rowspan="3" colspan="3">\(本列.*?<\/tr><tr>.*?<\/tr><tr>.*?<\/tr>/s.exec(html)?.[0] ?? '';
  test.each([
    ['printed twice', html + html],
    ['printed twice as text', `${lines}\n${lines}`],
    ['in one cell padded with pipes', `甲市某局2023年度报告 | ${pad}\n|\n${pad}\n${lines}`],
    ['of pipes in one cell padded with pipes', `甲市某局2023年度报告 ${pad}\n|\n${pad}\n${pipes} |\n`],
    ['without closing tags of cells and rows', html.replace(/<\/t[dr]>/g, '')],
    ['with breaks in its headers', html.replace(/(本年|法人|社会|结果|商业)/g, '$1<br>')],
    [
      'with a table in every cell',
      html.replace(/<td([^>]*)>(\d+)<\/td>/g, '<td$1><table><tr><td>$2</td></tr></table></td>'),
    ],
    [
      'with split runs',
      html.replace(/>(\d)(\d+)</g, '><span>$1</span><span lang=EN-US>$2<o:p></o:p></span><'),
    ],
    [
      'of Word',
      html.replace(/<td([^>]*)>/g, '<td$1 valign=top style="mso-border-alt:solid"><p class=MsoNormal>'),
    ],
    ['with absurd colspans', html.replace(/colspan="4"/g, 'colspan="400"')],
    ['without rowspans', html.replace(/ rowspan="\d+"/g, '')],
    ['of heading cells only', html.replace(/<(\/?)td/g, '<$1th')],
    [
      'hidden by a script',
      html.replace('<body>', '<body><div style="display:none">').replace('</body>', '</div></body>'),
    ],
    ['of blocks for tables', html.replace(/<(\/?)(?:table|tr|td)[^>]*>/g, '<$1div>')],
    [
      'inside a layout table',
      html
        .replace('<body>', '<body><table><tr><td>导航</td><td>')
        .replace('</body>', '</td><td>右</td></tr></table></body>'),
    ],
    [
      'with references for characters',
      html.replace(/>(\d+)</g, '>&nbsp;$1&#160;<').replace(/规章/g, '&#35268;&#31456;'),
    ],
    ['cut in two tables', html.replace(/<tr>(<td[^>]*>四、结转)/, '</table><p>续表</p><table><tr>$1')],
    [
      'cut in two tables with two headers',
      html.replace(/<tr>(<td[^>]*>四、结转)/, `</table><table>${repeatedHead}<tr>$1`),
    ],
    [
      'with a note under each table',
      html.replace(/<\/table>/g, '<tr><td colspan="4">注:截至2023年12月31日,共5项。</td></tr></table>'),
    ],
    [
      'with notes between tables',
      lines.replace('三、收到', '注:以上为全年数据\n三、收到').replace('五、存在', '备注:无\n五、存在'),
    ],
    [
      'with a local row',
      html.replace(
        /<tr>(<td[^>]*>行政规范性文件)/,
        '<tr><td>其他主动公开文件</td><td>5</td><td>6</td><td>7</td></tr><tr>$1',
      ),
    ],
    [
      'with a local row in text',
      lines.replace('行政规范性文件\n', '其他主动公开文件\n5\n6\n7\n行政规范性文件\n'),
    ],
    ['with 总计 as the first result row', movedTotal()],
    [
      'with the rule lines of Markdown',
      pipes.replace(/(\| 第二十条第\(一\)项.*\n)/, '$1| --- | --- | --- | --- |\n'),
    ],
    ['without the header of table 3', lines.replace(/\(本列数据.*?其他\n(?=一、)/s, '')],
    [
      'with hard wraps in labels',
      lines
        .replace('重新出具已获取信息', '重新出\n具已获取信息')
        .replace('信息公开申请数量\n', '信息公开申\n请数量\n'),
    ],
    ['of old line ends', lines.replace(/\n/g, '\r')],
  ])('%s', async (_, text) => expectAll(await readFacts(text), f2021));

  function movedTotal(): string {
    const total = /\n\(七\)总计(?:\n\d+){7}/.exec(lines)?.[0] ?? '';
    return lines.replace(total, '').replace('\n(一)予以公开', `${total}\n(一)予以公开`);
  }

  const body = f2021.tables.map(({ heading, rows }) => p(heading) + wordTable(rows)).join('');
  test.each([
    [
      'in a text box',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${body}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${body}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    ['in a content control', `<w:sdt><w:sdtContent>${body}</w:sdtContent></w:sdt>`],
    ['in a table of one cell', `<w:tbl><w:tr><w:tc>${body}${p('')}</w:tc></w:tr></w:tbl>`],
    [
      'with tracked changes',
      body.replace(
        /<w:r><w:t>(\d+)<\/w:t><\/w:r>/g,
        '<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>$1</w:t></w:r></w:ins>',
      ),
    ],
    [
      'with split runs',
      body.replace(
        /<w:r><w:t>(\d)(\d+)<\/w:t><\/w:r>/g,
        '<w:r><w:t>$1</w:t></w:r><w:proofErr/><w:r><w:t>$2</w:t></w:r>',
      ),
    ],
  ])('of Word %s', async (_, content) => {
    const namespaced = content.replaceAll('<mc:AlternateContent>', '<mc:AlternateContent xmlns:mc="mc">');
    expectAll(extractFacts(await readDocument(docx(namespaced), { cmap: nodeCMap })), f2021);
  });
});

test('clauses whose headers were not recognised are no lost cells', async () => {
  const text = draw(
    'spaces',
    retold(f2021, (cell) => cell.replace('信息内容', '信息内溶')),
  );
  const result = await readFacts(text);
  expect(codes(result)).not.toContain('dedup_cells');
  expect(wrong(result, f2021)).toEqual([]);
  expect(cells(result, 'req_new.nat')).toEqual([Number(f2021.printed.get('req_new.nat'))]);
});

test('a header that lost one name leaves its whole row unreadable', async () => {
  const text = draw(
    'html',
    retold(f2021, (cell) => cell.replace('本年废止件数', '')),
  );
  const result = await readFacts(text);
  expect(wrong(result, f2021)).toEqual([]);
  expect(cells(result, 'rules_issued', 'rules_repealed', 'normdocs_repealed')).toEqual(
    Array(3).fill('unreadable'),
  );
});
