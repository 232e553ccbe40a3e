import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { codebookTables } from '../../../core/codebook/export.ts';
import type { CollectionMeta } from '../../../core/dataset/inputs.ts';
import type { ReleaseMeta } from '../../../core/dataset/release.ts';
import type { Tables } from '../../../core/dataset/shapes.ts';
import type { Row } from '../../../core/dataset/table.ts';
import { bytesOf } from '../../../core/dataset/table-bytes.ts';
import { writeBook } from '../../../core/export/xlsx.ts';
import { citationCff } from '../../../core/open/cff.ts';
import { CITE_FORMATS, citeRelease, formatCitation, type CiteFormat } from '../../../core/open/cite.ts';
import { dataPackage } from '../../../core/open/datapackage.ts';
import { excelCsv } from '../../../core/open/excel.ts';
import type { OpenFile } from '../../../core/open/files.ts';
import { licenceText } from '../../../core/open/licence.ts';
import { BOOK_ROWS, fitsWorkbook, workbook } from '../../../core/open/workbook.ts';
import { writeAtomic } from '../../files.ts';
import { digestOf, filePieces } from '../../rows/read.ts';
import { writeParquet } from './parquet.ts';
import { GZIP_FROM, tableContents, type TableContent } from './tables.ts';

export interface OpenRelease {
  collection: CollectionMeta;
  release: ReleaseMeta;
  tables: Tables;
  changes: readonly Row[];
}

/** Lines a spreadsheet shows; Excel drops the rest of a longer file, saying so once. The header is one of them. */
const SHEET_ROWS = 1_048_575;

/**
 * Writes the open data of one release into its served folder and returns what was written, in listing order. A table
 * with more rows than a spreadsheet shows has no file for spreadsheets, and a large release no workbook: `leave` says so.
 */
export async function writeOpenData(
  dir: string,
  open: OpenRelease,
  leave: (line: string) => void,
): Promise<OpenFile[]> {
  const contents = tableContents(open.collection.id, open.release, open.tables, open.changes);
  const written = await writeTables(dir, contents, leave);
  const cited = { ...citedOf(open), codebook: open.release.codebook, parser: open.release.parser };
  const about = async (path: string, format: OpenFile['format'], content: Uint8Array | string) => {
    await writeAtomic(join(dir, path), content);
    written.push({ path, table: null, format, rows: null, ...fileOf(dir, path) });
  };
  const sheets = contents.filter(inBook);
  if (fitsWorkbook(sheets)) {
    const book = sheets.map(({ table, rows }) => ({ table, rows: [...rows] }));
    await about('gouji.xlsx', 'xlsx', await writeBook(workbook(cited, open.tables, book)));
  } else leave(`gouji.xlsx: 超过 ${BOOK_ROWS} 行，不生成 / more than ${BOOK_ROWS} rows, not written`);
  const files = contents.map(({ table, count, path }) => ({
    ...described(written, path),
    ...{ path, table, rows: count },
    gzip: isGzip(path),
  }));
  await about('datapackage.json', 'json', dataPackage({ ...cited, note: open.release.note }, files));
  await about('codebook.json', 'json', codebookJson(open.release.codebook));
  await writeCitations(open, about);
  await about('LICENSE', 'text', licenceText());
  return written;
}

type About = (path: string, format: OpenFile['format'], content: string) => Promise<void>;

async function writeTables(
  dir: string,
  contents: readonly TableContent[],
  leave: (line: string) => void,
): Promise<OpenFile[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const scratch = await mkdtemp(join(tmpdir(), 'gouji-open-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const written: OpenFile[] = [];
  const list = (path: string, format: OpenFile['format'], { table, count }: TableContent) =>
    written.push({ table: table.name, rows: count, path, format, ...fileOf(dir, path) });
  try {
    for (const entry of contents) {
      const { table, rows, path, content } = entry;
      if ('file' in content) await copyFile(content.file, join(dir, path));
      else await writeAtomic(join(dir, path), content.bytes);
      list(path, 'csv', entry);
      if (entry.count > SHEET_ROWS) leave(`${table.name}.excel.csv: ${entry.count} > ${SHEET_ROWS}`);
      else list(await writeExcel(dir, entry), 'excel', entry);
      await writeParquet(connection, scratch, join(dir, `${table.name}.parquet`), table, rows);
      list(`${table.name}.parquet`, 'parquet', entry);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
  return written;
}

/** Large spreadsheets' CSV goes into a zip, which every office computer opens; gzip would need a program. */
async function writeExcel(dir: string, { table, rows }: TableContent): Promise<string> {
  const path = `${table.name}.excel.csv`;
  const content = bytesOf([...rows], (some) => excelCsv(table, some));
  if (content.length <= GZIP_FROM) {
    await writeAtomic(join(dir, path), content);
    return path;
  }
  // A zip stores local time: the constructor's local 1980 writes the same bytes in every time zone.
  const zip = zipSync({ [path]: content }, { mtime: new Date(1980, 0, 1), level: 9 });
  await writeAtomic(join(dir, `${path}.zip`), zip);
  return `${path}.zip`;
}

function fileOf(dir: string, path: string): { bytes: number; sha256: string } {
  const { sha256, bytes } = digestOf(filePieces(join(dir, path)));
  return { bytes, sha256 };
}

/** A sheet without a line would only be clicked through; its file among the CSV says that there is none. */
function inBook({ table, count }: TableContent): boolean {
  return count > 0 || table.name === 'facts';
}

function isGzip(path: string): boolean {
  return path.endsWith('.gz');
}

function described(written: readonly OpenFile[], path: string): { bytes: number; sha256: string } {
  const file = written.find((entry) => entry.path === path);
  return { bytes: file?.bytes ?? 0, sha256: file?.sha256 ?? '' };
}

function codebookJson(version: string): string {
  const tables = codebookTables().map(({ name, key, columns, rows }) => ({ name, key, columns, rows }));
  return `${JSON.stringify({ version, tables })}\n`;
}

function citedOf({ collection, release }: OpenRelease) {
  return {
    collection: collection.id,
    name: collection.name,
    release: release.id,
    date: release.date,
    hash: release.hash,
  };
}

const CITATION_FILES: Record<CiteFormat, string> = {
  gbt7714: 'citation.gbt7714.txt',
  apa: 'citation.apa.txt',
  bibtex: 'citation.bib',
  ris: 'citation.ris',
  csl: 'citation.csl.json',
};

/** Where the site will stand is not known while it is built: the files name release and hash, the page adds its address. */
async function writeCitations(open: OpenRelease, about: About): Promise<void> {
  const cited = citedOf(open);
  await about('CITATION.cff', 'text', citationCff(cited));
  for (const format of CITE_FORMATS) {
    const citation = citeRelease(cited, format === 'gbt7714' ? 'zh' : 'en', { url: null, accessed: null });
    await about(CITATION_FILES[format], 'text', `${formatCitation(citation, format)}\n`);
  }
}
