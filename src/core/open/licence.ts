import type { Bilingual } from '../model.ts';

/**
 * The compilation is given to the public domain: what an agency printed in a table is a fact nobody owns, and a
 * condition on it (even naming the compiler) would only make joining data sets harder. Citing is asked, not required.
 */
export const LICENCE = {
  id: 'CC0-1.0',
  title: 'CC0 1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

/** What may be done with the data, and what is not ours to give. */
export const LICENCE_NOTE: Bilingual = {
  zh: '数据中的数是各机关在公开文件中公布的事实。对于整理、编码和代码本，整理者按 CC0 1.0 放弃一切权利：可以自由使用，无须许可。引用报告标题和片段是为了指明出处，其权利（如有）属于原作者。请引用资料集版本，也请引用发布报告的机关；这是学术惯例，不是使用条件。数据按原样提供，以原报告为准。',
  en: 'The figures are facts that agencies published in public documents. In their compilation, coding and codebook the compilers waive all rights under CC0 1.0: use them freely, no permission is needed. Titles and short passages are quoted to show the source; any rights in them stay with their authors. Please cite the release, and the agency whose report you use: that is scholarly custom, not a condition. The data come as they are; the report as published prevails.',
};

/** Text of the LICENSE file beside the data. */
export function licenceText(): string {
  return [
    `${LICENCE.title} (${LICENCE.id})`,
    LICENCE.path,
    '',
    LICENCE_NOTE.zh,
    '',
    LICENCE_NOTE.en,
    '',
  ].join('\n');
}
