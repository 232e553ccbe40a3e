import { describe, expect, it } from 'vitest';
import type { MeasureData } from '../../../src/lib/explore/ask.ts';
import { compareModel, pick } from '../../../src/lib/explore/compare.ts';
import { keyFigures } from '../../../src/lib/explore/keyFigures.ts';
import { DEFAULT_COMPARE } from '../../../src/lib/url/compare.ts';
import { context, RATE, row } from '../../support/exploreRows.ts';

describe('a comparison', () => {
  const bodies = [
    { agency: 'g1', class: 'gov', region: null },
    ...Array.from({ length: 8 }, (_, at) => ({ agency: `a${at}`, class: 'dept', region: null })),
  ];
  const rows = bodies.map((body, at) =>
    row(body.agency, 2024, 20 + at, 60 + at, {
      class: body.class,
      who: body.class === 'gov' ? 'gov' : 'own',
    }),
  );
  const data: MeasureData = {
    [RATE]: rows,
    out_total: rows.map((one) => ({ ...one, numerator: one.denominator })),
  };

  it('takes six bodies of one scope and names the others', () => {
    const chosen = pick(
      { ...DEFAULT_COMPARE, agencies: ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'g1', 'zz'] },
      bodies,
    );
    expect(chosen.chosen).toHaveLength(6);
    expect([chosen.tooMany, chosen.mixed, chosen.unknown]).toEqual([['a6'], ['g1'], ['zz']]);
  });
  it('takes the first bodies that report for themselves when none is named', () => {
    expect(pick(DEFAULT_COMPARE, bodies)).toMatchObject({
      chosen: ['a0', 'a1', 'a2'],
      byDefault: true,
      scope: 'own',
    });
  });
  it('has what stands beside published numbers in lines of its own', () => {
    const asked = { ...DEFAULT_COMPARE, agencies: ['a0', 'a1'], from: 2024, to: 2024 };
    const mended = [
      row('a0', 2024, 5, null, { corrected_numerator: 7, corrected_status: 'reported' }),
      row('a1', 2024, 6, null),
    ];
    const figures = keyFigures(asked, pick(asked, bodies), { ...data, req_new: mended }, context);
    const lines = figures.find(({ code }) => code === 'req_new')?.lines ?? [];
    expect(lines.map(({ beside }) => beside)).toEqual([[{ kind: 'corrected', texts: ['7'] }], []]);
    expect(lines[0]?.cells[0]).toMatchObject({ numerator: 5 });
  });
  it('says its rule for peers and ranks in intervals that overlap', () => {
    const asked = { ...DEFAULT_COMPARE, agencies: ['a0', 'a1'], peers: 'volume' as const };
    const model = compareModel(asked, pick(asked, bodies), data, context);
    expect(model.rule).toContain('30 至 124 件');
    expect(model.standings).toHaveLength(8);
    expect(new Set(model.standings.map(({ rank }) => rank))).toEqual(new Set(['第 1–8 位（8 家参排）']));
    expect(model.without).toContain('→');
  });
});
