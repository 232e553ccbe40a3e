import { describe, expect, test } from 'vitest';
import { documentKind } from '../../../src/core/identity/kind.ts';
import type { Document, Fact } from '../../../src/core/model.ts';
import { findSections } from '../../../src/core/sections.ts';
import { outlineOf } from '../../../src/core/outline.ts';
import { textDocument } from '../../support/prose-document.ts';

const TITLE = '江澜市教育局2024年度政府信息公开工作年度报告';
const FORM = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const chapters = (text: string): string[] => FORM.flatMap((title) => [title, '', text, '']);
const PROSE = '2024年，本机关主动公开政府信息617条，收到政府信息公开申请2件，均已按期答复。';
const fact = (value: number | null): Fact => ({
  indicator: 'req_new',
  applicant: 'nat',
  value,
  raw: '',
  status: value === null ? 'blank' : 'reported',
  locator: null,
  method: 'table',
  confidence: 1,
  flags: [],
});

function kind(lines: readonly string[], filled = 0, over: Partial<Document> = {}): string {
  const document = { ...textDocument(lines), ...over };
  const facts = [...Array.from({ length: filled }, () => fact(1)), fact(null)];
  const outline = outlineOf(document, new Set());
  return documentKind(outline, facts, findSections(outline));
}

describe('documentKind', () => {
  test('a list whose entries are as long as each other is no report', () => {
    const entries = [...'甲乙丙丁戊己庚辛壬癸'].map(
      (name) => `江澜市${name}局2024年政府信息公开工作年度报告 2025-01-12`,
    );
    expect(kind(['政府信息公开年报', ...entries])).toBe('not_report');
  });

  test('a report, with and without tables', () => {
    expect(kind([TITLE, '', ...chapters(PROSE)], 200)).toBe('report');
    expect(kind([TITLE, '', ...chapters(PROSE)])).toBe('report');
    expect(kind(['江澜市教育局2012年政府信息公开工作年度报告', '', PROSE.repeat(8)])).toBe('report');
  });

  test('a covering letter before a filled report is a report', () => {
    expect(kind(['关于报送政府信息公开工作年度报告的函', '', TITLE, '', ...chapters(PROSE)], 200)).toBe(
      'report',
    );
  });

  test.each([
    '关于公布2024年度政府信息公开工作年度报告的通知',
    '江澜市教育局关于报送2024年政府信息公开工作年度报告的函',
    '江澜市教育局发布2024年政府信息公开工作年度报告',
  ])('%s with the whole report inside is one', (title) => {
    expect(kind([title, '', '现将报告公布如下。', '', TITLE, '', ...chapters(PROSE)])).toBe('report');
  });

  test('columns of the site behind the title do not speak for it', () => {
    const title = `${TITLE}_通知公告_新闻中心_江澜市教育局`;
    expect(kind(['新闻中心', '', TITLE, '', ...chapters(PROSE)], 0, { title })).toBe('report');
    expect(kind([TITLE, '', ...chapters(PROSE)], 200, { title: `${TITLE}-政策解读` })).toBe('report');
    expect(kind([`《${TITLE}》解读`, '', ...chapters(PROSE)], 200)).toBe('not_report');
  });

  test.each([
    ['a notice', ['关于做好2024年政府信息公开工作年度报告编制工作的通知', '', '各县区人民政府：', '', PROSE]],
    [
      'a notice with the empty form',
      [
        '关于做好2024年政府信息公开工作年度报告编制工作的通知',
        '',
        '各部门：请按附件格式编制。',
        '',
        '江澜市××局2024年政府信息公开工作年度报告',
        '',
        ...chapters('（此处填写情况）'),
      ],
    ],
    ['an interpretation with the real figures', [`《${TITLE}》解读`, '', ...chapters(PROSE)]],
    ['an interpretation beside its report', [`${TITLE}（图解）`, '', ...chapters(PROSE)]],
    ['another interpretation', [`图解：${TITLE}`, '', ...chapters(PROSE)]],
    [
      'the form itself',
      ['政府信息公开工作年度报告格式', '', ...chapters('（此处填写情况，如 12 条）'.repeat(3))],
    ],
    [
      'a notice with the form and its hints',
      [
        '关于发布2024年政府信息公开工作年度报告的通知',
        '',
        '江澜市××局2024年政府信息公开工作年度报告',
        '',
        ...chapters('（此处填写主动公开政府信息XX条、收到申请XX件等情况，不少于300字）'),
      ],
    ],
    ['a report on reports', ['关于2024年政府信息公开工作年度报告编制发布情况的通报', '', PROSE]],
    ['a quarter', ['江澜市教育局2024年第一季度政府信息公开工作情况', '', PROSE]],
    ['work points', ['江澜市2024年政务公开工作要点', '', PROSE]],
    [
      'a short list of reports',
      Array.from(
        { length: 5 },
        (_, index) => `江澜市教育局${2018 + index}年政府信息公开工作年度报告（全文）`,
      ),
    ],
    ['a picture story', ['一图读懂江澜市教育局2024年政府信息公开工作年度报告', '', PROSE]],
    ['news', ['市教育局召开政府信息公开年度报告编制工作部署会', '', PROSE]],
    [
      'a guide',
      ['江澜市教育局政府信息公开指南', '', ...chapters('公民、法人可以向本机关申请获取政府信息。')],
    ],
    ['a newsletter', ['政务公开工作简报第3期', '', PROSE]],
    ['the report of a website', ['江澜市教育局2024年政府网站工作年度报表', '', PROSE]],
    ['another report', ['江澜市教育局2024年法治政府建设年度报告', '', PROSE]],
    [
      'a list of reports',
      Array.from(
        { length: 12 },
        (_, index) => `江澜市第${index}局2024年政府信息公开工作年度报告 2025-01-1${index % 10}`,
      ),
    ],
  ])('%s is none', (_, lines) => expect(kind(lines)).toBe('not_report'));

  test('a menu of the site above a report without tables does not speak for it', () => {
    const menu = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];
    expect(kind([...menu, '', TITLE, '', ...chapters(PROSE)])).toBe('report');
    expect(kind([...menu, '', ...chapters(PROSE)], 0, { title: `${TITLE}-江澜市人民政府` })).toBe('report');
  });

  test('nothing at all, and no text layer', () => {
    expect(kind([])).toBe('empty');
    expect(kind([], 0, { format: 'pdf' })).toBe('no_text');
    expect(kind([], 0, { problems: [{ code: 'no_text_layer' }] })).toBe('no_text');
  });
});
