import type { Lang } from '../../core/model.ts';
import { annexWords } from '../i18n/annex.ts';
import { dataWords } from '../i18n/data.ts';
import { evidenceWords } from '../i18n/evidence.ts';
import { exploreWords } from '../i18n/explore.ts';
import { findingWords } from '../i18n/findings.ts';
import { leadsWords } from '../i18n/leads.ts';
import { ledgerWords } from '../i18n/ledger.ts';
import { lineageWords } from '../i18n/lineage.ts';
import { measureWords } from '../i18n/measure.ts';
import { openWords } from '../i18n/open.ts';
import { pinnedWords } from '../i18n/pinned.ts';
import { shareWords } from '../i18n/share.ts';
import { versionsWords } from '../i18n/versions.ts';
import { COLLECTION_PAGES } from '../pages.ts';

/** The words on the site's buttons and heads: help repeats them and so cannot name one that is not there. */
export function jobWords(lang: Lang) {
  const menu = (segment: string) =>
    COLLECTION_PAGES.find((page) => page.segment === segment)?.label[lang] ?? segment;
  return {
    menu,
    ledger: ledgerWords(lang),
    finding: findingWords(lang),
    open: openWords(lang),
    annex: annexWords(lang),
    data: dataWords(lang),
    explore: exploreWords(lang),
    measure: measureWords(lang),
    lineage: lineageWords(lang),
    evidence: evidenceWords(lang),
    versions: versionsWords(lang),
    leads: leadsWords(lang),
    pinned: pinnedWords(lang),
    share: shareWords(lang),
  };
}

export type JobWords = ReturnType<typeof jobWords>;
