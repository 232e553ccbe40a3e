import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/dataset/shapes.ts';
import { LEAD_KINDS, LEAD_RULES, leadRule, leadsOf } from '../../../src/core/leads/index.ts';
import { dataset, instance, leadsBy, row, type Given } from './support.ts';

// Each rule speaks in the plain case and is silent in every case the honesty rules name.

const KEY = 'penalty_decisions';
const merged = (year: string): Partial<Dataset> => ({
  lineage: [row('lineage', { from: 'b0001', to: 'a0001', kind: 'merge', year })],
});

/** Years 2021 to 2023 of one figure, then 2024, which X-01 found. */
function series(values: (number | null)[], last: Partial<Given> = {}, key = KEY): Given[] {
  return values.map((value, index) => ({
    year: 2021 + index,
    cells: { [key]: value },
    ...(index === values.length - 1
      ? { findings: [{ check: 'X-01', instances: [instance(key)] }], ...last }
      : {}),
  }));
}

describe('L-01 jump', () => {
  it('speaks: figure, neighbour and ratio, as a possible reporting error', () => {
    const [lead, ...more] = leadsBy('jump', dataset(series([12765, 13439, 12091, 1204332])));
    expect(more).toEqual([]);
    expect(lead?.grade).toBe('possible_error');
    expect(lead?.cells.map(({ report, value }) => [report, value])).toEqual([
      ['a0001-2024', 1204332],
      ['a0001-2023', 12091],
    ]);
    expect(lead?.text.zh).toContain('99.6倍');
    expect(lead?.formula.zh).toContain('1,204,332 ÷ 12,091 = 99.6');
    expect(lead?.formula.zh).toContain('10 × 12,765 = 127,650');
    expect(lead?.findings).toEqual([{ check: 'X-01', severity: 'warn' }]);
  });

  it('is silent on a base below 10, a blank, and a figure that X-01 did not find', () => {
    expect(leadsBy('jump', dataset(series([3, 4, 2, 1200])))).toEqual([]);
    expect(leadsBy('jump', dataset(series([9, 9, 9, 1201])))).toEqual([]);
    expect(leadsBy('jump', dataset(series([10, 10, 10, 1201])))).toHaveLength(1);
    expect(leadsBy('jump', dataset(series([500, 510, 505, null])))).toEqual([]);
    const unseen = series([500, 510, 505, 120001]).map(({ year, cells = {} }) => ({ year, cells }));
    expect(leadsBy('jump', dataset(unseen))).toEqual([]);
  });

  it('is silent across a reorganisation, in a partial year, across forms and across scopes', () => {
    const tall = series([500, 510, 505, 120001]);
    expect(leadsBy('jump', dataset(tall, merged('2024')))).toEqual([]);
    const begun = {
      lineage: [
        row('lineage', { from: 'a0001', to: 'a0001', kind: 'new', year: '2024', source: '2024年3月组建' }),
      ],
    };
    expect(leadsBy('jump', dataset(tall, begun))).toEqual([]);
    const forms = tall.map((each) => (each.year < 2024 ? { ...each, edition: 'f2019' as const } : each));
    expect(leadsBy('jump', dataset(forms))).toEqual([]);
    const scopes = tall.map((each) => (each.year < 2024 ? { ...each, scope: 'jurisdiction' } : each));
    expect(leadsBy('jump', dataset(scopes))).toEqual([]);
  });

  it.each([
    ['low confidence', { confidence: '0.79' }],
    ['approximate', { flags: 'approx' }],
    ['a unit nobody stated', { flags: 'unit_unknown' }],
    ['unreadable', { status: 'unreadable', value: '' }],
    ['a declared correction', { corrected: '12043' }],
  ])('is silent on a cell that is %s', (_, facts) => {
    expect(leadsBy('jump', dataset(series([500, 510, 505, 120001], { facts })))).toEqual([]);
  });

  it('is silent once somebody has explained the finding with these numbers', () => {
    const notes = (verdict: string, applies: string) => ({
      notes: [row('notes', { agency: 'a0001', year: '2024', check: 'X-01', verdict, applies })],
    });
    const tall = series([500, 510, 505, 120001]);
    expect(leadsBy('jump', dataset(tall, notes('explained', 'true')))).toEqual([]);
    expect(leadsBy('jump', dataset(tall, notes('false_alarm', 'true')))).toEqual([]);
    expect(leadsBy('jump', dataset(tall, notes('explained', 'false')))).toHaveLength(1);
  });
});

