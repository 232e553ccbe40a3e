import { indicatorName } from '../agency/names.ts';
import type { CellView } from '../agency/reportView.ts';
import { APPLICANTS, parseKey } from '../../core/codebook/index.ts';
import { exact } from '../i18n/index.ts';
import { flagWord, statusWord } from '../i18n/status.ts';
import { correctionWords } from '../i18n/corrections.ts';
import { reportWords } from '../i18n/report.ts';
import type { Lang } from '../../core/model.ts';

/** What stands in a cell: the number, or the word for why there is none. Never 0 for a missing number. */
export function cellText(cell: CellView, lang: Lang): string {
  if (cell.s !== undefined) return statusWord(cell.s, lang);
  return cell.v === null ? statusWord('unreadable', lang) : exact(cell.v, lang, 6);
}

/** What stands beside it: the printed form where it differs, flags, the correction. Empty for most cells. */
export function cellNote(cell: CellView, lang: Lang): string {
  const t = reportWords(lang);
  return [
    cell.raw === undefined ? '' : t.printed(cell.raw),
    ...(cell.flags ?? []).filter((flag) => flag !== 'corrected').map((flag) => flagWord(flag, lang)),
    cell.fix === undefined ? '' : correctionWords(lang).to(exact(cell.fix, lang, 6)),
  ]
    .filter(Boolean)
    .join(lang === 'zh' ? '、' : ', ');
}

/** A cell's name as a reader would say it: the row and, in table 3, the column. */
export function cellName(key: string, lang: Lang): string {
  const { applicant } = parseKey(key);
  const column = APPLICANTS.find(({ code }) => code === applicant);
  const row = indicatorName(key)[lang].replace('三、本年度办理结果 ', '');
  return column === undefined ? row : `${row} · ${column.name[lang]}`;
}
