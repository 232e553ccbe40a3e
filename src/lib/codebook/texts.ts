import type { Bilingual, Lang } from '../../core/model.ts';
import type { EntryText } from './types.ts';

/** A text in the page's language with the other language beside it; once when both say the same. */
export function both(text: Bilingual, lang: Lang): EntryText {
  const other = text[lang === 'zh' ? 'en' : 'zh'];
  return other === text[lang] ? { text: other } : { text: text[lang], other };
}

/** A code, shown as such. */
export const coded = (code: string): EntryText => ({ text: code, code: true });
