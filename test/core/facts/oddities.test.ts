import { describe, expect, test } from 'vitest';
import { cells, codes, draw, readFacts, wrong } from '../../support/facts.ts';
import { APPLICANT_ORDER, makeForm, random } from '../../support/forms.ts';

const RULES = ['rules_issued', 'rules_repealed', 'rules_in_force'];
const NORMDOCS = ['normdocs_issued', 'normdocs_repealed', 'normdocs_in_force'];
const HEAD = '信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n';

describe('columns', () => {
  const turned = ['total', 'nat', 'law', 'biz', 'res', 'npo', 'oth'];
  test.each(['html', 'pipes, spans blank', 'pipes, spans repeated', 'one cell per line', 'spaces'])(
    'in another order are read by their header: %s',
    async (name) => {
      const form = makeForm('f2021', random(3), { columns: turned });
      const result = await readFacts(draw(name, form));
      expect(wrong(result, form)).toEqual([]);
      expect(result.facts.filter(({ value }) => value === null)).toEqual([]);
    },
  );
  test.each(['html', 'pipes, spans blank', 'one cell per line', 'one paragraph'])(
    'without 总计 leave it absent: %s',
    async (name) => {
      const form = makeForm('f2019', random(4), { columns: APPLICANT_ORDER.slice(0, 6) });
      const result = await readFacts(draw(name, form));
      expect(wrong(result, form)).toEqual([]);
      expect(cells(result, 'req_new.total', 'out_total.total')).toEqual(['absent', 'absent']);
      expect(result.facts.filter(({ value }) => value === null)).toHaveLength(23);
    },
  );
  test('whose header lost a name are refused in flowing text', async () => {
    const form = makeForm('f2021', random(5));
    const result = await readFacts(draw('one cell per line', form).replace('科研机构\n', ''));
    expect(cells(result, 'req_new.nat', 'out_total.res')).toEqual(['unreadable', 'unreadable']);
    expect(codes(result)).toContain('header_unknown');
  });
  test('split over lines are put together', async () => {
    const form = makeForm('f2021', random(6));
    const text = draw('one cell per line, blank lines', form)
      .replace('商业企业', '商业\n\n企业')
      .replace('科研机构', '科研\n\n机构')
      .replace('社会公益组织', '社会\n\n公益\n\n组织')
      .replace('法律服务机构', '法律 服务 机构');
    expect((await readFacts(text)).facts.filter(({ value }) => value === null)).toEqual([]);
  });
  test('cut short are read when only one order of the form fits', async () => {
    const text =
      '第二十条第(一)项\n信息内容 | 本年新 | 本年新 | 对外公开总数量\n规章 | 1 | 2 | 3\n规范性文件 | 4 | 5 | 6';
    const result = await readFacts(text);
    expect(cells(result, 'v19_rules_made', 'v19_rules_published', 'v19_normdocs_public_total')).toEqual([
      1, 2, 6,
    ]);
    expect(codes(result)).toContain('header_truncated');
  });
  test('that lost characters or gained some are still known', async () => {
    const text =
      '第二十条(一)项\n信息内容\n本年发件\n本年废止件数量\n现行有效件\n规 章\n1\n2\n3\n规范性文件(行政机关制定发布的决定等)\n4\n5\n6';
    const result = await readFacts(text);
    expect(cells(result, ...RULES, ...NORMDOCS)).toEqual([1, 2, 3, 4, 5, 6]);
  });
  test('hold numbers that are no values', async () => {
    const text =
      '第二十条第(五)项\n信息内容 | 上一年项目数量(指2019年事项数) | 本年增/减(减用负值表示,如 -8) | 处理决定数量(指2020年办件量)\n行政许可 | 21 | +19 | 40\n其他对外管理服务事项 | 0 | 0 | 0\n第二十条第(八)项\n信息内容 | 上一年项目数量 | 本年增/减 |\n行政事业性收费 | 2 | -1 |';
    const result = await readFacts(text);
    expect(
      cells(
        result,
        'v19_licensing_items_prev',
        'v19_licensing_items_delta',
        'v19_licensing_decisions',
        'v19_fee_items_delta',
      ),
    ).toEqual([21, 19, 40, -1]);
  });
});

describe('editions', () => {
  test('mix: the header of each block decides its codes, table 3 the edition', async () => {
    const form = makeForm('f2021', random(7));
    const text = draw('pipes, spans blank', form)
      .replace('本年制发件数', '本年新制作数量')
      .replace('本年废止件数', '本年新公开数量')
      .replace('现行有效件数', '对外公开总数量');
    const result = await readFacts(text);
    expect(result.edition).toBe('f2021');
    expect(cells(result, 'rules_issued')).toEqual(['not_in_form']);
    expect(cells(result, 'v19_rules_made')).toEqual([Number(form.printed.get('rules_issued'))]);
    expect(cells(result, 'licensing_decisions')).toEqual([Number(form.printed.get('licensing_decisions'))]);
    expect(codes(result)).toContain('mixed_editions');
  });
  test.each(['f2021', 'f2019'] as const)('%s is known from (六)其他处理', async (edition) => {
    expect((await readFacts(draw('html', makeForm(edition, random(8))))).edition).toBe(edition);
  });
  test('no table, no edition and no fact', async () => {
    const result = await readFacts(
      '甲市某局年度报告\n二、主动公开政府信息情况\n本年度行政许可39件、行政处罚2件。\n三、收到和处理\n',
    );
    expect(result.edition).toBeNull();
    expect(result.facts).toEqual([]);
    expect(codes(result)).toEqual(['table_missing']);
  });
});

