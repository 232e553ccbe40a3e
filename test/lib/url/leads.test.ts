import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAD_KINDS } from '../../../src/core/leads/types.ts';
import { DEFAULT_LEADS, leadsCodec, type LeadsView } from '../../../src/lib/url/leads.ts';

const view: fc.Arbitrary<LeadsView> = fc.record({
  from: fc.option(fc.integer({ min: 2008, max: 2018 })),
  to: fc.option(fc.integer({ min: 2019, max: 2030 })),
  kinds: fc.subarray([...LEAD_KINDS].sort()),
  classes: fc.subarray(['dept', 'gov', 'town']),
  agencies: fc.subarray(['a0001', 'a0005', 'a0017']),
  fp: fc.option(fc.stringMatching(/^[a-z2-7]{12}$/)),
});

describe('keys of the leads page', () => {
  it('read back what they write, short and in full', () => {
    fc.assert(
      fc.property(view, (given) => {
        for (const text of [leadsCodec.format(given), leadsCodec.formatFull(given)]) {
          expect(text).toMatch(/^[a-z0-9_.=&-]*$/);
          expect(leadsCodec.parse(text)).toEqual({ view: given, dropped: [] });
        }
      }),
    );
  });

  it('leave defaults out, and write them in a pinned link', () => {
    expect(leadsCodec.format(DEFAULT_LEADS)).toBe('');
    expect(leadsCodec.formatFull({ ...DEFAULT_LEADS, from: 2017, to: 2024 })).toBe(
      'y=2017-2024&kind=all&cls=all&a=all',
    );
  });

  it('name a kind there is not', () => {
    expect(leadsCodec.parse('kind=jump.scandal')).toEqual({
      view: { ...DEFAULT_LEADS, kinds: ['jump'] },
      dropped: [{ key: 'kind', value: 'scandal', why: 'unreadable' }],
    });
  });

  it('are the ones the table documents', () => {
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    const part = readme.slice(readme.indexOf('Leads (`leads/`)'));
    const [head = '', table = ''] = part.split('\n\n');
    for (const key of leadsCodec.keys) expect(`${head}\n${table}`).toContain(`\`${key}\``);
    for (const kind of LEAD_KINDS) expect(table).toContain(`\`${kind}\``);
  });
});
