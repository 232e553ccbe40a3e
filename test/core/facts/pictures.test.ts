import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../../src/core/facts/index.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { cells, codes, draw, readFacts } from '../../support/facts.ts';
import { makeForm, random } from '../../support/forms.ts';
import { docx, p, tc } from '../../support/office.ts';
import { pdfPage } from '../../bench/corpus.ts';
import { pdf, text } from '../../support/pdf.ts';
import { nodeCMap } from '../../../src/cli/cmaps.ts';

const page = draw('html', makeForm('f2021', random(31)));
const KEYS = ['req_new.nat', 'oth_other.total'];
/** The page with what stands between heading three and heading four replaced. */
const chapter3 = (content: string): string =>
  page.replace(/(三、收到和处理政府信息公开申请情况).*(?=四、政府)/s, `<p>$1</p>${content}<p>`);

describe('a table printed as a picture', () => {
  test.each([
    ['alone in its paragraph', '<p>见下表。</p><p><img src="3.png"></p>'],
    ['under the heading itself', '<div><img data-src="3.png" alt="表"></div>'],
    ['after a line break', '<p>见下表。<br><img src="3.png"></p>'],
    ['in a table of one cell', '<table><tr><td><img src="3.png"></td></tr></table>'],
  ])('is unreadable, not absent: %s', async (_, content) => {
    const result = await readFacts(chapter3(content));
    expect(result.edition).toBe('f2021');
    expect(cells(result, ...KEYS)).toEqual(['unreadable', 'unreadable']);
    expect(codes(result)).toEqual(['table_missing', 'table_picture']);
    expect(result.facts.filter(({ status }) => status === 'unreadable')).toHaveLength(175);
  });
  test.each([
    ['an icon beside text', '<p><img src="doc.gif"><a href="3.doc">附件</a></p>'],
    ['no picture', '<p>见下表。</p>'],
  ])('is absent with %s', async (_, content) => {
    expect(cells(await readFacts(chapter3(content)), ...KEYS)).toEqual(['absent', 'absent']);
  });
  test('changes nothing for a table that is read', async () => {
    const result = await readFacts(page.replace('四、政府', '<p><img src="stamp.png"></p>四、政府'));
    expect(result.facts.filter(({ value }) => value === null)).toEqual([]);
  });
  test('is found in a Word file', async () => {
    const row = (...texts: string[]): string => `<w:tr>${texts.map((text) => tc(text)).join('')}</w:tr>`;
    const body = [
      p('二、主动公开政府信息情况'),
      `<w:tbl>${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '1', '2', '3')}</w:tbl>`,
      p('四、政府信息公开行政复议、行政诉讼情况'),
      '<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>',
    ].join('');
    const result = extractFacts(await readDocument(docx(body)));
    expect(cells(result, 'rules_in_force', 'rev_total', 'req_new.nat')).toEqual([3, 'unreadable', 'absent']);
  });
});

describe('a page of a PDF without text', () => {
  const [two, three] = makeForm('f2021', random(31)).tables;
  const printed = two === undefined ? [] : pdfPage(two.heading, two.rows);
  const after = [text(40, 810, '五、存在的主要问题及改进情况'), text(40, 780, '主动性有待加强。')];
  const read = async (...pages: Parameters<typeof pdf>[0]): Promise<(number | string)[]> =>
    cells(extractFacts(await readDocument(pdf(pages), { cmap: nodeCMap })), ...KEYS, 'rev_total');

  test('may hold every table up to the next heading', async () => {
    expect(await read(printed, [], after)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });
  test('holds none of those before it', async () => {
    expect(three).toBeDefined();
    expect(await read(printed, after, [])).toEqual(['absent', 'absent', 'absent']);
  });
});
