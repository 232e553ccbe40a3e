import type { SeasonLine } from '../../core/dataset/season.ts';
import type { Lang } from '../../core/model.ts';
import { ledgerWords } from '../i18n/ledger.ts';

/** The article or notice a season's line rests on, in words. */
export function basisText({ basis }: Pick<SeasonLine, 'basis'>, year: number, lang: Lang): string {
  return basis === 'statutory' ? ledgerWords(lang).lawName(year) : basis;
}
