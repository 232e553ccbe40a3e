import { describe, expect, test } from 'vitest';
import { cells, codes, draw, readFacts, wrong } from '../../support/facts.ts';
import { expand, makeForm, random, type Form } from '../../support/forms.ts';

const RULES = ['rules_issued', 'rules_repealed', 'rules_in_force'];
const NORMDOCS = ['normdocs_issued', 'normdocs_repealed', 'normdocs_in_force'];

describe('rows and copies', () => {
  test('a row the form does not have is told and not counted', async () => {
    const result = await readFacts(
      '第二十条第(一)项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n其他主动公开文件(含以部门名义印发) | 7 | 8 | 9\n行政规范性文件 | 1 | 2 | 3',
    );
    expect(cells(result, ...RULES, ...NORMDOCS)).toEqual([0, 0, 0, 1, 2, 3]);
    expect(result.problems).toContainEqual({
      code: 'extra_row',
      detail: '其他主动公开文件(含以部门名义印发) | 7 | 8 | 9',
    });
  });
  test('menu words that look like labels are no rows', async () => {
    const menu = '首页\n规章\n行政规范性文件\n其他文件\n行政复议\n年度报告(12)\n';
    const form = makeForm('f2021', random(10));
    const result = await readFacts(menu + draw('one cell per line', form));
    expect(wrong(result, form)).toEqual([]);
    expect(result.facts.filter(({ value }) => value === null)).toEqual([]);
  });
  test('the report pasted twice is one report', async () => {
    const text = draw('one cell per line', makeForm('f2021', random(11)));
    const result = await readFacts(`${text}\n${text}`);
    expect(result.facts.filter(({ value }) => value === null)).toEqual([]);
    expect(result.facts).toHaveLength(200);
    expect(codes(result)).toEqual(['other_copy']);
  });
  test('copies that differ are refused where they differ', async () => {
    const text = draw('one cell per line', makeForm('f2021', random(12), { most: 9 }));
    const other = text.replace(/行政许可\n\d+/, '行政许可\n77');
    const result = await readFacts(`${text}\n${other}`);
    expect(cells(result, 'licensing_decisions')).toEqual(['unreadable']);
    expect(result.facts.filter(({ value }) => value === null)).toHaveLength(1);
    expect(codes(result)).toContain('copies_differ');
  });
  test('of own office, sub-office and total, the total is the report', async () => {
    const [own, sub] = [makeForm('f2021', random(13)), makeForm('f2021', random(14))];
    const sum = makeForm('f2021', random(15));
    const table = (form: Form): string =>
      expand(form.tables[1]?.rows ?? [], 'repeat')
        .map((line) => line.join(' | '))
        .join('\n');
    for (const [key, value] of own.printed)
      sum.printed.set(key, String(Number(value) + Number(sub.printed.get(key))));
    const total = table(own)
      .split('\n')
      .map((line, row) => {
        const other = table(sub).split('\n')[row]?.split(' | ') ?? [];
        return line
          .split(' | ')
          .map((text, col) => (/^\d+$/.test(text) ? String(Number(text) + Number(other[col])) : text))
          .join(' | ');
      })
      .join('\n');
    const result = await readFacts(`局机关\n${table(own)}\n甲分局\n${table(sub)}\n汇总\n${total}`);
    expect(wrong(result, sum)).toEqual([]);
    expect(cells(result, 'out_total.total')).toEqual([Number(sum.printed.get('out_total.total'))]);
    expect(codes(result)).toContain('other_copy');
  });
});

describe('annex of 2014', () => {
  test('of 本年度 and 历年累计 the year is taken', async () => {
    const form = makeForm('f2014', random(16));
    const rows = expand(form.tables[0]?.rows ?? [], 'repeat').slice(1);
    for (const join of [' | ', '\n', '\t']) {
      const text = [['指标名称', '计量单位', '本年度', '历年累计'], ...rows.map((row) => [...row, '9999'])]
        .map((row) => row.join(join))
        .join('\n');
      const result = await readFacts(text);
      expect(result.edition).toBe('f2014');
      expect(wrong(result, form)).toEqual([]);
      expect(result.facts.filter(({ value }) => value === null)).toEqual([]);
    }
  });
  test('labels that repeat under reviews and lawsuits keep their group', async () => {
    const names = ['(一)维持具体行政行为数', '(二)被依法纠错数', '(三)其他情形数'];
    const form = makeForm('f2014', random(17));
    const text = draw('one cell per line', form).replace(
      '(一)维持具体行政行为或者驳回原告诉讼请求数',
      names[0] ?? '',
    );
    const result = await readFacts(text);
    expect(wrong(result, form)).toEqual([]);
    expect(result.facts.filter(({ value }) => value === null)).toEqual([]);
  });
});