describe('L-02 unit', () => {
  it('speaks for an exact multiple of a neighbour, and then L-01 does not', () => {
    const given = dataset(series([500, 480, 505, 50500]));
    expect(leadsBy('unit', given)[0]?.formula.en).toContain('exactly 505 × 100');
    expect(leadsBy('jump', given)).toEqual([]);
  });

  it('speaks for a fee in the wrong unit, not for a small one', () => {
    const fee = (value: number): Given => ({
      year: 2024,
      cells: { admin_fees_10k_yuan: value },
      findings: [{ check: 'T2-06', instances: [instance('admin_fees_10k_yuan', `${value}元`, '万元')] }],
    });
    expect(leadsBy('unit', dataset([fee(4800)]))).toHaveLength(1);
    expect(leadsBy('unit', dataset([fee(9)]))).toEqual([]);
  });
});

describe('L-03 powers', () => {
  const rules = (value: number, facts = {}): Given => ({
    year: 2024,
    cells: { rules_in_force: value },
    facts,
    findings: [{ check: 'T2-04', instances: [instance('rules_in_force', String(value), '0')] }],
  });

  it('speaks from 10 on, never on a doubtful cell', () => {
    expect(leadsBy('powers', dataset([rules(109)]))[0]?.cells[0]?.value).toBe(109);
    expect(leadsBy('powers', dataset([rules(9)]))).toEqual([]);
    expect(leadsBy('powers', dataset([rules(109, { confidence: '0.5' })]))).toEqual([]);
  });
});

describe('L-04 carry', () => {
  const years = (out: number, into: number, more: Partial<Given> = {}): Given[] => [
    { year: 2023, cells: { 'req_carried_out.total': out, 'req_carried_out.nat': out } },
    {
      year: 2024,
      cells: { 'req_carried_in.total': into, 'req_carried_in.nat': into },
      findings: [
        { check: 'T3-05', instances: [instance('req_carried_in.nat'), instance('req_carried_in.total')] },
      ],
      ...more,
    },
  ];

  it('speaks on the total column when one number is 10 or more', () => {
    const [lead] = leadsBy('carry', dataset(years(30, 12)));
    expect(lead?.cells.map(({ report, key, value }) => `${report}/${key}=${value}`)).toEqual([
      'a0001-2024/req_carried_in.total=12',
      'a0001-2023/req_carried_out.total=30',
    ]);
    expect(lead?.text.zh).toContain('相差18件');
    expect(leadsBy('carry', dataset(years(3, 2)))).toEqual([]);
    expect(leadsBy('carry', dataset(years(10, 2)))).toHaveLength(1);
  });

  it('is silent across a merger and on unreadable cells', () => {
    expect(leadsBy('carry', dataset(years(30, 12), merged('2024')))).toEqual([]);
    expect(leadsBy('carry', dataset(years(30, 12, { facts: { status: 'unreadable', value: '' } })))).toEqual(
      [],
    );
  });
});

describe('L-05 copied', () => {
  const alike = (check: string, right: string, left: string): Given => ({
    year: 2024,
    findings: [{ check, instances: [{ left, right, cells: [] }] }],
  });

  it('speaks of the own last year or of another body, and leads to the two texts', () => {
    const [own] = leadsBy('copied', dataset([alike('S-09', 'a0001 2023', '97%')]));
    expect(own?.text.zh).toBe('正文与2023年度报告文字相同比例97%');
    expect(own?.path).toBe('check/2024/?tab=numbers&f=a0001-2024.S-09');
    const other: Given = { agency: 'a0002', year: 2024 };
    const [two] = leadsBy('copied', dataset([alike('X-02', 'a0002 2024', '表三'), other]));
    expect(two?.text.zh).toBe('表三与机关a00022024年度报告逐格相同');
    expect(two?.text.en).toContain('table 3 equals that of the report of Body a0002');
  });

  it('is silent without a finding', () => {
    expect(leadsBy('copied', dataset([{ year: 2024 }]))).toEqual([]);
  });
});

describe('L-06 first', () => {
  const zeros = (values: (number | null)[], last: Partial<Given> = {}): Given[] =>
    values.map((value, index) => ({
      year: 2021 + index,
      cells: { coercion_decisions: value },
      ...(index === values.length - 1 ? last : {}),
    }));

  it('speaks after three printed zeros, from 10 on', () => {
    const [lead] = leadsBy('first', dataset(zeros([0, 0, 0, 10])));
    expect(lead?.text.zh).toContain('2021至2023年度均为0');
    expect(leadsBy('first', dataset(zeros([0, 0, 0, 9])))).toEqual([]);
    expect(leadsBy('first', dataset(zeros([0, 0, 40])))).toEqual([]);
  });

  it('does not take a blank, a missing year or an earlier number for a zero', () => {
    expect(leadsBy('first', dataset(zeros([0, null, 0, 40])))).toEqual([]);
    expect(leadsBy('first', dataset(zeros([5, 0, 0, 0, 40])))).toEqual([]);
    expect(leadsBy('first', dataset(zeros([0, 0, 0, 40]).filter(({ year }) => year !== 2022)))).toEqual([]);
    expect(leadsBy('first', dataset(zeros([0, 0, 0, 40], { edition: 'f2019' })))).toEqual([]);
    expect(leadsBy('first', dataset(zeros([0, 0, 0, 40]), merged('2023')))).toEqual([]);
  });

  it('is silent on a cell a check doubts', () => {
    const findings = [
      { check: 'T3-01', severity: 'error' as const, instances: [instance('coercion_decisions')] },
    ];
    expect(leadsBy('first', dataset(zeros([0, 0, 0, 40], { findings })))).toEqual([]);
  });
});

