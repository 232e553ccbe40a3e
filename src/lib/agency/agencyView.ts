import { PROSE } from '../../core/codebook/index.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import {
  factKey,
  type Applicant,
  type Bilingual,
  type Edition,
  type Instance,
  type Status,
} from '../../core/model.ts';
import {
  OUTCOME_GROUPS,
  type Join,
  type OutcomeRow,
  type ProposalRow,
  type TrendRow,
} from '../charts/types.ts';
import { correctionRows, type CorrectionRow } from './corrections.ts';
import { cellEvidence } from './evidence.ts';
import { indicatorName } from './names.ts';
import type { AgencyReport } from './reportView.ts';
import { DECISIONS, FLOW, OUTCOMES, REMEDIES, TABLE2, type Series } from './series.ts';

/** A year of the agency: its report, or why there is none. */
export interface YearView {
  year: number;
  /** Report id; null when none is held. */
  report: string | null;
  state: string | null;
  days: number | null;
  edition: Edition | null;
  kind: string | null;
  findings: { error: number; warn: number; info: number };
  /** Dates and places of the search behind a confirmed absence. */
  checked: string | null;
  places: string[];
  /** The day the page shows, else the signature's; null when neither is known. */
  published: string | null;
  /** Failing checks, notes left out, with the cells they name. */
  doubts: { check: string; keys: string[] }[];
}

/** A number of a year, or why there is none. `key` is its cell on the report's page; of a sum, `keys` are its parts'. */
export interface SeriesCell {
  v: number | null;
  s?: Status;
  key?: string;
  keys?: readonly string[];
  /** The declared correction of a single cell, kept apart from the published value. */
  fix?: number;
}

export interface SeriesView {
  id: string;
  label: Bilingual;
  cells: SeriesCell[];
  joins: Join[];
}

export interface AgencyView {
  agency: AgencyFile['agency'];
  lineage: AgencyFile['lineage'];
  years: YearView[];
  flow: SeriesView[];
  outcomes: SeriesView[];
  decisions: SeriesView[];
  table2: SeriesView[];
  remedies: SeriesView[];
  proposals: SeriesView[];
  prose: SeriesView[];
  corrections: CorrectionRow[];
}

const PROPOSALS = new Set([
  'npc_total',
  'npc_lead',
  'npc_assist',
  'cppcc_total',
  'cppcc_lead',
  'cppcc_assist',
  'proposals_both',
]);

/** Everything the agency page shows, aligned on the years the agency reported or had to. */
export function agencyView(file: AgencyFile): AgencyView {
  const years = yearsOf(file);
  const reports = years.map(({ year }) => file.reports.find((report) => report.year === year));
  const lookups = reports.map((report) => (report ? factsOf(report) : null));
  const view = (series: Series) => seriesView(series, reports, lookups);
  const prose = PROSE.map((row) => proseView(row.code, lookups)).filter(hasNumber);
  return {
    agency: file.agency,
    lineage: file.lineage,
    years,
    flow: FLOW.map(view),
    outcomes: OUTCOMES.map(view),
    decisions: DECISIONS.map(view),
    table2: TABLE2.map(view).filter(hasNumber),
    remedies: REMEDIES.map(view).filter(hasNumber),
    proposals: prose.filter((row) => PROPOSALS.has(row.id)),
    prose: prose.filter((row) => !PROPOSALS.has(row.id)),
    corrections: reports.flatMap((report) => (report ? correctionRows(report) : [])),
  };
}

/** Some series of an agency alone, aligned on its years. */
export function seriesOver(
  file: AgencyFile,
  series: readonly Series[],
): { years: YearView[]; series: SeriesView[] } {
  const years = yearsOf(file);
  const reports = years.map(({ year }) => file.reports.find((report) => report.year === year));
  const lookups = reports.map((report) => (report ? factsOf(report) : null));
  return { years, series: series.map((row) => seriesView(row, reports, lookups)) };
}

export const hasNumber = (row: SeriesView) => row.cells.some((cell) => cell.v !== null);

function yearsOf(file: AgencyFile): YearView[] {
  const held = file.reports.map((report): YearView => {
    const failed = report.findings.filter((finding) => finding.state === 'fail');
    const count = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
    return {
      year: report.year,
      report: report.report,
      state: report.state,
      days: report.days,
      edition: report.edition as Edition | null,
      kind: report.origin.kind,
      findings: { error: count('error'), warn: count('warn'), info: count('info') },
      checked: null,
      places: [],
      published: report.published ?? report.signed,
      doubts: failed.filter(({ severity }) => severity !== 'info').map(doubtOf),
    };
  });
  const none = { error: 0, warn: 0, info: 0 };
  const missing = file.missing.map(({ year, state, checked, places }): YearView => {
    return {
      year,
      report: null,
      state,
      days: null,
      edition: null,
      kind: null,
      findings: none,
      checked,
      places,
      published: null,
      doubts: [],
    };
  });
  return [...held, ...missing].sort((a, b) => a.year - b.year);
}

function doubtOf({ check, instances }: AgencyReport['findings'][number]): YearView['doubts'][number] {
  const cells = ((instances ?? []) as Instance[]).flatMap((instance) => instance.cells);
  return { check, keys: [...new Set(cells)].filter((key) => !key.includes('.') || key.endsWith('.total')) };
}

type Facts = ReadonlyMap<string, AgencyReport['facts'][number]>;

const factsOf = (report: AgencyReport): Facts =>
  new Map(
    report.facts.map((fact) => [
      factKey({ indicator: fact.indicator, applicant: fact.applicant as Applicant | null }),
      fact,
    ]),
  );

