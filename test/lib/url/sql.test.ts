import { deflateSync } from 'fflate';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SQL } from '../../../src/lib/sql/guard.ts';
import { QUESTIONS } from '../../../src/lib/sql/questions.ts';
import { CHART_KINDS, packSql, sqlQuery, unpackSql } from '../../../src/lib/url/sql.ts';

describe('query of the SQL page', () => {
  it('is read as it was written, whatever the text is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.constantFrom(...CHART_KINDS), fc.nat(999), fc.nat(999), (sql, chart, x, y) => {
        const view = { sql, chart, x, y };
        expect(sqlQuery.parse(`?${sqlQuery.format(view)}`)).toEqual({ view, dropped: [] });
      }),
    );
  });

  it('keeps every ready question, in ASCII and short enough for a messenger', () => {
    for (const { sql } of QUESTIONS) {
      const text = sqlQuery.format({ sql, chart: 'none', x: 0, y: 0 });
      expect(sqlQuery.parse(text).view.sql).toBe(sql);
      expect(text).toMatch(/^[!-~]{1,900}$/);
    }
  });

  it('takes a text that begins like a packed one', () => {
    expect(unpackSql(packSql('z.abc'))).toBe('z.abc');
  });

  it('refuses what is cut, made up, or unfolds to more than a query', () => {
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
    const bomb = deflateSync(new Uint8Array(50_000_000).fill(32));
    for (const text of ['z.', 'z.%%%', 'z.AAAA', `z.${base64(bomb)}`, 'x'.repeat(MAX_SQL + 1)])
      expect(unpackSql(text), text.slice(0, 20)).toBeNull();
    expect(sqlQuery.parse('?q=z.%25&ct=pie&cx=0&cy=x').dropped.map(({ key }) => key)).toEqual([
      'q',
      'ct',
      'cx',
      'cy',
    ]);
  });

  it('is documented', () => {
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    for (const key of sqlQuery.keys) expect(readme).toContain(`| \`${key}\` |`);
    for (const kind of CHART_KINDS) expect(readme).toContain(`\`${kind}\``);
  });
});
