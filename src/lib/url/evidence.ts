import { formatAddress, parseAddress, type Address } from '../evidence/address.ts';
import { EVIDENCE_KEY, pairsOf, unglued } from './tolerant.ts';

/** What a query says about the drawer: nothing, an address, or a text that is none. */
export function evidenceOf(search: string): { address: Address | null; unreadable: string | null } {
  const text = pairsOf(search).find(({ key }) => key === EVIDENCE_KEY)?.value ?? null;
  const address = text === null ? null : (parseAddress(text) ?? parseAddress(unglued(text).toLowerCase()));
  return { address, unreadable: text !== null && address === null ? text : null };
}

/** A query with the drawer open on an address, or closed for null; every other key stays as it is. */
export function withEvidence(search: string, address: Address | null): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !/^ev(=|$)/.test(pair));
  const own = address === null ? [] : [`${EVIDENCE_KEY}=${formatAddress(address)}`];
  const query = [...rest, ...own].join('&');
  return query === '' ? '' : `?${query}`;
}
