import { describe, expect, it } from 'vitest';
import { heldCoverage, missingCoverage, statutoryDeadline } from '../../../src/core/dataset/coverage.ts';

const dates = (published: string | null, signed: string | null = null, firstSeen: string | null = null) => ({
  published,
  signed,
  firstSeen,
});

describe('deadlines', () => {
  it.each([
    ['dept', 2024, '2025-01-31'],
    ['gov_office', 2019, '2020-01-31'],
    ['gov', 2024, '2025-03-31'],
    ['dept', 2018, '2019-03-31'],
    ['town', 2017, '2018-03-31'],
    ['town', 2024, null],
    ['zone', 2021, null],
  ])('%s %i: %s', (type, year, deadline) => {
    expect(statutoryDeadline(type, year)).toBe(deadline);
  });
});

describe('coverage of a report that is held', () => {
  const deadline = '2025-01-31';
  it('is late by the earliest date when every date is', () => {
    expect(heldCoverage(dates('2025-02-07'), deadline)).toEqual({ state: 'late', days: 7 });
    expect(heldCoverage(dates('2025-02-07', '2025-02-03'), deadline)).toEqual({ state: 'late', days: 3 });
    expect(heldCoverage(dates(null, '2025-02-03'), deadline)).toEqual({ state: 'late', days: 3 });
  });
  it('is a matter to verify when one date is in time', () => {
    const disputed = { state: 'date_disputed', days: null };
    expect(heldCoverage(dates('2023-08-09', '2022-01-20'), '2022-01-31')).toEqual(disputed);
    expect(heldCoverage(dates('2025-02-07', null, '2025-01-20'), deadline)).toEqual(disputed);
  });
  it('is on time on the last day', () => {
    expect(heldCoverage(dates('2025-01-31'), deadline)).toEqual({ state: 'on_time', days: null });
  });
  it('does not take a signature for a publication', () => {
    expect(heldCoverage(dates(null, '2025-01-14'), deadline)).toEqual({ state: 'undated', days: null });
  });
  it('counts a partial date as its whole span', () => {
    expect(heldCoverage(dates('2025-01'), deadline).state).toBe('on_time');
    expect(heldCoverage(dates('2025'), deadline).state).toBe('undated');
    expect(heldCoverage(dates('2025-03'), deadline)).toEqual({ state: 'late', days: 29 });
  });
  it('has no state of time without a deadline', () => {
    expect(heldCoverage(dates('2025-12-31'), null).state).toBe('no_deadline');
  });
});

describe('coverage of a report that is not held', () => {
  it('accuses nobody without a recorded search', () => {
    expect(missingCoverage('2025-01-31', '', '2025-01-31').state).toBe('not_due');
    expect(missingCoverage('2025-01-31', '', '2025-02-01').state).toBe('not_collected');
    expect(missingCoverage(null, '', '2025-02-01').state).toBe('not_collected');
    expect(missingCoverage('2025-01-31', 'confirmed_unpublished', '2025-04-10').state).toBe(
      'confirmed_unpublished',
    );
  });
});
