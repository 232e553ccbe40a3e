import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { c, docx, n, p, tc, xlsx } from '../../support/office.ts';

const texts = (document: Document): string[] =>
  document.blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.grid.map((row) => row.map((cell) => cell?.text ?? '∅').join('|')).join('; '),
  );
const read = async (bytes: Uint8Array): Promise<string[]> => texts(await readDocument(bytes));
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const list = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('docx', () => {
  test('a raised note mark stays apart from the number before it', async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const body = `<w:p><w:r><w:t>3</w:t></w:r>${raised}<w:r><w:t>件</w:t></w:r></w:p>`;
    const document = await readDocument(docx(body));
    expect(document.blocks.map((block) => (block.kind === 'text' ? block.text : ''))).toEqual(['3 1 件']);
  });

  test('merges both ways, and the older hMerge', async () => {
    const table = [
      row(tc('a', '<w:vMerge w:val="restart"/>'), tc('b', '<w:gridSpan w:val="2"/>')),
      row(tc('', '<w:vMerge/>'), tc('c'), tc('d')),
      row(tc('e'), tc('f', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>')),
    ];
    expect(await read(docx(`<w:tbl>${table.join('')}</w:tbl>`))).toEqual(['a|b|b; a|c|d; e|f|f']);
  });

  test('a merge that continues nothing is a cell of its own', async () => {
    const table = row(tc('a', '<w:vMerge/>'), tc('1')) + row(tc('b'), tc('2'));
    expect(await read(docx(`<w:tbl>${table}</w:tbl>`))).toEqual(['a|1; b|2']);
  });

  test('rows that begin later leave no cell', async () => {
    const shifted = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc('c') + '</w:tr>';
    expect(await read(docx(`<w:tbl>${row(tc('a'), tc('b'))}${shifted}</w:tbl>`))).toEqual(['a|b; ∅|c']);
  });

  test('deleted revisions are gone, inserted ones are text', async () => {
    const body =
      '<w:p><w:r><w:t>公开</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>15</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom>' +
      '<w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>条</w:t></w:r></w:p>' +
      `<w:tbl>${row(tc('a'), tc('1'))}<w:tr><w:trPr><w:del/></w:trPr>${tc('b')}${tc('2')}</w:tr></w:tbl>`;
    const document = await readDocument(docx(body));
    expect(texts(document)).toEqual(['公开15条', 'a|1; ∅|∅']);
    expect(document.problems).toContainEqual({ code: 'deleted_text' });
  });

  test('a deleted paragraph mark joins two paragraphs', async () => {
    expect(await read(docx(p('前', '<w:rPr><w:del/></w:rPr>') + p('后')))).toEqual(['前后']);
  });

  test('automatic numbers are restored, per level and by style', async () => {
    const level = (at: number, format: string, pattern: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'chineseCountingThousand', '（%2）') +
      level(2, 'decimal', '%3');
    const numbering = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles = `<w:style w:styleId="H"><w:pPr>${list(1)}</w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>`;
    const body =
      p('总体情况', list(1)) +
      p('主动公开', list(1, 1)) +
      p('管理', list(1, 1)) +
      p('2024年', list(1, 2)) +
      p('主动公开情况', '<w:pStyle w:val="H2"/>') +
      p('依申请', list(1, 1)) +
      p('无编号', list(0));
    expect(await read(docx(body, { numbering, styles }))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）管理',
      '1 2024年',
      '二、主动公开情况',
      '（一）依申请',
      '无编号',
    ]);
  });

  test('text boxes are read once, breaks and tabs are kept', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body =
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('框内')}</mc:Choice><mc:Fallback>${box('框内')}</mc:Fallback></mc:AlternateContent></w:r>` +
      '<w:r><w:t>规章</w:t><w:tab/><w:t>0</w:t><w:br/><w:t>许可</w:t></w:r></w:p>';
    expect(await read(docx(body))).toEqual(['框内', '规章\t0', '许可']);
  });

  test('a table inside a layout table stays the table', async () => {
    const inner = `<w:tbl>${row(tc('规章'), tc('0'))}</w:tbl>`;
    const outer = `<w:tbl>${row(`<w:tc><w:tcPr/>${p('前言')}${inner}<w:p/></w:tc>`, tc('旁'))}</w:tbl>`;
    expect(await read(docx(outer))).toEqual(['前言', '规章|0', '旁']);
  });

  test('cells are located by part and XPath', async () => {
    const document = await readDocument(docx(`${p('x')}<w:tbl>${row(tc('a'), tc('1'))}</w:tbl>`));
    const table = document.blocks[1];
    const cell = table?.kind === 'table' ? table.grid[0]?.[1] : null;
    expect(cell?.where).toEqual({
      block: 1,
      table: 0,
      row: 0,
      col: 1,
      part: 'word/document.xml',
      path: '/w:document[1]/w:body[1]/w:tbl[1]/w:tr[1]/w:tc[2]',
    });
  });

  test('the main part may have another name', async () => {
    const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
    const rels =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const body = `<w:document><w:body>${p('公开')}</w:body></w:document>`;
    const file = zipSync({ '_rels/.rels': utf8(rels), 'word/document2.xml': utf8(body) });
    const document = await readDocument(file);
    expect(texts(document)).toEqual(['公开']);
    expect(document.blocks[0]?.where.part).toBe('word/document2.xml');
  });

  test('a document of pictures says that there is no text', async () => {
    const document = await readDocument(docx('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'));
    expect(document.problems.map(({ code }) => code)).toEqual(['image_in_body', 'no_text_layer']);
  });
});

describe('xlsx', () => {
  test('merges, empty cells, shared and rich strings', async () => {
    const rows =
      `<row r="1">${c('A1', '信息内容')}${c('B1', '本年制发件数')}</row>` +
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>3</v></c></row>' +
      `<row r="3">${c('A3', '许可')}${n('B3', '5')}${n('C3', '9')}</row>`;
    const after = '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="B3:C3"/></mergeCells>';
    const strings = ['<r><t>规</t></r><r><t>章</t></r><rPh><t>gui</t></rPh>'];
    const document = await readDocument(xlsx([{ rows, after }], { strings }));
    expect(texts(document)).toEqual(['信息内容|本年制发件数|本年制发件数; 规章||3; 许可|5|5']);
    const table = document.blocks[0];
    expect(table?.kind === 'table' ? table.grid[1]?.[2]?.where : null).toMatchObject({
      part: 'xl/worksheets/s0.xml',
      path: 'C2',
    });
  });

  test('prose rows become paragraphs around the table', async () => {
    const long = '全年工作平稳有序'.repeat(20);
    const rows =
      `<row r="1">${c('A1', '年度报告')}</row><row r="2">${c('A2', long)}</row><row r="3">${c('A3', '二、主动公开情况')}</row>` +
      `<row r="4">${c('A4', '规章')}${n('B4', '0')}</row><row r="5">${c('A5', '一、本年新收政府信息公开申请数量')}</row>`;
    expect(await read(xlsx([{ rows }]))).toEqual([
      '年度报告',
      long,
      '二、主动公开情况',
      '规章|0; 一、本年新收政府信息公开申请数量|',
    ]);
  });

  test('numbers without exponent or float noise, dates and percentages as such', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs>';
    const rows = `<row r="1">${n('A1', '1.0E+5')}${n('B1', '0.30000000000000004')}${n('C1', '45292', 1)}${n('D1', '0.985', 2)}${n('E1', '45292', 3)}${n('F1', '1.2E-7')}</row>`;
    expect(await read(xlsx([{ rows }], { styles }))).toEqual([
      '100000|0.3|2024-01-01|98.5%|2024-01-01|0.00000012',
    ]);
  });

  test('hidden sheets, rows and columns are not printed', async () => {
    const rows = `<row r="1">${c('A1', 'a')}${n('B1', '8')}${n('C1', '1')}</row><row r="2" hidden="1">${c('A2', 'b')}${n('C2', '2')}</row>`;
    const sheet = { rows, after: '<cols><col min="2" max="2" hidden="1"/></cols>' };
    const hidden = { rows: `<row r="1">${c('A1', '隐')}${n('B1', '9')}</row>`, state: 'hidden' };
    expect(await read(xlsx([sheet, hidden]))).toEqual(['a|∅|1']);
  });

  test('rows and cells without references count on', async () => {
    expect(
      await read(xlsx([{ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }])),
    ).toEqual(['1|2; 3|']);
  });
});

describe('limits', () => {
  const code = (bytes: Uint8Array): Promise<unknown> =>
    readDocument(bytes).then(
      (document) => document.problems,
      (error: unknown) => (error as { code: string }).code,
    );

  test('a zip bomb is refused on its directory', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(await code(bomb)).toBe('zip_limit');
  });

  test('too many entries', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 2100 }, (_, at) => [`x${at}`, new Uint8Array(0)]),
    );
    expect(await code(zipSync({ 'word/document.xml': new Uint8Array(1), ...entries }))).toBe('zip_limit');
  });

  test('entity declarations and deep nesting', async () => {
    const entity = new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "aa">]><w:document>&a;</w:document>');
    expect(await code(zipSync({ 'word/document.xml': entity }))).toBe('xml_limit');
    expect(await code(docx('<w:sdt>'.repeat(2000) + '</w:sdt>'.repeat(2000)))).toBe('xml_limit');
  });

  test('a part cut off is damaged, never half read', async () => {
    const cut = new TextEncoder().encode('<w:document><w:body><w:p><w:r><w:t>公开1');
    expect(await code(zipSync({ 'word/document.xml': cut }))).toBe('xml_damaged');
  });

  test('a merge over the whole sheet is bounded', async () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const rows = `<row r="1">${c('A1', 'a')}</row><row r="2">${c('A2', 'b')}${n('B2', '1')}</row>`;
    expect(await read(xlsx([{ rows, after }]))).not.toEqual([]);
  });
});
