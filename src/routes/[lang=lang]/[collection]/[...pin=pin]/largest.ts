import type { EChartsOption } from 'echarts';
import { bodiesOption } from '$lib/charts/bodiesOption.ts';
import { narrowRowsHeight, rowsHeight } from '$lib/charts/members.ts';
import type { ChartContext } from '$lib/charts/types.ts';
import { exact, words } from '$lib/i18n/index.ts';
import type { LargestBody } from '$lib/queries/largestBodies.ts';
import type { FigureContext, FigureText } from './figures.ts';

/** Title, sentence and table twin of the picture of the largest bodies. */
export function largestText(rows: readonly LargestBody[], context: FigureContext): FigureText {
  const { lang, asOf, release, nameOf } = context;
  const t = words(lang).figure;
  const first = rows[0];
  return {
    id: 'largest',
    lang,
    title: t.largest,
    summary:
      first === undefined
        ? words(lang).summary.none
        : t.largestFirst(nameOf(first.agency), exact(first.value, lang), first.n),
    columns: [
      { key: 'agency', label: words(lang).list.agency },
      { key: 'value', label: t.knownTotal, align: 'right' },
      { key: 'n', label: t.reportsStating, align: 'right' },
    ],
    rows: rows.map((row) => ({
      agency: nameOf(row.agency),
      value: exact(row.value, lang),
      n: exact(row.n, lang),
    })),
    note: t.largestNote,
    formula: t.largestFormula,
    caption: t.captionShort(asOf, release),
  };
}

/** The picture, and how high it is in a wide and in a narrow column. */
export function largestDrawing(rows: readonly LargestBody[], { nameOf, lang }: FigureContext) {
  const bars = rows.map((row) => {
    const name = nameOf(row.agency);
    return {
      name,
      value: row.value,
      text: words(lang).figure.largestPoint(name, exact(row.value, lang), row.n),
    };
  });
  return {
    height: rowsHeight(bars.length),
    narrowHeight: narrowRowsHeight(bars.length),
    option: (ctx: ChartContext): EChartsOption => bodiesOption(bars, ctx),
  };
}
