import { groupBy, parseTable, type Row } from './table.ts';
import type { InputRow } from './inputs.ts';

/** Columns of collected.csv, the ledger `collect` keeps: one line per look at an address, never changed afterwards. */
export const COLLECTED = [
  'url',
  'parent',
  'final_url',
  'fetched_at',
  'status',
  'outcome',
  'sha256',
  'bytes',
  'media_type',
  'file',
  'previous',
  'content',
  'detail',
] as const;

export type LedgerRow = Row<(typeof COLLECTED)[number]>;

/** Looks that say whether the page is there; what failed or was refused says nothing about it. */
const THERE = new Set(['new', 'same', 'content_same', 'changed']);

/** Lines of collected.csv, oldest first; cells of columns it lacks are ''. */
export function readLedger(text: string): LedgerRow[] {
  return parseTable(text).rows.map(
    (row) => Object.fromEntries(COLLECTED.map((column) => [column, row[column] ?? ''])) as LedgerRow,
  );
}

/** What looking at an address gave when it last gave anything: `alive`, `attachment_dead`, `not_found` or `gone`. */
function linkState(row: LedgerRow): string {
  if (THERE.has(row.outcome)) return 'alive';
  if (row.parent !== '') return 'attachment_dead';
  return row.status === '404' ? 'not_found' : 'gone';
}

export interface Collected {
  /** Cells of a stored file's reports.csv line that the ledger and sources.csv know, by file. */
  told: Map<string, Partial<InputRow<'reports'>>>;
  /** Pages that only link to their documents: kept, but no reports. */
  covers: Set<string>;
  /** When an address was last looked at, and what it gave. */
  links: Map<string, { accessed: string; link_state: string }>;
}

/** What the ledger says about stored files and addresses; days are those of the command's clock. */
export function readCollected(
  ledger: readonly LedgerRow[],
  sources: readonly InputRow<'sources'>[],
): Collected {
  const sourceOf = new Map(sources.map((row) => [row.url, row]));
  const parents = new Set(ledger.map((row) => row.parent).filter((url) => url !== ''));
  const result: Collected = { told: new Map(), covers: new Set(), links: new Map() };
  for (const [url, rows] of groupBy(ledger, (row) => row.url)) {
    const last = rows.findLast((row) => THERE.has(row.outcome) || row.outcome === 'gone');
    if (last === undefined) continue;
    const link = { accessed: last.fetched_at.slice(0, 10), link_state: linkState(last) };
    result.links.set(url, link);
    for (const row of rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')) {
      if (parents.has(url)) result.covers.add(row.file);
      const source = sourceOf.get(row.parent || url);
      const { agency = '', year = '', publisher = '', title = '' } = source ?? {};
      const first = row.fetched_at.slice(0, 10);
      if (!result.told.has(row.file))
        result.told.set(row.file, { url, agency, year, publisher, title, first_seen: first, ...link });
    }
  }
  return result;
}

/** Reports listed by hand, with what the ledger knows about their address where the list says nothing. */
export function withLinks(
  reports: readonly InputRow<'reports'>[],
  { links }: Collected,
): InputRow<'reports'>[] {
  return reports.map((row) => {
    const link = row.accessed === '' && row.link_state === '' ? links.get(row.url) : undefined;
    return link === undefined ? row : { ...row, ...link };
  });
}
