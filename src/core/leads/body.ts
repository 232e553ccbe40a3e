import { comparability } from '../codebook/crosswalk.ts';
import { parseKey } from '../codebook/index.ts';
import { agencyGroups } from '../dataset/groups.ts';
import type { RowOf, Tables } from '../dataset/shapes.ts';
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

/** A release's bodies that have a report, one after another; memory holds one body's cells. */
export function* bodiesOf(tables: Tables): Generator<Body> {
  const agencies = new Map([...tables.agencies].map((row) => [row.agency, row]));
  const lineage = [...tables.lineage];
  const settled = settledFindings(tables.notes);
  const partial = partialYears({ agencies: [...agencies.values()], lineage });
  for (const { agency: id, reports } of agencyGroups(tables, ['facts', 'findings'])) {
    const agency = agencies.get(id);
    if (agency === undefined) continue;
    const own = reports.map(({ report: row, facts, findings }) => ({
      row,
      report: row.report,
      year: Number(row.year),
      edition: row.edition === '' ? null : (row.edition as Edition),
      scope: row.scope || (agency.type === 'gov' ? 'jurisdiction' : 'own'),
      partial: partial.has(`${id} ${row.year}`),
      facts: new Map(facts.map((fact) => [keyOf(fact), fact])),
      findings: findings
        .filter((finding) => finding.state === 'fail' && !settled.has(`${row.report} ${finding.check}`))
        .map(findingOf),
    }));
    const changes = lineage.filter((row) => row.from === id || row.to === id);
    yield {
      agency,
      reports: own.sort((a, b) => a.year - b.year),
      cuts: [...new Set(changes.map((row) => Number(row.year)))],
    };
  }
}

/** Findings people have settled, as `report check`. */
function settledFindings(notes: Tables['notes']): Set<string> {
  const settled = new Set<string>();
  for (const note of notes)
    if (note.applies === 'true' && SETTLED.has(note.verdict))
      settled.add(`${note.agency}-${note.year} ${note.check}`);
  return settled;
}

function keyOf({ indicator, applicant }: RowOf<'facts'>): string {
  return applicant === '' ? indicator : `${indicator}.${applicant}`;
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
