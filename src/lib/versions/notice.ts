import { versionsCodec, type VersionsView } from '../url/versions.ts';
import { parse } from '../url/view.ts';
import { viewChanges, type ReportChanges } from './viewChanges.ts';

/** What the notice on a page of an older release says and where it leads. */
export interface NoticeView {
  count: number;
  inView: boolean;
  /** Query of the versions page that shows these changes. */
  query: string;
}

/** Pages whose path and keys `y`, `cls`, `a` say exactly which cells they show. */
const EXACT = ['', 'a', 'r', 'check', 'm'];

/**
 * How a page of an older release is affected: `rows` are the changed cells of what its path names, `search` is its
 * query. Pages that show more than these keys limit get the count over the whole release.
 */
export function noticeView(
  page: { segment: string; search: string; params: Record<string, string | undefined> },
  releases: { release: string; newest: string },
  rows: readonly ReportChanges[],
): NoticeView {
  const inView = EXACT.includes(page.segment);
  const { from, to, classes, agencies } = parse(inView ? page.search : '').view;
  const year = page.params['year'] === undefined ? null : Number(page.params['year']);
  const report = /^(.*)-(\d{4})$/.exec(page.params['report'] ?? '');
  const only = report?.[1] ?? page.params['agency'];
  const scope = {
    from: year ?? (report ? Number(report[2]) : from),
    to: year ?? (report ? Number(report[2]) : to),
    classes: [...classes],
    agencies: only === undefined ? [...agencies] : [only],
  };
  const view: VersionsView = { ...scope, r1: releases.release, r2: releases.newest };
  return { count: viewChanges(scope, rows), inView, query: versionsCodec.format(view) };
}
