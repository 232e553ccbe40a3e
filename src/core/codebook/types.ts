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

/** A count and a rate belong to one report; a collection measure needs more: other reports, the due list, a population. */
export type MeasureKind = 'count' | 'rate' | 'collection';

/**
 * A count, a named rate or a measure of a collection. `terms` holds numerator and denominator of one report per edition
 * (null denominator: a count); an edition that is not listed does not have the measure, a collection measure has none.
 */
export interface Measure {
  code: string;
  kind: MeasureKind;
  name: Bilingual;
  /** The formula in words with the form's own names. */
  formula: Bilingual;
  /** What is counted above and below the line, in words; no denominator for a count. */
  numerator: Bilingual;
  denominator: Bilingual | null;
  /** When there is no value, and why that is not 0. */
  nullPolicy: Bilingual;
  /** `percent`, `per_100`, `ratio`, `yuan_per_request`, `per_10k_residents`, `index`, or a unit of the forms; words: `unitName`. */
  unit: string;
  /** Factor on numerator ÷ denominator: 100 for percentages. */
  scale: number;
  /** A level at year end: never summed over years. */
  stock: boolean;
  /** Editions that have it, oldest first. */
  editions: readonly Edition[];
  terms: Partial<Record<Edition, { numerator: Terms; denominator: Terms | null }>>;
  caveat: Bilingual | null;
}
