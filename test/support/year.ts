import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { seasonOf } from '../../src/core/dataset/season.ts';
import { SHAPES, TABLE_NAMES, tableFile, type Dataset } from '../../src/core/dataset/shapes.ts';
import { parseTable } from '../../src/core/dataset/table.ts';
import { yearFile } from '../../src/core/dataset/year-file.ts';

/** The tables of a committed release that a year's ledger is made of. */
export function release(collection: string, id: string): Dataset {
  const read = (name: (typeof TABLE_NAMES)[number]) => {
    const file = new URL(`../../data/${collection}/releases/${id}/${tableFile(name)}`, import.meta.url);
    const bytes = readFileSync(file);
    return parseTable((SHAPES[name].gzip ? gunzipSync(bytes) : bytes).toString('utf8')).rows;
  };
  const small = TABLE_NAMES.filter((name) => name !== 'facts' && name !== 'mentions');
  const empty = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  return { ...empty, ...Object.fromEntries(small.map((name) => [name, read(name)])) } as unknown as Dataset;
}

export const year = (collection: string, id: string, of: number) => yearFile(release(collection, id), of);
export const season = (collection: string, id: string, date: string) =>
  seasonOf(release(collection, id), date);
