import { comparability } from '../codebook/crosswalk.ts';
import { parseKey } from '../codebook/index.ts';
import { groupBy } from '../dataset/table.ts';
import type { Dataset, RowOf } from '../dataset/shapes.ts';
import type { Edition, Instance, Severity } from '../model.ts';
import { partialYears } from '../registry/partial.ts';

/** Counts and denominators below this say nothing by themselves (PRODUCT H6, H19). */
export const SMALL = 10;
/** Cells read with less confidence never make a lead (PRODUCT H25). */
const CONFIDENT = 0.8;
/** Flags after which a number is not simply what the cell says. */
const DOUBTFUL = new Set([
  'approx',
  'unit_unknown',
  'derived',
  'shared_cell',
  'dedup_cells',
  'low_confidence',
  'disputed',
]);
/** Verdicts of people after which a finding is no lead any more. */
const SETTLED = new Set(['explained', 'false_alarm']);

export interface LeadFinding {
  check: string;
  severity: Severity;
  instances: Instance[];
}

/** One report as the rules see it. */
export interface LeadReport {
  row: RowOf<'reports'>;
  report: string;
  year: number;
  edition: Edition | null;
  /** Whose figures it holds; a government's report is its jurisdiction's unless it says otherwise. */
  scope: string;
  /** The year does not cover twelve months (PRODUCT H13). */
  partial: boolean;
  facts: ReadonlyMap<string, RowOf<'facts'>>;
  /** Failing findings nobody has settled. */
  findings: readonly LeadFinding[];
}

/** A body with its reports by year. */
export interface Body {
  agency: RowOf<'agencies'>;
  reports: readonly LeadReport[];
  /** Data years in which a reorganisation took effect: nothing is compared across them (PRODUCT H14). */
  cuts: readonly number[];
}

/** A release's bodies that have a report, in official order; those without a number last, by id. */
export function bodiesOf(dataset: Dataset): Body[] {
  const reports = groupBy(dataset.reports, (row) => row.agency);
  const facts = groupBy(dataset.facts, (row) => row.report);
  const findings = groupBy(
    dataset.findings.filter((row) => row.state === 'fail' && !settled(dataset, row)),
    (row) => row.report,
  );
  const partial = partialYears(dataset);
  return inOrder(dataset.agencies)
    .filter(({ agency }) => reports.has(agency))
    .map((agency) => {
      const id = agency.agency;
      const own = (reports.get(id) ?? []).map((row) => ({
        row,
        report: row.report,
        year: Number(row.year),
        edition: row.edition === '' ? null : (row.edition as Edition),
        scope: row.scope || (agency.type === 'gov' ? 'jurisdiction' : 'own'),
        partial: partial.has(`${id} ${row.year}`),
        facts: new Map((facts.get(row.report) ?? []).map((fact) => [keyOf(fact), fact])),
        findings: (findings.get(row.report) ?? []).map(findingOf),
      }));
      const changes = dataset.lineage.filter((row) => row.from === id || row.to === id);
      return {
        agency,
        reports: own.sort((a, b) => a.year - b.year),
        cuts: [...new Set(changes.map((row) => Number(row.year)))],
      };
    });
}

function inOrder(agencies: readonly RowOf<'agencies'>[]): RowOf<'agencies'>[] {
  const place = ({ order }: RowOf<'agencies'>) => (order === '' ? Infinity : Number(order));
  return [...agencies].sort(
    (a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)) || (a.agency < b.agency ? -1 : 1),
  );
}

function keyOf({ indicator, applicant }: RowOf<'facts'>): string {
  return applicant === '' ? indicator : `${indicator}.${applicant}`;
}

function settled(dataset: Dataset, finding: RowOf<'findings'>): boolean {
  return dataset.notes.some(
    (note) =>
      note.applies === 'true' &&
      SETTLED.has(note.verdict) &&
      note.check === finding.check &&
      `${note.agency}-${note.year}` === finding.report,
  );
}

function findingOf(row: RowOf<'findings'>): LeadFinding {
  return {
    check: row.check,
    severity: row.severity as Severity,
    instances: row.instances === '' ? [] : (JSON.parse(row.instances) as Instance[]),
  };
}

/**
 * The number a lead may state: published, read with confidence, without a flag of doubt and without a declared
 * correction, which already explains it. Null otherwise.
 */
export function usable(report: LeadReport, key: string): number | null {
  const fact = report.facts.get(key);
  if (fact?.status !== 'reported' || fact.value === '' || fact.corrected !== '') return null;
  if (Number(fact.confidence) < CONFIDENT) return null;
  const flags = fact.flags.split(';').map((flag) => flag.trim());
  return flags.some((flag) => DOUBTFUL.has(flag)) ? null : Number(fact.value);
}

/** True when the key's numbers of two reports of a body may be set side by side (PRODUCT H11, H13, H14, H15). */
export function comparable(body: Body, a: LeadReport, b: LeadReport, key: string): boolean {
  if (a.partial || b.partial || a.scope !== b.scope) return false;
  if (a.edition === null || b.edition === null) return false;
  const [first, last] = [Math.min(a.year, b.year), Math.max(a.year, b.year)];
  if (body.cuts.some((cut) => cut > first && cut <= last)) return false;
  return sameItem(parseKey(key).indicator, a.edition, b.edition);
}

const SAME_ITEM = new Map<string, boolean>();

/** True when two forms have the indicator with the same meaning; asked for every cell, so each answer is kept. */
function sameItem(indicator: string, a: Edition, b: Edition): boolean {
  const question = `${indicator} ${a} ${b}`;
  const known = SAME_ITEM.get(question);
  if (known !== undefined) return known;
  const { level, codes } = comparability(indicator, a, b);
  const same = level === 'comparable' && codes.length === 1 && codes[0] === indicator;
  SAME_ITEM.set(question, same);
  return same;
}

/** The report a year before, when the key may be compared with it. */
export function yearBefore(body: Body, now: LeadReport, key: string): LeadReport | null {
  const before = body.reports.find(({ year }) => year === now.year - 1);
  return before !== undefined && comparable(body, before, now, key) ? before : null;
}

/** True when a failing check of more than a note names one of the cells: such numbers tell no story of their own. */
export function inDoubt(report: LeadReport, keys: readonly string[]): boolean {
  return report.findings.some(
    ({ severity, instances }) =>
      severity !== 'info' && instances.some(({ cells }) => cells.some((cell) => keys.includes(cell))),
  );
}

/** The finding of a check, when the report has one. */
export function findingBy(report: LeadReport, check: string): LeadFinding | null {
  return report.findings.find((finding) => finding.check === check) ?? null;
}