function seriesView(
  series: Series,
  reports: readonly (AgencyReport | undefined)[],
  lookups: readonly (Facts | null)[],
): SeriesView {
  return {
    id: series.id,
    label: series.label,
    cells: reports.map((report, index) => cellOf(series, report, lookups[index] ?? null)),
    joins: reports.map((report, index) => joinOf(series, reports[index - 1], report)),
  };
}

function cellOf(series: Series, report: AgencyReport | undefined, facts: Facts | null): SeriesCell {
  if (!report || !facts) return { v: null, s: 'no_report' };
  const keys = series.keys[report.edition as Edition];
  if (keys === undefined) return { v: null, s: report.editionSeen ? 'not_in_form' : 'not_transcribed' };
  let sum = 0;
  let fix: number | null = null;
  for (const key of keys) {
    const fact = facts.get(key);
    if (fact === undefined)
      return { v: null, s: report.origin.kind === 'transcribed' ? 'not_transcribed' : 'absent' };
    if (fact.value === null) return { v: null, s: fact.status as Status };
    sum += fact.value;
    fix = fact.corrected;
  }
  const [only] = keys;
  return keys.length === 1 && only !== undefined ? { v: sum, key: only, ...fixed(fix) } : { v: sum, keys };
}

const fixed = (corrected: number | null) => (corrected === null ? {} : { fix: corrected });

const ORDER: readonly Edition[] = ['f2008', 'f2014', 'f2019', 'f2021'];

/** Relation of a year to the one before: the weakest of the changes of form between the two. */
function joinOf(series: Series, before: AgencyReport | undefined, report: AgencyReport | undefined): Join {
  if (!before || !report) return 'break';
  const [from, to] = [before, report].map(({ edition }) => ORDER.indexOf(edition as Edition)).sort();
  if (from === undefined || to === undefined || from < 0) return 'break';
  const crossed: Join[] = ORDER.slice(from + 1, to + 1).map((edition) => {
    if (edition === 'f2014') return 'break';
    return edition === 'f2019' ? series.across.to2019 : series.across.to2021;
  });
  return (
    crossed.find((join) => join === 'break') ?? crossed.find((join) => join === 'approx') ?? 'comparable'
  );
}

/** Prose figures have no form; their years are the same question asked again, so neighbours may be joined. */
function proseView(code: string, lookups: readonly (Facts | null)[]): SeriesView {
  const name = indicatorName(code);
  return {
    id: code,
    label: { zh: name.zh, en: name.en },
    cells: lookups.map((facts): SeriesCell => {
      if (!facts) return { v: null, s: 'no_report' };
      const fact = facts.get(code);
      // The prose has no rows to be missing: silence has no status.
      if (!fact || fact.status === 'absent' || fact.status === 'not_in_form') return { v: null };
      if (fact.value === null) return { v: null, s: fact.status as Status };
      return { v: fact.value, key: code, ...fixed(fact.corrected) };
    }),
    joins: lookups.map(() => 'comparable'),
  };
}

/** Rows of a trend for the chart; `why` gives the word for a year without a number. */
export function trendRows(
  series: readonly SeriesView[],
  years: readonly YearView[],
  lang: 'zh' | 'en',
  why: (cell: SeriesCell, year: YearView) => string,
): TrendRow[] {
  return series.flatMap((row) =>
    years.map((year, index) => {
      const cell = row.cells[index] ?? { v: null };
      return {
        series: row.label[lang],
        year: year.year,
        value: cell.v,
        join: row.joins[index] ?? 'break',
        missing: why(cell, year),
        ev: cellEvidence(cell, year),
      };
    }),
  );
}

/** Rows of the outcome chart: a year counts only when all six groups are known; forms without them are left out. */
export function outcomeRows(
  view: AgencyView,
  why: (cell: SeriesCell, year: YearView) => string,
): OutcomeRow[] {
  return view.years.flatMap((year, index): OutcomeRow[] => {
    const cells = view.outcomes.map((row) => row.cells[index] ?? { v: null });
    const missing = cells.find((cell) => cell.v === null);
    if (missing?.s === 'not_in_form') return [];
    if (missing) return [{ year: year.year, groups: null, missing: why(missing, year) }];
    const groups = Object.fromEntries(OUTCOME_GROUPS.map((group, at) => [group, cells[at]?.v ?? 0]));
    const ev = Object.fromEntries(
      OUTCOME_GROUPS.map((group, at) => [group, cellEvidence(cells[at] ?? { v: null }, year)]),
    );
    return [{ year: year.year, groups: groups as NonNullable<OutcomeRow['groups']>, ev }];
  });
}

/** Rows of the proposals chart. */
export function proposalRows(view: AgencyView): ProposalRow[] {
  const at = (code: string, index: number) =>
    view.proposals.find((row) => row.id === code)?.cells[index] ?? { v: null };
  return view.years.flatMap((year, index) => {
    const row = (body: ProposalRow['body'], whole: string, part: string | null): ProposalRow => {
      const [total, lead] = [at(whole, index), part === null ? { v: null } : at(part, index)];
      const ev = { ev: cellEvidence(total, year), evLead: cellEvidence(lead, year) };
      return { year: year.year, body, total: total.v, lead: lead.v, ...ev };
    };
    return [
      row('npc', 'npc_total', 'npc_lead'),
      row('cppcc', 'cppcc_total', 'cppcc_lead'),
      row('both', 'proposals_both', null),
    ];
  });
}
