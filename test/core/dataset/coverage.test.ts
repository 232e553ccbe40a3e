import { describe, expect, it } from 'vitest';
import { expectedYears } from '../../../src/core/dataset/due.ts';
import { coverageOf, sourceOf } from '../../support/dataset.ts';
import { readInputs, type CollectionMeta } from '../../../src/core/dataset/inputs.ts';

const META: CollectionMeta = {
  id: 'test',
  name: { zh: '试', en: 'Test' },
  kind: 'transcribed',
  note: { zh: '', en: '' },
  census: true,
  years: [2024, 2024],
  jurisdictions: [],
  show: { leads: true, rankings: true },
};

const AGENCIES = 'agency,name,type\na0001,甲局,dept\na0002,乙镇,town\n';

/** The lines of 2024 on a date, from what a person wrote down. */
function lines(date: string, due = '', reports = '') {
  const { inputs, problems } = readInputs({ agencies: AGENCIES, due, reports });
  expect(problems).toEqual([]);
  return coverageOf(sourceOf(inputs, { meta: META, date }));
}

const line = (date: string, due: string, reports = '') => lines(date, due, reports)[0];

describe('lines of due.csv in a release', () => {
  it('take the deadline in law, and a local one before it', () => {
    expect(lines('2025-04-10')).toMatchObject([
      { agency: 'a0001', deadline: '2025-01-31', basis: 'statutory', state: 'not_collected' },
      { agency: 'a0002', deadline: '', basis: '', state: 'not_collected' },
    ]);
    const local =
      'agency,year,deadline,basis\na0001,2024,2025-01-15,notice 3\na0002,2024,2025-01-21,notice 4\n';
    expect(lines('2025-01-18', local)).toMatchObject([
      { deadline: '2025-01-15', basis: 'notice 3', state: 'not_collected' },
      { deadline: '2025-01-21', basis: 'notice 4', state: 'not_due' },
    ]);
  });

  it('say unpublished only after a search with its day, after the deadline, by the release’s date', () => {
    const due = (checked: string, result = 'confirmed_unpublished') =>
      `agency,year,checked,places,result\na0001,2024,${checked},portal;site,${result}\n`;
    expect(line('2025-04-10', due('2025-02-10'))).toMatchObject({
      state: 'confirmed_unpublished',
      checked: '2025-02-10',
      places: 'portal;site',
    });
    for (const [checked, result] of [
      ['', 'confirmed_unpublished'],
      ['2025-01-20', 'confirmed_unpublished'],
      ['2025-04-11', 'confirmed_unpublished'],
      ['2025-02-10', 'not_checked'],
    ] as const)
      expect(line('2025-04-10', due(checked, result))?.state, `${checked} ${result}`).toBe('not_collected');
  });

  it('hold reports to every date that is written down', () => {
    const report = (published: string, signed: string, seen: string) =>
      `agency,year,published,signed,first_seen\na0001,2024,${published},${signed},${seen}\n`;
    const on = (...dates: [string, string, string]) => line('2026-11-24', '', report(...dates));
    expect(on('2025-02-07', '2025-02-03', '')).toMatchObject({ state: 'late', days: '3' });
    expect(on('2025-02-07', '2025-01-14', '')).toMatchObject({ state: 'date_in_dispute', days: '' });
    expect(on('2025-02-07', '', '2025-01-20')?.state).toBe('date_in_dispute');
    expect(on('2026-06-09', '', '')?.state).toBe('date_in_dispute');
    expect(on('2025-01-31', '', '')?.state).toBe('on_time');
    expect(on('', '', '')?.state).toBe('date_in_dispute');
  });

  it('take the years from the reports, however many there are', () => {
    const { inputs } = readInputs({ agencies: AGENCIES, reports: 'agency,year\na0001,2022\na0001,2024\n' });
    const many = Array.from({ length: 100_000 }, () => inputs.reports).flat();
    expect(expectedYears({ ...META, years: null }, many)).toEqual([2022, 2023, 2024]);
    expect(expectedYears({ ...META, years: null, census: false }, many)).toEqual([]);
  });
});
