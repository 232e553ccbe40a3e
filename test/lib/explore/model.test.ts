import { describe, expect, it } from 'vitest';
import { measureIn, needsOf, rowsPrint } from '../../../src/lib/explore/ask.ts';
import { besideColumns, computedText, correctedText, exportRows } from '../../../src/lib/explore/exports.ts';
import { read, rowsInView } from '../../../src/lib/explore/measured.ts';
import { exploreModel } from '../../../src/lib/explore/model.ts';
import { changeLabel } from '../../../src/lib/measures/change.ts';
import { agencyPoints, agencyYears, dominantPoint, totalsByYear } from '../../../src/lib/explore/points.ts';
import { pointsOf } from '../../../src/lib/charts/walk.ts';
import type { MeasureRow } from '../../../src/lib/queries/measureRows.ts';
import { type ExploreView } from '../../../src/lib/url/explore.ts';

import { bounds, context, counts, RATE, row, shares, view } from '../../support/exploreRows.ts';

describe('rows in view', () => {
  const rows = [
    row('a1', 2023, 1, 2),
    row('a2', 2024, 3, 4),
    row('g1', 2024, 90, 100, { class: 'gov', who: 'gov' }),
    row('a3', 2024, null, null, { report: null, who: null, status: 'no_report' }),
    row('a4', 2024, 5, 9, { who: null }),
  ];
  const of = (more: Partial<ExploreView>) => rowsInView(rows, view(more), bounds).map(({ agency }) => agency);

  it('never hold governments beside other bodies, nor reports whose scope counts for neither', () => {
    expect(of({})).toEqual(['a1', 'a2', 'a3']);
    expect(of({ scope: 'gov' })).toEqual(['g1']);
    expect(of({ scope: 'gov', agencies: ['a1'] })).toEqual([]);
  });
  it('follow class, agency, year and exclusion', () => {
    expect(of({ from: 2024 })).toEqual(['a2', 'a3']);
    expect(of({ agencies: ['a1'] })).toEqual(['a1']);
    expect(of({ excluded: ['a2'] })).toEqual(['a1', 'a3']);
    expect(of({ families: ['health'] })).toEqual([]);
  });
  it('of a balanced panel are of agencies with a figure in every year of comparable forms', () => {
    const some = [row('a1', 2023, 1, 2), row('a1', 2024, 1, 2), row('a2', 2024, 1, 2)];
    const kept = rowsInView(some, view({ panel: 'balanced' }), bounds);
    expect(kept.map(({ agency, year }) => `${agency} ${year}`)).toEqual(['a1 2023', 'a1 2024']);
  });
});

describe('points', () => {
  it('pool over the years of comparable forms, and are not averaged', () => {
    const [point] = agencyPoints(shares([row('a1', 2020, 0, 98), row('a1', 2024, 1, 2)]));
    expect(point).toMatchObject({ k: 1, n: 100, years: [2020, 2024], missing: null });
  });
  it('of a count are those of the newest year alone, and a missing one is not zero', () => {
    const points = agencyPoints(
      counts([row('a1', 2023, 5, null), row('a1', 2024, null, null), row('a2', 2024, 0, null)]),
    );
    expect(points.map(({ k, missing }) => [k, missing])).toEqual([
      [null, 'blank'],
      [0, null],
    ]);
  });
  it('name an agency with half of the total or more', () => {
    const points = agencyPoints(counts([row('a1', 2024, 60, null), row('a2', 2024, 40, null)]));
    expect(dominantPoint(points)?.point.agency).toBe('a1');
    expect(dominantPoint(points.slice(0, 1))).toBeNull();
    expect(
      dominantPoint(
        agencyPoints(
          counts([row('a1', 2024, 30, null), row('a2', 2024, 31, null), row('a3', 2024, 32, null)]),
        ),
      ),
    ).toBeNull();
  });
});

describe('years', () => {
  it('sum whole-year reports that state the figure, with how many of how many', () => {
    const rows = [
      row('a1', 2024, 5, null),
      row('a2', 2024, 7, null, { partial: true }),
      row('a3', 2024, null, null),
    ];
    expect(totalsByYear(counts(rows), 'pooled')).toMatchObject([{ value: 5, stated: 1, due: 3 }]);
  });
  it('pool rates unless the mean is asked for by name', () => {
    const rows = [row('a1', 2024, 1, 1), row('a2', 2024, 0, 99)];
    expect(totalsByYear(shares(rows), 'pooled')[0]?.value).toBe(1);
    expect(totalsByYear(shares(rows), 'mean')[0]?.value).toBe(50);
  });
  it('are joined across comparable forms and never across a break or a gap', () => {
    const joins = (rows: MeasureRow[]) => agencyYears(shares(rows), 'a1').map(({ join }) => join);
    expect(joins([row('a1', 2020, 1, 2), row('a1', 2021, 1, 2), row('a1', 2023, 1, 2)])).toEqual([
      'break',
      'comparable',
      'break',
    ]);
    const older = agencyYears(counts([row('a1', 2018, 1, null), row('a1', 2019, 1, null)]), 'a1');
    expect(older[1]?.join).not.toBe('comparable');
  });
});

