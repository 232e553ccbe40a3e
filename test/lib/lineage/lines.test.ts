import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgencyFile } from '../../../src/core/dataset/agency-file.ts';
import type { SeriesCell, YearView } from '../../../src/lib/agency/agencyView.ts';
import { collectBefore, lineView, type LineBody, type LineView } from '../../../src/lib/lineage/bodies.ts';
import { changesOf, linesOf, noChain } from '../../../src/lib/lineage/lines.ts';
import { LINE_MEASURES } from '../../../src/lib/lineage/measures.ts';
import { drawnMode, lineFigure } from '../../../src/lib/lineage/figure.ts';
import { agencyFixture } from '../../support/agencyFixture.ts';

const year = (at: number): YearView => ({
  ...{ year: at, report: `r-${at}`, state: null, days: null, edition: null, kind: null },
  ...{ findings: { error: 0, warn: 0, info: 0 }, checked: null, places: [], published: null, doubts: [] },
});

function body(
  agency: string,
  from: number | null,
  until: number | null,
  cells: [number, SeriesCell][],
): LineBody {
  return {
    ...{ agency, name: agency, nameEn: null, from, until, years: cells.map(([at]) => year(at)) },
    series: LINE_MEASURES.map((id) => ({
      id,
      label: { zh: id, en: id },
      cells: cells.map(([, cell]) => cell),
      joins: cells.map(() => 'comparable' as const),
    })),
  };
}

const view: LineView = {
  own: body('n', 2019, null, [
    [2019, { v: 55, key: 'req_new.total' }],
    [2020, { v: 50 }],
  ]),
  before: [
    body('a', null, 2019, [
      [2017, { v: 9 }],
      [2018, { v: 16 }],
    ]),
    body('b', null, 2019, [
      [2017, { v: null, s: 'blank' }],
      [2018, { v: 0 }],
      [2019, { v: 4 }],
    ]),
  ],
  events: [2019],
  parts: [],
};
const values = (mode: 'reported' | 'chained' | 'stop', of = view) =>
  linesOf(of, 'new', mode).map(({ points }) => points.map((point) => [point.year, point.cell.v]));

describe('a line through a reform', () => {
  it('keeps the bodies apart as reported, earlier ones ending before the reform', () => {
    expect(values('reported')).toEqual([
      [[2017, 9], [2018, 16]],
      [[2017, null], [2018, 0]],
      [[2019, 55], [2020, 50]],
    ]); // prettier-ignore
  });

  it('adds the earlier bodies only where each of them states its number', () => {
    expect(values('chained')).toEqual([[[2017, null], [2018, 16], [2019, 55], [2020, 50]]]); // prettier-ignore
    const [line] = linesOf(view, 'new', 'chained');
    expect(line?.points[0]).toMatchObject({ cell: { s: 'blank' }, of: { known: 1, bodies: 2 } });
    expect(line?.points[2]?.cell.key).toBe('req_new.total');
  });

  it('takes an earlier body without any row for a gap, not for nothing', () => {
    const silent = { ...view, before: [...view.before, body('c', 2010, 2019, [])] };
    expect(values('chained', silent)[0]?.slice(0, 2)).toEqual([[2017, null], [2018, null]]); // prettier-ignore
  });

  it('stops at the reform', () => {
    expect(values('stop')).toEqual([[[2019, 55], [2020, 50]]]); // prettier-ignore
  });

  it('adds neither rates nor documents in force, nor a body of which a part went elsewhere', () => {
    expect(noChain(view, 'disclosure_rate_broad')).toEqual({ why: 'rate' });
    expect(noChain(view, 'normdocs')).toEqual({ why: 'in_force' });
    expect(noChain({ ...view, parts: ['甲'] }, 'new')).toEqual({ why: 'part', names: ['甲'] });
    expect(drawnMode(view, 'normdocs', 'chained')).toBe('reported');
    expect(drawnMode(view, 'new', 'chained')).toBe('chained');
  });

  it('adds up in any order of the bodies', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (numbers) => {
        const before = numbers.map((v, index) => body(`p${index}`, null, 2019, [[2018, { v }]]));
        const sums = [before, [...before].reverse()].map(
          (bodies) => values('chained', { ...view, before: bodies })[0]?.[0]?.[1],
        );
        const sum = numbers.reduce((total, v) => total + v, 0);
        expect(sums).toEqual([sum, sum]);
      }),
    );
  });

  it('names the mode in the caption and the title', () => {
    const context = {
      lang: 'en' as const,
      asOf: '2025-06-10',
      release: 't2',
      why: () => 'no figure',
      cellHref: () => '',
    };
    expect(lineFigure(view, 'new', 'chained', context).caption).toContain('Predecessors added');
    expect(lineFigure(view, 'normdocs', 'chained', context).caption).toContain('As reported');
  });
});

describe('the change on the year before', () => {
  it('is not made over a reform, whatever the numbers are', () => {
    const [line] = linesOf(view, 'new', 'chained');
    if (!line) throw new Error('no line');
    expect(changesOf(line, view.events, 'new').map((change) => change?.kind)).toEqual([
      undefined,
      'unknown',
      'reform',
      'percent',
    ]);
  });

  it('gives no percentage over a small base or none, and points for a rate', () => {
    const line = (...numbers: number[]) =>
      linesOf(
        { ...view, before: [], own: body('n', null, null, numbers.map((v, at) => [2020 + at, { v }])) },
        'new',
        'reported',
      )[0] ?? { body: null, points: [] }; // prettier-ignore
    const kinds = (...numbers: number[]) => changesOf(line(...numbers), [], 'new').map((one) => one?.kind);
    expect(kinds(0, 3, 9, 10, 20)).toEqual([undefined, 'added', 'small', 'small', 'percent']);
    expect(changesOf(line(40, 50), [], 'disclosure_rate_broad')[1]).toEqual({
      kind: 'points',
      from: 40,
      to: 50,
    });
  });
});

describe('the bodies of a line', () => {
  const base = agencyFixture();
  const file = (id: string, lineage: AgencyFile['lineage']): AgencyFile => ({
    ...base,
    agency: { ...base.agency, agency: id, name: id },
    lineage,
  });
  const row = (from: string, to: string, kind: string, at: number) => ({
    from,
    to,
    kind,
    year: at,
    source: null,
  });

  it('go back as far as the registry does, each once, also around a cycle', async () => {
    const rows = [row('b', 'a', 'merge', 2019), row('c', 'b', 'rename', 2014), row('a', 'c', 'rename', 2010)];
    const files = ['a', 'b', 'c'].map((id) => file(id, rows));
    const [first] = files;
    if (!first) throw new Error('no file');
    const before = await collectBefore(first, (id) => files.find((one) => one.agency.agency === id) ?? null);
    expect(before.map((one) => [one.file.agency.agency, one.until])).toEqual([['b', 2019], ['c', 2014]]); // prettier-ignore
  });

  it('know of which only a part came here', async () => {
    const rows = [row('b', 'a', 'split', 2019), row('b', 'd', 'split', 2019)];
    const own = file('a', rows);
    const before = await collectBefore(own, (id) => file(id, rows));
    expect(lineView(own, before)?.parts).toEqual(['b']);
    expect(lineView(own, [])).toBeNull();
  });
});
