import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anomaly,
  completeness,
  outcomeConcentration,
  requestsPer10k,
  timeliness,
  zeroRequests,
} from '../../../src/lib/measures/collection.ts';

// The measures of a collection a second time, counted by hand over made-up lists.

const STATES = ['on_time', 'late', 'disputed', 'not_collected', 'confirmed_unpublished', 'not_due'] as const;
const due = fc.record({
  year: fc.constantFrom(2023, 2024),
  state: fc.constantFrom(...STATES),
  deadline: fc.constantFrom('2025-01-31', null),
});

describe('timeliness', () => {
  it('is what was in time over what was due by a common day, and never more', () => {
    fc.assert(
      fc.property(fc.array(due), (cells) => {
        let [inTime, all] = [0, 0];
        for (const cell of cells) {
          if (cell.year !== 2024 || cell.deadline === null || cell.state === 'not_due') continue;
          all += 1;
          if (cell.state === 'on_time') inTime += 1;
        }
        const found = timeliness(cells, 2024, true);
        expect([found.numerator, found.denominator]).toEqual([inTime, all]);
        if (all === 0) expect([found.value, found.why]).toEqual([null, 'noDenominator']);
        else expect(found.value).toBeCloseTo((inTime / all) * 100, 10);
      }),
    );
  });

  it('has no value without a list of who must report, whatever was collected', () => {
    const cells = [{ year: 2024, state: 'on_time', deadline: '2025-01-31' }];
    expect(timeliness(cells, 2024, false)).toEqual({
      numerator: null,
      denominator: null,
      value: null,
      why: 'noDueList',
    });
  });
});

describe('completeness and anomaly', () => {
  const row = fc.record({
    check: fc.constantFrom('S-01', 'S-02', 'T3-01', 'X-01'),
    pass: fc.nat(50),
    fail: fc.nat(50),
  });
  const rows = fc.uniqueArray(row, { selector: ({ check }) => check });

  it('count structure checks alone, over those that could be made', () => {
    fc.assert(
      fc.property(rows, (counts) => {
        const [one, two] = ['S-01', 'S-02'].map((check) => counts.find((each) => each.check === check));
        const pass = (one?.pass ?? 0) + (two?.pass ?? 0);
        const all = pass + (one?.fail ?? 0) + (two?.fail ?? 0);
        const { value, numerator, denominator } = completeness(counts);
        expect([numerator, denominator]).toEqual([pass, all]);
        expect(value).toBe(all === 0 ? null : (100 * pass) / all);
      }),
    );
  });

  it('count findings of the one rule for jumps, and say when it was never assessed', () => {
    expect(anomaly([{ check: 'X-01', pass: 18, fail: 2 }])).toMatchObject({ value: 10, denominator: 20 });
    expect(anomaly([{ check: 'X-01', pass: 0, fail: 0 }])).toMatchObject({
      value: null,
      why: 'noDenominator',
    });
    expect(anomaly([{ check: 'X-02', pass: 5, fail: 5 }])).toMatchObject({ value: null, why: 'notEnough' });
  });
});

describe('requests', () => {
  it('of zero are stated zeros over stated numbers: a null is in neither', () => {
    expect(zeroRequests([0, 0, 5, null])).toMatchObject({ numerator: 2, denominator: 3 });
    expect(zeroRequests([null, null])).toMatchObject({ value: null, why: 'noDenominator' });
  });

  it('per 10,000 residents need a population of a named year, and a number', () => {
    expect(requestsPer10k(313, { residents: 626_000, year: 2024 }).value).toBe(5);
    expect(requestsPer10k(0, { residents: 626_000, year: 2024 }).value).toBe(0);
    expect(requestsPer10k(313, null)).toMatchObject({ value: null, why: 'noPopulation' });
    expect(requestsPer10k(null, { residents: 626_000, year: 2024 })).toMatchObject({
      value: null,
      why: 'notEnough',
    });
  });
});

describe('concentration of outcomes', () => {
  it('runs from a sixth, all alike, to one, one only', () => {
    expect(outcomeConcentration([10, 10, 10, 10, 10, 10]).value).toBeCloseTo(1 / 6, 12);
    expect(outcomeConcentration([60, 0, 0, 0, 0, 0]).value).toBe(1);
  });

  it('is the chance that two cases drawn with replacement end alike', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 6, maxLength: 6 }), (groups) => {
        const cases = groups.flatMap((count, group) => Array<number>(count).fill(group));
        const { value, why } = outcomeConcentration(groups);
        if (cases.length < 10) {
          expect([value, why]).toEqual([null, cases.length === 0 ? 'noDenominator' : 'notEnough']);
          return;
        }
        const alike = groups.reduce((sum, count) => sum + count * count, 0);
        expect(value).toBeCloseTo(alike / (cases.length * cases.length), 12);
      }),
    );
  });

  it('has no value when a group has no number', () => {
    expect(outcomeConcentration([60, null, 0, 0, 0, 0])).toMatchObject({ value: null, why: 'notEnough' });
  });
});
