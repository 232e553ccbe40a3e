import {
  outcomeRows,
  proposalRows,
  trendRows,
  type AgencyView,
  type SeriesCell,
  type SeriesView,
  type YearView,
} from '$lib/agency/agencyView.ts';
import { cellAddress } from '$lib/agency/evidence.ts';
import { agencyTables } from '$lib/agency/agencyTables.ts';
import { shareText } from '$lib/charts/format.ts';
import { licensingOption } from '$lib/charts/licensingOption.ts';
import { outcomesOption } from '$lib/charts/outcomesOption.ts';
import { proposalsOption } from '$lib/charts/proposalsOption.ts';
import { trendOption } from '$lib/charts/trendOption.ts';
import {
  OUTCOME_GROUPS,
  type FigureCell,
  type FigureColumn,
  type FigureProps,
  type FigureRow,
} from '$lib/charts/types.ts';
import { agencyWords } from '$lib/i18n/agency.ts';
import { exact, stateName, words } from '$lib/i18n/index.ts';
import { statusWord } from '$lib/i18n/status.ts';
import type { Lang } from '../../../../../../core/model.ts';

export interface FigureContext {
  lang: Lang;
  asOf: string;
  release: string;
  /** Address of a cell on its report's page. */
  cellHref: (report: string, key: string) => string;
}

/** The word for a year without a number: why there is no report, why the form has none, or that the prose is silent. */
export function whyMissing(lang: Lang) {
  return (cell: SeriesCell, year: YearView): string =>
    cell.s === undefined
      ? agencyWords(lang).notInText
      : cell.s === 'no_report' && year.state !== null
        ? stateName(year.state, lang)
        : statusWord(cell.s, lang);
}

/** Figures of an agency that have at least two years to show; a single year stands in the tables alone. */
export function agencyFigures(view: AgencyView, context: FigureContext): FigureProps[] {
  return [
    flow(view, context),
    outcomes(view, context),
    decisions(view, context),
    proposals(view, context),
  ].filter((figure) => figure !== null);
}

const stated = (series: readonly SeriesView[], years: readonly YearView[]) =>
  years.filter((_, index) => series.some((row) => (row.cells[index]?.v ?? null) !== null));

function flow(view: AgencyView, context: FigureContext): FigureProps | null {
  const t = agencyWords(context.lang);
  const drawn = view.flow.filter((row) => row.id !== 'carried_in');
  if (stated(drawn, view.years).length < 2) return null;
  const rows = trendRows(drawn, view.years, context.lang, whyMissing(context.lang));
  return {
    ...common('flow', t.flow, view.flow, view, context),
    option: (ctx) => trendOption(rows, ctx),
    note: t.flowNote,
    formula: t.flowFormula,
  };
}

function decisions(view: AgencyView, context: FigureContext): FigureProps | null {
  const t = agencyWords(context.lang);
  if (stated(view.decisions, view.years).length < 2) return null;
  const table = agencyTables(view).find((candidate) => candidate.id === 'decisions');
  if (!table) return null;
  const rows = trendRows(table.series, table.years, context.lang, whyMissing(context.lang));
  return {
    ...common('decisions', t.decisions, view.decisions, view, context),
    option: (ctx) => licensingOption(rows, ctx),
    height: 280,
    note: t.decisionsNote,
  };
}

function proposals(view: AgencyView, context: FigureContext): FigureProps | null {
  const t = agencyWords(context.lang);
  if (stated(view.proposals, view.years).length < 2) return null;
  const rows = proposalRows(view);
  return {
    ...common('proposals', t.proposals, view.proposals, view, context),
    option: (ctx) => proposalsOption(rows, ctx),
    height: 270,
    note: t.proposalsNote,
  };
}

