import { describe, expect, it } from 'vitest';
import type { LeadsFile } from '../../../src/core/leads/index.ts';
import {
  measuresOfPage,
  noticeView,
  releaseShown,
  type ReleaseShown,
} from '../../../src/lib/versions/notice.ts';
import { cellsOfPage } from '../../../src/lib/versions/viewChanges.ts';
import { pairOf } from '../../../src/lib/versions/steps.ts';
import { row } from '../../support/exploreRows.ts';
import { differenceText, stateText, totalText } from '../../../src/lib/versions/texts.ts';

const IDS = ['t1', 't2', 't3'];
const none = { r1: null, r2: null };

describe('the pair of releases a view compares', () => {
  it.each([
    [none, 't3', 't2', 't3'],
    [none, 't2', 't1', 't2'],
    [none, 't1', 't1', 't2'],
    [{ r1: 't1', r2: null }, 't3', 't1', 't3'],
    [{ r1: 't1', r2: 't2' }, 't3', 't1', 't2'],
    [{ r1: 't3', r2: 't1' }, 't3', 't1', 't3'],
    [{ r1: 't2', r2: 't2' }, 't3', 't1', 't2'],
    [{ r1: null, r2: 't1' }, 't3', 't1', 't2'],
  ])('%j on %s', (view, shown, from, to) => {
    expect(pairOf(view, IDS, shown)).toMatchObject({ from, to, unknown: [] });
  });

  it('names a release that does not exist and compares as usual', () => {
    expect(pairOf({ r1: 't9', r2: 't1' }, IDS, 't3')).toEqual({
      ...{ from: 't2', to: 't3', unknown: ['t9'], turned: false },
    });
  });

  it('is none where there is one release', () => {
    expect(pairOf(none, ['t1'], 't1')).toBeNull();
  });
});

const body = (agency: string, cls: string, family: string) => ({ agency, class: cls, region: null, family });
const SHOWN = {
  bodies: [
    body('a0001', 'gov', ''),
    body('a0002', 'dept', 'education'),
    body('a0003', 'dept', 'health'),
    { ...body('a0010', 'dept', 'transport'), year: 2023, edition: 'f2021' },
    { ...body('a0010', 'dept', 'transport'), year: 2020, edition: 'f2019' },
    body('a0022', 'town', 'town'),
  ],
  bounds: { from: 2017, to: 2024 },
  ...{ closed: [], before: [], leads: null },
};

