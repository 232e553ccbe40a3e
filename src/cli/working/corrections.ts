import type { Tables } from '../../core/dataset/shapes.ts';
import { rowKey } from '../../core/dataset/wide.ts';

/** A declared correction that changes nothing, and what the cell it names holds as published. */
export interface Unapplied {
  agency: string;
  year: number;
  key: string;
  /** The value it was written against; empty: a cell without a number. */
  expect: string;
  /** The published number or the cell's status word; null when the release has no such cell. */
  published: string | null;
}

/** Corrections of a collection that are not applied, in the file's order; facts are looked through only for them. */
export function unappliedCorrections({
  corrections,
  facts,
}: Pick<Tables, 'corrections' | 'facts'>): Unapplied[] {
  const open = [...corrections].filter(({ holds }) => holds !== 'true');
  const cells = new Map<string, string | null>(
    open.map(({ agency, year, key }) => [`${agency}-${year} ${key}`, null]),
  );
  if (open.length > 0)
    for (const fact of facts) {
      const cell = `${fact.report} ${rowKey(fact)}`;
      if (cells.has(cell)) cells.set(cell, fact.status === 'reported' ? fact.value : fact.status);
    }
  return open.map(({ agency, year, key, expect }) => {
    const published = cells.get(`${agency}-${year} ${key}`) ?? null;
    return { agency, year: Number(year), key, expect, published };
  });
}

/** Both languages in one line: what to write into `expect`, or that the cell is not there. */
export function unappliedLine({ agency, year, key, expect, published }: Unapplied): string {
  const cell = `corrections.csv: ${agency} ${year} ${key}`;
  if (published === null) return `${cell}: 未应用：没有这个数据项 / not applied: there is no such cell`;
  const [zh, en] = expect === '' ? ['空', 'empty'] : [expect, expect];
  return `${cell}: 未应用：公布的是 ${published}，expect 是 ${zh} / not applied: published is ${published}, expect is ${en}`;
}
