/** Colour tokens of the charts, by the names of the custom properties in app.css (PRODUCT d). */
export const TOKENS = {
  paper: ['#ffffff', '#12171f'],
  wash: ['#f5f6f4', '#191f29'],
  ink: ['#1a2230', '#e7ecf3'],
  muted: ['#566072', '#a3afbf'],
  hair: ['#d9dde2', '#2e3744'],
  brand: ['#0b4f9e', '#7db7f0'],
  warn: ['#8a5a00', '#f0b94d'],
  ok: ['#1d6b48', '#6fcf9f'],
  granted: ['#042ca5', '#7bbbfc'],
  partial: ['#0c9de6', '#e1f4f4'],
  denied: ['#6f1b04', '#ac5120'],
  unable: ['#3b1136', '#912bda'],
  'not-processed': ['#b88b1e', '#d8ba02'],
  other: ['#8e9196', '#586674'],
} as const;

export type Token = keyof typeof TOKENS;

/** Colours of a theme by token. */
export function palette(dark: boolean): Record<Token, string> {
  const entries = Object.entries(TOKENS).map(([token, pair]) => [token, pair[dark ? 1 : 0]]);
  return Object.fromEntries(entries) as Record<Token, string>;
}

const BY_LIGHT = new Map<string, Token>(
  Object.entries(TOKENS).map(([token, [light]]) => [light, token as Token]),
);

/** The token a light-theme colour stands for, so that a drawing can follow the reader's theme. */
export function tokenOf(color: string): Token | undefined {
  return BY_LIGHT.get(color.toLowerCase());
}

/** Dark and light text that stays so in both themes; tokens (paper, ink) turn with the theme. */
const ALWAYS_DARK = '#12171f';
const ALWAYS_LIGHT = '#fefefe';

/**
 * Text colour for a filled outcome segment. Some fills turn from dark to light with the theme, some do not, so each
 * names text that keeps 4.5:1 on both (checked by a test).
 */
export function inkOn(token: Token, dark: boolean): string {
  if (token === 'granted') return palette(dark).paper;
  if (token === 'other') return palette(dark).ink;
  return token === 'partial' || token === 'not-processed' ? ALWAYS_DARK : ALWAYS_LIGHT;
}
