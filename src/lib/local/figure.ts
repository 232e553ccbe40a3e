import { agencyView, trendRows, type AgencyView } from '../agency/agencyView.ts';
import { trendOption } from '../charts/trendOption.ts';
import type { FigureProps, FigureRow, TrendRow } from '../charts/types.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { factKey, type Edition, type Lang } from '../../core/model.ts';
import { openWords } from '../i18n/open.ts';
import { statusWord } from '../i18n/status.ts';
import { FLOW } from '../agency/series.ts';
import type { LocalReport } from './localReport.ts';

/** Where the published series comes from, in the reader's words. */
export interface Published {
  file: AgencyFile;
  collection: string;
  release: string;
}

const DRAWN = ['new', 'closed', 'carried_out'];

/** The agency's published flow of requests as lines, and the opened reports as points of series of their own. */
export function localFigure(reports: readonly LocalReport[], published: Published, lang: Lang): FigureProps {
  const t = openWords(lang);
  const view = agencyView(published.file);
  const rows = [...publishedRows(view, lang), ...reports.flatMap((local) => localRows(local, lang))];
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const names = [...new Set(rows.map((row) => row.series))];
  return {
    id: 'local-flow',
    title: t.chartTitle(published.file.agency.name),
    lang,
    option: (ctx) => trendOption(rows, ctx),
    summary: t.chartSummary(reports.length),
    columns: [
      { key: 'year', label: t.year },
      ...names.map((name) => ({ key: name, label: name, align: 'right' as const })),
    ],
    rows: years.map((year): FigureRow => {
      const cell = (name: string) =>
        rows.find((row) => row.series === name && row.year === year)?.value ?? null;
      return { year, ...Object.fromEntries(names.map((name) => [name, cell(name)])) };
    }),
    caption: t.chartCaption(published.collection, published.release),
  };
}

function publishedRows(view: AgencyView, lang: Lang): TrendRow[] {
  const drawn = view.flow.filter((row) => DRAWN.includes(row.id));
  return trendRows(drawn, view.years, lang, (cell) => (cell.s === undefined ? '' : statusWord(cell.s, lang)));
}

/** A point stands alone: what is opened here is never joined to what was published. */
function localRows({ draft, view }: LocalReport, lang: Lang): TrendRow[] {
  const { year, edition } = { year: draft.result?.parsed.identity.year ?? null, edition: view.edition };
  if (year === null || edition === null) return [];
  const facts = new Map((draft.result?.parsed.facts ?? []).map((fact) => [factKey(fact), fact]));
  return FLOW.filter((series) => DRAWN.includes(series.id)).flatMap((series): TrendRow[] => {
    const [key] = series.keys[edition satisfies Edition] ?? [];
    const fact = key === undefined ? undefined : facts.get(key);
    if (fact === undefined || fact.value === null) return [];
    return [
      { series: openWords(lang).chartSeries(series.label[lang]), year, value: fact.value, join: 'break' },
    ];
  });
}
