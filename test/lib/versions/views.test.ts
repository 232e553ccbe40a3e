import { describe, expect, it } from 'vitest';
import { noticeView } from '../../../src/lib/versions/notice.ts';
import { pairOf } from '../../../src/lib/versions/steps.ts';
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

describe('the notice on a page of an older release', () => {
  const rows = [
    { agency: 'a0010', year: 2023, class: 'dept', n: 2 },
    { agency: 'a0022', year: 2024, class: 'town', n: 5 },
  ];
  const of = (segment: string, search: string, params: Record<string, string> = {}) =>
    noticeView({ segment, search, params }, { release: 't1', newest: 't2' }, rows);

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
  ])('counts the cells of %s%s %j', (segment, search, params, count) => {
    expect(of(segment, search, params)).toMatchObject({ count, inView: true });
  });

  it('leads to these changes', () => {
    expect(of('r', '', { report: 'a0010-2023' }).query).toBe('r1=t1&r2=t2&y=2023&a=a0010');
  });

  it('says so where a page shows more than its address limits', () => {
    expect(of('leads', '?y=2023')).toEqual({ count: 7, inView: false, query: 'r1=t1&r2=t2' });
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
