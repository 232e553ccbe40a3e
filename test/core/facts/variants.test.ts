import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factKey, type Edition } from '../../../src/core/model.ts';
import { damage, TABLE_DAMAGES } from '../../support/damage.ts';
import { cells, readFacts } from '../../support/facts.ts';
import { APPLICANT_ORDER, makeForm, random, type Form } from '../../support/forms.ts';
import { VARIANTS } from '../../support/text-variants.ts';

const SEED = Number(process.env.GOUJI_SEED ?? 7);
const RUNS = Number(process.env.GOUJI_MUTATIONS ?? 4);
const EDITIONS: readonly Edition[] = ['f2021', 'f2019', 'f2014'];
const COLUMNS: readonly (readonly string[])[] = [
  APPLICANT_ORDER,
  ['total', ...APPLICANT_ORDER.slice(0, 6)],
  ['nat', 'oth', 'law', 'npo', 'res', 'biz', 'total'],
  APPLICANT_ORDER.slice(0, 6),
];
const cases = fc.record({
  edition: fc.constantFrom(...EDITIONS),
  seed: fc.integer(),
  columns: fc.constantFrom(...COLUMNS),
  blanks: fc.constantFrom(0, 0.1),
  most: fc.constantFrom(3, 300, 3000),
});

async function compare(form: Form, text: string, fused: string | null = null): Promise<[string[], string[]]> {
  const found = new Map((await readFacts(text)).facts.map((fact) => [factKey(fact), fact]));
  const keys = new Set([...form.printed.keys(), ...found.keys()]);
  const wrong: string[] = [];
  const unread: string[] = [];
  for (const key of keys) {
    const printed = form.printed.get(key) ?? '';
    const value = found.get(key)?.value ?? null;
    const right = printed !== '' && value === Number(printed);
    if (value !== null && !right && !(fused !== null && value === Number(fused))) {
      wrong.push(`${key}: ${value}, printed ${printed}`);
    }
    if (value === null && printed !== '') unread.push(key);
  }
  return [wrong, unread];
}

describe.each(VARIANTS)('$name', ({ legible, draw }) => {
  test('every number is read as written, or not at all', () =>
    fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const next = random(one.seed);
        const blanks = legible === 'all' ? one.blanks : 0;
        const form = makeForm(one.edition, next, { ...one, blanks });
        const [wrong, unread] = await compare(form, draw(form, next));
        expect(wrong).toEqual([]);
        if (legible !== 'some') expect(unread).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    ));

  test('one damage to a table moves no number', () =>
    fc.assert(
      fc.asyncProperty(cases, fc.constantFrom(...TABLE_DAMAGES), async (one, kind) => {
        const next = random(one.seed);
        const form = makeForm(one.edition, next, one);
        const at = Math.floor(next() * form.tables.length);
        let fused: string | null = null;
        const tables = form.tables.map((table, index) => {
          if (index !== at) return table;
          const done = damage(table.rows, kind, next);
          fused = done.fused;
          return { ...table, rows: done.rows };
        });
        const [wrong] = await compare(form, draw({ ...form, tables }, next), fused);
        expect(wrong).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    ));
});

describe('separators', () => {
  test('a list of numbers after a label is no number of nine digits', async () => {
    const facts = await readFacts(
      '第二十条第(六)项\n信息内容\n本年处理决定数量\n行政处罚,171,171,171\n行政强制\n4',
    );
    expect(cells(facts, 'penalty_decisions', 'coercion_decisions')).toEqual(['unreadable', 4]);
  });

  test('a single pipe anywhere makes a doubled one an empty cell', async () => {
    const facts = await readFacts(
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 || 3 | 4\n行政规范性文件 | 1 || 2',
    );
    expect(cells(facts, 'rules_issued', 'rules_repealed', 'normdocs_repealed', 'normdocs_in_force')).toEqual([
      'blank',
      3,
      'blank',
      2,
    ]);
  });
});

describe('the header of table 3', () => {
  const columns = [
    '总计',
    '自然人',
    '法人或其他组织',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ];
  const values = ['7', '1', '2', '3', '0', '0', '1'];

  test('is not replaced by a row whose broken label begins with 申请人', async () => {
    const rows = ['一、本年新收政府信息公开申请数量', ...values, '(七)总计', ...values];
    const broken = ['1.申请人', '无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ...values];
    const facts = await readFacts(['申请人情况', ...columns, ...rows, ...broken].join('\n'));
    expect(cells(facts, 'oth_no_correction.total', 'oth_no_correction.nat', 'oth_no_correction.oth')).toEqual(
      [7, 1, 1],
    );
  });

  test('says no order where the group stands on a line above 自然人', async () => {
    const head = ['法人或其他组织', '自然人 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
    const facts = await readFacts(
      [...head, `一、本年新收政府信息公开申请数量 ${values.join(' ')}`].join('\n'),
    );
    expect(cells(facts, 'req_new.nat', 'req_new.total')).toEqual(['unreadable', 'unreadable']);
  });
});