function outcomes(view: AgencyView, context: FigureContext): FigureProps | null {
  const { lang } = context;
  const t = agencyWords(lang);
  const rows = outcomeRows(view, whyMissing(lang));
  const known = rows.filter((row) => row.groups !== null);
  if (known.length < 2) return null;
  const table = rows.flatMap((row) =>
    OUTCOME_GROUPS.map((group, at) => {
      const index = view.years.findIndex(({ year }) => year === row.year);
      const cell = view.outcomes[at]?.cells[index] ?? { v: null };
      const count = followed(cell, view.years[index] ?? null, context);
      return { ...outcomeRow(row, group, lang), ...(count && { count }) };
    }),
  );
  return {
    ...common('outcomes', t.outcomes, view.outcomes, view, context),
    option: (ctx) => outcomesOption(rows, ctx),
    height: 48 + 32 * rows.length,
    columns: [
      { key: 'year', label: t.year },
      { key: 'group', label: t.group },
      { key: 'count', label: t.count, align: 'right' },
      { key: 'share', label: t.share, align: 'right', of: 'row' },
    ],
    rows: table,
    note: t.outcomesNote,
    formula: t.outcomesFormula,
  };
}

/** A year's number that leads to its evidence; null where there is none. */
function followed(
  cell: SeriesCell,
  year: YearView | null,
  { lang, cellHref }: FigureContext,
): FigureCell | null {
  const address = cellAddress(cell, year);
  const key = cell.key ?? cell.keys?.[0];
  if (address === null || key === undefined || !year?.report || cell.v === null) return null;
  return { text: exact(cell.v, lang, 6), value: cell.v, address, href: cellHref(year.report, key) };
}

function outcomeRow(
  row: ReturnType<typeof outcomeRows>[number],
  group: (typeof OUTCOME_GROUPS)[number],
  lang: Lang,
): FigureRow {
  const total = row.groups ? OUTCOME_GROUPS.reduce((sum, name) => sum + (row.groups?.[name] ?? 0), 0) : 0;
  const count = row.groups?.[group] ?? null;
  const share =
    count === null
      ? (row.missing ?? '')
      : total === 0
        ? agencyWords(lang).noShare
        : shareText(count, total, lang);
  return { year: row.year, group: words(lang).outcome[group], count: count ?? row.missing ?? null, share };
}

type Common = Pick<FigureProps, 'id' | 'title' | 'lang' | 'summary' | 'columns' | 'rows' | 'caption'>;

/** Sentence, table twin and strip that figures of series over years have in common. */
function common(
  id: string,
  title: string,
  series: readonly SeriesView[],
  view: AgencyView,
  context: FigureContext,
): Common {
  const { lang, asOf, release } = context;
  const t = agencyWords(lang);
  const why = whyMissing(lang);
  const columns: FigureColumn[] = [
    { key: 'year', label: t.year },
    ...series.map((row): FigureColumn => ({ key: row.id, label: row.label[lang], align: 'right' })),
  ];
  const rows = view.years.map((year, index): FigureRow => {
    const cells = series.map((row): [string, FigureRow[string]] => {
      const cell = row.cells[index] ?? { v: null };
      return [row.id, followed(cell, year, context) ?? cell.v ?? why(cell, year)];
    });
    return { year: year.year, ...Object.fromEntries(cells) };
  });
  const n = stated(series, view.years).length;
  return {
    ...{ id, title, lang, columns, rows },
    summary: summary(series, view.years, lang),
    caption: t.caption(n, view.years.length, asOf, release),
  };
}

/** The newest stated year in one sentence. */
function summary(series: readonly SeriesView[], years: readonly YearView[], lang: Lang): string {
  const t = agencyWords(lang);
  const year = stated(series, years).at(-1);
  if (!year) return t.noSummary;
  const index = years.indexOf(year);
  const parts = series.flatMap((row) => {
    const value = row.cells[index]?.v ?? null;
    return value === null ? [] : [t.part(row.label[lang], exact(value, lang, 6))];
  });
  return t.summary(year.year, parts.join(lang === 'zh' ? '，' : ', '));
}
