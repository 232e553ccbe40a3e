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
 * Sums as lines. An older form's measure takes its successor's line, behind a marked gap, as long as the two never
 * meet in one year; where they do, each is a line of its own.
 */
export function trendRows(rows: readonly YearSum[], lang: Lang): TrendRow[] {
  const names: Record<string, string> = words(lang).measure;
  const yearsOf = (measure: string) => rows.filter((row) => row.measure === measure).map((row) => row.year);
  const lineOf = (measure: string) => {
    const successor = CONTINUES[measure];
    if (successor === undefined) return measure;
    const taken = new Set(yearsOf(successor));
    return taken.size > 0 && !yearsOf(measure).some((year) => taken.has(year)) ? successor : measure;
  };
  return rows.map((row): TrendRow => {
    const line = lineOf(row.measure);
    const before = rows.find((one) => one.year === row.year - 1 && lineOf(one.measure) === line);
    return {
      series: names[line] ?? line,
      year: row.year,
      value: row.value,
      join: before === undefined || before.measure === row.measure ? 'comparable' : 'approx',
      n: `${row.n}/${row.expected}`,
    };
  });
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
  return { year: row.year, groups: { granted, partial, denied, unable, not_processed, other }, n };
}

const BODIES: Record<string, ProposalRow['body']> = {
  npc_total: 'npc',
  cppcc_total: 'cppcc',
  proposals_both: 'both',
};

function proposalRow({ measure, year, value }: YearSum): ProposalRow[] {
  const body = BODIES[measure];
  return body === undefined ? [] : [{ year, body, total: value, lead: null }];
}
