import type { EChartsOption } from 'echarts';
import { licensingOption } from '$lib/charts/licensingOption.ts';
import { outcomesOption } from '$lib/charts/outcomesOption.ts';
import { proposalsOption } from '$lib/charts/proposalsOption.ts';
import { trendOption } from '$lib/charts/trendOption.ts';
import type { ChartContext, OutcomeRow, ProposalRow, TrendRow } from '$lib/charts/types.ts';
import { words } from '$lib/i18n/index.ts';
import type { OutcomeYear } from '$lib/queries/outcomesByYear.ts';
import type { OverviewRows } from '$lib/queries/overview.ts';
import type { YearSum } from '$lib/queries/sumByYear.ts';
import type { Lang } from '../../../../core/model.ts';
import { sumRows, type FigureId } from './figures.ts';

/** How to draw an overview figure for the width and theme the page turns out to have. */
export function figureDrawing(id: FigureId, rows: OverviewRows): (ctx: ChartContext) => EChartsOption {
  switch (id) {
    case 'requests':
      return (ctx) => trendOption(trendRows(sumRows(id, rows), ctx.lang), ctx);
    case 'decisions':
      return (ctx) => licensingOption(trendRows(sumRows(id, rows), ctx.lang), ctx);
    case 'outcomes':
      return (ctx) => outcomesOption(rows.outcomes.map(outcomeRow), ctx);
    case 'proposals':
      return (ctx) => proposalsOption(rows.proposals.flatMap(proposalRow), ctx);
  }
}

/** The series an older form's measure would continue: `approx`, so a marked gap and never a line (codebook 1.8). */
const CONTINUES: Record<string, string> = {
  s14_req_received: 'req_new',
  v19_licensing_decisions: 'licensing_decisions',
  v19_penalty_decisions: 'penalty_decisions',
};

/**
 * Sums as lines. An older form's measure takes its successor's line, behind a marked gap. Where two forms meet in one
 * year the picture shows the one more reports are on (the table has both). Totals that fewer than half of the reports
 * state are dots: a line through them would draw who happened to answer, not what happened.
 */
export function trendRows(rows: readonly YearSum[], lang: Lang): TrendRow[] {
  const names: Record<string, string> = words(lang).measure;
  const shown = oneFormPerYear(rows);
  return shown.map((row): TrendRow => {
    const before = shown.find((one) => one.year === row.year - 1 && lineOf(one) === lineOf(row));
    const sparse = [row, before].some((one) => one !== undefined && 2 * one.n < one.expected);
    const join = before === undefined || before.measure === row.measure ? 'comparable' : 'approx';
    return {
      series: names[lineOf(row)] ?? row.measure,
      year: row.year,
      value: row.value,
      join: sparse && join === 'comparable' ? 'break' : join,
      n: `${row.n}/${row.expected}`,
      ev: row.value === null ? undefined : `total:${row.measure}:${row.year}`,
    };
  });
}

const lineOf = (row: YearSum) => CONTINUES[row.measure] ?? row.measure;

function oneFormPerYear(rows: readonly YearSum[]): YearSum[] {
  return rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          other.year === row.year &&
          other.measure !== row.measure &&
          lineOf(other) === lineOf(row) &&
          (other.expected > row.expected || (other.expected === row.expected && other.measure < row.measure)),
      ),
  );
}

function outcomeRow(row: OutcomeYear): OutcomeRow {
  const { granted, partial, denied, unable, not_processed, other } = row;
  const n = `${row.n}/${row.expected}`;
  if (
    granted === null ||
    partial === null ||
    denied === null ||
    unable === null ||
    not_processed === null ||
    other === null
  ) {
    return { year: row.year, groups: null, n };
  }
  const groups = { granted, partial, denied, unable, not_processed, other };
  const ev = Object.fromEntries(Object.keys(groups).map((group) => [group, `total:${group}:${row.year}`]));
  return { year: row.year, groups, n, ev };
}

const BODIES: Record<string, ProposalRow['body']> = {
  npc_total: 'npc',
  cppcc_total: 'cppcc',
  proposals_both: 'both',
};

function proposalRow({ measure, year, value }: YearSum): ProposalRow[] {
  const body = BODIES[measure];
  return body === undefined
    ? []
    : [{ year, body, total: value, lead: null, ev: value === null ? undefined : `total:${measure}:${year}` }];
}
