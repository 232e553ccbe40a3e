import type { Lang } from '../../core/model.ts';
import type { TextSize, Theme } from '../look/look.ts';

interface LookWords {
  button: string;
  text: string;
  sizes: Record<TextSize, string>;
  theme: string;
  themes: Record<Theme, string>;
  notKept: string;
}

const WORDS: Record<Lang, LookWords> = {
  zh: {
    button: '显示',
    text: '文字',
    sizes: { normal: '标准', large: '大字' },
    theme: '配色',
    themes: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比' },
    notKept: '浏览器不让保存，离开本页后恢复原样。',
  },
  en: {
    button: 'Display',
    text: 'Text',
    sizes: { normal: 'Standard', large: 'Large' },
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    notKept: 'The browser does not keep this; it ends with this page.',
  },
};

/** Words of the switches for text size and colours. */
export const lookWords = (lang: Lang): LookWords => WORDS[lang];
