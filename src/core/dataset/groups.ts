import type { RowOf, Tables } from './shapes.ts';

/** Tables whose rows belong to a report and are sorted by it. */
type OfReport = 'facts' | 'mentions' | 'findings';

/** A report with its rows of the tables that were asked for. */
export type ReportGroup<Name extends OfReport> = { report: RowOf<'reports'> } & {
  [Table in Name]: RowOf<Table>[];
};

/**
 * The reports of tables in canonical order, each with its rows: memory holds one report. Rows of reports that are not
 * there are passed over. Throws RangeError when rows are not in the order of their reports.
 */
export function* reportGroups<Name extends OfReport>(
  tables: Pick<Tables, Name | 'reports'>,
  names: readonly Name[],
): Generator<ReportGroup<Name>, undefined> {
  const readers = names.map((name) => {
    const rows: Iterable<{ report: string }> = tables[name];
    return { name, take: byReport(rows) };
  });
  let last = '';
  for (const report of tables.reports) {
    last = inOrder(last, report.report);
    const own = readers.map(({ name, take }) => [name, take(report.report)]);
    yield { report, ...Object.fromEntries(own) } as ReportGroup<Name>;
  }
}

/**
 * Agencies that have reports, each with all of them, in the order their last report comes up. Memory holds an agency's
 * reports from its first to its last.
 */
export function* agencyGroups<Name extends OfReport>(
  tables: Pick<Tables, Name | 'reports'>,
  names: readonly Name[],
): Generator<{ agency: string; reports: ReportGroup<Name>[] }, undefined> {
  const counts = new Map<string, number>();
  for (const { agency } of tables.reports) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const waiting = new Map<string, ReportGroup<Name>[]>();
  for (const group of reportGroups(tables, names)) {
    const { agency } = group.report;
    const reports = waiting.get(agency) ?? [];
    waiting.set(agency, reports);
    reports.push(group);
    if (reports.length < (counts.get(agency) ?? 0)) continue;
    waiting.delete(agency);
    yield { agency, reports };
  }
}

/** Rows of one report after another, asked for in the order of their ids. */
function byReport<Row extends { report: string }>(rows: Iterable<Row>): (report: string) => Row[] {
  const reader = rows[Symbol.iterator]();
  let next = reader.next();
  let last = '';
  return (report) => {
    const own: Row[] = [];
    while (next.done !== true && next.value.report <= report) {
      last = inOrder(last, next.value.report);
      if (next.value.report === report) own.push(next.value);
      next = reader.next();
    }
    return own;
  };
}

function inOrder(last: string, next: string): string {
  if (next < last) throw new RangeError(`rows not in order: ${last}, ${next}`);
  return next;
}
