import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_MEASURES } from '../../../src/lib/lineage/measures.ts';
import { LINE_MODES } from '../../../src/lib/lineage/lines.ts';
import { agencyQuery } from '../../../src/lib/url/agency.ts';

describe('query of the agency page', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINE_MODES), fc.constantFrom(...LINE_MEASURES), (line, lm) => {
        expect(agencyQuery.parse(agencyQuery.format({ line, lm }))).toEqual({
          view: { line, lm },
          dropped: [],
        });
      }),
    );
  });

  it('names what it cannot use', () => {
    expect(agencyQuery.parse('?line=sum&x=1').dropped.map(({ key, why }) => `${key} ${why}`)).toEqual([
      'line unreadable',
      'x unknown',
    ]);
  });

  it('is documented, with every word', () => {
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    for (const word of [...agencyQuery.keys, ...LINE_MODES, ...LINE_MEASURES])
      expect(readme).toContain(`\`${word}\``);
  });
});