describe('the notice on a page of an older release', () => {
  const rows = [
    { agency: 'a0010', year: 2023, class: 'dept', n: 2 },
    { agency: 'a0022', year: 2024, class: 'town', n: 5 },
  ];
  const of = (segment: string, search: string, params: Record<string, string> = {}) =>
    noticeView({ segment, search, params }, { release: 't1', newest: 't2' }, rows, SHOWN);

  it.each([
    ['', '', {}, 7],
    ['', '?y=2023', {}, 2],
    ['', '?y=-2022', {}, 0],
    ['', '?cls=town', {}, 5],
    ['', '?a=a0010.a0022&y=2024', {}, 5],
    ['a', '', { agency: 'a0010' }, 2],
    ['r', '', { report: 'a0010-2023' }, 2],
    ['r', '', { report: 'a0010-2022' }, 0],
    ['check', '', { year: '2024' }, 5],
    ['check', '?tab=numbers&a=a0010', { year: '2023' }, 2],
    ['check', '?tab=numbers&a=a0002', { year: '2023' }, 0],
    ['check', '?cls=town', { year: '2023' }, 0],
    ['m', '?cls=dept', { measure: 'licensing_decisions' }, 2],
    ['x', '', {}, 7],
    ['x', '?scope=gov', {}, 0],
    ['x', '?fam=transport', {}, 2],
    ['x', '?fam=water', {}, 0],
    ['x', '?ex=a0010', {}, 5],
    ['x', '?cls=gov', {}, 0],
    ['x', '?ed=f2019', {}, 0],
    ['x', '?a=a0010.a0022&y=2024', {}, 5],
    ['compare', '', {}, 2],
    ['compare', '?a=a0002.a0003', {}, 0],
    ['compare', '?y=2024', {}, 0],
  ])('counts the cells of %s%s %j', (segment, search, params, count) => {
    expect(of(segment, search, params)).toMatchObject({ count, inView: true });
  });

  it('counts cells of the measures a page shows', () => {
    const address = (segment: string, search: string, params = {}) => ({ segment, search, params });
    expect(measuresOfPage(address('x', '?m=licensing_decisions'))).toEqual(['licensing_decisions']);
    expect(measuresOfPage(address('x', '?m=nothing'))).toEqual(['disclosure_rate_broad']);
    expect(measuresOfPage(address('m', '', { measure: 'req_new' }))).toContain('req_new');
    expect(measuresOfPage(address('compare', '?m=licensing_decisions'))).toContain('licensing_decisions');
    expect(measuresOfPage(address('', ''))).toEqual([]);
    const ofPage = cellsOfPage({}, ['licensing_decisions']);
    expect(ofPage({ agency: 'a0010', year: 2023, key: 'licensing_decisions' })).toBe(true);
    expect(ofPage({ agency: 'a0010', year: 2023, key: 'req_new.total' })).toBe(false);
  });

  it('leads to these changes', () => {
    expect(of('x', '?m=req_new&a=a0010&y=2023').query).toBe(
      'r1=t1&r2=t2&y=2023&cls=dept.town&a=a0010&m=req_new',
    );
    expect(of('r', '', { report: 'a0010-2023' }).query).toBe('r1=t1&r2=t2&y=2023&a=a0010');
  });

  const ofShown = (segment: string, search: string, more: Partial<ReleaseShown>, params = {}) =>
    noticeView({ segment, search, params }, { release: 't1', newest: 't2' }, rows, { ...SHOWN, ...more });

  it('counts the cells of peers where the page knows by which rows they are chosen', () => {
    const closed = ['a0002', 'a0010', 'a0022'].map((agency, at) =>
      row(agency, 2023, at === 2 ? 900 : 10, null, { family: agency === 'a0022' ? 'town' : 'education' }),
    );
    expect(of('compare', '?a=a0002&peers=family'), 'unknown rows').toMatchObject({ count: 7, inView: false });
    for (const peers of ['family', 'volume']) {
      const found = ofShown('compare', `?a=a0002&peers=${peers}`, { closed });
      expect(found, peers).toMatchObject({ count: 2, inView: true });
      expect(found.query).toContain('a=a0002.a0010');
    }
  });

  it('counts the cells of the bodies an agency took over from', () => {
    const params = { agency: 'a0002' };
    expect(ofShown('a', '', {}, params)).toMatchObject({ count: 0 });
    const found = ofShown('a', '', { before: ['a0010'] }, params);
    expect(found).toMatchObject({ count: 2, inView: true });
    expect(found.query).toContain('a=a0002.a0010');
    const ofPage = cellsOfPage(params, [], ['a0010']);
    expect(ofPage({ agency: 'a0010', year: 2023, key: 'req_new.total' })).toBe(true);
    expect(ofPage({ agency: 'a0022', year: 2023, key: 'req_new.total' })).toBe(false);
  });

  it('counts the cells leads rest on: earlier years, and the other bodies a lead names', () => {
    const lead = { year: 2024, kind: 'copied', agency: 'a0002', cells: [{ report: 'a0010-2023', key: 'x' }] };
    const leads = { leads: [lead], agencies: [] } as unknown as ReleaseShown['leads'];
    expect(ofShown('leads', '', { leads })).toMatchObject({ count: 7, inView: true });
    expect(ofShown('leads', '?y=2023', { leads })).toMatchObject({ count: 2, inView: true });
    expect(ofShown('leads', '?y=2024-', { leads }), 'a jump rests on the year before').toMatchObject({
      count: 7,
    });
    expect(ofShown('leads', '?a=a0002', { leads }).query).toContain('a=a0002.a0010');
    expect(ofShown('leads', '?a=a0002', { leads })).toMatchObject({ count: 2 });
    expect(ofShown('leads', '?a=a0003', { leads })).toMatchObject({ count: 0 });
    expect(ofShown('leads', '?cls=town', { leads })).toMatchObject({ count: 5 });
  });

  it('says so where a page shows more than its address limits', () => {
    expect(of('leads', '?cls=dept')).toEqual({ count: 7, inView: false, query: 'r1=t1&r2=t2' });
  });

  it('reads what it needs from a page’s own data', () => {
    const closed = [row('a0002', 2023, 1, null)];
    expect(
      releaseShown({ rows: { out_total: closed }, line: { before: [{ agency: 'a0010' }] } }),
    ).toMatchObject({ ...{ closed, before: ['a0010'], bounds: null, leads: null } });
    expect(releaseShown({})).toMatchObject({ closed: [], before: [] });
    const file = { leads: [{}], agencies: [] } as unknown as LeadsFile;
    expect(releaseShown({ file, all: 1 }).leads).toBe(file);
    expect(releaseShown({ file, all: 2 }).leads, 'the rest may name other bodies').toBeNull();
  });
});

describe('texts', () => {
  it('tells a zero, a blank and a missing cell apart', () => {
    expect(new Set([0, 'blank', 'not_in_form', null].map((state) => stateText(state, 'zh'))).size).toBe(4);
  });

  it('gives no difference where one side has no number', () => {
    const total = { measure: 'req_new', year: 2023, who: 'own' as const };
    expect(differenceText({ ...total, from: null, to: { value: 4, n: 1 } }, 'en')).toBe('');
    expect(differenceText({ ...total, from: { value: 0.3, n: 1 }, to: { value: 0.1, n: 1 } }, 'en')).toBe(
      '−0.2',
    );
    expect(totalText(null, 'zh')).not.toContain('0');
  });
});
