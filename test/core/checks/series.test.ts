import { describe, expect, it } from 'vitest';
import {
  checkCollection,
  checkSeries,
  findingValues,
  checkVerdicts,
} from '../../../src/core/checks/index.ts';
import type { CheckInput } from '../../../src/core/checks/input.ts';
import { outliers } from '../../../src/core/checks/jumps.ts';
import { commonSentences, similarity, textProfile } from '../../../src/core/checks/similarity.ts';
import { cleanCells, fact, report, seeded, withFacts, withProse } from './support.ts';

const clean = report(cleanCells(seeded(7)));
const penalties = (value: number, year: number): CheckInput => ({
  ...withFacts(clean, fact('penalty_decisions', value)),
  year,
});

describe('X-01, the only jump rule', () => {
  const state = (values: [number, number][]): string => {
    const years = values.map(([year, value]) => ({ ...report([['penalty_decisions', value]]), year }));
    const now = years.at(-1);
    return now === undefined ? '' : outliers(now, years).state;
  };
  it.each([
    [
      'ten times the median and at least 100',
      [
        [2021, 10],
        [2022, 10],
        [2023, 10],
        [2024, 101],
      ],
      'fail',
    ],
    [
      'ten times but under 100',
      [
        [2021, 5],
        [2022, 9],
        [2023, 6],
        [2024, 99],
      ],
      'pass',
    ],
    [
      'just under ten times',
      [
        [2021, 100],
        [2022, 100],
        [2024, 999],
      ],
      'pass',
    ],
    [
      'exactly ten times a neighbour',
      [
        [2023, 37],
        [2024, 370],
      ],
      'fail',
    ],
    [
      'exactly 10,000 times a neighbour',
      [
        [2023, 12.5],
        [2024, 125_000],
      ],
      'fail',
    ],
    [
      'exactly ten times a year further back',
      [
        [2020, 37],
        [2024, 370],
      ],
      'not_assessable',
    ],
    [
      'three to thirty',
      [
        [2022, 3],
        [2023, 3],
        [2024, 30],
      ],
      'pass',
    ],
    ['nothing to compare with', [[2024, 5000]], 'not_assessable'],
  ] as [string, [number, number][], string][])('%s', (_name, values, expected) => {
    expect(state(values)).toBe(expected);
  });

  it('calls it a possible slip of entry before anything else', () => {
    const result = checkSeries([
      penalties(12_100, 2022),
      penalties(12_091, 2023),
      penalties(1_204_332, 2024),
    ]);
    const finding = result.findings.find((item) => item.check === 'X-01');
    expect(finding?.message.zh).toContain('1204332');
    expect(finding?.message.zh).toContain('99.6倍');
    expect(finding?.message.zh).toContain('可能是填报或单位问题');
    expect(finding?.severity).toBe('warn');
  });
});

describe('years of one agency', () => {
  const merger = [{ from: 'a0099', to: 'a0001', year: 2024 }];
  const broken = withFacts({ ...clean, year: 2023 }, fact('req_carried_out.total', 99));

  it('are not set beside each other across a reorganisation or a gap', () => {
    expect(checkSeries([broken, clean]).findings.some((item) => item.check === 'T3-05')).toBe(true);
    expect(checkSeries([broken, clean], { lineage: merger }).findings).toEqual([]);
    expect(checkSeries([{ ...broken, year: 2022 }, clean]).findings).toEqual([]);
  });

  it('follow all seven columns, and name each that differs', () => {
    const before = withFacts(
      { ...clean, year: 2023 },
      ...['nat', 'biz', 'res', 'npo', 'law', 'oth', 'total'].map((column) =>
        fact(`req_carried_out.${column}`, 50),
      ),
    );
    const finding = checkSeries([before, clean]).findings.find((item) => item.check === 'T3-05');
    expect(finding?.instances).toHaveLength(7);
  });

  it('take a difference of one document for a note and more for something to verify', () => {
    const stock = (end: number) => {
      const before = withFacts(
        { ...clean, year: 2023 },
        fact('normdocs_in_force', 10),
        fact('rules_in_force', 0),
      );
      const now = withFacts(
        clean,
        fact('normdocs_issued', 2),
        fact('normdocs_repealed', 0),
        fact('normdocs_in_force', end),
        fact('rules_in_force', 0),
      );
      return checkSeries([before, now]).findings.find((item) => item.check === 'T2-02')?.severity;
    };
    expect(stock(13)).toBe('info');
    expect(stock(15)).toBe('warn');
    expect(stock(12)).toBeUndefined();
  });
});

