import { LABEL, piecesOf, titleOf } from '../pieces.ts';
import { expand } from '../tables.ts';
import type { DemoReport, Piece, TableRows } from '../types.ts';

/** Page text as it is copied out of a browser: one cell per line, or one row per line with bars. */
type TableText = (rows: TableRows) => string[];

const oneCellPerLine: TableText = (rows) => rows.flatMap((row) => row.map((cell) => cell.text));
const bars: TableText = (rows) => expand(rows).map((row) => `| ${row.join(' | ')} |`);

function lines(report: DemoReport, table: TableText): string[] {
  const body = piecesOf(report).flatMap((item: Piece): string[] => {
    if (item.kind === 'table') return table(item.rows);
    if (item.kind === 'picture') return [];
    return [item.text];
  });
  const head = `发布时间：${report.published}  来源：${report.agency.name}  字号：[大 中 小]`;
  return [titleOf(report), head, LABEL, ...body];
}

/** The report as plain text; throws RangeError for another layout. */
export function textOf(report: DemoReport): string {
  switch (report.layout) {
    case 'text-blank':
      return `${lines(report, oneCellPerLine).join('\n\n')}\n`;
    case 'text-lines':
      return `${lines(report, oneCellPerLine).join('\n')}\n`;
    case 'text-pipe':
      return `${lines(report, bars).join('\n')}\n`;
    default:
      throw new RangeError(`${report.layout} is not text`);
  }
}
