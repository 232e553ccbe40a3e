import type { ScopeParams } from '../queries/scope.ts';
import type { View } from './view.ts';

export interface Bounds {
  from: number;
  to: number;
}

export type ScopeNotice =
  /** A government was asked for beside other bodies: it is listed, not added. */
  | { kind: 'gov_left_out' }
  /** Ids the collection does not have. */
  | { kind: 'unknown_agencies'; ids: string[] };

export interface Scope {
  /** What totals count. */
  totals: ScopeParams;
  /** What lists and the coverage matrix show. */
  lists: ScopeParams;
  /** True when the totals are over governments (jurisdictions), false when over bodies reporting for themselves. */
  governments: boolean;
  notices: ScopeNotice[];
}

/** What a scope asks, as text: two views with equal text have equal answers. */
export function scopeKey({ totals, lists }: Scope): string {
  return JSON.stringify([totals, lists]);
}

/** What a view asks of the queries, given the release's years and its agencies' classes by id. */
export function scopeOf(view: View, bounds: Bounds, classOf: ReadonlyMap<string, string>): Scope {
  const lists: ScopeParams = {
    yearFrom: view.from ?? bounds.from,
    yearTo: view.to ?? bounds.to,
    classes: view.classes.join('.'),
    agencies: view.agencies.join('.'),
  };
  const picked = view.agencies.map((id) => classOf.get(id));
  const unknown = view.agencies.filter((id) => !classOf.has(id));
  const onlyGovernments = picked.length > 0 && picked.every((name) => name === 'gov');
  const governments = view.classes.length === 0 ? onlyGovernments : lists.classes === 'gov';
  const named = view.classes.includes('gov') || (view.classes.length === 0 && picked.includes('gov'));
  const notices: ScopeNotice[] = [];
  if (named && !governments) notices.push({ kind: 'gov_left_out' });
  if (unknown.length > 0) notices.push({ kind: 'unknown_agencies', ids: unknown });
  return { totals: governments ? { ...lists, classes: 'gov' } : lists, lists, governments, notices };
}
