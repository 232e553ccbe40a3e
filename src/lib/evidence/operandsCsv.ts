import type { Lang } from '../../core/model.ts';
import { excelCsv } from '../export/csv.ts';
import { evidenceWords } from '../i18n/evidence.ts';
import { statusWord } from '../i18n/status.ts';
import { formatAddress } from './address.ts';
import type { Operand } from './computed.ts';
import { agencyName, keyName } from './texts.ts';

/** Every operand as a table for a spreadsheet: whose, of which year, its numbers and its address; null is empty. */
export function operandsCsv(operands: readonly Operand[], lang: Lang): string {
  const rows = operands.map((operand) => [
    agencyName(operand.agency, lang),
    operand.year,
    keyName(operand.key, lang),
    markOf(operand),
    operand.numerator,
    operand.denominator,
    statusWord(operand.status, lang),
    formatAddress(operand.address),
  ]);
  return excelCsv([evidenceWords(lang).csvColumns, ...rows]);
}

/** How an operand enters its formula: below the line, taken away, or neither. */
export const markOf = ({ sign, side }: Pick<Operand, 'sign' | 'side'>) =>
  `${side === 'denominator' ? '÷' : ''}${sign === 1 ? '' : '−'}`;
