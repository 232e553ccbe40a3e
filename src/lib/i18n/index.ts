import type { Lang } from '../../core/model.ts';
import { shellEn } from './shell.en.ts';
import { shellZh, type Shell } from './shell.zh.ts';

export const LANGS: readonly Lang[] = ['zh', 'en'];

/** The shell's words in a language; pages with many words of their own keep them in a file beside these. */
export function words(lang: Lang): Shell {
  return lang === 'zh' ? shellZh : shellEn;
}

export type { Shell } from './shell.zh.ts';
export * from './format.ts';
export * from './words.ts';
