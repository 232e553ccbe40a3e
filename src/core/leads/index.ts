import type { Dataset, RowOf } from '../dataset/shapes.ts';
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
import { correctedClue, correctedShares, refusedByChance, refusedClue, releasedShare } from './shares.ts';
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
export function leadsOf(dataset: Dataset, changes: readonly Row[]): LeadsFile {
  const bodies = bodiesOf(dataset);
  const context: Context = {
    names: new Map(dataset.agencies.map((row) => [row.agency, bodyName(row)])),
    changes: groupBy(changes, (row) => `${row['agency']}-${row['year']}`),
    assessed: new Map(dataset.checks.map((row) => [row.check, Number(row.pass) + Number(row.fail)])),
  };
  const leads = inOrder(
    [
      ...bodies.flatMap((body) => body.reports.flatMap((report) => leadsAbout(body, report, context))),
      ...missingLeads(dataset),
    ],
    dataset,
  );
  const years = dataset.reports.map((row) => Number(row.year));
  const named = new Set(leads.map((lead) => lead.agency));
  return {
    reports: dataset.reports.length,
    bodies: bodies.length,
    years: years.length === 0 ? { from: 0, to: 0 } : { from: Math.min(...years), to: Math.max(...years) },
    rules: LEAD_RULES.map((rule) => runOf(rule, leads, bodies, dataset, context)),
    agencies: dataset.agencies
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

function missingLeads(dataset: Dataset): Lead[] {
  const rule = LEAD_RULES.find(({ kind }) => kind === 'missing');
  return dataset.due.flatMap((due) => {
    const clue = missingClue(due);
    if (clue === null || rule === undefined) return [];
    const path = clue.path ?? '';
    return [{ ...head(rule, due.agency, Number(due.year)), ...clue, path, published: null, findings: [] }];
  });
}

function inOrder(leads: readonly Lead[], dataset: Dataset): Lead[] {
  const order = new Map(
    dataset.agencies.map((row) => [row.agency, row.order === '' ? Infinity : Number(row.order)]),
  );
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

/** Rules that rest on checks could be applied where one of them could; the others say themselves. */
function runOf(
  rule: LeadRule,
  leads: readonly Lead[],
  bodies: readonly Body[],
  dataset: Dataset,
  { assessed, changes }: Context,
): RuleRun {
  const found = leads.filter((lead) => lead.rule === rule.id).length;
  const each = (looked: (body: Body, report: LeadReport) => boolean) =>
    bodies.reduce((sum, body) => sum + body.reports.filter((report) => looked(body, report)).length, 0);
  const shares = bodies.flatMap((body) => body.reports.flatMap((report) => releasedShare(report) ?? []));
  const own: Partial<Record<LeadRule['kind'], number>> = {
    first: each((body, report) => firstClue(body, report).looked),
    refused: shares.length,
    backlog: each((body, report) => backlogRun(body, report) !== null),
    overturned: each((_, report) => correctedShares(report).length > 0),
    missing: dataset.due.filter((row) => searched(row)).length,
  };
  const byCheck = Math.max(0, ...rule.checks.map((check) => assessed.get(check) ?? 0));
  const looked = rule.kind === 'changed' ? Math.max(byCheck, changes.size) : (own[rule.kind] ?? byCheck);
  return { rule: rule.id, looked, found, chance: rule.kind === 'refused' ? refusedByChance(shares) : null };
}

/** Looked for at all: absence says something only then. */
function searched(due: RowOf<'due'>): boolean {
  return due.checked !== '';
}
