import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportQuery } from '../../../src/lib/url/report.ts';

describe('query of the report page', () => {
  it.each(['req_new.total', 'foi_received_text'])('keeps %s', (cell) => {
    expect(reportQuery.parse(`?cell=${cell}`)).toEqual({ view: { cell }, dropped: [] });
    expect(reportQuery.format({ cell })).toBe(`cell=${cell}`);
  });

  it('names what is no fact key', () => {
    const read = reportQuery.parse('?cell=%22%5D&x=1');
    expect(read.view.cell).toBeNull();
    expect(read.dropped.map(({ key, why }) => `${key} ${why}`)).toEqual(['cell unreadable', 'x unknown']);
  });

  it('is documented', () => {
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    for (const key of reportQuery.keys) expect(readme).toContain(`| \`${key}\` |`);
  });
});
