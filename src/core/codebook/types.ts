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
