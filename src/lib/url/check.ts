import type { Severity } from '../../core/model.ts';
import { DEFAULT_FINDINGS, findingKeys, type FindingsQuery } from './findings.ts';
import { classesKey } from './view.ts';
import { dayKey, isDay, openListKey, viewCodec, wordKey, type KeyCodec } from './codec.ts';
import { fingerprintOnly } from './pinned.ts';

export const TABS = ['ledger', 'numbers', 'annex'] as const;
export type Tab = (typeof TABS)[number];

/** Bodies whose deadlines are set together: the law has a day for departments and one for governments. */
export const DEADLINE_GROUPS = ['dept', 'gov', 'other'] as const;
export type DeadlineGroup = (typeof DEADLINE_GROUPS)[number];

/** `recorded`: the local notice where the release has one, else the law; `statutory`: the law alone; else a day. */
export type DeadlineChoice = 'recorded' | 'statutory' | `${number}-${number}-${number}`;

export const SORTS = [
  'official',
  'agency',
  'class',
  'status',
  'signed',
  'published',
  'seen',
  'deadline',
  'findings',
] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = 'asc' | 'desc';

/** What a link to a year's oversight page says. */
export interface CheckView extends FindingsQuery {
  tab: Tab;
  /** Day the states speak for; null is the release's date. */
  asof: string | null;
  deadlines: Record<DeadlineGroup, DeadlineChoice>;
  /** Coverage states; empty is all. */
  statuses: readonly string[];
  classes: readonly string[];
  /** Severities of findings a report must have one of; empty is no condition. */
  severities: readonly Severity[];
  sort: Sort;
  direction: Direction;
  /** Items ticked for the annex, `agency:check` or `agency:due`; null is everything but the notes. */
  picks: readonly string[] | null;
}

export const DEFAULT_CHECK: CheckView = {
  ...DEFAULT_FINDINGS,
  tab: 'ledger',
  asof: null,
  deadlines: { dept: 'recorded', gov: 'recorded', other: 'recorded' },
  statuses: [],
  classes: [],
  severities: [],
  sort: 'official',
  direction: 'asc',
  picks: null,
};

const STATES =
  /^(?:not_due|not_collected|confirmed_unpublished|on_time|late|date_in_dispute|received_no_deadline)$/;
const SEVERITIES: readonly Severity[] = ['error', 'info', 'warn'];
const SEVERITY = /^(?:error|warn|info)$/;

function deadlineKey(key: string, group: DeadlineGroup): KeyCodec<CheckView> {
  return {
    key,
    parse(text, view) {
      const choice = choiceOf(text);
      if (choice === null) return { view, unused: [text] };
      return { view: { ...view, deadlines: { ...view.deadlines, [group]: choice } }, unused: [] };
    },
    format: ({ deadlines }) => (deadlines[group] === 'recorded' ? '' : deadlines[group]),
    full: ({ deadlines }) => deadlines[group],
  };
}

function choiceOf(text: string): DeadlineChoice | null {
  if (text === 'recorded' || text === 'statutory') return text;
  return isDay(text) ? (text as DeadlineChoice) : null;
}

const PICK = /^[a-z0-9][a-z0-9_-]*:(?:due|[A-Z]\d?-\d\d)$/;

/** Nothing ticked is a choice too, and is written `none`; the usual choice, in a pinned link, `usual`. */
const pickKey: KeyCodec<CheckView> = {
  key: 'pick',
  parse(text, view) {
    if (text === 'none') return { view: { ...view, picks: [] }, unused: [] };
    if (text === 'usual') return { view: { ...view, picks: null }, unused: [] };
    const items = text.split('.');
    const good = [...new Set(items.filter((item) => PICK.test(item)))].sort();
    const unused = items.filter((item) => !PICK.test(item));
    return { view: good.length > 0 ? { ...view, picks: good } : view, unused };
  },
  format: ({ picks }) => (picks === null ? '' : picksText(picks)),
  full: ({ picks }) => (picks === null ? 'usual' : picksText(picks)),
};

function picksText(picks: readonly string[]): string {
  return picks.length === 0 ? 'none' : [...picks].sort().join('.');
}

const codec = viewCodec<CheckView>(DEFAULT_CHECK, [
  wordKey('tab', TABS, { get: (view) => view.tab, set: (view, tab) => ({ ...view, tab }) }),
  dayKey('asof', { get: (view) => view.asof, set: (view, asof) => ({ ...view, asof }) }),
  deadlineKey('deadline', 'dept'),
  deadlineKey('dgov', 'gov'),
  deadlineKey('dother', 'other'),
  openListKey(
    'st',
    { get: (view) => view.statuses, set: (view, statuses) => ({ ...view, statuses }) },
    'all',
    STATES,
  ),
  classesKey(),
  openListKey(
    'sev',
    {
      get: (view) => view.severities,
      set: (view, items) => ({ ...view, severities: SEVERITIES.filter((each) => items.includes(each)) }),
    },
    'all',
    SEVERITY,
  ),
  wordKey('sort', SORTS, { get: (view) => view.sort, set: (view, sort) => ({ ...view, sort }) }),
  wordKey('dir', ['asc', 'desc'], {
    get: (view) => view.direction,
    set: (view, direction) => ({ ...view, direction }),
  }),
  ...findingKeys<CheckView>(),
  pickKey,
  fingerprintOnly(),
]);

/** Query keys of the oversight page in canonical order. */
export const CHECK_KEYS = codec.keys;

/** Reads a query string. Total: never throws, whatever it cannot use is in `dropped`. */
export const parseCheck = codec.parse;

/** The canonical query string without `?`. */
export const formatCheck = codec.format;

/** Keys that change what a tab shows; the others wait for their own tab. */
const OF_TAB: Readonly<Record<Tab, readonly string[]>> = {
  ledger: ['tab', 'asof', 'deadline', 'dgov', 'dother', 'st', 'cls', 'sev', 'sort', 'dir'],
  numbers: ['tab', 'sev', 'chk', 'a', 'ans', 'f', 'cell'],
  annex: ['tab', 'asof', 'deadline', 'dgov', 'dother', 'cls', 'pick'],
};

/** The query of a pinned link to the view's tab: each of its keys, also at its default. Give the day first. */
export function formatCheckFull(view: CheckView): string {
  const pairs = codec.formatFull(view).split('&');
  return pairs.filter((pair) => OF_TAB[view.tab].includes(pair.split('=')[0] ?? '')).join('&');
}
