import { describe, expect, it } from 'vitest';
import { agencyView } from '../../../src/lib/agency/agencyView.ts';
import type { MeasureAnswers } from '../../../src/lib/measures/answers.ts';
import type { MeasureTotal } from '../../../src/lib/queries/measureTotals.ts';
import { agencyQuote, measureQuote, whoIsCounted, type QuotePlace } from '../../../src/lib/share/quotes.ts';
import { agencyFixture } from '../../support/agencyFixture.ts';

const place: QuotePlace = {
  lang: 'zh',
  release: { id: 't2', date: '2025-06-10' },
  link: 'http://x/zh/demo/v/t2/',
  synthetic: false,
};

function total(part: Partial<MeasureTotal>): MeasureTotal {
  return {
    ...{ year: 2024, edition: 'f2021', segment: 0, numerator: null, denominator: null, value: null },
    ...{ k: 0, held: 0, due: 0, partial: 0, status: null, top: null, topValue: null },
    ...part,
  };
}

const answersOf = (totals: MeasureTotal[]): MeasureAnswers =>
  ({ totals, byClass: [], cells: [], related: [] }) as unknown as MeasureAnswers;
const context = {
  lang: 'zh' as const,
  asOf: '2025-06-10',
  release: 't2',
  panel: 'all' as const,
  nameOf: (id: string) => id,
};

describe('a measure’s newest total', () => {
  it('stands with its fraction, its formula in numbers and how many state it', () => {
    const newest = total({ numerator: 81, denominator: 263, value: 30.8, k: 18, due: 20 });
    const text = measureQuote('disclosure_rate_broad', answersOf([newest]), context, '甲市 · 各机关', place);
    for (const part of [
      '甲市 · 各机关2024年度：',
      '30.8%(81/263)',
      '100 × 81 ÷ 263',
      '18/20家有数',
      place.link,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('基数仅');
  });

  it('warns of a denominator below 10 and of one body giving most of it', () => {
    const small = total({ numerator: 2, denominator: 2, k: 20, due: 20 });
    const text = measureQuote('disclosure_rate_broad', answersOf([small]), context, '', place);
    expect(text).toContain('基数仅2');
    expect(text).not.toMatch(/100\.0%/);
    const top = total({ numerator: 100, k: 5, due: 5, top: 'a0004', topValue: 60 });
    expect(measureQuote('req_new', answersOf([top]), context, '', place)).toContain('a0004占60.0%(60/100)');
  });

  it('is nothing where nothing is stated', () => {
    expect(measureQuote('req_new', answersOf([total({})]), context, '', place)).toBe('');
  });

  it('names who was counted', () => {
    const who = (view: Partial<Parameters<typeof whoIsCounted>[0]>) =>
      whoIsCounted(
        { classes: [], agencies: [], without: [], ...view },
        '甲市',
        '各机关',
        (id) => `局${id}`,
        'zh',
      );
    expect(who({})).toBe('甲市 · 各机关');
    expect(who({ classes: ['dept'] })).toContain('部门');
    expect(who({ agencies: ['1'] })).toBe('局1');
    expect(who({ agencies: ['1', '2'] })).toContain('2');
    expect(who({ without: ['9'] })).toBe('甲市 · 各机关（不含局9）');
  });
});

describe('an agency’s figures', () => {
  const view = agencyView(agencyFixture());

  it('quote the newest stated year with publication date, release and link', () => {
    const text = agencyQuote(
      view,
      { id: 'flow', formula: '新收 + 上年结转 = 办结 + 结转下年。' },
      '甲市教育局',
      place,
    );
    const index = view.years.findLastIndex((_, at) =>
      view.flow.some((row) => (row.cells[at]?.v ?? null) !== null),
    );
    const newest = view.years[index];
    expect(text.startsWith(`甲市教育局${newest?.year}年度`)).toBe(true);
    for (const row of view.flow) {
      const value = row.cells[index]?.v ?? null;
      if (value !== null) expect(text).toContain(`${row.label.zh} ${value.toLocaleString('en-US')}`);
    }
    expect(text).toContain('口径：新收 + 上年结转 = 办结 + 结转下年；');
    expect(text).toContain(place.link);
  });

  it('name the checks that fail on its cells, and no others', () => {
    const doubted = (keys: string[]) => ({
      ...view,
      years: view.years.map((year) => ({ ...year, doubts: [{ check: 'T3-01', keys }] })),
    });
    const quote = (keys: string[]) => agencyQuote(doubted(keys), { id: 'flow' }, '', place);
    expect(quote(['out_total.total'])).toContain('T3-01');
    expect(quote(['rev_total'])).not.toContain('T3-01');
  });

  it('are nothing for a figure without numbers', () => {
    expect(agencyQuote(view, { id: 'no-such' }, '', place)).toBe('');
  });
});
