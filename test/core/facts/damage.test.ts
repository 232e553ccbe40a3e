import { describe, expect, test } from 'vitest';
import { seedOrTwin } from '../../support/samples.ts';
import { readFileSync } from 'node:fs';
import { cells, codes, draw, readFacts, wrong } from '../../support/facts.ts';
import { makeForm, random, type Form } from '../../support/forms.ts';

const form = makeForm('f2021', random(21));
const unread = (result: Awaited<ReturnType<typeof readFacts>>): string[] =>
  result.facts
    .filter(({ value }) => value === null)
    .map(({ indicator, applicant }) => `${indicator}.${applicant}`);

async function allRead(text: string, own: Form = form): Promise<void> {
  const result = await readFacts(text);
  expect(wrong(result, own)).toEqual([]);
  expect(unread(result)).toEqual([]);
  expect(result.facts).toHaveLength(own.printed.size);
}

test('the seed report, as it was scraped, gives all its cells', async () => {
  const result = await readFacts(readFileSync(seedOrTwin(), 'utf8'));
  expect(result.facts.filter(({ status }) => status === 'reported')).toHaveLength(200);
  expect(cells(result, 'normdocs_in_force', 'licensing_decisions', 'req_new.total', 'rev_total')).toEqual([
    17, 39, 2, 0,
  ]);
});

