import type { EChartsOption } from 'echarts';
import { init } from './engine.ts';
import { tidySvg } from './svg.ts';

/**
 * Draws an option without a browser, in CSS pixels; the same option always gives the same text. `id` must be unique
 * on the page (it prefixes clip paths and patterns).
 */
export function renderSvg(option: EChartsOption, width: number, height: number, id = 'fig'): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const raw = chart.renderToSVGString();
  chart.dispose();
  return tidySvg(raw, id);
}
