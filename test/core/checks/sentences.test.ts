import { describe, expect, it } from 'vitest';
import { checkReport, checkSeries, mergeResults, toCheckInput } from '../../../src/core/checks/index.ts';
import type { CheckInput } from '../../../src/core/checks/input.ts';
import type { ParsedReport } from '../../../src/core/model.ts';
import {
  cleanCells,
  fact,
  findingOf,
  identity,
  proseFact,
  report,
  seeded,
  stateOf,
  withFacts,
  withProse,
} from './support.ts';

const SIX = ['nat', 'biz', 'res', 'npo', 'law', 'oth'];

/** All of table 3 zero but the given cells, which stand in the natural persons and total columns alike. */
function small(rows: Record<string, number>): CheckInput {
  const cells = new Map<string, number>([...cleanCells(() => 0.1).keys()].map((key) => [key, 0]));
  for (const [row, value] of Object.entries(rows)) {
    cells.set(`${row}.nat`, value);
    cells.set(`${row}.total`, value);
  }
  return report(cells);
}

const education = withFacts(
  small({ req_new: 12, req_carried_in: 1, out_granted: 12, out_total: 12 }),
  fact('req_new.nat', 11),
  fact('out_granted.nat', 12),
);

describe('sentences an officer can read on the phone', () => {
  it('give the arithmetic of the balance in both languages, one finding with an instance per column', () => {
    const finding = findingOf(
      small({ req_new: 12, req_carried_in: 1, out_granted: 12, out_total: 12 }),
      'T3-01',
    );
    expect(finding?.message.zh).toBe(
      '甲市教育局2024年报表三自然人列：12+1=13，12+0=12，相差1；表三总计列：12+1=13，12+0=12，相差1。',
    );
    expect(finding?.message.en).toBe(
      '甲市教育局, 2024 report: table 3, Natural persons column: 12+1=13, 12+0=12, difference 1; table 3, Total column: 12+1=13, 12+0=12, difference 1.',
    );
    expect(finding?.instances).toHaveLength(2);
    expect(finding?.instances[1]).toEqual({
      left: '12+1=13',
      right: '12+0=12',
      cells: ['req_new.total', 'req_carried_in.total', 'out_total.total', 'req_carried_out.total'],
    });
    expect(finding).toMatchObject({
      severity: 'error',
      state: 'fail',
      agency: 'a0001',
      year: 2024,
      version: 1,
    });
  });

  it('name the row of a row sum with all six terms', () => {
    const broken = withFacts(
      education,
      ...SIX.map((column, at) => fact(`out_partial.${column}`, [4, 1, 0, 0, 0, 0][at] ?? 0)),
      fact('out_partial.total', 6),
    );
    expect(findingOf(broken, 'T3-03')?.message.zh).toContain(
      '表三“（二）部分公开”行：4+1+0+0+0+0=5，总计6，相差1',
    );
  });

  it('count what does not fit into the sentence', () => {
    const cells = [...cleanCells(seeded(1))].map(
      ([key, value]) => [key, key.endsWith('.total') ? value + 1 : value] as const,
    );
    const finding = findingOf(report(cells), 'T3-03');
    expect(finding?.instances).toHaveLength(25);
    expect(finding?.message.zh).toContain('等共25处');
    expect(finding?.message.en).toContain('25 places in all');
  });
});

