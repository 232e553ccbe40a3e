import type { Lang } from '../../core/model.ts';
import { openEn } from './open.en.ts';
import { openZh, type OpenWords } from './open.zh.ts';

export type { OpenWords } from './open.zh.ts';

/** Words of the page that checks drafts. */
export function openWords(lang: Lang): OpenWords {
  return lang === 'zh' ? openZh : openEn;
}
