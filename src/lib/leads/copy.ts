import type { Lead, LeadBody } from '../../core/leads/index.ts';
import type { Lang } from '../../core/model.ts';
import { findingSentence, type FindingWarning } from '../share/finding-sentence.ts';
import { nameOf } from './view.ts';

/** Where and from what a card is shown. */
export interface CopyPlace {
  lang: Lang;
  release: { id: string; date: string };
  /** The whole address of a path below the collection, in the release shown: pinned where the site has it so. */
  linkOf: (path: string) => string;
  synthetic: boolean;
}

/** A card as the sentence to quote; `plain` is its sentence with the numbers. */
export function copyLead(
  lead: Lead,
  body: LeadBody | undefined,
  plain: string,
  { lang, release, linkOf, synthetic }: CopyPlace,
): string {
  const base = lead.fraction?.n;
  // A note tells of a record and fails nothing.
  const failed = lead.findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
  const warnings: FindingWarning[] = [
    ...(lead.grade === 'possible_error' ? [{ kind: 'possible_error' } as const] : []),
    ...(base !== undefined && base < 10 ? [{ kind: 'small_base', n: base } as const] : []),
    ...(failed.length > 0 ? [{ kind: 'failed_checks', checks: failed } as const] : []),
    ...(synthetic ? [{ kind: 'synthetic' } as const] : []),
  ];
  return findingSentence({
    lang,
    body: nameOf(lead, body, lang),
    year: lead.year,
    published: lead.published,
    statement: plain,
    formula: `${lead.formula[lang]}${lang === 'zh' ? '（规则' : ' (rule '}${lead.rule}${lang === 'zh' ? '）' : ')'}`,
    release,
    link: linkOf(lead.path),
    warnings,
  });
}
