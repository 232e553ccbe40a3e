import type { RowOf, Tables } from '../dataset/shapes.ts';
import { groupBy, type Row } from '../dataset/table.ts';
import { feeUnitClue, powersClue } from './amounts.ts';
import { backlogClue, backlogRun } from './backlog.ts';
import { bodiesOf, type Body, type LeadReport } from './body.ts';
import { carryClue } from './carry.ts';
import { copiedClue } from './copied.ts';
import { firstClue } from './first.ts';
import { jumpClue } from './jump.ts';
import { changedClue, missingClue, vanishedClue } from './records.ts';
import { LEAD_RULES } from './rules.ts';
import {
  correctedClue,
  correctedShares,
  refusedByChance,
  refusedClue,
  releasedShare,
  type Share,
} from './shares.ts';
import { LEAD_GRADES, type Clue, type Lead, type LeadRule, type LeadsFile, type RuleRun } from './types.ts';
import { bodyName } from './words.ts';

export { LEAD_RULES, leadRule } from './rules.ts';
export * from './types.ts';

interface Context {
  names: ReadonlyMap<string, { zh: string; en: string }>;
  /** Rows of the open table `changes` by report. */
  changes: ReadonlyMap<string, readonly Row[]>;
  /** Checks that were passed or failed at all in the release, with how often. */
  assessed: ReadonlyMap<string, number>;
}

type Speak = (body: Body, report: LeadReport, context: Context) => Clue | null;

const SPEAK: Record<string, Speak> = {
  'L-01': (body, report) => jumpClue(body, report, false),
  'L-02': (body, report) => jumpClue(body, report, true) ?? feeUnitClue(report),
  'L-03': (_, report) => powersClue(report),
  'L-04': carryClue,
  'L-05': (_, report, { names }) => copiedClue(report, names),
  'L-06': (body, report) => firstClue(body, report).clue,
  'L-07': (_, report) => refusedClue(report),
  'L-08': backlogClue,
  'L-09': (_, report) => correctedClue(report),
  'L-11': (_, report, { changes }) => changedClue(report, changes.get(report.report) ?? []),
  'L-12': (_, report) => vanishedClue(report),
};

/**
 * The leads of a release and what was looked through. `changes`: rows of the open table `changes` of the releases up
 * to this one. Leads stand by grade, possible errors first, then in official order of the bodies, newest year first.
 */
export function leadsOf(tables: Tables, changes: readonly Row[]): LeadsFile {
  const agencies = [...tables.agencies].sort(officially);
  const context: Context = {
    names: new Map(agencies.map((row) => [row.agency, bodyName(row)])),
    changes: groupBy(changes, (row) => `${row['agency']}-${row['year']}`),
    assessed: new Map([...tables.checks].map((row) => [row.check, Number(row.pass) + Number(row.fail)])),
  };
  const { leads: found, looked } = lookedThrough(tables, context);
  const leads = inOrder([...found, ...missingLeads(tables.due)], agencies);
  const named = new Set(leads.map((lead) => lead.agency));
  const shares = agencies.flatMap(({ agency }) => looked.shares.get(agency) ?? []);
  return {
    reports: looked.reports,
    bodies: looked.bodies,
    years: looked.years ?? { from: 0, to: 0 },
    rules: LEAD_RULES.map((rule) => runOf(rule, leads, looked, shares, context)),
    agencies: [...tables.agencies]
      .filter(({ agency }) => named.has(agency))
      .map(({ agency, name, name_en: english, type }) => ({
        agency,
        name,
        nameEn: english || null,
        class: type,
      })),
    leads,
  };
}

/** What was looked through, counted on the way: the bodies themselves are too many to keep. */
interface Looked {
  reports: number;
  bodies: number;
  years: { from: number; to: number } | null;
  first: number;
  backlog: number;
  overturned: number;
  searched: number;
  /** Shares of information refused or released, by agency. */
  shares: Map<string, Share[]>;
}

function lookedThrough(tables: Tables, context: Context): { leads: Lead[]; looked: Looked } {
  const leads: Lead[] = [];
  const looked: Looked = {
    ...{ reports: 0, bodies: 0, years: null, first: 0, backlog: 0, overturned: 0, searched: 0 },
    shares: new Map(),
  };
  for (const { year } of tables.reports) count(looked, Number(year));
  for (const due of tables.due) if (searched(due)) looked.searched += 1;
  for (const body of bodiesOf(tables)) {
    looked.bodies += 1;
    looked.shares.set(
      body.agency.agency,
      body.reports.flatMap((report) => releasedShare(report) ?? []),
    );
    for (const report of body.reports) {
      leads.push(...leadsAbout(body, report, context));
      if (firstClue(body, report).looked) looked.first += 1;
      if (backlogRun(body, report) !== null) looked.backlog += 1;
      if (correctedShares(report).length > 0) looked.overturned += 1;
    }
  }
  return { leads, looked };
}

