import type { CoverageState } from '../../core/coverage.ts';
import type { Severity } from '../../core/model.ts';
import type { AnnexWords } from '../i18n/annex.ts';

/** What the annex needs of a body for one data year; dates as printed in the ledger. */
export interface AnnexAgency {
  agency: string;
  name: string;
  /** The name sentences of the checks begin with. */
  official: string;
  state: CoverageState;
  days: number | null;
  deadline: string | null;
  published: string | null;
  signed: string | null;
  /** Day a copy was first seen: what is left when the page has no date. */
  firstSeen: string | null;
  /** Day of the last search, and where was searched. */
  checked: string | null;
  places: readonly string[];
  url: string | null;
}

/** A failing finding of the year in the page's language. */
export interface AnnexFinding {
  agency: string;
  check: string;
  severity: Severity;
  message: string;
  /** Labels of the cells concerned. */
  cells: readonly string[];
  /** What a person found out about it; '' when nobody did. */
  remark: string;
  /** A person found that there is nothing to it. */
  dismissed: boolean;
}

/** One thing that can be ticked: a finding, or the state of publication (`check` is `due`). */
export interface AnnexItem {
  /** `agency:check`, as links write it. */
  key: string;
  agency: string;
  check: string;
  severity: Severity;
  text: string;
  cells: readonly string[];
  remark: string;
  dismissed: boolean;
}

export interface AnnexRow {
  no: number;
  agency: string;
  name: string;
  due: string;
  published: string;
  place: string;
  items: readonly AnnexItem[];
  note: string;
}

/** Facts every page of the annex carries. */
export interface AnnexMeta {
  place: string;
  year: number;
  asof: string;
  release: string;
  /** Address of this very view, pinned; empty where it is not known. */
  link: string;
}

/** Lateness and disputed dates follow the reader's deadline in the ledger: the checks on dates would say it twice. */
const SAID_BY_LEDGER = new Set(['S-06', 'X-05']);

/** Everything that could be listed, in the order of the bodies; errors first within one. */
export function annexItems(
  agencies: readonly AnnexAgency[],
  findings: readonly AnnexFinding[],
  t: AnnexWords,
): AnnexItem[] {
  const rank: Record<Severity, number> = { error: 0, warn: 1, info: 2 };
  return agencies.flatMap((body) => {
    const found = findings
      .filter((finding) => finding.agency === body.agency && !SAID_BY_LEDGER.has(finding.check))
      .map((finding): AnnexItem => ({
        key: `${body.agency}:${finding.check}`,
        agency: body.agency,
        check: finding.check,
        severity: finding.severity,
        text: withoutName(finding.message, body.official),
        cells: finding.cells,
        remark: finding.remark,
        dismissed: finding.dismissed,
      }));
    const all = [...dueItem(body, t), ...found];
    return all.sort((a, b) => rank[a.severity] - rank[b.severity]);
  });
}

function dueItem(body: AnnexAgency, t: AnnexWords): AnnexItem[] {
  const said = dueText(body, t);
  if (said === null) return [];
  const plain = { cells: [], remark: '', dismissed: false };
  return [{ key: `${body.agency}:due`, agency: body.agency, check: 'due', ...plain, ...said }];
}

/** Never more than the ledger knows: a body whose report is not held is not said to have published nothing. */
function dueText(body: AnnexAgency, t: AnnexWords): { text: string; severity: Severity } | null {
  const published = body.published ?? body.firstSeen ?? t.none;
  const deadline = body.deadline ?? t.none;
  if (body.state === 'late') {
    return { text: t.late(published, body.published !== null, deadline, body.days ?? 0), severity: 'error' };
  }
  if (body.state === 'date_in_dispute') {
    return { text: t.dispute(published, body.signed ?? t.none, deadline), severity: 'warn' };
  }
  if (body.state === 'confirmed_unpublished') {
    return { text: t.unpublished(body.checked ?? t.none, body.places), severity: 'error' };
  }
  return null;
}

/** The row names the body already. */
function withoutName(message: string, name: string): string {
  return message.startsWith(name) ? message.slice(name.length).replace(/^[,，]\s*/, '') : message;
}

/** What is listed when nobody ticked anything: all but the notes and what a person set aside. */
export function usualPicks(items: readonly AnnexItem[]): string[] {
  return items.filter((item) => item.severity !== 'info' && !item.dismissed).map((item) => item.key);
}

/** One row per body with something ticked, numbered, in the order given. */
export function annexRows(
  agencies: readonly AnnexAgency[],
  items: readonly AnnexItem[],
  picks: ReadonlySet<string>,
  t: AnnexWords,
): AnnexRow[] {
  const listed = agencies
    .map((body) => ({
      body,
      items: items.filter((item) => item.agency === body.agency && picks.has(item.key)),
    }))
    .filter((row) => row.items.length > 0);
  return listed.map(({ body, items: own }, at) => ({
    no: at + 1,
    agency: body.agency,
    name: body.name,
    due: dueWord(body.state, t),
    published: body.published ?? t.none,
    place: body.url ?? t.none,
    items: own,
    note: [...new Set(own.map((item) => item.remark).filter((remark) => remark !== ''))].join('；'),
  }));
}

function dueWord(state: CoverageState, t: AnnexWords): string {
  if (state === 'confirmed_unpublished') return t.due.unpublished;
  if (state === 'not_collected') return t.due.unknown;
  if (state === 'not_due') return t.due.notDue;
  return state === 'received_no_deadline' ? t.due.held : t.due.published;
}
