import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/codebook/measures.ts';
import { agencyQuery } from '../../../src/lib/url/agency.ts';
import { DEFAULT_CHECK, formatCheckFull, parseCheck, TABS } from '../../../src/lib/url/check.ts';
import { compareCodec, DEFAULT_COMPARE } from '../../../src/lib/url/compare.ts';
import { closed, DEFAULT_EXPLORE, exploreCodec } from '../../../src/lib/url/explore.ts';
import { DEFAULT_MEASURE, measureCodec } from '../../../src/lib/url/measure.ts';
import { askedFingerprint, linkState, pinnedHref, rowsAre } from '../../../src/lib/url/pinned.ts';
import { APPENDED, EVIDENCE_KEY, pairsOf, unglued } from '../../../src/lib/url/tolerant.ts';
import { versionsCodec } from '../../../src/lib/url/versions.ts';
import { DEFAULT_VIEW, formatFull, parse } from '../../../src/lib/url/view.ts';

const FP = '4oymiquy7qob';
const FIVE = ['a0001', 'a0002', 'a0003', 'a0004', 'a0005'];
const YEARS = { from: 2017, to: 2024 };
const LONGEST_MEASURE = [...MEASURES.keys()].reduce((a, b) => (b.length > a.length ? b : a));

/** Every page's widest ordinary view of five agencies, in full. */
const VIEWS: readonly (readonly [page: string, query: string])[] = [
  ['', formatFull({ ...DEFAULT_VIEW, ...YEARS, classes: ['dept', 'town'], agencies: FIVE })],
  ['a/a0001/', agencyQuery.formatFull({ line: 'chained', lm: 'disclosure_rate_broad' })],
  [
    `m/${LONGEST_MEASURE}/`,
    measureCodec.formatFull({ ...DEFAULT_MEASURE, ...YEARS, agencies: FIVE, without: ['a0001'] }),
  ],
  [
    'x/',
    exploreCodec.formatFull({
      ...closed(DEFAULT_EXPLORE, YEARS),
      measure: LONGEST_MEASURE,
      agencies: FIVE,
      classes: ['dept'],
      form: 'multiples',
      excluded: ['a0006'],
    }),
  ],
  ['compare/', compareCodec.formatFull({ ...DEFAULT_COMPARE, ...YEARS, agencies: FIVE, peers: 'family' })],
  ...TABS.map((tab): [string, string] => [
    'check/2024/',
    formatCheckFull({
      ...DEFAULT_CHECK,
      tab,
      asof: '2025-04-10',
      agencies: FIVE,
      classes: ['dept'],
      open: tab === 'numbers' ? 'a0002-2024.T3-01' : null,
      cell: tab === 'numbers' ? 'req_carried_out.total' : null,
    }),
  ]),
  [
    'versions/',
    versionsCodec.formatFull({
      r1: '2026.1',
      r2: '2026.2',
      ...YEARS,
      classes: ['dept'],
      agencies: FIVE,
      measures: ['req_new', 'out_total'],
    }),
  ],
];

