import { describe, expect, test } from 'vitest';
import { findSections } from '../../src/core/sections.ts';
import { outlineOf } from '../../src/core/outline.ts';
import { textDocument } from '../support/prose-document.ts';

const numbers = (lines: readonly string[]): number[] =>
  findSections(outlineOf(textDocument(lines), new Set())).map((section) => section.number);
const chapters = (titles: readonly string[]): string[] =>
  titles.flatMap((title) => [title, '', '正文一句，说明情况如何。', '']);

const FORM = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

describe('chapters by what they mean', () => {
  test('as the form prints them', () => expect(numbers(chapters(FORM))).toEqual([1, 2, 3, 4, 5, 6]));

  test.each([
    ['一、总体概述', 1],
    ['一、工作概述', 1],
    ['一、总体公开情况', 1],
    ['一、工作开展情况', 1],
    ['一、工作基本情况', 1],
    ['一、总体工作情况：', 1],
    ['一、概述', 1],
    ['一、基本情况', 1],
    ['二、主动公开政府信息的情况', 2],
    ['二、主动公开情况', 2],
    ['三、收到和处理政府信息公开申请的情况', 3],
    ['三、依申请公开政府信息情况', 3],
    ['三、政府信息公开申请收到和办理情况', 3],
    ['三、政府信息依申请公开办理情况', 3],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['四、行政复议、行政诉讼情况', 4],
    ['四、政府信息公开申诉情况', 4],
    ['五、政府信息公开工作存在的主要问题及改进情况', 5],
    ['五、存在问题和改进措施', 5],
    ['五、主要问题及整改措施', 5],
    ['五、存在的不足及改进', 5],
    ['六、其他需要说明的事项', 6],
    ['六、需要报告的其他事项', 6],
    ['六、其它需报告事项', 6],
    ['六、其他事项', 6],
    ['一、年度工作总体情况', 1],
    ['三、受理政府信息公开申请情况', 3],
    ['三、申请公开政府信息的情况', 3],
    ['五、存在的困难和下步打算', 5],
    ['七、2025年工作思路', 0],
  ] as const)('%s', (title, number) => {
    const lines = chapters([...FORM.filter((one) => !one.startsWith(title.slice(0, 2))), title]);
    expect(numbers(lines)).toContain(number);
    expect(
      findSections(outlineOf(textDocument(lines), new Set())).find((section) => section.title === title)
        ?.number,
    ).toBe(number);
  });

  test('the printed number does not decide', () => {
    expect(numbers(chapters(['一、总体情况', '一、主动公开政府信息情况', '四、其他需要报告的事项']))).toEqual(
      [1, 2, 6],
    );
  });

  test('a missing chapter is missing', () => {
    expect(numbers(chapters(FORM.filter((_, index) => index !== 4)))).toEqual([1, 2, 3, 4, 6]);
  });

  test('chapters without numbers, with arabic numbers, in traditional characters', () => {
    expect(numbers(chapters(FORM.map((title) => title.slice(2))))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers(chapters(FORM.map((title, index) => `${index + 1}.${title.slice(2)}`)))).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(
      numbers(chapters(['一、總體情況', '二、主動公開政府信息情況', '五、存在的主要問題及改進情況'])),
    ).toEqual([1, 2, 5]);
  });

  test.each([
    ['第X部分 ', (index: number, title: string) => `第${'一二三四五六'.charAt(index)}部分 ${title}`],
    ['一 ', (index: number, title: string) => `${'一二三四五六'.charAt(index)} ${title}`],
    ['（一）', (index: number, title: string) => `（${'一二三四五六'.charAt(index)}）${title}`],
  ])('numbered %s, whole and with one missing', (_, numbered) => {
    const printed = FORM.map((title, index) => numbered(index, title.slice(2)));
    expect(numbers(chapters(printed))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers(chapters(printed.filter((__, index) => index !== 2)))).toEqual([1, 2, 4, 5, 6]);
  });

  test('a list of contents is not the chapters', () => {
    const sections = findSections(
      outlineOf(textDocument(['目录', ...FORM, '', ...chapters(FORM)]), new Set()),
    );
    expect(sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sections[0]?.block).toBeGreaterThan(6);
    const dotted = FORM.map((title, index) => `${title} ...... ${index + 1}`);
    expect(numbers([...dotted, '', ...chapters(FORM)])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a sentence that lists the chapters, sub-headings and table rows are none', () => {
    const lines = [
      '全文包括总体情况、主动公开政府信息情况、其他需要报告的事项六个部分。',
      '',
      '一、总体情况',
      '',
      '（一）主动公开情况',
      '',
      '略。',
      '',
      '二、主动公开政府信息情况',
      '',
      '一、本年新收政府信息公开申请数量',
      '',
      '四、结转下年度继续办理',
      '',
      '六、其他需要报告的事项',
      '',
      '无。',
    ];
    expect(numbers(lines)).toEqual([1, 2, 6]);
  });

  test('a whole report on one line', () => {
    const line = FORM.map((title) => `${title} 2024年，本机关做了一些工作，群众比较满意。`).join('');
    expect(numbers([line])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('length counts the prose below, tables say they are there', () => {
    const lines = [
      '一、总体情况',
      '',
      '十个字的一句话在此。',
      '',
      '二、主动公开政府信息情况',
      '',
      '规章',
      '',
      '六、其他需要报告的事项',
      '',
      '无。',
    ];
    const sections = findSections(outlineOf(textDocument(lines), new Set([3])));
    expect(sections.map(({ length, hasTable }) => [length, hasTable])).toEqual([
      [10, false],
      [0, true],
      [2, false],
    ]);
  });
});