describe('every cell is read', () => {
  const lines = draw('one cell per line', form);
  const blankLines = draw('one cell per line, blank lines', form);
  const html = draw('html', form);

  test('with page marks between cells', () =>
    allRead(
      blankLines
        .replace('2.重复申请', 'P. 9\n\n2.重复申请')
        .replace('3.要求提供公开出版物', '- 10 -\n\n3.要求提供公开出版物')
        .replace('四、结转下年度继续办理', '第11页\n\n四、结转下年度继续办理'),
    ));
  test('with a header repeated after a page break', () =>
    allRead(
      lines.replace(
        '2.重复申请',
        '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n2.重复申请',
      ),
    ));
  test('with labels broken over lines', () =>
    allRead(
      lines
        .replace('逾期不补正、行政机关', '逾期不补正、\n行政机关')
        .replace('其他法律行政法规禁止公开', '其他法律行政法规\n禁止公开')
        .replace('(二)部分公开(区分处理的,只计', '(二)部分公开(区分处理的,\n只计')
        .replace('本年处理决定数量', '本年处理\n决定数量'),
    ));
  test('without the number of a row', () =>
    allRead(
      lines
        .replace('3.其他\n', '其他\n')
        .replace('(七)总计', '总计')
        .replace('1.属于国家秘密', '属于国家秘密'),
    ));
  test('in traditional characters, with pinyin after them', () =>
    allRead(
      lines
        .replaceAll('规章', '規章')
        .replace('本年制发件数', '本年制發(fā)件數(shù)')
        .replaceAll('行政处罚', '行政處罰')
        .replace('危及“三安全一稳定”', '危及「三安全一穩定」')
        .replace('总计', '總計'),
    ));
  test('with full-width and spaced labels', () =>
    allRead(
      lines.replace('规章', '规 章').replace('(一)予以公开', '（一） 予以公开').replace('1.属于', '1． 属于'),
    ));
  test('with a mistyped label', () =>
    allRead(
      lines
        .replace('保护第三方合法权益', '保护笫三方合法权益')
        .replace('补正后申请内容仍不明确', '补正后申请内容不明确'),
    ));
  test('in one cell of a table that holds the whole report', () =>
    allRead(
      `<html><body><table><tr><td>${blankLines.replaceAll('\n\n', '<br>')}</td></tr></table></body></html>`,
    ));
  test('with a title row inside the table', () =>
    allRead(html.replace('<table>', '<table><tr><td colspan="4">单位:甲市某局 2023年度</td></tr>')));
  test('with spaces and returns inside the cells', () =>
    allRead(
      html
        .replace('商业企业', '商业<br>企业')
        .replaceAll('</td>', '&nbsp;\n</td>')
        .replace('信息内容', '信息\n  内容'),
    ));
  test('with the spans of the header lost', () =>
    allRead(
      html.replace(/<tr><td rowspan="3" colspan="3">\(本列.*?<\/tr><tr>.*?<\/tr><tr>.*?<\/tr>/s, (head) =>
        head.replace(/ (?:row|col)span="\d+"/g, ''),
      ),
    ));
});

describe('layouts written another way', () => {
  const piped = (cell: string): string => `${cell} |\n`;
  test.each([
    ['label above numbers with spaces', ([label, ...values]: string[]) => `${label}\n${values.join(' ')}\n`],
    [
      'cell text on its own line inside the pipes',
      (row: string[]) => `| \n${row.map((cell) => `       ${cell}  | \n`).join('')}`,
    ],
    ['lone pipes before rows', (row: string[]) => `|\n${row.map(piped).join('')}`],
    [
      'tabs before cells, a newline inside the last',
      (row: string[]) => `${row.map((cell) => `\t${cell}`).join('|\n')}\n   |\n`,
    ],
    [
      'one row piped, the next one per line',
      (row: string[]) => (row[0] === '规章' ? `${row.join(' | ')} |\n` : `${row.join('\n')}\n`),
    ],
    ['a pipe row under its label', ([label, ...values]: string[]) => `${label} |\n${values.join(' | ')} |\n`],
    [
      'spans as runs of pipes',
      (row: string[]) => `${row.map(piped).join('')}${row.length < 3 ? '|||\n' : ''}`,
    ],
  ])('%s', async (_, line) => {
    const rows = [
      ['第二十条第(一)项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '1', '2'],
      ['行政规范性文件', '3', '4', '5'],
      ['第二十条第(五)项'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '9'],
      ['第二十条第(六)项'],
    ];
    const result = await readFacts(rows.map(line).join(''));
    expect(
      cells(
        result,
        'rules_issued',
        'rules_repealed',
        'rules_in_force',
        'normdocs_issued',
        'normdocs_repealed',
        'normdocs_in_force',
        'licensing_decisions',
      ),
    ).toEqual([0, 1, 2, 3, 4, 5, 9]);
  });
  test('a prose sentence, a free line and an unknown row between the rows', async () => {
    const result = await readFacts(
      '二、主动公开政府信息情况\n2022年我局制定并修改规范性文件1个,行政处罚处理决定数量39件。\n第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n其他主动公开文件(含以部门名义印发的文件、会议纪要)\n7\n8\n9\n行政规范性文件\n1\n0\n4\n总数量(非新闻类、消息类):0\n第二十条第(六)项\n信息内容\n本年处理决定数量\n行政处罚\n39\n行政强制\n第二十条第(八)项\n信息内容\n本年收费金额(单位:0万元)\n行政事业性收费\n0.092',
    );
    expect(
      cells(
        result,
        'rules_in_force',
        'normdocs_issued',
        'normdocs_in_force',
        'penalty_decisions',
        'coercion_decisions',
        'admin_fees_10k_yuan',
      ),
    ).toEqual([0, 1, 4, 39, 'blank', 0.092]);
  });
  test('only the procurement block is left', async () => {
    const result = await readFacts(
      '第二十条第(九)项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n53\n6944.93',
    );
    expect(result.edition).toBe('f2019');
    expect(cells(result, 'v19_procurement_items', 'v19_procurement_amount', 'v19_rules_made')).toEqual([
      53,
      6944.93,
      'absent',
    ]);
  });
  test('an empty official template gives no number', async () => {
    const empty = makeForm('f2021', random(1), { blanks: 1 });
    for (const name of ['html', 'pipes, spans blank', 'one cell per line']) {
      const result = await readFacts(draw(name, empty));
      expect(result.facts.filter(({ value }) => value !== null)).toEqual([]);
    }
  });
  test('table 4 with a label before its numbers', async () => {
    const text = draw('pipes, spans not padded', form).replace(/^(\d+(?: \| \d+){14} \|)$/m, '数量 | $1');
    const result = await readFacts(text);
    expect(wrong(result, form)).toEqual([]);
  });
  test('one row of table 4 too short is refused as a whole', async () => {
    const result = await readFacts(draw('one cell per line', form).replace(/\n\d+\n五、存在/, '\n五、存在'));
    expect(wrong(result, form)).toEqual([]);
    expect(unread(result)).toHaveLength(15);
    expect(codes(result)).toContain('row_arity');
  });
});
