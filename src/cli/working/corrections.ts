import { groupBy } from '../../core/dataset/table.ts';
import type { Dataset } from '../../core/dataset/shapes.ts';
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

/** Corrections of a collection that are not applied, in the file's order. */
export function unappliedCorrections({
  corrections,
  facts,
}: Pick<Dataset, 'corrections' | 'facts'>): Unapplied[] {
  const byReport = groupBy(facts, (fact) => fact.report);
  return corrections
    .filter(({ holds }) => holds !== 'true')
    .map(({ agency, year, key, expect }) => {
      const fact = byReport.get(`${agency}-${year}`)?.find((candidate) => rowKey(candidate) === key);
      const published = fact === undefined ? null : fact.status === 'reported' ? fact.value : fact.status;
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
