import type { Bilingual } from '../model.ts';

/** Types of Table Schema (Frictionless Data, v1) that the open tables use. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';

/** A column of an open table: its type never changes between releases, whatever the rows happen to hold. */
export interface Field {
  name: string;
  type: FieldType;
  note: Bilingual;
  /** Never empty. */
  required?: boolean;
  /** The only values it takes. */
  values?: readonly string[];
  /** Regular expression a non-empty value matches. */
  pattern?: string;
}

/** Columns here are, row by row, rows there. */
export interface ForeignKey {
  fields: readonly string[];
  table: string;
  reference: readonly string[];
}

export interface OpenTable {
  /** Name of its files and of its resource in datapackage.json. */
  name: string;
  title: Bilingual;
  note: Bilingual;
  fields: readonly Field[];
  /** Columns no two rows share; empty when rows have no key of their own. */
  key: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

/** Partial dates are printed in some reports: a year, a month, or a day. */
export const DATE_PATTERN = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';
export const DAY_PATTERN = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

type More = Omit<Field, 'name' | 'type' | 'note'>;

/** Field makers, so that a table of columns reads like one. */
export const field = (name: string, type: FieldType, zh: string, en: string, more: More = {}): Field => ({
  name,
  type,
  note: { zh, en },
  ...more,
});
export const text = (name: string, zh: string, en: string, more: More = {}) =>
  field(name, 'string', zh, en, more);
export const whole = (name: string, zh: string, en: string, more: More = {}) =>
  field(name, 'integer', zh, en, more);
export const named = (name: string, zh: string, en: string) => text(name, zh, en, { required: true });