describe('changes between two years', () => {
  const side = (k: number, n: number | null = null) => ({
    numerator: k,
    denominator: n,
    value: n === null ? k : (100 * k) / n,
    segment: 0,
    broken: false,
  });
  it.each([
    [side(0), side(3), 'count', '0 → 3（新增）'],
    [side(2), side(5), 'count', '2 → 5（基数过小）'],
    [side(10), side(15), 'count', '10 → 15（+50.0%）'],
    [side(10, 50), side(20, 50), 'share', '+20.0个百分点'],
    [side(2, 3), side(0, 2), 'share', '2/3 → 0/2'],
  ] as const)('are %j → %j as %s: %s', (before, after, style, text) => {
    expect(changeLabel(before, after, style, 'zh')).toBe(text);
  });
});

describe('the view model', () => {
  const many = Array.from({ length: 70 }, (_, at) => row(`a${at}`, 2024, 10 + (at % 9), 40));

  it('draws what fits and says why what was asked for does not', () => {
    const asked = exploreModel(view({ form: 'dots' }), { [RATE]: many }, context);
    expect(asked.form).toBe('funnel');
    expect(asked.warnings.join()).toContain('点图');
    expect(exploreModel(view({ form: 'strip' }), { [RATE]: many }, context).warnings.join()).toContain(
      '只用于件数',
    );
  });
  it('says how many flags chance alone would give', () => {
    expect(exploreModel(view({ form: 'funnel' }), { [RATE]: many }, context).notes.join()).toContain('0.14');
  });
  it('falls back to a known measure and names the unknown one', () => {
    const model = exploreModel(view({ measure: 'nothing_such' }), { [RATE]: many }, context);
    expect(model.measure.code).toBe(RATE);
    expect(model.warnings.join()).toContain('nothing_such');
    expect(measureIn('zero_request_agencies').refused).toBe('collection');
  });
  it('keeps every row in the table, the missing with their status, and outliers too', () => {
    const rows = [row('a1', 2024, 1, 4), row('a2', 2024, null, null), row('a3', 2024, 1_204_332, 1_204_332)];
    const { rows: exported } = exportRows(exploreModel(view(), { [RATE]: rows }, context), 'zh');
    expect(exported.map(({ numerator, code }) => [numerator, code])).toEqual([
      [1, 'reported'],
      [null, 'blank'],
      [1_204_332, 'reported'],
    ]);
  });
  it('exports what is published, corrected and computed apart, each with its status', () => {
    const rows = [
      row('a1', 2024, 10, 40, {
        corrected_numerator: 20,
        corrected_denominator: 40,
        corrected_value: 50,
        corrected_status: 'reported',
      }),
      row('a2', 2024, 3, 4, { corrected_status: 'unreadable' }),
      row('a3', 2024, 0, 0),
    ];
    const model = exploreModel(view(), { [RATE]: rows }, context);
    const { columns, rows: exported } = exportRows(model, 'zh');
    const of = (...keys: string[]) => exported.map((one) => keys.map((key) => one[key]));
    expect(of('numerator', 'denominator', 'code')).toEqual([
      [10, 40, 'reported'],
      [3, 4, 'reported'],
      [0, 0, 'reported'],
    ]);
    expect(of('corrected_numerator', 'corrected_denominator', 'corrected_code')).toEqual([
      [20, 40, 'reported'],
      [null, null, 'unreadable'],
      [null, null, 'none'],
    ]);
    expect(of('computed', 'computed_corrected')).toEqual([
      [25, 50],
      [75, null],
      [null, null],
    ]);
    expect(exported[2]?.computed_status).toContain('分母为 0');
    expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
    // Picture and totals stay as published.
    expect(model.points.map(({ k }) => k)).toEqual([10, 3, 0]);
    expect(model.notes.join()).toContain('2 份报告');
    expect(correctedText(model.rows[0] ?? row('', 0, 0, 0), 'share', 'zh')).toContain('20/40');
  });
  it('exports a computed total apart from the blank it stands beside', () => {
    const rows = [row('a1', 2024, null, null, { computed: 12 })];
    const model = exploreModel(view({ measure: 'req_new' }), { req_new: rows }, context);
    expect(exportRows(model, 'zh').rows[0]).toMatchObject({ numerator: null, code: 'blank', computed: 12 });
  });
  it('gives a table a column for corrections and computed totals where there are any, and none to be left empty', () => {
    const mended = row('a1', 2024, 5, null, { corrected_numerator: 0, corrected_status: 'reported' });
    const totalled = row('a2', 2024, null, null, { computed: 0 });
    expect(besideColumns([mended], 'count')).toEqual({ corrected: true, computed: false });
    expect(besideColumns([totalled], 'count')).toEqual({ corrected: false, computed: true });
    expect(besideColumns([row('a3', 2024, 1, 2)], 'share')).toEqual({ corrected: false, computed: false });
    // A zero stands there as a zero, and nothing as nothing.
    expect([computedText(totalled, 'count', 'en'), computedText(mended, 'count', 'en')]).toEqual(['0', null]);
    expect([correctedText(mended, 'count', 'en'), correctedText(totalled, 'count', 'en')]).toEqual([
      '0',
      null,
    ]);
  });
  it('takes corrections into a count per 100 closed', () => {
    const base = [row('a1', 2024, 50, null, { corrected_numerator: 100, corrected_status: 'reported' })];
    const [one] = read('rev_total', [row('a1', 2024, 5, null)], 'per100', base).rows;
    expect(one).toMatchObject({ value: 10, corrected_value: 5, corrected_status: 'reported' });
  });
  it('writes every percent with its fraction in every sentence of the picture', () => {
    const model = exploreModel(view({ form: 'dots' }), { [RATE]: many.slice(0, 12) }, context);
    const option = model.picture?.option;
    const drawn = typeof option === 'function' ? option({ lang: 'zh', dark: false, width: 720 }) : {};
    const said = pointsOf(drawn).map(({ text }) => text);
    expect(said).toHaveLength(12);
    for (const text of said) expect(text).toMatch(/%\(\d+\/\d+/);
  });
  it('gives points the address of what they stand for', () => {
    const addresses = (more: Partial<ExploreView>, code: string, rows: MeasureRow[]) => {
      const option = exploreModel(view({ ...more, measure: code }), { [code]: rows }, context).picture
        ?.option;
      const drawn = typeof option === 'function' ? option({ lang: 'zh', dark: false, width: 720 }) : {};
      return pointsOf(drawn).flatMap(({ ev }) => ev ?? []);
    };
    expect(addresses({ form: 'funnel' }, RATE, many)[0]).toMatch(/^[a-z0-9]+-\d{4}:disclosure_rate_broad/);
    const numbers = [row('a1', 2023, 2, null), row('a2', 2023, 3, null), row('a1', 2024, 4, null)];
    expect(addresses({ form: 'line' }, 'req_new', numbers)).toEqual([
      'a1-2023:req_new~a2-2023:req_new',
      'a1-2024:req_new',
    ]);
    // A mean of rates is no sum of anything.
    const means = addresses({ form: 'line', aggregate: 'mean' }, RATE, [
      row('a1', 2023, 1, 20),
      row('a2', 2023, 9, 30),
      row('a1', 2024, 2, 20),
      row('a2', 2024, 8, 30),
    ]);
    expect(means).toEqual([]);
  });
  it('asks only for the measures a view needs', () => {
    expect(needsOf(view())).toEqual([RATE]);
    expect(needsOf(view({ measure: 'rev_total', scale: 'per100' }))).toEqual(['rev_total', 'out_total']);
    expect(needsOf(view({ form: 'bars' }))).toHaveLength(7);
  });
  it('has another fingerprint when one value is tampered with, and the same in any order', () => {
    const { rows } = exploreModel(view(), { [RATE]: many }, context);
    const changed = rows.map((one, at) => (at === 3 ? { ...one, numerator: 11 } : one));
    expect(rowsPrint(changed)).not.toBe(rowsPrint(rows));
    expect(rowsPrint(rows.toReversed())).toBe(rowsPrint(rows));
    const mended = rows.map((one, at) =>
      at === 3 ? { ...one, corrected_status: 'reported', corrected_numerator: 11 } : one,
    );
    expect(rowsPrint(mended)).not.toBe(rowsPrint(rows));
  });
});
