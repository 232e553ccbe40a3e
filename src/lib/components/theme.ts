import type { EChartsOption } from 'echarts';
import type { Token } from '../charts/palette.ts';

const QUERY = '(prefers-color-scheme: dark)';

/** True when the page is shown on a dark ground, by the reader's system or by the page's own switch. */
export function isDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === 'dark';
}

/** Calls back when either changes; returns the function that stops it. */
export function watchTheme(changed: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', changed);
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', changed);
    attribute.disconnect();
  };
}

/** An option made for light paper in other colours: every string that is a token's colour changes, nothing else. */
export function repaint(
  option: EChartsOption,
  tokenOf: (color: string) => Token | undefined,
  colors: Record<Token, string>,
): EChartsOption {
  const paint = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const token = value.startsWith('#') ? tokenOf(value) : undefined;
      return token === undefined ? value : colors[token];
    }
    if (Array.isArray(value)) return value.map(paint);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, paint(part)]));
  };
  return paint(option) as EChartsOption;
}
