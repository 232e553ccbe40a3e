import { setTimeout as sleep } from 'node:timers/promises';
import robotsParser, { type Robot } from 'robots-parser';
import { localAddressOf } from './addresses.ts';
import { request, type Answer } from './request.ts';
import type { Failure, Fetched, FetchOptions } from './types.ts';
import { urlOf } from './url.ts';

const ATTEMPTS = 4;
const MAX_REDIRECTS = 5;
/** A server that asks for more patience than this is left for another day. */
const LONGEST_WAIT = 120;
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
const MOVED = new Set([301, 302, 303, 307, 308]);
const ROBOTS_NAME = 'Gouji';

/** What robots.txt says; `unreachable` when the server could not say, which RFC 9309 takes for a refusal. */
type Rules = Robot | 'unreachable';

/**
 * Fetches one address after the other: never two at once, a delay between two requests to one host, robots.txt asked
 * first, failures that may pass tried again with growing patience, redirects followed by hand so that each hop is
 * looked at before it is taken.
 */
export class PoliteFetcher {
  readonly #options: FetchOptions;
  readonly #last = new Map<string, number>();
  readonly #rules = new Map<string, Rules>();

  constructor(options: FetchOptions) {
    this.#options = options;
  }

  /** The document behind an address, or why there is none. Never throws. */
  async fetch(address: string): Promise<Fetched> {
    let url = new URL(address);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const refused = await this.#refusal(url);
      if (refused !== null) return { finalUrl: url.href, status: 0, ...refused };
      const answer = await this.#patiently(url);
      const { status } = answer;
      if ('failure' in answer) return { ...answer, finalUrl: url.href };
      if (MOVED.has(status) && answer.location !== null) {
        const next = urlOf(answer.location, url);
        if (next === null)
          return { finalUrl: url.href, status, failure: 'redirects', detail: answer.location };
        url = next;
        continue;
      }
      return { finalUrl: url.href, status, ...meaning(answer, new URL(address), url) };
    }
    return { finalUrl: url.href, status: 0, failure: 'redirects', detail: `> ${MAX_REDIRECTS}` };
  }

  /** Why an address is not asked for at all; null when it is. */
  async #refusal(url: URL): Promise<{ failure: Failure; detail: string } | null> {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      return { failure: 'not_web', detail: url.protocol };
    const local = this.#options.allowPrivate ? null : await localAddressOf(url);
    if (local !== null) return { failure: 'private_address', detail: local };
    const rules = await this.#rulesOf(url);
    if (rules === 'unreachable') return { failure: 'robots_unreachable', detail: url.origin };
    if (rules.isAllowed(url.href, ROBOTS_NAME) !== false) return null;
    const line = rules.getMatchingLineNumber(url.href, ROBOTS_NAME);
    return { failure: 'robots', detail: `${url.origin}/robots.txt:${line}` };
  }

  async #rulesOf(url: URL): Promise<Rules> {
    const known = this.#rules.get(url.origin);
    if (known !== undefined) return known;
    let at = new URL('/robots.txt', url);
    let answer = await this.#patiently(at);
    for (let hop = 0; hop < MAX_REDIRECTS && MOVED.has(answer.status) && 'location' in answer; hop += 1) {
      const next = urlOf(answer.location ?? '', at);
      // A robots.txt elsewhere is asked for under the same caution as a page.
      if (next === null || !/^https?:$/.test(next.protocol)) break;
      if (!this.#options.allowPrivate && (await localAddressOf(next)) !== null) break;
      at = next;
      answer = await this.#patiently(at);
    }
    const rules = rulesFrom(answer, url);
    this.#rules.set(url.origin, rules);
    return rules;
  }

  /** One address, tried again after failures that may pass; `Retry-After` is kept to. */
  async #patiently(url: URL): Promise<Answer> {
    let answer = await this.#once(url);
    for (let attempt = 1; attempt < ATTEMPTS && mayPass(answer); attempt += 1) {
      const asked = 'retryAfter' in answer ? secondsOf(answer.retryAfter) : null;
      if (asked !== null && asked > LONGEST_WAIT) break;
      await sleep(Math.max(asked ?? 0, this.#options.delay * 2 ** (attempt - 1)) * 1000);
      answer = await this.#once(url);
    }
    return answer;
  }

  async #once(url: URL): Promise<Answer> {
    const rules = this.#rules.get(url.origin);
    const told = rules === undefined || rules === 'unreachable' ? 0 : (rules.getCrawlDelay(ROBOTS_NAME) ?? 0);
    const pause = Math.max(this.#options.delay, Math.min(told, LONGEST_WAIT)) * 1000;
    const since = Date.now() - (this.#last.get(url.host) ?? -Infinity);
    if (since < pause) await sleep(pause - since);
    const answer = await request(url, this.#options);
    this.#last.set(url.host, Date.now());
    return answer;
  }
}

function mayPass(answer: Answer): boolean {
  if ('failure' in answer) return answer.failure === 'network' || answer.failure === 'timeout';
  return TRANSIENT.has(answer.status);
}

/** A missing robots.txt allows everything; a server that fails to say has not allowed anything. */
function rulesFrom(answer: Answer, url: URL): Rules {
  if ('failure' in answer)
    return answer.failure === 'too_large' ? robotsParser(url.origin, '') : 'unreachable';
  if (answer.status >= 500 || answer.status === 429) return 'unreachable';
  const text = answer.status === 200 ? new TextDecoder().decode(answer.bytes) : '';
  return robotsParser(`${url.origin}/robots.txt`, text);
}

function meaning(answer: Extract<Answer, { bytes: Uint8Array }>, asked: URL, got: URL) {
  const { status } = answer;
  if (status === 404 || status === 410) return { failure: 'not_found' as const, detail: String(status) };
  if (status < 200 || status >= 300) return { failure: 'http_status' as const, detail: String(status) };
  if (isHome(got) && !isHome(asked)) return { failure: 'home_page' as const, detail: got.href };
  return { bytes: answer.bytes };
}

/** A vanished page often leads to the front page instead of saying so. */
function isHome({ pathname, search }: URL): boolean {
  return search === '' && /^\/(?:(?:index|default|home)\.\w{2,5})?$/i.test(pathname);
}

/** Seconds a `Retry-After` asks for: a number or a date; null when it is neither. */
export function secondsOf(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}
