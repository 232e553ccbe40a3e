import { wideName } from '../../core/dataset/wide.ts';
import type { Measure } from '../../core/codebook/measures.ts';
import { operandKeys, sideSql } from './measureSql.ts';

const listed = (keys: readonly string[]) => keys.map((key) => `'${key}'`).join(', ');

/**
 * CTEs that take a measure once more with its corrected cells. `amended`: one row per report with a correction of an
 * operand that counts, with both sides and `lost`, how many operands a person found unreadable. `added`: the computed
 * total of a count's own cell. Reports without either are not in them.
 */
export function correctedSql(measure: Measure): string {
  const keys = operandKeys(measure);
  const place = (key: string) => keys.indexOf(key);
  const cell = (key: string) =>
    `CASE WHEN has${place(key)} = 1 THEN fix${place(key)} ELSE CAST(${wideName(key)} AS DOUBLE) END`;
  const fixes = keys.map(
    (key, at) => `max(CASE WHEN key = '${key}' THEN 1 END) AS has${at},
      max(CASE WHEN key = '${key}' THEN corrected END) AS fix${at}`,
  );
  return `
  fixes AS (
    SELECT report, CAST(sum(CASE WHEN corrected IS NULL THEN 1 ELSE 0 END) AS INTEGER) AS lost,
      ${fixes.join(',\n      ')}
    FROM beside WHERE amended AND key IN (${listed(keys)})
    GROUP BY report
  ),
  amended_report AS (
    SELECT report, lost, ${sideSql(measure, 'numerator', cell)} AS k,
      ${sideSql(measure, 'denominator', cell)} AS n
    FROM report JOIN fixes USING (report)
  ),
  added AS (
    SELECT report, max(computed) AS total FROM beside
    WHERE computed IS NOT NULL AND ${measure.kind === 'count' ? `key IN (${listed(keys)})` : 'false'}
    GROUP BY report
  )`;
}
