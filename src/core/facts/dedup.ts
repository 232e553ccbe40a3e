import type { TableCopy } from './copy.ts';

/**
 * Some extractors keep only the first occurrence of each text. The official tables repeat 信息内容 at every clause,
 * the five result words three times, and zeros everywhere: several clauses under one 信息内容 mean lost cells.
 */
export function isDeduplicated(tables: readonly TableCopy[]): boolean {
  const headers = new Set(
    tables
      .filter(({ table }) => table === 'table2')
      .flatMap(({ entries }) => entries.map(({ header }) => header)),
  );
  const cells = [...headers].flatMap((header) => header.cells);
  const heads = cells.filter(({ meaning }) => meaning.kind === 't2head').length;
  const clauses = new Set([...headers].map(({ clause }) => clause).filter((clause) => clause !== null));
  if (heads > 1 || clauses.size < 3) return false;
  const entries = tables.flatMap((copy) => (copy.table === 'table3' ? copy.entries : []));
  // Rows that repeat a number were never thinned out; the 信息内容 missing elsewhere stood in unread lines.
  const repeating = entries.filter(({ parts }) => {
    return new Set(parts.map(({ tok }) => tok.squashed)).size < parts.length;
  });
  if (repeating.length * 2 > entries.length) return false;
  const short = entries.filter(({ parts, row }) => row.kind !== 'grid' && parts.length < 6).length;
  return heads === 1 || short * 2 > entries.length;
}
