import { describe, expect, test } from 'vitest';
import type { ParsedReport } from '../../../src/core/model.ts';
import { parseReport } from '../../../src/core/pipeline.ts';

const WORK =
  '健全工作机制，压实工作责任，及时回应群众关切，各项任务落实到位。围绕重点领域加大公开力度，规范栏目设置，提升公开质量，强化监督保障和业务指导，推动公开工作取得新的成效。';
const COUNTS = '全年主动公开政府信息120条，收到政府信息公开申请2件，办结2件。';
const chapters = (year: number): string[] => [
  '一、总体情况',
  `${year}年，本机关${WORK}${COUNTS}`,
  '二、主动公开政府信息情况',
  '见附表。',
  '三、收到和处理政府信息公开申请情况',
  '全年办理申请2件。',
  '四、政府信息公开行政复议、行政诉讼情况',
  '无。',
  '五、存在的主要问题及改进情况',
  '公开意识有待加强。',
  '六、其他需要报告的事项',
  '无。',
];
const A = '江澜市教育局';
const TITLE = `${A}2024年政府信息公开工作年度报告`;
const read = (lines: readonly string[]): Promise<ParsedReport> =>
  parseReport(new TextEncoder().encode(lines.join('\n\n')), { kind: 'local' });
const page = (head: string, lines: readonly string[]): Promise<ParsedReport> => {
  const body = lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('\n');
  const html = `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  return parseReport(new TextEncoder().encode(html), { kind: 'local' });
};
const told = ({ kind, identity, problems }: ParsedReport) => ({
  kind,
  agency: identity.agency,
  year: identity.year,
  published: identity.published?.value ?? null,
  signed: identity.signed?.value ?? null,
  conflict: problems.some(({ code }) => code === 'year_conflict'),
});

describe('titles in every order', () => {
  test.each([
    '江澜市教育局2024年度报告',
    '江澜市教育局政府信息公开工作2024年度报告',
    '江澜市教育局信息公开年报（2024年度）',
    '关于江澜市教育局2024年度政府信息公开工作情况的报告',
    '江澜市教育局2024年政府信息公开工作年度报告（文字版）',
    '【2024】江澜市教育局政府信息公开工作年度报告',
    '江澜市教育局2024年政府信息公开工作告年度报',
    '江澜市教育局2024年政府信息年度公开报告',
    '江澜市教育局2024年政府信息工作年度报告',
    '江澜市教育局2024年政务公开工作年度报告',
    '江澜市教育局二〇二四年政府信息公开工作年度报告',
    '[江澜市] 江澜市教育局2024年政府信息公开工作年度报告',
    '江澜市人民政府 江澜市教育局2024年政府信息公开工作年度报告',
    '江澜市人民政府门户网站 江澜市教育局2024年政府信息公开工作年度报告',
    '政府信息公开年报-江澜市教育局2024年政府信息公开工作年度报告_通知公告_江澜市人民政府',
  ])('%s', async (title) => {
    expect(told(await read([title, ...chapters(2024), A, '2025年1月14日']))).toMatchObject({
      kind: 'report',
      agency: A,
      year: 2024,
      signed: '2025-01-14',
    });
  });

  test('over three lines, and printed twice with the full name once', async () => {
    const split = [A, '2024年度', '政府信息公开工作年度报告', ...chapters(2024)];
    expect(told(await read(split))).toMatchObject({ agency: A, year: 2024 });
    const twice = [TITLE, '市教育局2024年政府信息公开年报', ...chapters(2024)];
    expect(told(await read(twice))).toMatchObject({ agency: A, year: 2024 });
  });
});

describe('bodies of every kind, named by the title or only by the signature', () => {
  test.each([
    '江澜市公安局青禾分局',
    '江澜经济技术开发区管委会',
    '江澜市东湾街道办事处',
    '江澜市住房公积金管理中心',
    '江澜市水务集团有限公司',
    '江澜市民族宗教事务局(江澜市侨务办公室)',
    '国家税务总局江澜市税务局',
    '江澜海关',
    '江澜市柳河镇',
    '江澜市供销合作社联合社',
    '江澜市消防救援支队',
    '江澜市人民政府国有资产监督管理委员会',
    '江澜市委编办',
    '国家统计局江澜调查队',
    '丰泽蒙古族自治县教育局',
    '江澜市新闻出版局',
    '江澜市广播电视台',
  ])('%s', async (name) => {
    const tail = [...chapters(2024), name, '2025年1月14日'];
    const titled = await read([`${name}2024年政府信息公开工作年度报告`, ...tail]);
    expect(told(titled)).toMatchObject({ kind: 'report', agency: name, year: 2024 });
    const signed = await read(['2024年政府信息公开工作年度报告', ...tail]);
    expect(told(signed)).toMatchObject({ agency: name, year: 2024 });
  });

  test.each([
    '江澜市教育局根据《条例》编制本报告。',
    '本报告由江澜市教育局编制。',
    '现将江澜市教育局2024年政府信息公开工作情况报告如下。',
  ])('%s', async (intro) => {
    const report = await read(['2024年政府信息公开工作年度报告', intro, ...chapters(2024)]);
    expect(report.identity.agency).toBe(A);
  });
});

describe('the data year', () => {
  const period = (year: number): string => `本报告统计期限为${year}年1月1日至${year}年12月31日。`;
  test.each([
    ['a title of another year', 2022, ['发布时间：2025-01-20'], 2024, '2025年1月14日', 2024, true],
    ['only the period speaks against it', 2023, [period(2024)], 2024, '2025年1月14日', 2024, true],
    ['a period of another year', 2024, [period(2023)], 2024, '2025年1月14日', 2024, true],
    ['two years late', 2020, ['发布时间：2022-09-20', period(2020)], 2020, '2022年9月14日', 2020, false],
    ['before the year was over', 2023, ['发布时间：2023-12-13'], 2023, '2023年12月12日', 2023, false],
  ] as const)('%s', async (_, titled, head, body, signed, year, conflict) => {
    const title = `${A}${titled}年政府信息公开工作年度报告`;
    const report = await read([title, ...head, ...chapters(body), A, signed]);
    expect(told(report)).toMatchObject({ agency: A, year, conflict });
  });

  test('the year of a notice number is none', async () => {
    const intro = '根据国办发〔2014〕32号和国务院令第492号要求编制。';
    const report = await read([`${A}政府信息公开工作年度报告`, intro, ...chapters(2017)]);
    expect(told(report)).toMatchObject({ agency: A, year: 2017, conflict: false });
  });
});

describe('dates', () => {
  test.each([
    ['公开日期：2025-01-20', '2025-01-20'],
    ['公开时间:2025/1/20 9:30', '2025-01-20'],
    ['[ 2025-01-20 ] 来源：江澜市教育局', '2025-01-20'],
    ['信息来源：江澜市教育局 发布时间：2025-01-20 浏览次数：512025次', '2025-01-20'],
    ['发布时间：2025-01-2010:22:33', '2025-01-20'],
    ['发布日期:20250120', '2025-01-20'],
    ['发布时间：二〇二五年一月二十日', '2025-01-20'],
    ['更新时间：2025-01-21 发布时间：2025-01-20', '2025-01-20'],
    ['发文日期：2025-01-14 发布日期：2025-01-20', '2025-01-20'],
    ['作者：办公室 2025-01-20 阅读：88', '2025-01-20'],
    ['2025-01-20', '2025-01-20'],
    ['文章来源：江澜市教育局 更新时间：2025-01-20', '2025-01-20'],
    ['成文日期：2025-01-14', null],
    ['有效期：2025-01-01 至 2025-12-31', null],
    ['今天是2026年11月24日 星期二', null],
    ['系统时间：2026-11-24', null],
  ])('published: %s', async (line, published) => {
    const report = await read([TITLE, line, ...chapters(2024), A, '2025年1月14日']);
    expect(told(report)).toMatchObject({ published, signed: '2025-01-14', agency: A });
  });

  test.each([
    [['二〇二五年一月十四日'], '2025-01-14'],
    [['二0二五年一月十四日'], '2025-01-14'],
    [['2025年元月14日'], '2025-01-14'],
    [['2025.1.14'], '2025-01-14'],
    [['2025-1-14 09:30'], '2025-01-14'],
    [['(盖章)', '2025年1月14日'], '2025-01-14'],
    [['日期：2025年1月14日'], '2025-01-14'],
    [['2025年1月14日', '附件：1.统计表.xlsx'], '2025-01-14'],
    [['2025123'], '2025-01-23'],
    [['2025年13月14日'], null],
    [['2025年1月'], null],
  ])('signed: %j', async (tail, signed) => {
    const report = await read([TITLE, '发布时间：2025-01-25', ...chapters(2024), A, ...tail]);
    expect(told(report)).toMatchObject({ signed, published: '2025-01-25', agency: A });
  });

  test("a label after the signature is the page's", async () => {
    const report = await read([
      TITLE,
      ...chapters(2024),
      A,
      '2025年1月14日',
      '发布时间：2025-01-20',
      '浏览次数：9',
    ]);
    expect(told(report)).toMatchObject({ signed: '2025-01-14', published: '2025-01-20' });
  });

  test('a portal as source does not replace the name above the title', async () => {
    const source = '来源：江澜市人民政府 2025-01-20';
    const report = await read([A, '2024年政府信息公开工作年度报告', source, ...chapters(2024)]);
    expect(told(report)).toMatchObject({ agency: A, published: '2025-01-20' });
  });

  test('lists of other reports give neither a date nor a year', async () => {
    const list =
      '<table><tr><td>江澜市教育局2023年政府信息公开工作年度报告</td><td>2024-01-19</td></tr></table>';
    const end = [A, '2025年1月14日'];
    for (const lines of [
      [TITLE, ...chapters(2024), ...end, '相关文章', list],
      [list, TITLE, ...chapters(2024), ...end],
    ]) {
      const report = await page(`<title>${TITLE}</title>`, lines);
      expect(told(report)).toMatchObject({ agency: A, year: 2024, published: null, signed: '2025-01-14' });
    }
  });
});
