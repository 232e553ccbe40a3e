import type { Lang } from '../../core/model.ts';
import { agencySection, reformSection } from './agencies.ts';
import { checkSection } from './checks.ts';
import { formSection } from './forms.ts';
import { indicatorSection, proseSection } from './indicators.ts';
import { rateSection } from './rates.ts';
import { statusSection } from './statuses.ts';
import type { CheckCount, CodebookSection } from './types.ts';

/**
 * The codebook as a page shows it, in one language with the other beside it. `counts` are the checks' results in the
 * release; a check without a row applied to no report there. Every anchor is unique and is the entry's code.
 */
export function codebookSections(
  lang: Lang,
  release: string,
  counts: readonly CheckCount[],
): CodebookSection[] {
  return [
    statusSection(lang),
    formSection(lang),
    indicatorSection(lang),
    proseSection(lang),
    checkSection(lang, release, counts),
    rateSection(lang),
    agencySection(lang),
    reformSection(lang),
  ];
}
