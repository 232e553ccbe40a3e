import type { ReleaseChanges } from '../../core/dataset/changes.ts';
import { agencyTables } from '../agency/agencyTables.ts';
import type { AgencyView } from '../agency/agencyView.ts';
import type { FindingYear } from '../agency/findingYears.ts';
import type { ChainLink } from '../findings/chain.ts';
import type { FindingRow } from '../findings/rows.ts';
import type { LedgerLine } from '../ledger/lines.ts';
import type { LineView } from '../lineage/bodies.ts';
import { drawnMode } from '../lineage/figure.ts';
import { linesOf } from '../lineage/lines.ts';
import type { AgencyQuery } from '../url/agency.ts';
import { fingerprintOfParts, type FingerprintPart } from '../url/fingerprint.ts';
import { changesInScope, type ChangeScope } from '../versions/viewChanges.ts';

/** Fingerprints of views whose rows come from a release's files: every number shown, by what it is a number of. */

interface AgencyShown {
  view: AgencyView;
  line: LineView | null;
  findings: readonly FindingYear[];
  chain: readonly ChainLink[];
}

/** The fingerprint of an agency's page: years, the cells of its tables, corrections, findings, carry chain, and the drawn line. */
export function agencyPrint(shown: AgencyShown, query: AgencyQuery): string {
  const { view, line } = shown;
  return fingerprintOfParts([
    {
      name: 'year',
      columns: ['year', 'report', 'state', 'days', 'edition', 'error', 'warn', 'info', 'checked'],
      rows: view.years.map(({ findings, ...year }) => ({ ...year, ...findings })),
    },
    {
      name: 'cell',
      columns: ['table', 'row', 'year', 'value', 'status', 'key', 'corrected'],
      rows: tableCells(view),
    },
    {
      name: 'finding',
      columns: ['report', 'check', 'severity', 'message'],
      rows: shown.findings.flatMap(({ report, findings }) =>
        findings.map(({ message, ...finding }) => ({ ...finding, report, message: message.zh })),
      ),
    },
    {
      name: 'correction',
      columns: ['report', 'key', 'corrected', 'applied', 'expect'],
      rows: view.corrections,
    },
    { name: 'chain', columns: ['year', 'applicant', 'out', 'in'], rows: shown.chain },
    ...(line === null ? [] : [linePart(line, query)]),
  ]);
}

function tableCells(view: AgencyView): object[] {
  return agencyTables(view).flatMap(({ id, series, years }) =>
    series.flatMap((row) =>
      years.map(({ year }, at) => {
        const cell = row.cells[at];
        return {
          table: id,
          row: row.id,
          year,
          value: cell?.v,
          status: cell?.s,
          key: cell?.key,
          corrected: cell?.fix,
        };
      }),
    ),
  );
}

function linePart(view: LineView, { line, lm }: AgencyQuery): FingerprintPart {
  const rows = linesOf(view, lm, drawnMode(view, lm, line)).flatMap(({ body, points }) =>
    points.map(({ year, cell, join, of }) => ({
      body: body?.agency ?? 'sum',
      year,
      value: cell.v,
      status: cell.s,
      join,
      known: of?.known,
      bodies: of?.bodies,
    })),
  );
  return { name: 'line', columns: ['body', 'year', 'value', 'status', 'join', 'known', 'bodies'], rows };
}

function ledgerPart(lines: readonly LedgerLine[]): FingerprintPart {
  return {
    name: 'body',
    columns: [
      'agency',
      'class',
      'state',
      'days',
      'deadline',
      'rule',
      'published',
      'signed',
      'firstSeen',
      'searched',
      'report',
      'error',
      'warn',
      'info',
    ],
    rows: lines.map((line) => ({
      ...line,
      agency: line.due.agency,
      class: line.due.class,
      searched: line.search?.date,
      report: line.report?.id,
      ...line.report?.findings,
    })),
  };
}

function findingPart(rows: readonly FindingRow[]): FingerprintPart {
  return { name: 'finding', columns: ['report', 'check', 'severity', 'values'], rows };
}

/** The fingerprint of the ledger: the bodies listed, their states under the chosen day and deadlines. */
export function ledgerPrint(lines: readonly LedgerLine[]): string {
  return fingerprintOfParts([ledgerPart(lines)]);
}

/**
 * The fingerprint of a year's findings. Give the rows without regard to answers: what somebody noted in this browser is
 * not in another one.
 */
export function findingsPrint(rows: readonly FindingRow[]): string {
  return fingerprintOfParts([findingPart(rows)]);
}

/** The fingerprint of the annex: the bodies and findings it can list; which are ticked is said by the link. */
export function annexPrint(lines: readonly LedgerLine[], rows: readonly FindingRow[]): string {
  return fingerprintOfParts([ledgerPart(lines), findingPart(rows)]);
}

/** The fingerprint of a comparison of two releases: the cells in scope, and all totals, findings and states. */
export function changesPrint(changes: ReleaseChanges, scope: ChangeScope): string {
  const cells = changesInScope(changes, scope);
  return fingerprintOfParts([
    {
      name: 'cell',
      columns: ['agency', 'year', 'key', 'from', 'to', 'why'],
      rows: cells.map((row) => ({ ...row, why: row.why.join('+') })),
    },
    {
      name: 'total',
      columns: ['who', 'measure', 'year', 'fromValue', 'fromN', 'toValue', 'toN'],
      rows: changes.moved.map(({ from, to, ...row }) => ({
        ...row,
        fromValue: from?.value,
        fromN: from?.n,
        toValue: to?.value,
        toN: to?.n,
      })),
    },
    { name: 'finding', columns: ['report', 'check', 'severity', 'change'], rows: changes.findings },
    { name: 'state', columns: ['agency', 'year', 'from', 'to'], rows: changes.states },
  ]);
}
