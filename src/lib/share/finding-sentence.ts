import type { Bilingual, Lang } from '../../core/model.ts';

/** What a reader of the copied sentence must know before using the number. */
export type FindingWarning =
  /** The denominator is below 10. */
  | { kind: 'small_base'; n: number }
  /** Failing checks that name the cell. */
  | { kind: 'failed_checks'; checks: readonly string[] }
  | { kind: 'possible_error' }
  /** The total leaves out bodies that were due. */
  | { kind: 'known_total'; k: number; n: number }
  /** One body gives half or more of the total (PRODUCT H10). */
  | { kind: 'dominant'; name: string; share: string }
  /** The data year does not cover twelve months. */
  | { kind: 'partial_year' }
  /** Made-up data. */
  | { kind: 'synthetic' };

/** Everything one copied finding says. */
export interface FindingParts {
  lang: Lang;
  /** The body, or whose total it is. */
  body: string;
  /** Data year. */
  year: number;
  /** The day the report was published; null when it is not known or there are several reports. */
  published: string | null;
  /** What is stated, with its number and base: `公开率（按办结）30.8%(81/263)`. */
  statement: string;
  /** Definition, with the numbers where there are some. */
  formula: string;
  release: { id: string; date: string };
  /** Whole pinned address. */
  link: string;
  warnings: readonly FindingWarning[];
}

/**
 * One sentence to quote: body, data year and publication date, number with its base, definition, release, pinned link,
 * and what to be careful of (PRODUCT H5, H6, H23, H27).
 */
export function findingSentence(parts: FindingParts): string {
  return parts.lang === 'zh' ? chinese(parts) : english(parts);
}

function chinese({
  body,
  year,
  published,
  statement,
  formula,
  release,
  link,
  warnings,
}: FindingParts): string {
  const when = published === null ? `${year}年度` : `${year}年度（${published}公布）`;
  const care = warnings.map((warning) => warningText(warning).zh);
  return [
    `${body}${when}：${statement}`,
    `口径：${formula}`,
    `数据版本${release.id}（截至${release.date}），${link} `,
    ...(care.length > 0 ? [`注意：${care.join('，')}`] : []),
    '核查线索，不是结论。',
  ].join('；');
}

function english({
  body,
  year,
  published,
  statement,
  formula,
  release,
  link,
  warnings,
}: FindingParts): string {
  const when = published === null ? `data year ${year}` : `data year ${year} (published ${published})`;
  const care = warnings.map((warning) => warningText(warning).en);
  return [
    `${body}, ${when}: ${statement}`,
    `definition: ${formula}`,
    `release ${release.id} (as of ${release.date}), ${link} `,
    ...(care.length > 0 ? [`caution: ${care.join(', ')}`] : []),
    'a clue, not a conclusion.',
  ].join('; ');
}

function warningText(warning: FindingWarning): Bilingual {
  switch (warning.kind) {
    case 'small_base':
      return {
        zh: `基数仅${warning.n}，不宜换算成百分比`,
        en: `the base is only ${warning.n}: quote no percentage`,
      };
    case 'failed_checks': {
      const ids = warning.checks;
      return {
        zh: `所涉单元格未通过核查${ids.join('、')}，请先核对原文`,
        en: `the cell fails ${ids.length === 1 ? 'check' : 'checks'} ${ids.join(', ')}: compare the source first`,
      };
    }
    case 'possible_error':
      return { zh: '可能是填报错误', en: 'possibly a reporting error' };
    case 'known_total':
      return {
        zh: `已知合计，${warning.k}/${warning.n}家有数`,
        en: `a known total: ${warning.k} of ${warning.n} bodies state a figure`,
      };
    case 'dominant':
      return { zh: `${warning.name}占${warning.share}`, en: `${warning.name} alone gives ${warning.share}` };
    case 'partial_year':
      return { zh: '该年度不足十二个月', en: 'the year covers less than twelve months' };
    case 'synthetic':
      return { zh: '演示数据，均为虚构', en: 'demonstration data, all made up' };
  }
}