describe('L-11 changed, L-12 vanished, L-10 missing', () => {
  const now = (value: number, findings: Given['findings'] = []): Given => ({
    year: 2023,
    cells: { [KEY]: value },
    findings,
  });

  it('tells the number before and now, from two versions or from two releases', () => {
    const versions = [{ check: 'X-03', severity: 'info' as const, instances: [instance(KEY, '38', '83')] }];
    const [lead] = leadsBy('changed', dataset([now(83, versions)]));
    expect(lead?.formula.zh).toBe('先前公布38 ≠ 现公布83');
    const change = (why: string) => ({
      agency: 'a0001',
      year: '2023',
      key: KEY,
      from_value: '38',
      to_value: '83',
      why,
    });
    expect(leadsBy('changed', dataset([now(83)]), [change('recollected')])).toHaveLength(1);
    for (const why of ['correction', 'parser', 'codebook', 'transcription', 'report_added'])
      expect(leadsBy('changed', dataset([now(83)]), [change(why)])).toEqual([]);
  });

  it('is silent where the number came back, or was none before', () => {
    const change = (from: string) => ({
      agency: 'a0001',
      year: '2023',
      key: KEY,
      from_value: from,
      why: 'recollected',
    });
    expect(leadsBy('changed', dataset([now(83)]), [change('83')])).toEqual([]);
    expect(leadsBy('changed', dataset([now(83)]), [change('')])).toEqual([]);
  });

  it('a page that is gone', () => {
    const gone = {
      check: 'X-04',
      severity: 'info' as const,
      instances: [{ left: '2025-01-20', right: '2025-05-01', cells: [] }],
    };
    expect(leadsBy('vanished', dataset([now(5, [gone])]))[0]?.path).toBe('r/a0001-2023/');
    expect(leadsBy('vanished', dataset([now(5)]))).toEqual([]);
  });

  it('a report that was searched for; what is only not held is none', () => {
    const due = (state: string) => ({
      due: [
        row('due', {
          agency: 'a0001',
          year: '2024',
          state,
          checked: '2025-02-10',
          places: 'x;y',
          deadline: '2025-01-31',
        }),
      ],
    });
    expect(leadsBy('missing', dataset([now(5)], due('confirmed_unpublished')))[0]?.text.zh).toContain(
      '在2处查找',
    );
    for (const state of ['not_collected', 'not_due', 'late', 'date_in_dispute'])
      expect(leadsBy('missing', dataset([now(5)], due(state)))).toEqual([]);
  });
});

describe('the registry', () => {
  it('explains every rule in both languages, one per kind', () => {
    expect(LEAD_RULES.map(({ kind }) => kind).sort()).toEqual([...LEAD_KINDS].sort());
    expect(new Set(LEAD_RULES.map(({ id }) => id)).size).toBe(LEAD_RULES.length);
    for (const { name, formula, why, first } of LEAD_RULES)
      for (const text of [name, formula, why, first]) expect([text.zh, text.en].every(Boolean)).toBe(true);
    expect(() => leadRule('L-99')).toThrow(RangeError);
  });

  it('uses no word of blame or excitement', () => {
    const texts = JSON.stringify(LEAD_RULES);
    expect(texts).not.toMatch(
      /违规|造假|隐瞒|暴增|暴涨|激增|飙升|猛增|最差|惊人|[↑↓]|surge|soar|scandal|violat|hid(e|ing)/i,
    );
  });

  it('puts possible errors first and says how much was looked through', () => {
    const given = dataset([
      {
        agency: 'a0001',
        year: 2024,
        findings: [{ check: 'S-09', instances: [{ left: '95%', right: 'a0001 2023', cells: [] }] }],
      },
      ...series([500, 510, 505, 120001]).map((each) => ({ ...each, agency: 'a0002' })),
    ]);
    const file = leadsOf(given, []);
    expect(file.leads.map(({ agency, kind }) => `${agency} ${kind}`)).toEqual(['a0002 jump', 'a0001 copied']);
    expect(file).toMatchObject({ reports: 5, bodies: 2, years: { from: 2021, to: 2024 } });
    expect(leadsOf(dataset([]), [])).toMatchObject({ reports: 0, bodies: 0, leads: [] });
  });
});
