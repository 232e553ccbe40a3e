import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/core/identity/index.ts';
import type { Document, Identity } from '../../../src/core/model.ts';
import { outlineOf } from '../../../src/core/outline.ts';
import { textDocument } from '../../support/prose-document.ts';

const BODY = [
  '',
  '一、总体情况',
  '',
  '2024年，本机关按要求做好公开工作。',
  '',
  '二、主动公开政府信息情况',
  '',
  '见下表。',
  '',
  '六、其他需要报告的事项',
  '',
  '无。',
  '',
];
const identity = (lines: readonly string[], over: Partial<Document> = {}): Identity =>
  identify(outlineOf({ ...textDocument(lines), ...over }, new Set())).identity;
const report = (head: readonly string[], tail: readonly string[], over: Partial<Document> = {}): Identity =>
  identity([...head, ...BODY, ...tail], over);

const TITLE = '江澜市科学技术局2024年度政府信息公开工作年度报告';

describe('agency', () => {
  test('the title names it', () => {
    expect(report([TITLE], ['江澜市科学技术局', '2025年1月14日']).agency).toBe('江澜市科学技术局');
  });

  test('a short name is written out only with a name the document prints', () => {
    expect(
      report(['市科技局2024年度政府信息公开工作年度报告'], ['江澜市科学技术局', '2025年1月14日']).agency,
    ).toBe('江澜市科学技术局');
    expect(report(['市科技局2024年度政府信息公开工作年度报告'], ['2025年1月14日']).agency).toBe('市科技局');
  });

  test("someone else's signature does not replace the title's name", () => {
    expect(report([TITLE], ['江澜市审计局', '2025年1月14日']).agency).toBe('江澜市科学技术局');
    expect(report([TITLE], ['江澜市科学技术局办公室', '2025年1月14日']).agency).toBe('江澜市科学技术局');
  });

  test('without a name in the title: signature, then introduction, then source', () => {
    const bare = '2024年度政府信息公开工作年度报告';
    expect(report([bare], ['江澜市水利局', '2025年1月14日']).agency).toBe('江澜市水利局');
    expect(report([bare, '', '本报告由江澜市水利局依照有关规定编制。'], []).agency).toBe('江澜市水利局');
    expect(report([bare, '来源：江澜市水利局 发布时间：2025-01-14'], []).agency).toBe('江澜市水利局');
  });

  test('a title broken over the source line is put together', () => {
    const head = [
      '江澜市水利局2024年度政府信息公开工作',
      '',
      '来源:江澜市水利局 日期:2025-01-20 字号:',
      '',
      '年度报告',
    ];
    expect(report(head, [])).toMatchObject({ agency: '江澜市水利局', year: 2024 });
  });

  test('the editor and the site are no agencies', () => {
    const read = report(
      [TITLE, '来源：江澜市政府网'],
      ['江澜市科学技术局', '2025年1月14日', '责任编辑：王局'],
    );
    expect(read.names.map(({ name }) => name)).toEqual(['江澜市科学技术局', '江澜市科学技术局']);
  });

  test('a list of other reports above the title is not the title', () => {
    const list = [
      '江澜市审计局2021年政府信息公开工作年度报告',
      '江澜市科学技术局2022年度政府信息公开工作年度报告',
      '政府信息公开年报',
    ];
    expect(report([...list, '', TITLE], [])).toMatchObject({ agency: '江澜市科学技术局', year: 2024 });
    expect(report([TITLE, '', ...list], [], { title: `${TITLE}-江澜市人民政府` })).toMatchObject({
      agency: '江澜市科学技术局',
      year: 2024,
    });
  });

  test('traditional characters give a simplified name', () => {
    expect(report(['江瀾市應急管理局2024年度政府信息公開工作年度報告'], []).agency).toBe('江澜市应急管理局');
  });

  test('a government reports for its jurisdiction, a town for itself', () => {
    expect(report(['江澜市丰泽县人民政府2024年政府信息公开工作年度报告'], []).scope).toBe('jurisdiction');
    expect(report(['江澜市柳河镇人民政府2024年政府信息公开工作年度报告'], []).scope).toBe('own');
  });
});

