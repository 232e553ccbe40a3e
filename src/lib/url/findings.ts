import type { FindingFilter } from '../findings/rows.ts';
import { openListKey, wordKey, type KeyCodec } from './codec.ts';
import { cellKey } from './report.ts';
import { agenciesKey } from './view.ts';

/** The part of the check page's view that is about findings; the list also takes the ledger's `sev`. */
export interface FindingsQuery extends Omit<FindingFilter, 'severities'> {
  /** The finding that is open, `{report}.{check}`. */
  open: string | null;
  /** The cell shown in both panes; null is the finding's first. */
  cell: string | null;
}

export const DEFAULT_FINDINGS: FindingsQuery = {
  checks: [],
  agencies: [],
  answer: 'all',
  open: null,
  cell: null,
};

const FINDING = /^[a-z0-9-]+-\d{4}\.[A-Z]+\d?-\d{2}$/;

/** Codecs of the findings' keys, for a view that has them. */
export function findingKeys<V extends FindingsQuery>(): KeyCodec<V>[] {
  return [
    openListKey(
      'chk',
      { get: (view) => view.checks, set: (view, checks) => ({ ...view, checks }) },
      'all',
      /^[A-Z]+\d?-\d{2}$/,
    ),
    agenciesKey(),
    wordKey('ans', ['all', 'open', 'answered'], {
      get: (view) => view.answer,
      set: (view, answer) => ({ ...view, answer }),
    }),
    {
      key: 'f',
      parse: (text, view) =>
        FINDING.test(text) ? { view: { ...view, open: text }, unused: [] } : { view, unused: [text] },
      format: ({ open }) => open ?? '',
    },
    cellKey(),
  ];
}