function count(looked: Looked, year: number): void {
  looked.reports += 1;
  const { from, to } = looked.years ?? { from: year, to: year };
  looked.years = { from: Math.min(from, year), to: Math.max(to, year) };
}

/** A cell of a possible error makes no second card: what is perhaps a slip is no first figure and no backlog. */
function leadsAbout(body: Body, report: LeadReport, context: Context): Lead[] {
  const taken = new Set<string>();
  return LEAD_RULES.flatMap((rule) => {
    const clue = SPEAK[rule.id]?.(body, report, context) ?? null;
    const keys = (clue?.cells ?? []).filter((cell) => cell.report === report.report).map(({ key }) => key);
    if (clue === null || keys.some((key) => taken.has(key))) return [];
    if (rule.grade === 'possible_error') for (const key of keys) taken.add(key);
    return [leadOf(rule, report, clue)];
  });
}

function leadOf(rule: LeadRule, { row, report, year, findings }: LeadReport, clue: Clue): Lead {
  const keys = clue.cells.filter((cell) => cell.report === report).map(({ key }) => key);
  const touching = findings.filter(
    ({ check, instances }) =>
      rule.checks.includes(check) || instances.some(({ cells }) => cells.some((key) => keys.includes(key))),
  );
  return {
    ...head(rule, row.agency, year),
    ...clue,
    path: clue.path ?? `r/${report}/${keys[0] === undefined ? '' : `?cell=${keys[0]}`}`,
    published: row.published || row.signed || null,
    findings: touching.map(({ check, severity }) => ({ check, severity })),
  };
}

function head({ id, version, kind, grade }: LeadRule, agency: string, year: number) {
  const report = `${agency}-${year}`;
  return { id: `${id}.${report}`, rule: id, version, kind, grade, agency, year, report };
}

function missingLeads(lines: Tables['due']): Lead[] {
  const rule = LEAD_RULES.find(({ kind }) => kind === 'missing');
  const leads: Lead[] = [];
  for (const due of lines) {
    const clue = missingClue(due);
    if (clue === null || rule === undefined) continue;
    const path = clue.path ?? '';
    leads.push({ ...head(rule, due.agency, Number(due.year)), ...clue, path, published: null, findings: [] });
  }
  return leads;
}

function inOrder(leads: readonly Lead[], agencies: readonly RowOf<'agencies'>[]): Lead[] {
  const order = new Map(agencies.map((row) => [row.agency, orderOf(row)]));
  const rules = new Map(LEAD_RULES.map((rule, index) => [rule.id, index]));
  const place = (lead: Lead): (number | string)[] => [
    LEAD_GRADES.indexOf(lead.grade),
    order.get(lead.agency) ?? Infinity,
    lead.agency,
    -lead.year,
    rules.get(lead.rule) ?? 0,
  ];
  return [...leads].sort((a, b) => {
    const [first, last] = [place(a), place(b)];
    const at = first.findIndex((part, index) => part !== last[index]);
    return at < 0 ? 0 : (first[at] ?? 0) < (last[at] ?? 0) ? -1 : 1;
  });
}

/** Official order; bodies without a number last, by id. */
function officially(a: RowOf<'agencies'>, b: RowOf<'agencies'>): number {
  const [first, last] = [orderOf(a), orderOf(b)];
  if (first !== last) return first < last ? -1 : 1;
  return a.agency < b.agency ? -1 : 1;
}

function orderOf({ order }: RowOf<'agencies'>): number {
  return order === '' ? Infinity : Number(order);
}

/** Rules that rest on checks could be applied where one of them could; the others say themselves. */
function runOf(
  rule: LeadRule,
  leads: readonly Lead[],
  looked: Looked,
  shares: readonly Share[],
  { assessed, changes }: Context,
): RuleRun {
  const found = leads.filter((lead) => lead.rule === rule.id).length;
  const own: Partial<Record<LeadRule['kind'], number>> = {
    first: looked.first,
    refused: shares.length,
    backlog: looked.backlog,
    overturned: looked.overturned,
    missing: looked.searched,
  };
  const byCheck = Math.max(0, ...rule.checks.map((check) => assessed.get(check) ?? 0));
  const times = rule.kind === 'changed' ? Math.max(byCheck, changes.size) : (own[rule.kind] ?? byCheck);
  return {
    rule: rule.id,
    looked: times,
    found,
    chance: rule.kind === 'refused' ? refusedByChance(shares) : null,
  };
}

/** Looked for at all: absence says something only then. */
function searched(due: RowOf<'due'>): boolean {
  return due.checked !== '';
}
