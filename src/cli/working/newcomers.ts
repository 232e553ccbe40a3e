import { join } from 'node:path';
import type { InputRow } from '../../core/dataset/inputs.ts';
import { addLine, type Newcomer } from '../../core/dataset/place.ts';
import type { Collection } from '../collections.ts';
import { readTextIfThere, writeAtomic } from '../files.ts';

const NEEDED = ['agency', 'name', 'type'];

/**
 * Adds the bodies whose full name their documents print to agencies.csv, after what stands there. Short names
 * (市教育局) are left to a person: they do not say where.
 */
export async function addNewcomers(
  collection: Collection,
  newcomers: readonly Newcomer[],
): Promise<InputRow<'agencies'>[]> {
  const { dir, columns } = collection;
  const sure = newcomers.filter((newcomer) => newcomer.sure).map(({ row }) => row);
  const usable = NEEDED.every((column) => columns.agencies?.includes(column) ?? true);
  if (sure.length === 0 || !usable) return [];
  const path = join(dir, 'agencies.csv');
  const text = (await readTextIfThere(path)) ?? '';
  const lines = sure.map((row) => addLine('agencies', row, columns));
  const head = columns.agencies === undefined ? `${lines[0]?.columns ?? ''}\n` : '';
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await writeAtomic(path, `${before}${head}${lines.map(({ line }) => line).join('\n')}\n`);
  return sure;
}
