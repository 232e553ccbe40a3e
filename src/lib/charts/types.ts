import type { EChartsOption } from 'echarts';
import type { Lang } from '../../core/model.ts';

/** What a chart may know besides its rows. `width` in CSS pixels. */
export interface ChartContext {
  lang: Lang;
  dark: boolean;
  width: number;
}

export type ChartOption<R> = (rows: readonly R[], ctx: ChartContext) => EChartsOption;

export interface FigureColumn {
  key: string;
  label: string;
  align?: 'right';
}

export type FigureRow = Record<string, string | number | null>;

/** A figure: picture, table twin, sentence, and the strip that says how it was made. */
export interface FigureProps {
  id: string;
  title: string;
  lang: Lang;
  option: EChartsOption;
  svg: string;
  summary: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  note?: string;
  formula?: string;
  caption: string;
}
