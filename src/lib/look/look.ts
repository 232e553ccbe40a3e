/** How the reader wants pages to look: kept in this browser, the same on every page, never part of a link. */
export const TEXT_SIZES = ['normal', 'large'] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Theme = (typeof THEMES)[number];
export interface Look {
  text: TextSize;
  theme: Theme;
}

export const DEFAULT_LOOK: Look = { text: 'normal', theme: 'system' };

/** Under this name the boot script in app.html finds it before the first paint. */
export const LOOK_KEY = 'gouji.look';

/** What was kept, read as far as it makes sense: anything else is the default. Never throws. */
export function readLook(kept: string | null): Look {
  const found = parsed(kept);
  return {
    text: TEXT_SIZES.find((size) => size === found.text) ?? DEFAULT_LOOK.text,
    theme: THEMES.find((theme) => theme === found.theme) ?? DEFAULT_LOOK.theme,
  };
}

function parsed(kept: string | null): { text?: unknown; theme?: unknown } {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Writes a look into the attributes of `<html>` that app.css knows; a default is no attribute. */
export function applyLook(look: Look, dataset: DOMStringMap): void {
  if (look.text === 'normal') delete dataset.text;
  else dataset.text = look.text;
  if (look.theme === 'system') delete dataset.theme;
  else dataset.theme = look.theme;
}