describe('year', () => {
  const intro = (year: number): string => `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;

  test('a title that period, text and date contradict loses, and the conflict is said', () => {
    const lines = [
      '江澜市科学技术局2022年度政府信息公开工作年度报告',
      '发布时间：2025-01-20',
      intro(2024),
      ...BODY,
    ];
    const { identity: read, problems } = identify(outlineOf(textDocument(lines), new Set()));
    expect(read.year).toBe(2024);
    expect(read.years.map(({ from, year }) => [from, year])).toEqual([
      ['title', 2022],
      ['period', 2024],
      ['section', 2024],
      ['published', 2024],
    ]);
    expect(problems.map(({ code }) => code)).toContain('year_conflict');
  });

  test('one stale period does not outvote title, text and date', () => {
    const lines = [TITLE, '发布时间：2025-01-20', intro(2023), ...BODY];
    const { identity: read, problems } = identify(outlineOf(textDocument(lines), new Set()));
    expect(read.year).toBe(2024);
    expect(problems.map(({ code }) => code)).toContain('year_conflict');
  });

  test('the period is read whole, and with lost 年 and 月 only its year', () => {
    expect(report([TITLE, '', intro(2024)], []).period).toEqual({
      from: '2024-01-01',
      to: '2024-12-31',
      raw: '2024年1月1日至2024年12月31日',
    });
    expect(report([TITLE, '', '数据统计期限自2024年1月1日起至12月31日止。'], []).period).toMatchObject({
      from: '2024-01-01',
      to: '2024-12-31',
    });
    const damaged = report(['政府信息公开工作年度报告', '', '统计期限为202411日至20241231日。'], []);
    expect(damaged.period).toBeNull();
    expect(damaged.years).toContainEqual({
      year: 2024,
      from: 'period',
      raw: expect.stringContaining('202411日'),
    });
  });

  test('a number glued to the year gives none', () => {
    expect(
      identity([
        '江澜市水利局22024年度政府信息公开工作年度报告',
        '',
        '一、总体情况',
        '',
        '略。',
        '',
        '二、主动公开政府信息情况',
        '',
        '略。',
      ]).year,
    ).toBeNull();
  });
});

test('a whole page on one line', () => {
  const chapters = ['一、总体情况', '二、主动公开政府信息情况', '六、其他需要报告的事项'];
  const text = chapters.map((title) => `${title} 2024年，本机关按要求做好公开工作。`).join('');
  const line = `${TITLE} 发布时间：2025-01-20 来源：江澜市科学技术局 本报告统计期限为2024年1月1日至2024年12月31日。${text} 江澜市科学技术局 2025年1月14日`;
  expect(identity([line])).toMatchObject({
    agency: '江澜市科学技术局',
    year: 2024,
    published: { value: '2025-01-20' },
    signed: { value: '2025-01-14' },
  });
});

describe('dates', () => {
  test.each([
    ['发布时间：2025-01-20 11:03　来源：江澜市科学技术局　浏览量：1032', '2025-01-20'],
    ['来源：江澜市科学技术局　　时间：2025年1月20日　　【打印】【关闭】', '2025-01-20'],
    ['2025-01-20 10:29 信息来源:江澜市科学技术局 访问次数:载入中', '2025-01-20'],
    ['发布日期：2025/01/20', '2025-01-20'],
    ['日期:2025-01-20 字号:', '2025-01-20'],
    ['索引号：1137030/2025-001 成文日期：2025-01-14 发布日期：2025-01-20', '2025-01-20'],
  ])('published: %s', (line, date) => {
    expect(report([TITLE, line], []).published?.value).toBe(date);
  });

  test.each(['统计时间：2024年1月1日至2024年12月31日', '更新时间截止日期：2024年12月31日前'])(
    'not published: %s',
    (line) => expect(report([TITLE, line], []).published).toBeNull(),
  );

  test('page metadata count as printed; other reports and the introduction do not', () => {
    expect(report([TITLE], [], { meta: { pubdate: '2025-01-20 09:30' } }).published?.value).toBe(
      '2025-01-20',
    );
    const listed = [
      '江澜市科学技术局',
      '2025年1月14日',
      '相关链接',
      '市水务局2021年政府信息公开工作年度报告2024-03-16',
    ];
    expect(report([TITLE, '', '统计期限为2024年1月1日至2024年12月31日。'], listed)).toMatchObject({
      published: null,
      signed: { value: '2025-01-14' },
    });
  });

  test.each([
    [['江澜市科学技术局', '2025年01月14日'], '2025-01-14'],
    [['江澜市科学技术局', '二〇二五年一月十四日'], '2025-01-14'],
    [['江澜市科学技术局 2025年1月14日'], '2025-01-14'],
    [['江澜市科学技术局', '', '2025 年 1 月 14 日', '', '责任编辑：张三', '附件：'], '2025-01-14'],
  ])('signed: %j', (tail, date) => {
    expect(report([TITLE], tail).signed?.value).toBe(date);
  });

  test('glued digits keep every reading, and publication decides', () => {
    const read = report([TITLE, '发布时间：2025-01-20'], ['江澜市科学技术局', '2025114']);
    expect(read.signed).toMatchObject({
      value: '2025-01-14',
      raw: '2025114',
      readings: ['2025-01-14', '2025-11-04'],
    });
    expect(report([TITLE], ['江澜市科学技术局', '2025114']).signed?.value).toBeNull();
  });
});

test('the notices cited are listed as printed', () => {
  const intro = '根据《条例》（国务院令第711号）和《格式》（国办公开办函〔2021〕30号）编制。';
  expect(report([TITLE, '', intro], []).legalBasis).toEqual(['国务院令第711号', '国办公开办函〔2021〕30号']);
});
