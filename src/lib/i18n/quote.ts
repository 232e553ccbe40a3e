import type { Lang } from '../../core/model.ts';

const WORDS = {
  zh: { copy: '复制引用语', copied: '已复制', copyFailed: '没有复制成功，请选中文字复制' },
  en: { copy: 'Copy finding', copied: 'Copied', copyFailed: 'Not copied; select the text and copy it' },
};

/** Words of the button that copies a number as a sentence to quote. */
export function quoteWords(lang: Lang) {
  return WORDS[lang];
}
