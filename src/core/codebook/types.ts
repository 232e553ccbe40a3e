import type { Bilingual, Edition } from '../model.ts';

/** One indicator of a form or of the prose. Codes are a contract: they appear in files and URLs for good. */
export interface IndicatorRow {
  code: string;
  /** The official label, as the form prints it. */
  zh: string;
  en: string;
  unit: string;
  /** 条例第二十条 clause the form names beside the row. */
  clause?: string;
  /** The outcome group of table 3 the row belongs to, e.g. (三)不予公开. */
  group?: string;
  /** A level at year end: never summed over years. */
  stock?: boolean;
  /** May be negative (本年增/减). */
  signed?: boolean;
  /** Money: decimals allowed. */
  decimal?: boolean;
}

/** A line joins only `comparable`; `approx` is a gap with a marker; `break` two series; `new` and `dropped` have no other side. */
export type Level = 'comparable' | 'approx' | 'break' | 'new' | 'dropped';

/**
 * How one edition's figures continue in the next. Several codes on a side are added up, unless `split`: then the old
 * figure was spread over them and no sum restores it. An empty side: nothing there.
 */
export interface Crossing {
  from: Edition;
  fromCodes: readonly string[];
  to: Edition;
  toCodes: readonly string[];
  level: Level;
  split?: boolean;
  note: Bilingual;
}

/** Keys that are added, and keys that are taken away. */
export interface Terms {
  plus: readonly string[];
  minus: readonly string[];
}

/**
 * A count or a named rate. `terms` holds numerator and denominator per edition (null denominator: a count); an edition
 * that is not listed does not have the measure. Null policy: any operand without a number makes the value null.
 */
export interface Measure {
  code: string;
  name: Bilingual;
  /** The formula in words with the form's own names. */
  formula: Bilingual;
  unit: 'percent' | 'per_100' | 'ratio' | 'yuan_per_request' | string;
  /** Factor on numerator ÷ denominator: 100 for percentages. */
  scale: number;
  /** A level at year end: never summed over years. */
  stock: boolean;
  terms: Partial<Record<Edition, { numerator: Terms; denominator: Terms | null }>>;
  caveat: Bilingual | null;
}