describe('silence where nothing is amiss', () => {
  it('keeps service cases and licensing apart (F23)', () => {
    const input = withFacts(
      report(cleanCells(seeded(2))),
      fact('licensing_decisions', 39),
      proseFact('service_cases', 3527),
    );
    expect(
      checkReport(
        withProse(input, {
          1: '办事服务办件量3527件,主动公开政府信息,受理申请,信息管理、网站平台、监督保障到位。',
        }),
      ).findings,
    ).toEqual([]);
  });

  it('accepts the three readings of requests in the text', () => {
    const input = small({
      req_new: 41,
      req_carried_in: 4,
      out_granted: 43,
      out_total: 43,
      req_carried_out: 2,
    });
    for (const said of [41, 45, 43])
      expect(stateOf(withFacts(input, proseFact('foi_received_text', said)), 'N-01')).toBe('pass');
    expect(stateOf(withFacts(input, proseFact('foi_received_text', 44)), 'N-01')).toBe('fail');
  });

  it('only asks to verify when a repetition in the text differs and the main figure agrees', () => {
    const again = {
      indicator: 'foi_received_text',
      raw: '',
      scope: 'duplicate',
      year: 2024,
      approx: false,
      span: { block: 1 },
    } as const;
    const input = withFacts(
      small({ req_new: 41, out_granted: 41, out_total: 41 }),
      proseFact('foi_received_text', 41),
    );
    expect(findingOf({ ...input, mentions: [{ ...again, value: 14 }] }, 'N-01')?.severity).toBe('warn');
    expect(findingOf({ ...input, mentions: [{ ...again, value: 41 }] }, 'N-01')).toBeUndefined();
    expect(findingOf({ ...input, mentions: [{ ...again, value: 14, year: 2023 }] }, 'N-01')).toBeUndefined();
  });

  it('rests no finding on an estimate or a doubtful number', () => {
    const input = small({ req_new: 41 });
    for (const more of [{ flags: ['approx'] }, { confidence: 0.6 }]) {
      expect(stateOf(withFacts(input, proseFact('foi_received_text', 50, more)), 'N-01')).toBe(
        'not_assessable',
      );
    }
  });

  it('never calls a moved page late (F3), nor a town without a deadline', () => {
    const moved: CheckInput = {
      ...report([]),
      year: 2021,
      due: { deadline: '2022-01-31', basis: '' },
      identity: {
        ...identity,
        published: { value: '2023-08-09', raw: '', readings: ['2023-08-09'], where: null },
        signed: { value: '2022-01-20', raw: '', readings: ['2022-01-20'], where: null },
      },
    };
    expect(stateOf(moved, 'S-06')).toBe('not_assessable');
    expect(stateOf(moved, 'X-05')).toBe('fail');
    const { due, ...undated } = moved;
    expect(stateOf(undated, 'S-06')).toBe('not_assessable');
  });

  it('asks a transcribed report for no sections and no missing cells', () => {
    const input: CheckInput = {
      ...report([['req_new.total', 3]]),
      originKind: 'transcribed',
      editionSeen: false,
    };
    expect(checkReport(input).findings).toEqual([]);
    expect(stateOf(input, 'S-01')).toBe('not_assessable');
    expect(stateOf(input, 'T2-01')).toBe('not_assessable');
  });

  it('says nothing about figures of a document that is no report', () => {
    const result = checkReport({ ...report([]), kind: 'not_report', edition: null });
    expect(result.findings.map((item) => item.check)).toEqual(['S-12']);
    expect(Object.keys(result.counts).sort()).toEqual(['S-11', 'S-12']);
  });

  it('leaves checks of other editions out of the count', () => {
    expect(stateOf({ ...report([]), edition: 'f2014' }, 'T3-01')).toBe('out_of_scope');
    expect(stateOf(report(cleanCells(seeded(4), 'f2019'), { edition: 'f2019' }), 'T2-01')).toBe(
      'out_of_scope',
    );
  });
});

describe('results', () => {
  it('join the report part and the cross-year part of a check into one finding', () => {
    const year = (number: number): CheckInput =>
      report([...cleanCells(seeded(6), 'f2019')], { edition: 'f2019', year: number });
    const items = (prev: number, delta: number) => [
      fact('v19_fee_items_prev', prev),
      fact('v19_fee_items_delta', delta),
    ];
    const [before, now] = [withFacts(year(2019), ...items(5, 0)), withFacts(year(2020), ...items(4, -6))];
    const merged = mergeResults([checkReport(before), checkReport(now), checkSeries([before, now])]);
    const own = merged.findings.filter((item) => item.check === 'T2-08');
    expect(own).toHaveLength(1);
    expect(own[0]?.instances).toHaveLength(2);
  });

  it('say which cells were missing, and whether blanks read as 0 would balance, without using them', () => {
    const cells = [...cleanCells(seeded(6))].map(
      ([key, value]) => [key, key.endsWith('.oth') && value === 0 ? null : value] as const,
    );
    const result = checkReport(report(cells));
    expect(result.findings.map((item) => item.check)).toEqual(['C-05']);
    const open = result.unassessed.find((item) => item.check === 'T3-03');
    expect(open).toMatchObject({ state: 'not_assessable', severity: 'info' });
    expect(open?.message.zh).toMatch(/空白如按0理解，其中\d+处平衡/);
    expect(open?.instances[0]?.cells.every((key) => key.endsWith('.oth'))).toBe(true);
  });

  it('are the same for the same input', () => {
    const input = withFacts(report(cleanCells(seeded(9))), fact('req_new.nat', 4000));
    expect(checkReport(input)).toEqual(checkReport({ ...input }));
  });

  it('come from a parsed report through toCheckInput, the first reading of a key standing', () => {
    const parsed: ParsedReport = {
      kind: 'report',
      origin: { kind: 'local' },
      identity,
      edition: 'f2021',
      sections: [],
      facts: [fact('req_new.total', 3), fact('req_new.total', 4)],
      mentions: [],
      problems: [],
      prose: [],
    };
    const input = toCheckInput(parsed);
    expect(input).toMatchObject({
      agency: '',
      agencyName: '甲市教育局',
      agencyType: 'unknown',
      year: 2024,
      originKind: 'local',
    });
    expect(input.facts.get('req_new.total')?.value).toBe(3);
    expect('due' in input).toBe(false);
  });
});