describe('damage is refused, never repaired', () => {
  test('de-duplicated cells', async () => {
    const text = `${HEAD}规章\n0\n行政规范性文件\n第二十条第(五)项\n本年处理决定数量\n行政许可\n第二十条第(六)项\n行政处罚\n23\n行政强制\n第二十条第(八)项\n本年收费金额(单位:万元)\n行政事业性收费`;
    const result = await readFacts(`第二十条第(一)项\n${text}`);
    expect(result.facts.filter(({ value }) => value !== null)).toEqual([]);
    expect(codes(result)).toContain('dedup_cells');
  });
  test.each([
    ['6 numbers', '2 | 0 | 0 | 0 | 0 | 2'],
    ['8 numbers', '2 | 0 | 0 | 0 | 0 | 0 | 0 | 2'],
  ])('a row of %s', async (_, row) => {
    const form = makeForm('f2021', random(9));
    const text = draw('pipes, spans not padded', form).replace(
      /(4\.保护第三方合法权益) \| .*/,
      `$1 | ${row} |`,
    );
    const result = await readFacts(text);
    expect(cells(result, 'den_third_party.nat', 'den_third_party.total')).toEqual([
      'unreadable',
      'unreadable',
    ]);
    expect(result.facts.find((fact) => fact.indicator === 'den_third_party')?.raw).toBe(row);
    expect(result.facts.filter(({ value }) => value === null)).toHaveLength(7);
  });
  test('a value too many or too few in table 2', async () => {
    const result = await readFacts(
      `${HEAD}规章\n106\n2939\n行政规范性文件\n1\n2\n3\n4\n信息内容\n本年收费金额(单位:万元)\n行政事业性收费\n2\n0\n0`,
    );
    expect(cells(result, ...RULES, ...NORMDOCS, 'admin_fees_10k_yuan')).toEqual(Array(7).fill('unreadable'));
  });
  test('glued numbers are cut only where one cut is possible', async () => {
    const text =
      '信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件4217第二十条第(五)项信息内容本年处理决定数量行政许可39第二十条第(六)项';
    const result = await readFacts(text);
    expect(cells(result, ...RULES, ...NORMDOCS, 'licensing_decisions')).toEqual([
      0,
      0,
      0,
      'unreadable',
      'unreadable',
      'unreadable',
      39,
    ]);
  });
  test('a number fused with a year in flowing text', async () => {
    expect(
      cells(
        await readFacts('第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n22024'),
        'licensing_decisions',
      ),
    ).toEqual(['unreadable']);
  });
  test('a missing value whose place is unknown', async () => {
    const result = await readFacts(`${HEAD}规章\n\n\n行政规范性文件\n3\n\n\n\n第二十条第(五)项`);
    expect(cells(result, ...NORMDOCS)).not.toContain(3);
  });
});

describe('places kept by empty lines', () => {
  test('single empty lines among cells', async () => {
    const result = await readFacts(
      `${HEAD}规章\n\n\n\n行政规范性文件\n\n\n3\n第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n5`,
    );
    expect(cells(result, ...RULES, ...NORMDOCS)).toEqual(['blank', 'blank', 'blank', 'blank', 'blank', 3]);
  });
  test('a row without any value is blank', async () => {
    const result = await readFacts(`${HEAD}规章\n行政规范性文件\n4\n2\n17\n第二十条第(五)项`);
    expect(cells(result, ...RULES, ...NORMDOCS)).toEqual(['blank', 'blank', 'blank', 4, 2, 17]);
  });
});

describe('cells', () => {
  test('marks, separators, units and wide digits', async () => {
    const result = await readFacts(
      '第二十条第(一)项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | / | － | —\n行政规范性文件 | １，１１３ | 2件 | 1,13\n第二十条第(八)项\n信息内容 | 本年收费金额(单位:万元)\n行政事业性收费 | 3405820元',
    );
    expect(cells(result, ...RULES, ...NORMDOCS, 'admin_fees_10k_yuan')).toEqual([
      'not_applicable',
      'not_applicable',
      'not_applicable',
      1113,
      2,
      'unreadable',
      340.582,
    ]);
  });
  test('words that are no numbers are refused in their place', async () => {
    const result = await readFacts(
      '第二十条第(六)项\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政处罚 | 5 | 未增未减 | 7\n行政强制 | 0/0 | 减3 | 无',
    );
    const row = (code: string): string[] =>
      ['items_prev', 'items_delta', 'decisions'].map((name) => `v19_${code}_${name}`);
    expect(cells(result, ...row('penalty'), ...row('coercion'))).toEqual([
      5,
      'unreadable',
      7,
      'unreadable',
      -3,
      'unreadable',
    ]);
  });
  test('procurement keeps its printed unit', async () => {
    const table = (head: string, value: string): string =>
      `第二十条第(九)项\n信息内容 | 采购项目数量 | ${head}\n政府集中采购 | 53 | ${value}`;
    expect(cells(await readFacts(table('采购总金额', '492.0952万元')), 'v19_procurement_amount')).toEqual([
      4920952,
    ]);
    expect(cells(await readFacts(table('采购总金额(万元)', '374.23')), 'v19_procurement_amount')).toEqual([
      3742300,
    ]);
    const bare = await readFacts(table('采购总金额', '6944.93'));
    expect(cells(bare, 'v19_procurement_items', 'v19_procurement_amount')).toEqual([53, 6944.93]);
    expect(bare.facts.find((fact) => fact.indicator === 'v19_procurement_amount')?.flags).toEqual([
      'unit_unknown',
    ]);
  });
});
