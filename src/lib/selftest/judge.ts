import type { Lang } from '../../core/model.ts';
import { words } from '../i18n/index.ts';
import { selfTestWords } from '../i18n/selftest.ts';
import type { CheckLine, DataOutcome, OriginRequests, SelfTestCollection, Verdict } from './types.ts';

/** Groups what the page has asked for by origin. `blob:` and `data:` never leave the page and are its own. */
export function byOrigin(addresses: readonly string[], own: string): OriginRequests[] {
  const groups = new Map<string, string[]>();
  for (const address of addresses) {
    const url = new URL(address, own);
    const inside = url.protocol === 'blob:' || url.protocol === 'data:';
    const origin = inside ? own : url.origin;
    const shown = inside ? url.protocol : `${url.pathname}`;
    groups.set(origin, [...(groups.get(origin) ?? []), shown]);
  }
  return [...groups]
    .map(([origin, paths]) => ({ origin, own: origin === own, addresses: [...new Set(paths)].sort() }))
    .sort((a, b) => Number(a.own) - Number(b.own) || b.addresses.length - a.addresses.length);
}

export function originsLine(requests: readonly OriginRequests[], full: boolean, lang: Lang): CheckLine {
  const t = selfTestWords(lang);
  const foreign = requests.filter(({ own }) => !own).map(({ origin }) => origin);
  const count = requests.reduce((sum, { addresses }) => sum + addresses.length, 0);
  if (foreign.length > 0) return { id: 'origins', verdict: 'fail', text: t.foreign(foreign) };
  return full
    ? { id: 'origins', verdict: 'note', text: t.listFull(count) }
    : { id: 'origins', verdict: 'ok', text: t.ownOnly(count) };
}

/** Sources in a policy that stand for an address of somebody else; a policy that lacks a rule allows everything. */
export function strangersIn(policy: string): string[] {
  const rules = new Map(
    policy
      .split(';')
      .map((rule) => rule.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
  const inside = /^('|blob:|data:)/;
  const missing = ['default-src', 'connect-src', 'script-src'].filter((name) => !rules.has(name));
  return [...missing, ...[...rules.values()].flat().filter((source) => !inside.test(source))];
}

/** `policy` is the page's own meta element's; null when there is none, as on a development server. */
export function policyLine(policy: string | null, lang: Lang): CheckLine {
  const t = selfTestWords(lang);
  if (policy === null) return { id: 'policy', verdict: 'note', text: t.noPolicy };
  const strangers = strangersIn(policy);
  return strangers.length === 0
    ? { id: 'policy', verdict: 'ok', text: t.policy(policy) }
    : { id: 'policy', verdict: 'fail', text: t.openPolicy(strangers) };
}

/** The three lines about data: is the file its release's, does the engine run, is its answer the page's. */
export function dataLines(
  outcomes: readonly { collection: SelfTestCollection; outcome: DataOutcome }[],
  lang: Lang,
): CheckLine[] {
  const t = selfTestWords(lang);
  if (outcomes.length === 0) return [{ id: 'hash', verdict: 'note', text: t.noData }];
  const texts = { hash: [] as string[], engine: [] as string[], figure: [] as string[] };
  const worst: Record<'hash' | 'engine' | 'figure', Verdict> = { hash: 'ok', engine: 'ok', figure: 'ok' };
  const put = (id: keyof typeof texts, verdict: Verdict, text: string) => {
    texts[id].push(text);
    worst[id] = worse(worst[id], verdict);
  };
  for (const { collection, outcome } of outcomes) {
    const name = collection.name[lang];
    if (outcome.state === 'failed') {
      const id = /^DATA/.test(outcome.code) ? 'hash' : outcome.code === 'QUERY' ? 'figure' : 'engine';
      put(id, 'fail', t.failed(name, words(lang).errors[outcome.code], outcome.detail));
      continue;
    }
    put('hash', 'ok', t.hash(name, collection.release, outcome.sha256));
    if (outcome.state === 'equal') put('figure', 'ok', t.equal(name, outcome.rows));
    if (outcome.state === 'different') put('figure', 'fail', t.different(name));
    if (outcome.state === 'not_compared') put('figure', 'note', t.notCompared(name));
  }
  const ran = outcomes.some(({ outcome }) => outcome.state !== 'failed');
  if (texts.engine.length === 0) put('engine', ran ? 'ok' : 'note', ran ? t.engine : t.notStarted);
  if (texts.figure.length === 0) put('figure', 'note', t.notAsked);
  if (texts.hash.length === 0) put('hash', 'note', t.notAsked);
  return (['hash', 'engine', 'figure'] as const).map((id) => ({
    id,
    verdict: worst[id],
    text: texts[id].join('\n'),
  }));
}

const RANK: Record<Verdict, number> = { ok: 0, note: 1, fail: 2 };
const worse = (a: Verdict, b: Verdict): Verdict => (RANK[a] >= RANK[b] ? a : b);

/** The whole test: failed as soon as one line is. */
export function overall(lines: readonly CheckLine[]): Verdict {
  return lines.reduce<Verdict>((verdict, line) => worse(verdict, line.verdict), 'ok');
}

/** True when both answers hold the same rows in the same order. */
export function sameRows(found: readonly object[], expected: readonly object[]): boolean {
  const text = (rows: readonly object[]) =>
    JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  return text(found) === text(expected);
}
