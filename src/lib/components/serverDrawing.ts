import type { ChartContext, Drawing } from '../charts/types.ts';

// The bundler replaces the condition, so the page's own code never contains the server's renderer.
const server = import.meta.env.SSR ? await import('../charts/renderSvg.ts') : null;

/** Width of the server-drawn picture in CSS pixels; the page scales it. */
export const DRAWN_WIDTH = 720;

/** The option of a drawing for a width and theme. */
export const optionOf = (drawing: Drawing, ctx: ChartContext) =>
  typeof drawing === 'function' ? drawing(ctx) : drawing;

/** The picture of a drawing while prerendering; a blank in the browser, where hydration keeps what the server drew. */
export function serverDrawing(
  drawing: Drawing,
  lang: ChartContext['lang'],
  height: number,
  id: string,
): string {
  if (server === null) return ' ';
  const option = optionOf(drawing, { lang, dark: false, width: DRAWN_WIDTH });
  return server.renderSvg(option, DRAWN_WIDTH, height, id);
}
