import { TOKENS, tokenOf } from './palette.ts';

/** Styles ECharts writes inline that SVG also knows as attributes; the rest (transforms of fonts) is not needed. */
const AS_ATTRIBUTE = new Set([
  'font-size',
  'font-weight',
  'fill',
  'stroke',
  'text-anchor',
  'dominant-baseline',
]);

/**
 * Makes a server-drawn SVG fit for any page: no inline style, class, id clash, handler or `<style>` (a strict
 * Content-Security-Policy blocks them), colours that follow the theme through custom properties, the page's fonts,
 * and a size that follows its container.
 */
export function tidySvg(raw: string, id: string): string {
  return raw
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+|baseProfile)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, css: string) => attributesOf(css))
    .replace(/\b(fill|stroke)="([^"]+)"/g, (_, name: string, color: string) => `${name}="${themed(color)}"`)
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(/^<svg width="[^"]*" height="[^"]*"/, '<svg aria-hidden="true" focusable="false"')
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/>\s*\n\s*</g, '><')
    .trim();
}

function attributesOf(css: string): string {
  return css
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    .filter(([name]) => name !== undefined && AS_ATTRIBUTE.has(name))
    .map(([name, value]) => ` ${name}="${(value ?? '').replace(/px$/, '')}"`)
    .join('');
}

/** A colour of the light theme becomes its custom property, with itself as fallback for a copy outside the page. */
function themed(color: string): string {
  const hex = hexOf(color);
  const token = tokenOf(hex);
  return token === undefined ? color : `var(--${token},${TOKENS[token][0]})`;
}

function hexOf(color: string): string {
  if (/^#fff$/i.test(color)) return '#ffffff';
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(color);
  if (!rgb) return color;
  return `#${rgb
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
