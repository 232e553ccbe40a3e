import { fold } from '../text.ts';
import type { Status } from '../model.ts';

/** What a cell counts: things, a signed change (本年增/减), money kept in 万元 (`fee`) or in yuan (`amount`). */
export type NumberKind = 'count' | 'delta' | 'fee' | 'amount';

export interface NumberReading {
  value: number | null;
  status: Extract<Status, 'reported' | 'blank' | 'not_applicable' | 'unreadable'>;
  /** `unit_converted`, `unit_unknown`. */
  flags: string[];
}

export interface NumberContext {
  /** The unit the column's header or unit cell prints, for money without a unit of its own. */
  unit?: '元' | '万元' | null;
  /** The cell stands in flowing text, where a digit and a year may have been fused (C-01 of the codebook). */
  flowing?: boolean;
}

const COUNT_UNIT = '(?:件次|条次|篇次|人次|批次|件|条|项|个|宗|起|例|份|次|人|篇|期|名|场)';
const DIGITS = '(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:,\\d{3})+)';
const COUNT = new RegExp(`^(${DIGITS})\\s*${COUNT_UNIT}?$`);
const DELTA = new RegExp(`^([+-]?)\\s*(${DIGITS})\\s*${COUNT_UNIT}?$`);
const DELTA_WORD = new RegExp(`^(新增加?|增加?|减少?|减)了?\\s*(${DIGITS})\\s*${COUNT_UNIT}?$`);
const MONEY = new RegExp(`^[¥￥]?\\s*(${DIGITS})(?:\\.(\\d+))?\\s*(万元|元|万)?$`);
const MARK = /^(?:[/\\]|-{1,4}|\/\/|不适用|N\/A|n\/a)$/;
/** Nearly every cell: a short count without any ornament. */
const PLAIN = /^(?:0|[1-9]\d{0,8})$/;
/** One to three digits before a year of the reports' age: `22024` is item 2 and the year, not a count. */
const FUSED_YEAR = /^[1-9]\d{0,2}20(?:0[89]|[12]\d)$/;

const none = (status: 'blank' | 'not_applicable' | 'unreadable'): NumberReading => ({
  value: null,
  status,
  flags: [],
});
const reported = (value: number, flags: string[] = []): NumberReading => ({
  value,
  status: 'reported',
  flags,
});

/**
 * Reads one printed cell. Empty is `blank`, a dash or slash `not_applicable`; words, fused or malformed numbers,
 * leading zeros, decimals in counts and signs in unsigned cells are `unreadable`: nothing is repaired.
 */
export function readNumber(text: string, kind: NumberKind, context: NumberContext = {}): NumberReading {
  if (PLAIN.test(text) && kind === 'count' && !FUSED_YEAR.test(text)) return reported(Number(text));
  const printed = fold(text).trim();
  if (printed === '') return none('blank');
  if (MARK.test(printed)) return none('not_applicable');
  if (kind === 'count') return readCount(printed, context);
  if (kind === 'delta') return readDelta(printed);
  return readMoney(printed, kind, context);
}

function readCount(printed: string, context: NumberContext): NumberReading {
  const digits = COUNT.exec(printed)?.[1];
  if (digits === undefined) return none('unreadable');
  if (context.flowing && FUSED_YEAR.test(digits)) return none('unreadable');
  return plain(digits);
}

function readDelta(printed: string): NumberReading {
  const signed = DELTA.exec(printed);
  if (signed) return plain(signed[2] ?? '', signed[1] === '-');
  const worded = DELTA_WORD.exec(printed);
  if (worded) return plain(worded[2] ?? '', worded[1]?.startsWith('减') ?? false);
  return none('unreadable');
}

function plain(digits: string, negative = false): NumberReading {
  const value = Number(digits.replaceAll(',', ''));
  if (!Number.isSafeInteger(value)) return none('unreadable');
  return reported(negative && value !== 0 ? -value : value);
}

function readMoney(printed: string, kind: 'fee' | 'amount', context: NumberContext): NumberReading {
  const match = MONEY.exec(printed);
  if (!match) return none('unreadable');
  const decimal = `${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`;
  const own = match[3] === '万' ? '万元' : match[3];
  const unit = own ?? context.unit ?? null;
  const target = kind === 'fee' ? '万元' : '元';
  if (unit === null) return reported(Number(decimal), kind === 'amount' ? ['unit_unknown'] : []);
  if (unit === target) return reported(Number(decimal));
  // Through the exponent of the printed decimal, because 492.0952 * 10000 is not 4920952 in binary.
  return reported(Number(`${decimal}e${target === '元' ? 4 : -4}`), ['unit_converted']);
}

/** A unit that stands in a cell of its own, as in the annex of 2014. */
export const UNIT = /^(?:条|件|次|篇|个|人|人次|万元|元|项)$/;

const VALUE_WORDS =
  /^(?:无|零|[〇○Oo]|没有|暂无|未发生|没有发生|无此项|未涉及|不涉及|不适用|未增未减|未增减|无增减|无变化|未变化|不变|持平|无变动|增\d*减\d*|N\/A|0\/0)$/;
const VALUE_SHAPE = new RegExp(
  `^(?:[¥￥]?[+-]{0,2}\\s*\\d[\\d,.]*\\s*(?:万元|元|万|${COUNT_UNIT})?|(?:新增加?|增加?|减少?)了?\\s*\\d[\\d,]*\\s*${COUNT_UNIT}?|[/\\\\-]{1,4})$`,
);

/** Whether a cell of flowing text stands where a number stands: a number, a dash, 无, 增加5 … (folded, trimmed). */
export function looksLikeValue(printed: string): boolean {
  if (printed.length > 24) return false;
  if (PLAIN.test(printed)) return true;
  return VALUE_SHAPE.test(printed) || VALUE_WORDS.test(printed);
}
