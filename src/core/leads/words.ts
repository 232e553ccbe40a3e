import { INDICATORS, parseKey } from '../codebook/index.ts';
import { cellName } from '../checks/sums.ts';
import type { RowOf } from '../dataset/shapes.ts';
import type { Bilingual } from '../model.ts';

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const RATIO = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number with separators, the same in both languages. */
export function printed(value: number): string {
  return NUMBER.format(value);
}

/** A ratio to one place. */
export function times(value: number): string {
  return RATIO.format(value);
}

/** A cell in words with its unit, where the unit is a short one. */
export function named(key: string): { name: Bilingual; unit: string } {
  const unit = INDICATORS.get(parseKey(key).indicator)?.unit ?? '';
  return { name: cellName(key), unit: unit.length > 3 ? '' : unit };
}

/** A body's name in each language; English has the Chinese name where the registry has no other. */
export function bodyName({ name, name_en: english }: RowOf<'agencies'>): Bilingual {
  return { zh: name, en: english || name };
}
