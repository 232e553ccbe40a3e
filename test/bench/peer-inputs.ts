import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/** Which cells of the form a column of the benchmark's data fills, and which kind of body a category is. */
export interface Mapping {
  /** Column → cells: the first takes the number, the others of the same printed group are 0. */
  cells: Record<string, string[]>;
  /** Category → type of a body. */
  types: Record<string, string>;
  edition: string;
}

/** The mapping the benchmark uses, beside this file. */
export async function readMapping(): Promise<Mapping> {
  return JSON.parse(await readFile(join(import.meta.dirname, 'peer-mapping.json'), 'utf8')) as Mapping;
}

/** The two files `import` reads, made from one file of the benchmark's generator. */
export interface ImportFiles {
  reports: string;
  figures: string;
}

/** Writes the import files for `csv`, line by line, into `dir`. Throws where the data has a category nobody mapped. */
export async function writeImportFiles(csv: string, dir: string, mapping: Mapping): Promise<ImportFiles> {
  await mkdir(dir, { recursive: true });
  const files = { reports: join(dir, 'reports.csv'), figures: join(dir, 'figures.csv') };
  const [reports, figures] = [createWriteStream(files.reports), createWriteStream(files.figures)];
  reports.write('report_id,agency,region,type,year,edition,edition_seen\n');
  figures.write('report_id,indicator,applicant,value\n');
  let header: string[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(csv) })) {
    const cells = text.split(',');
    if (line === 0) header = cells;
    else {
      const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
      reports.write(`${reportLine(row, line, mapping)}\n`);
      if (!figures.write(figureLines(row, line, mapping))) await once(figures, 'drain');
    }
    line += 1;
  }
  for (const stream of [reports, figures]) stream.end();
  await Promise.all([finished(reports), finished(figures)]);
  return files;
}

type Row = Record<string, string>;

function reportLine(row: Row, line: number, { types, edition }: Mapping): string {
  const type = types[row['category'] ?? ''];
  if (type === undefined) throw new RangeError(`line ${line + 1}: no type for category ${row['category']}`);
  return [line, row['agency'], row['region'], type, row['year'], edition, true].join(',');
}

function figureLines(row: Row, line: number, { cells }: Mapping): string {
  return Object.entries(cells)
    .flatMap(([column, keys]) => keys.map((key, at) => [key, at === 0 ? row[column] : '0'] as const))
    .map(([key, value]) => {
      const [indicator, applicant = ''] = key.split('.');
      return `${line},${indicator},${applicant},${value}\n`;
    })
    .join('');
}

/** The description of the collection, for its folder. */
export async function writeCollectionJson(dir: string, reports: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  const meta = {
    name: { zh: `基准测试 ${reports}`, en: `Benchmark ${reports}` },
    note: { zh: '由程序生成的数字，与任何机关无关。', en: 'Numbers made by a program, of no real body.' },
    kind: 'transcribed',
    census: false,
  };
  await writeFile(join(dir, 'collection.json'), JSON.stringify(meta, null, 2));
}
