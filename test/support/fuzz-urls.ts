import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ViewCodec } from '../../src/lib/url/codec.ts';
import { evidenceOf, withEvidence } from '../../src/lib/url/evidence.ts';
import { askedFingerprint } from '../../src/lib/url/pinned.ts';
import { APPENDED, EVIDENCE_KEY, pairsOf } from '../../src/lib/url/tolerant.ts';
import { random, type Random } from './random.ts';

/** Reading and writing side of a page's keys. */
export type FuzzedPage = Pick<ViewCodec<unknown>, 'keys' | 'parse' | 'format'>;

const LINKS = JSON.parse(
  readFileSync(new URL('../fixtures/links.json', import.meta.url), 'utf8'),
) as readonly { page: string; query: string }[];

/** Words of the prototype chain, of markup, of paths and of numbers that are none. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__proto__[polluted]',
  'constructor.prototype',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  "'; drop table report; --",
  '../../etc/passwd',
  '%00',
  '%',
  '%zz',
  '%C0%AF',
  '\u0000',
  '\u202e\u2066',
  '\ud800',
  '🙂',
  '甲市教育局',
  '=cmd()',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '99999999999999999999',
  '0x10',
  'null',
  'undefined',
  'true',
  '[object Object]',
  'z.',
  'z.AAAA',
  '.',
  '..',
  '-',
  '--',
  '',
  ' ',
  '+',
  '#',
  '?',
  '&',
  '=',
  ';',
];
/** Values that some key of some page can use. */
const USABLE = [
  '2019-2024',
  '2024',
  '2019-',
  '-2018',
  'dept.town',
  'gov',
  'all',
  'none',
  'usual',
  'a0001.a0017',
  'req_new.total',
  'disclosure_rate_broad',
  'recorded',
  '2025-02-10',
  '2025-02-30',
  'late.on_time',
  'error.warn',
  'a0002-2024.T3-01',
  'a0006:due',
  'numbers',
  'annex',
  'desc',
  'jump.unit',
  'balanced',
  'mean',
  'flow',
  'table',
  'log1p',
  'f2021',
  '30',
  't1',
  '4oymiquy7qob',
  'a0002-2024:req_new.total',
  'total:req_new:2024:dept',
  'select 1',
];
const APPENDABLE = ['utm_source', 'from', 'isappinstalled', 'scene', 'share_token', 'fbclid'];
const GLUE = ['。', ')', ').', '”', '…', ' ', '%E3%80%82'];

/** A query string as bad hands and bad programs would make it, for a page with these keys. */
export function badQuery(keys: readonly string[], chance: Random): string {
  const start = chance.below(5) === 0 ? chance.one(LINKS).query.split('&') : [];
  const count = chance.below(6);
  const own = Array.from({ length: count }, () => pair(keys, chance));
  const joined = [...start, ...own].join(chance.one(['&', '&', '&', '&', '&amp;', '&&', ';', '?']));
  return bent(joined, chance);
}

function pair(keys: readonly string[], chance: Random): string {
  const key = chance.one([...keys, ...keys, EVIDENCE_KEY, 'zz', ...APPENDABLE, ...HOSTILE.slice(0, 8)]);
  const value = valueOf(chance);
  const escaped = chance.below(2) === 0 ? value : escapedText(value);
  return `${chance.below(12) === 0 ? key.toUpperCase() : key}${chance.below(20) === 0 ? '' : '='}${escaped}`;
}

/** Percent-encoded; half a surrogate pair becomes the sign for what cannot be read, as in a browser. */
function escapedText(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

function valueOf(chance: Random): string {
  const parts = Array.from({ length: 1 + chance.below(3) }, () =>
    chance.one(chance.below(3) === 0 ? HOSTILE : USABLE),
  );
  const joined = parts.slice(0, chance.below(4) === 0 ? 3 : 1).join('.');
  if (chance.below(400) === 0) return joined.repeat(500);
  return chance.below(12) === 0 ? joined.toUpperCase() : joined;
}

/** What happens to the whole on its way: cut, escaped again, glued to a sentence, one character changed. */
function bent(query: string, chance: Random): string {
  const at = chance.below(query.length + 1);
  switch (chance.below(14)) {
    case 0:
      return query.slice(0, at);
    case 1:
      return escapedText(query);
    case 2:
      return query + chance.one(GLUE);
    case 3:
      return query.slice(0, at) + String.fromCharCode(chance.below(0x300)) + query.slice(at + 1);
    case 4:
      return `?${query}?${chance.one(APPENDABLE)}=1`;
    case 5:
      return query.slice(at) + query.slice(0, at);
    default:
      return chance.below(2) === 0 ? query : `?${query}`;
  }
}

/** What a run of bad queries came to. */
export interface Tally {
  queries: number;
  /** Parts of queries that were named as not used. */
  named: number;
  /** Queries that gave another view than the page's usual one. */
  views: number;
  /** Broken laws with the query that broke them; none is expected. */
  failures: string[];
}

/** Tries each page's codec on `count` bad queries in all; the same seed tries the same ones. */
export function fuzzQueries(pages: Readonly<Record<string, FuzzedPage>>, count: number, seed: number): Tally {
  const chance = random(seed);
  const named = Object.entries(pages);
  const tally: Tally = { queries: 0, named: 0, views: 0, failures: [] };
  for (; tally.queries < count; tally.queries += 1) {
    const [name, page] = chance.one(named);
    const query = badQuery(page.keys, chance);
    try {
      const { dropped, written } = judged(page, query);
      tally.named += dropped;
      if (written !== '') tally.views += 1;
    } catch (error) {
      tally.failures.push(`${name} ${JSON.stringify(query)}: ${String(error)}`);
    }
  }
  return tally;
}

/** Every law of a page's keys for one query; throws with the law that does not hold. */
function judged(page: FuzzedPage, query: string): { dropped: number; written: string } {
  const usual = page.parse('').view;
  const { view, dropped } = page.parse(query);
  const written = page.format(view);
  const again = page.parse(written);
  holds('what is written is read without a rest', again.dropped.length === 0);
  holds('what is written is read as it was', isDeepStrictEqual(again.view, view));
  holds('writing is canonical', page.format(again.view) === written);
  holds('the link is ASCII that needs no escape', /^[\w.~:%=&+!'()*-]*$/.test(written));
  holds('a view has the fields of the usual one', isDeepStrictEqual(shapeOf(view), shapeOf(usual)));
  holds('no object was changed for all', Object.keys(Object.prototype).length === 0);
  holds('nothing is lost in silence', silent(page, query).length <= dropped.length);
  askedFingerprint(query);
  const { address } = evidenceOf(query);
  const drawer = evidenceOf(withEvidence('', address)).address;
  holds('the drawer’s address is read as it was', isDeepStrictEqual(drawer, address));
  return { dropped: dropped.length, written };
}

function holds(law: string, yes: boolean): void {
  if (!yes) throw new Error(law);
}

/** Pairs that no key of the page takes and no messenger appends: each has to be named. */
function silent({ keys }: FuzzedPage, query: string): string[] {
  return pairsOf(query)
    .map(({ key }) => key)
    .filter((key) => !keys.includes(key) && !APPENDED.test(key) && key !== EVIDENCE_KEY);
}

/** Names of a view's own fields and its prototype: a key of a link adds none and replaces none. */
function shapeOf(view: unknown): unknown[] {
  if (typeof view !== 'object' || view === null) return [view];
  return [Reflect.ownKeys(view), Object.getPrototypeOf(view) === Object.prototype];
}
