import { describe, expect, it } from 'vitest';
import {
  coverage,
  coverageCounts,
  legalDeadline,
  type CoverageOptions,
  type DueRow,
  type HeldDates,
  type SearchRecord,
} from '../../src/core/coverage.ts';

const due = (agency: string, deadline: string | null = '2025-01-31'): DueRow => ({
  agency,
  year: 2024,
  deadline,
  basis: '条例第四十九条',
});
const held = (agency: string, more: Partial<HeldDates>): HeldDates => ({
  agency,
  year: 2024,
  published: null,
  signed: null,
  firstSeen: null,
  ...more,
});
const search = (agency: string, date: string, found = false): SearchRecord => ({
  agency,
  year: 2024,
  date,
  places: ['门户网站', '部门网站', '平台'],
  found,
});

function state(
  row: DueRow,
  dates: HeldDates | null,
  searches: SearchRecord[] = [],
  options: Partial<CoverageOptions> = {},
) {
  const rows = coverage([row], dates === null ? [] : [dates], searches, { asof: '2025-04-10', ...options });
  return rows[0];
}

describe('legal deadlines by data year', () => {
  it.each([
    ['dept', 2017, '2018-03-31'],
    ['dept', 2018, '2019-03-31'],
    ['town', 2018, '2019-03-31'],
    ['dept', 2019, '2020-01-31'],
    ['gov', 2019, '2020-03-31'],
    ['town', 2019, null],
    ['street', 2024, null],
    ['gov_office', 2019, '2020-01-31'],
    ['zone', 2021, null],
    ['inst', 2021, null],
    ['zone', 2017, '2018-03-31'],
  ])('%s %i: %s', (type, year, deadline) => {
    expect(legalDeadline(type, year)).toBe(deadline);
  });
});

describe('coverage', () => {
  it('is not due until the deadline has passed', () => {
    expect(state(due('a'), null, [], { asof: '2025-01-31' })?.state).toBe('not_due');
    expect(state(due('a'), null, [], { asof: '2025-02-01' })?.state).toBe('not_collected');
  });

  it('says unpublished only with a search after the deadline, with its places', () => {
    const row = state(due('a'), null, [search('a', '2025-02-10')]);
    expect(row).toMatchObject({ state: 'confirmed_unpublished', search: { places: { length: 3 } } });
    expect(state(due('a'), null, [search('a', '2025-01-20')])?.state).toBe('not_collected');
    expect(state(due('a'), null, [search('a', '2025-02-10')], { asof: '2025-02-05' })?.state).toBe(
      'not_collected',
    );
  });

  it('is late by the earliest date, as a lower bound', () => {
    expect(state(due('a'), held('a', { published: '2025-02-07' }))).toMatchObject({ state: 'late', days: 7 });
    expect(state(due('a'), held('a', { published: '2025-02-07', signed: '2025-02-03' }))?.days).toBe(3);
  });

  it('is never late while another date says in time', () => {
    const dates = held('a', { published: '2026-08-09', signed: '2025-01-20' });
    expect(state(due('a'), dates, [], { asof: '2026-09-01' })).toMatchObject({
      state: 'date_in_dispute',
      days: null,
    });
    expect(state(due('a'), held('a', { published: '2025-02-07', firstSeen: '2025-01-25' }))?.state).toBe(
      'date_in_dispute',
    );
  });

  it('does not call a report late on a page date that lies over a year after the deadline', () => {
    const dates = held('a', { published: '2026-06-09' });
    expect(state(due('a'), dates, [], { asof: '2026-09-01' })?.state).toBe('date_in_dispute');
    const signed = held('a', { published: '2026-06-09', signed: '2026-06-01' });
    expect(state(due('a'), signed, [], { asof: '2026-09-01' })).toMatchObject({ state: 'late', days: 486 });
  });

  it('does not take a late first sight for lateness, nor a signature for publication', () => {
    expect(state(due('a'), held('a', { published: '2025-01-20', firstSeen: '2025-03-01' }))?.state).toBe(
      'on_time',
    );
    expect(state(due('a'), held('a', { signed: '2025-01-20' }))?.state).toBe('date_in_dispute');
    expect(state(due('a'), held('a', {}))?.state).toBe('date_in_dispute');
    expect(state(due('a'), held('a', { published: '2025' }))?.state).toBe('date_in_dispute');
    expect(state(due('a'), held('a', { published: '2025-01' }))?.state).toBe('on_time');
    expect(state(due('a'), held('a', { published: '2025-03' }))).toMatchObject({ state: 'late', days: 29 });
  });

  it('knows no lateness where there is no deadline', () => {
    expect(
      state(due('a', null), held('a', { published: '2025-06-01' }), [], { asof: '2025-07-01' })?.state,
    ).toBe('received_no_deadline');
    expect(state(due('a', null), null)?.state).toBe('not_collected');
  });

  it('leaves out what appeared after the date it is asked for', () => {
    const dates = held('a', { published: '2025-02-07' });
    expect(state(due('a'), dates, [], { asof: '2025-02-05' })?.state).toBe('not_collected');
    expect(state(due('a'), dates, [], { asof: '2025-01-20' })?.state).toBe('not_due');
  });

  it('uses a reader’s deadline and says so, without touching the rows it does not apply to', () => {
    const rows = coverage(
      [due('dept'), due('gov', '2025-03-31')],
      [held('dept', { published: '2025-01-20' }), held('gov', { published: '2025-03-28' })],
      [],
      { asof: '2025-04-10', override: { deadline: '2025-01-15', applies: (row) => row.agency === 'dept' } },
    );
    expect(rows.map((row) => [row.state, row.deadline, row.overridden])).toEqual([
      ['late', '2025-01-15', true],
      ['on_time', '2025-03-31', false],
    ]);
    expect(coverageCounts(rows)).toMatchObject({ late: 1, on_time: 1, not_due: 0 });
  });
});
