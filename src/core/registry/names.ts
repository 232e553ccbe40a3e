import type { InputRow } from '../dataset/inputs.ts';
import { fold } from '../text.ts';

/** A name of a body and the data years it was used in; null is open. */
export interface DatedName {
  name: string;
  kind: 'name' | 'short' | 'alias';
  from: number | null;
  to: number | null;
}

const YEARS = /^(.+?)\s*\(\s*((?:19|20)\d\d)?\s*(?:-+|~|至)\s*((?:19|20)\d\d)?\s*\)$/;

/** Every name of a body: official, short, and aliases with the years they carry, `甲市国土资源局(2009-2018)`. */
export function namesOf(row: Pick<InputRow<'agencies'>, 'name' | 'short' | 'aliases'>): DatedName[] {
  const open = { from: null, to: null };
  const names: DatedName[] = [
    { name: row.name.trim(), kind: 'name', ...open },
    { name: row.short.trim(), kind: 'short', ...open },
    ...row.aliases.split(/[;；]/).map((alias) => datedAlias(alias.trim())),
  ];
  return names.filter(({ name }) => name !== '');
}

function datedAlias(alias: string): DatedName {
  // Folding keeps the length, so what is found in the folded text stands at the same place in the printed one.
  const found = YEARS.exec(fold(alias));
  if (found === null) return { name: alias, kind: 'alias', from: null, to: null };
  const [, name = '', from, to] = found;
  return { name: alias.slice(0, name.length), kind: 'alias', from: yearOf(from), to: yearOf(to) };
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** A name as it is compared: one shape per character, simplified, without spaces, brackets and dots. */
export function nameKey(name: string): string {
  return fold(name).replace(/[\s()·"']/g, '');
}