describe('likeness of texts', () => {
  const base =
    '机关把办事材料逐项核对,居民提出的疑问当场解释;退回的表格注明缺什么,第二天再来不必排队。'.repeat(1);
  const text = Array.from(
    { length: 12 },
    (_, index) => `${base.slice(index)}第${index}组负责街巷${'东西南北中'.charAt(index % 5)}段。`,
  ).join('');
  const about = (words: string, more: Partial<CheckInput> = {}): CheckInput => ({
    ...withProse(clean, { 1: words }),
    ...more,
  });

  it('ignores numbers, names and years, so a copy with new figures is a copy', () => {
    const a = textProfile(about(`2023年甲市教育局办理12件。${text}`));
    const b = textProfile(about(`2024年甲市司法局办理99件。${text}`, { agencyName: '甲市司法局' }));
    expect(a && b && similarity(a, b)).toBe(1);
  });

  it('is near the share of characters kept', () => {
    const a = textProfile(about(text));
    const b = textProfile(about(text.replaceAll('退回的表格', '收到的信件')));
    const ratio = a && b ? similarity(a, b) : 0;
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1);
  });

  it('drops what a good part of the collection says, and short texts', () => {
    const many = Array.from({ length: 12 }, (_, index) => about(text, { agency: `b${index}` }));
    expect(textProfile(about(text), commonSentences(many))).toBeNull();
    expect(textProfile(about('短文。'))).toBeNull();
  });

  it('names the other agency of the same year, once per report', () => {
    const result = checkCollection([about(text), about(text, { agency: 'a0002', agencyName: '甲市司法局' })]);
    const alike = result.findings.filter((item) => item.check === 'S-09');
    expect(alike.map((item) => item.agency).sort()).toEqual(['a0001', 'a0002']);
    expect(alike[0]?.message.zh).toContain('100%');
  });

  it('never sets an agency beside its own other version', () => {
    const result = checkCollection([about(text), about(text)]);
    expect(result.findings).toEqual([]);
  });
});

describe('verdicts', () => {
  const finding = {
    check: 'T4-01',
    version: 1,
    severity: 'error' as const,
    agency: 'a0001',
    year: 2024,
    state: 'fail' as const,
    message: { zh: '', en: '' },
    instances: [{ left: '3', right: '99', cells: ['rev_total'] }],
    suspects: [],
  };

  it('stand while the numbers stand, survive a rerun, and say when they no longer apply', () => {
    const given = { agency: 'a0001', year: 2024, check: 'T4-01', values: findingValues(finding) };
    expect(checkVerdicts([given], [finding]).findings).toEqual([]);
    const moved = { ...finding, instances: [{ left: '3', right: '98', cells: ['rev_total'] }] };
    const lapsed = checkVerdicts([given], [moved]).findings[0];
    expect(lapsed).toMatchObject({ check: 'X-08', severity: 'info', agency: 'a0001' });
    expect(lapsed?.message.zh).toContain('3=99');
  });
});

describe('parents and children', () => {
  it('are never added up unless the collection says who is included', () => {
    const government = { ...clean, agency: 'g', agencyType: 'gov' };
    expect(checkCollection([government, { ...clean, agency: 'd' }]).counts['X-06']).toBeUndefined();
  });

  it('counts only members of that year, and says how many have a figure', () => {
    const government = withFacts({ ...clean, agency: 'g', agencyType: 'gov' }, fact('req_new.total', 9999));
    const members = [
      { agency: 'd', from: null, to: null },
      { agency: 'e', from: null, to: 2018 },
      { agency: 'f', from: 2019, to: null },
    ];
    const result = checkCollection([government, { ...clean, agency: 'd' }], {
      jurisdictions: [{ parent: 'g', members }],
    });
    const finding = result.findings.find((item) => item.check === 'X-06');
    expect(finding).toMatchObject({ severity: 'info', agency: 'g' });
    expect(finding?.message.zh).toContain('1/2家有数');
  });
});
