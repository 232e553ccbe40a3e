import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { codebookTables } from '../../../core/codebook/export.ts';
import { hashOf } from '../../../core/dataset/hash.ts';
import type { CollectionMeta } from '../../../core/dataset/inputs.ts';
import type { ReleaseMeta } from '../../../core/dataset/release.ts';
import type { Dataset } from '../../../core/dataset/shapes.ts';
import type { Row } from '../../../core/dataset/table.ts';
import { bytesOf } from '../../../core/dataset/table-bytes.ts';
import { writeBook } from '../../../core/export/xlsx.ts';
import { citationCff } from '../../../core/open/cff.ts';
import { CITE_FORMATS, citeRelease, formatCitation, type CiteFormat } from '../../../core/open/cite.ts';
import { dataPackage } from '../../../core/open/datapackage.ts';
import { excelCsv } from '../../../core/open/excel.ts';
import type { OpenFile } from '../../../core/open/files.ts';
import { licenceText } from '../../../core/open/licence.ts';
import { fitsWorkbook, workbook } from '../../../core/open/workbook.ts';
import { writeAtomic } from '../../files.ts';
import { parquetFile } from './parquet.ts';
import { GZIP_FROM, tableContents, type TableContent } from './tables.ts';

export interface OpenRelease {
  collection: CollectionMeta;
  release: ReleaseMeta;
  dataset: Dataset;
  changes: readonly Row[];
}

/** Writes the open data of one release into its served folder and returns what was written, in listing order. */
export async function writeOpenData(dir: string, open: OpenRelease): Promise<OpenFile[]> {
  const contents = await tableContents(open.collection.id, open.release, open.dataset, open.changes);
  const written: OpenFile[] = [];
  const put = async (file: Omit<OpenFile, 'bytes' | 'sha256'>, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writeAtomic(join(dir, file.path), bytes);
    written.push({ ...file, bytes: bytes.length, sha256: hashOf(bytes) });
  };
  await writeTables(contents, put);
  const cited = { ...citedOf(open), codebook: open.release.codebook, parser: open.release.parser };
  const about = (path: string, format: OpenFile['format'], content: Uint8Array | string) =>
    put({ path, table: null, format, rows: null }, content);
  const sheets = contents.filter(inBook);
  if (fitsWorkbook(sheets))
    await about('gouji.xlsx', 'xlsx', await writeBook(workbook(cited, open.dataset, sheets)));
  const tables = contents.map(({ table, rows, path }) => ({ path, table, rows: rows.length }));
  const files = tables.map((file) => ({
    ...described(written, file.path),
    ...file,
    gzip: isGzip(file.path),
  }));
  await about('datapackage.json', 'json', dataPackage({ ...cited, note: open.release.note }, files));
  await about('codebook.json', 'json', codebookJson(open.release.codebook));
  await writeCitations(open, about);
  await about('LICENSE', 'text', licenceText());
  return written;
}

type Put = (file: Omit<OpenFile, 'bytes' | 'sha256'>, content: Uint8Array | string) => Promise<void>;
type About = (path: string, format: OpenFile['format'], content: string) => Promise<void>;

async function writeTables(contents: readonly TableContent[], put: Put): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const scratch = await mkdtemp(join(tmpdir(), 'gouji-open-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    for (const { table, rows, path, content } of contents) {
      const of = { table: table.name, rows: rows.length };
      await put({ ...of, path, format: 'csv' }, content);
      const excel = excelFile(
        table.name,
        bytesOf(rows, (some) => excelCsv(table, some)),
      );
      await put({ ...of, path: excel.path, format: 'excel' }, excel.content);
      const parquet = await parquetFile(connection, scratch, table, rows);
      await put({ ...of, path: `${table.name}.parquet`, format: 'parquet' }, parquet);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Large spreadsheets' CSV goes into a zip, which every office computer opens; gzip would need a program. */
function excelFile(name: string, content: Uint8Array): { path: string; content: Uint8Array } {
  const path = `${name}.excel.csv`;
  if (content.length <= GZIP_FROM) return { path, content };
  // A zip stores local time: the constructor's local 1980 writes the same bytes in every time zone.
  return {
    path: `${path}.zip`,
    content: zipSync({ [path]: content }, { mtime: new Date(1980, 0, 1), level: 9 }),
  };
}

/** A sheet without a line would only be clicked through; its file among the CSV says that there is none. */
function inBook({ table, rows }: TableContent): boolean {
  return rows.length > 0 || table.name === 'facts';
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