describe('a pinned link', () => {
  it.each(VIEWS)('of five agencies on %s is ASCII of at most 300 characters: %s', (page, query) => {
    const place = { base: '/base', lang: 'zh', collection: 'demo', release: '2026.1', page };
    const link = `https://xxgk.example.gov.cn${pinnedHref(place, query, FP)}`;
    console.log(`${String(link.length).padStart(4)} ${page || 'overview'}`);
    expect(link).toMatch(/^[!-~]+$/);
    expect(link.length).toBeLessThanOrEqual(300);
    expect(new URL(link).search.slice(1)).toBe(`${query}&fp=${FP}`);
  });

  it('writes every key of its tab, also at its default, and reads back as the same view', () => {
    const whole = { ...DEFAULT_CHECK, asof: '2025-04-10' };
    expect(formatCheckFull(whole)).toBe(
      'tab=ledger&asof=2025-04-10&deadline=recorded&dgov=recorded&dother=recorded&st=all&cls=all&sev=all&sort=official&dir=asc',
    );
    expect(parseCheck(formatCheckFull(whole))).toEqual({ view: whole, dropped: [] });
    expect(formatCheckFull({ ...whole, tab: 'annex' })).toContain('pick=usual');
    expect(formatFull({ ...DEFAULT_VIEW, ...YEARS })).toBe('y=2017-2024&cls=all&a=all');
    expect(parse('y=2017-2024&cls=all&a=all&fp=' + FP)).toEqual({
      view: { ...DEFAULT_VIEW, ...YEARS },
      dropped: [],
    });
  });

  it('says of its fingerprint what can be said', () => {
    expect(linkState(null, FP, 'ready')).toBe('none');
    expect(linkState(FP, FP, 'pending')).toBe('pending');
    expect(linkState(FP, FP, 'failed')).toBe('unchecked');
    expect(linkState(FP, FP, 'ready')).toBe('holds');
    expect(linkState(FP, 'aaaaaaaaaaaa', 'ready')).toBe('differs');
    expect(rowsAre(false, 'answered')).toBe('pending');
    expect(rowsAre(true, 'failed')).toBe('failed');
    expect(rowsAre(true, 'default')).toBe('ready');
  });
});

describe('a link that went through messengers', () => {
  const view = { ...DEFAULT_VIEW, from: 2019, to: 2024, agencies: ['a0001', 'a0010'] };

  it.each([
    ['in another order', '?a=a0001.a0010&fp=4oymiquy7qob&y=2019-2024'],
    ['escaped', '?%79=2019%2D2024&a=a0001%2Ea0010&%66p=4oymiquy7qob'],
    ['escaped as a whole', '?y%3D2019-2024%26a%3Da0001.a0010%26fp%3D4oymiquy7qob'],
    ['in capitals', '?Y=2019-2024&A=A0001.A0010&FP=4OYMIQUY7QOB'],
    ['written for HTML', '?y=2019-2024&amp;a=a0001.a0010&amp;fp=4oymiquy7qob'],
    ['with a full stop', '?y=2019-2024&a=a0001.a0010&fp=4oymiquy7qob。'],
    ['with an escaped bracket', '?y=2019-2024&a=a0001.a0010&fp=4oymiquy7qob%EF%BC%89%E3%80%82'],
    ['in brackets', '?y=2019-2024&fp=4oymiquy7qob&a=a0001.a0010).'],
    ['with a second question mark', '?y=2019-2024&a=a0001.a0010&fp=4oymiquy7qob?from=singlemessage&scene=1'],
    [
      'with a campaign',
      '?y=2019-2024&a=a0001.a0010&fp=4oymiquy7qob&utm_source=x&spm=1.2&share_token=z&FROM=a',
    ],
  ])('%s reads the same', (_, search) => {
    expect(parse(search)).toEqual({ view, dropped: [] });
    expect(askedFingerprint(search)).toBe(FP);
  });

  it('loses nothing in silence', () => {
    expect(parse('?y=2019-2024&zz=1&fp=short').dropped.map(({ key, value }) => `${key}=${value}`)).toEqual([
      'zz=1',
      'fp=short',
    ]);
    expect(askedFingerprint('?fp=short')).toBeNull();
    expect(pairsOf('?q=%')).toEqual([{ key: 'q', value: '%' }]);
    expect(unglued('a0001.a0010')).toBe('a0001.a0010');
  });

  it('is hidden before the first paint exactly when a key is not ignored', () => {
    const html = readFileSync(new URL('../../../src/app.html', import.meta.url), 'utf8');
    const [, listed = ''] = /\?!\(([^)]*)\)/.exec(html) ?? [];
    // An open evidence hides nothing: it stands beside the figures.
    const [evidence, ...appended] = listed.split('|');
    expect(evidence).toBe(EVIDENCE_KEY);
    expect(`^(${appended.join('|')})$`).toBe(APPENDED.source);
    const readme = readFileSync(new URL('../../../src/lib/url/README.md', import.meta.url), 'utf8');
    for (const key of listed.split('|').map((one) => one.replace('\\w', ''))) {
      expect(readme).toContain(`\`${key}\``);
    }
  });
});
