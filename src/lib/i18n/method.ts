import type { Lang } from '../../core/model.ts';
import type { Accuracy } from '../measures/accuracy.ts';
import type { Addresses, ProsePage } from '../prose/types.ts';
import { methodEn } from './method.en.ts';
import { methodZh } from './method.zh.ts';

/** What the text takes from elsewhere: addresses, the reader's own table of accuracy, the reader's version. */
export interface MethodSources {
  at: Addresses;
  accuracy: Accuracy;
  parser: string;
}

/** How the numbers come about. */
export const methodPage = (lang: Lang, from: MethodSources): ProsePage =>
  (lang === 'zh' ? methodZh : methodEn)(from);
