import { formKeys } from '../../src/core/codebook/index.ts';
import { wideName } from '../../src/core/dataset/wide.ts';
import type { Edition } from '../../src/core/model.ts';

/**
 * What the served database says about a cell, as data/README.md tells its readers to find out: a number, a status, or
 * null when the long table has no row for it.
 */
export function toldByWide(
  report: Record<string, unknown> | undefined,
  statuses: ReadonlyMap<string, unknown>,
  key: string,
): string | null {
  if (report === undefined) return null;
  const value = report[wideName(key)];
  if (value !== null && value !== undefined) return String(Number(value));
  const status = statuses.get(`${String(report['report'])} ${key}`);
  if (status !== undefined) return String(status);
  const edition = report['edition'] as Edition | null;
  const printed = edition !== null && formKeys(edition).includes(key);
  return report['origin_kind'] === 'transcribed' && printed ? 'not_transcribed' : null;
}

/** The `status` table by report and key. */
export function statusMap(rows: readonly Record<string, unknown>[]): Map<string, unknown> {
  return new Map(rows.map((row) => [`${String(row['report'])} ${String(row['key'])}`, row['status']]));
}
