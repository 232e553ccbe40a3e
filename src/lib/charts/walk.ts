import type { EChartsOption } from 'echarts';

/** A point a reader can walk to: where it is in the chart, and what is read out. */
export interface WalkPoint {
  series: number;
  index: number;
  text: string;
  /** Address of the number's evidence; null when the point has none. */
  ev: string | null;
}

/** Every named data item of an option in drawing order; option functions put the sentence to read in `name`. */
export function pointsOf(option: EChartsOption): WalkPoint[] {
  const series = Array.isArray(option.series) ? option.series : option.series ? [option.series] : [];
  return series.flatMap((entry, at) => {
    const data: unknown = 'data' in entry ? entry.data : [];
    if (!Array.isArray(data)) return [];
    return data.flatMap((item: unknown, index): WalkPoint[] => {
      const text = nameOf(item);
      return text === '' ? [] : [{ series: at, index, text, ev: evidenceOf(item) }];
    });
  });
}

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('name' in item)) return '';
  return typeof item.name === 'string' ? item.name : '';
}

/** Address of the evidence of a data item; option functions put it in `ev`. */
export function evidenceOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('ev' in item)) return null;
  return typeof item.ev === 'string' ? item.ev : null;
}
