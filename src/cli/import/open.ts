import { withoutComments } from '../../core/dataset/comments.ts';
import { parseTable, type Table } from '../../core/dataset/table.ts';
import { decode } from '../../core/read/charset.ts';
import { sniffBytes } from '../../core/read/sniff.ts';
import { readUserFile } from '../document.ts';
import { readSheet } from './sheet.ts';

/** Column names people give a sheet they made themselves. */
const CHINESE: Record<string, string> = {
  机关: 'agency',
  机关名称: 'agency',
  地区: 'region',
  年度: 'year',
  指标: 'indicator',
  申请人: 'applicant',
  数值: 'value',
  原文: 'raw',
  状态: 'status',
};

/** A table the user named, CSV (UTF-8 or what Chinese Excel saves, GBK) or XLSX, told apart by its bytes. */
export async function openTable(file: string): Promise<Table> {
  const bytes = await readUserFile(file);
  const isZip = sniffBytes(bytes) === 'zip';
  const table = isZip ? await readSheet(bytes, file) : parseTable(withoutComments(decode(bytes).text));
  const named = (column: string) => CHINESE[column] ?? column;
  return {
    columns: table.columns.map(named),
    lines: table.lines,
    rows: table.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [named(column), cell])),
    ),
  };
}
