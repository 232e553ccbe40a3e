import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';

/**
 * Links of every set of keys there ever was. The table only grows: a line stands for a link somebody has printed. When
 * a key must change, its old form stays here and a pure function reads it.
 */
interface Link {
  /** When such links were made, and by what. */
  set: string;
  page: string;
  query: string;
  view: Record<string, unknown>;
}
const LINKS = JSON.parse(
  readFileSync(new URL('../../fixtures/links.json', import.meta.url), 'utf8'),
) as Link[];

describe('links of the past', () => {
  it.each(LINKS.map((link) => [link.set, link.page, link.query, link.view] as const))(
    '%s, %s: %s',
    (_, page, query, view) => {
      const read = PAGES[page]?.parse(query);
      expect(read?.dropped).toEqual([]);
      expect(read?.view).toMatchObject(view);
    },
  );

  it('hold every key of every page', () => {
    const missing = Object.entries(PAGES).flatMap(([page, { keys }]) => {
      const used = new Set(
        LINKS.filter((link) => link.page === page).flatMap(({ query }) => [
          ...new URLSearchParams(query).keys(),
        ]),
      );
      return keys.filter((key) => !used.has(key)).map((key) => `${page} ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('lose no line', () => {
    expect(LINKS.length).toBeGreaterThanOrEqual(27);
    expect(new Set(LINKS.map(({ set }) => set))).toEqual(
      new Set(['2026-11 first', '2026-11 findings', '2026-11 annex', '2026-11', '2026-11 places']),
    );
  });
});
