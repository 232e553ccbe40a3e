import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBook } from '../../../src/core/export/xlsx.ts';
import { annexBook } from '../../../src/lib/annex/book.ts';
import { annexDocx, answerSheetsDocx } from '../../../src/lib/annex/docx.ts';
import {
  annexItems,
  annexRows,
  usualPicks,
  type AnnexAgency,
  type AnnexFinding,
} from '../../../src/lib/annex/model.ts';
import { packHtml } from '../../../src/lib/annex/pack.ts';
import { annexWords } from '../../../src/lib/i18n/annex.ts';

const t = annexWords('zh');
const base = {
  days: null,
  deadline: '2025-01-31',
  published: null,
  signed: null,
  firstSeen: null,
  checked: null,
  places: [],
};
const AGENCIES: AnnexAgency[] = [
  {
    ...base,
    agency: 'a0002',
    name: '甲市教育局',
    official: '甲市教育局',
    state: 'on_time',
    published: '2025-01-20',
    url: 'http://jy.example/nb',
  },
  {
    ...base,
    agency: 'a0005',
    name: '甲市民政局',
    official: '甲市民政局',
    state: 'confirmed_unpublished',
    checked: '2025-02-10',
    places: ['政府网站', '部门网站', '公报'],
    url: null,
  },
  {
    ...base,
    agency: 'a0006',
    name: '甲市财政局',
    official: '甲市财政局',
    state: 'late',
    days: 7,
    published: '2025-02-07',
    url: 'http://cz.example/<b>',
  },
  { ...base, agency: 'a0007', name: '甲市水利局', official: '甲市水利局', state: 'not_collected', url: null },
];
const said = { remark: '', dismissed: false };
const FINDINGS: AnnexFinding[] = [
  {
    ...said,
    agency: 'a0002',
    check: 'T3-01',
    remark: '已电话核实：表三将更正',
    severity: 'error',
    message: '甲市教育局2024年报表三总计列：12+1=13，12+0=12，相差1。',
    cells: ['本年新收（总计）', '（七）总计（总计）'],
  },
  { ...said, agency: 'a0002', check: 'X-06', severity: 'info', message: '甲市教育局提示。', cells: [] },
  {
    ...said,
    agency: 'a0006',
    check: 'S-06',
    severity: 'error',
    message: '甲市财政局2024年报网页日期2025-02-07。',
    cells: [],
  },
];
const META = {
  place: '甲市',
  year: 2024,
  asof: '2025-04-10',
  release: 't1',
  link: 'http://x.example/zh/demo/v/t1/',
};

const items = annexItems(AGENCIES, FINDINGS, t);
const rows = annexRows(AGENCIES, items, new Set(usualPicks(items)), t);

async function documentXml(blob: Blob): Promise<string> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

describe('the annex', () => {
  it('lists what was found once, and a body that is only not collected never', () => {
    expect(items.map((item) => item.key)).toEqual(['a0002:T3-01', 'a0002:X-06', 'a0005:due', 'a0006:due']);
    expect(rows.map((row) => [row.no, row.agency, row.due])).toEqual([
      [1, 'a0002', '应公开；已公开'],
      [2, 'a0005', '应公开；未见公布'],
      [3, 'a0006', '应公开；已公开'],
    ]);
    expect(rows[1]?.items[0]?.text).toBe('2025-02-10查阅3处（政府网站、部门网站、公报），未见公布');
    expect(rows[2]?.items.map((item) => item.text)).toEqual([
      '公布日期2025-02-07，期限2025-01-31，至少晚7天',
    ]);
  });

  it('carries what people found out, and leaves out what they set aside', () => {
    expect(rows[0]?.note).toBe('已电话核实：表三将更正');
    const set = annexItems(
      AGENCIES,
      FINDINGS.map((each) => ({ ...each, dismissed: true })),
      t,
    );
    expect(usualPicks(set)).toEqual(['a0005:due', 'a0006:due']);
  });

  it('does not repeat the body in its own row', () => {
    expect(rows[0]?.items[0]?.text).toBe('2024年报表三总计列：12+1=13，12+0=12，相差1。');
  });

  it('keeps to neutral words in both languages', () => {
    const blame = /违规|违法|倒数|最差|造假|虚报|严重|责令|失职|violat|worst|illegal|fake|fraud|fail/i;
    for (const lang of ['zh', 'en'] as const) {
      const words = annexWords(lang);
      const text = JSON.stringify([words, annexItems(AGENCIES, FINDINGS, words)]);
      expect(text.replace(words.failed, '').replace('"failed"', '')).not.toMatch(blame);
    }
  });

  it('as Word: A4 with the margins of GB/T 9704, a repeated head, page numbers', async () => {
    const xml = await documentXml(await annexDocx(rows, META, t));
    expect(xml).toContain('w:tblHeader');
    expect(xml).toMatch(/w:pgSz [^>]*w:w="1190[0-9]"[^>]*w:h="1683[0-9]"/);
    // 37, 26, 35, 28 mm in twentieths of a point.
    expect(xml).toMatch(
      /w:pgMar [^>]*w:top="209[78]"[^>]*w:right="147[34]"[^>]*w:bottom="198[45]"[^>]*w:left="158[78]"/,
    );
    for (const body of ['甲市教育局', '甲市民政局', '甲市财政局']) expect(xml).toContain(body);
  });

  it('as sheets: one page for each body', async () => {
    const xml = await documentXml(await answerSheetsDocx(rows, META, t));
    expect(xml.match(/w:br w:type="page"/g)?.length).toBe(rows.length - 1);
    expect(xml).toContain('甲市民政局2024年度报告核实单');
  });

  it('as Excel: the same rows with real dates', async () => {
    const book = await readXlsx(await writeBook(annexBook(rows, META, t)));
    const read = book.sheets[0]?.rows ?? [];
    expect(read.length).toBe(rows.length + 1);
    expect(read[1]?.[3]).toEqual(new Date(Date.UTC(2025, 0, 20)));
    expect(read[2]?.[3]).toBe('—');
  });

  it('as one HTML file: complete, escaped, and loading nothing', () => {
    const html = packHtml(AGENCIES, items, META, t, 'zh');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:link|img|iframe|script [^>]*src|a )/);
    expect(html).not.toContain('<b>"');
    expect(html).toContain('cz.example/&lt;b&gt;');
    expect(html.match(/<tr data-state/g)?.length).toBe(AGENCIES.length);
  });
});
