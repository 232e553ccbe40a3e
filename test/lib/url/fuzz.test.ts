import { describe, expect, it } from 'vitest';
import { fuzzQueries } from '../../support/fuzz-urls.ts';
import { PAGES } from './pages.ts';

/** The quick part of test/full/fuzz-urls.mjs. */
describe('bad queries', () => {
  it('never throw, are written canonically and name what they lose', () => {
    const { failures, queries, named, views } = fuzzQueries(PAGES, 5_000, 20_261_124);
    expect(failures).toEqual([]);
    expect(queries).toBe(5_000);
    // A generator that only makes queries nobody can use, or only good ones, would prove nothing.
    expect(named).toBeGreaterThan(5_000);
    expect(views).toBeGreaterThan(500);
  });

  it('are caught when a page keeps what it cannot use', () => {
    const careless = {
      keys: ['x'],
      parse: (search: string) => ({ view: { x: search }, dropped: [] }),
      format: () => '',
    };
    expect(fuzzQueries({ careless }, 100, 1).failures.length).toBeGreaterThan(50);
  });
});
