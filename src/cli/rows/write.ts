import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CODEBOOK_VERSION } from '../../core/codebook/index.ts';
import { releaseHash } from '../../core/dataset/hash.ts';
import { SHAPES, TABLE_NAMES, type Part, type TableName } from '../../core/dataset/shapes.ts';
import { PARSER_VERSION } from '../../core/pipeline.ts';
import { formatRow, type Row } from '../../core/dataset/table.ts';
import { Packer } from './packer.ts';

/** What writing a table gave. */
export interface WrittenTable {
  rows: number;
  /** SHA-256 of the canonical CSV. */
  digest: string;
  /** SHA-256 of the file, which may be packed. */
  sha256: string;
}

/** A whole dataset as written. */
export interface WrittenRows {
  tables: Record<TableName, WrittenTable>;
  /** The release hash of these rows. */
  hash: string;
  /** Rows of every table, plus `reported` facts and failing findings. */
  counts: Record<string, number>;
}

/** Bytes that are gathered before they are written and hashed. */
const GATHERED = 1 << 20;

/** A file written piece by piece: at its side first, in its place when it is whole. */
export class FileWriter {
  private readonly file: number;
  private readonly hash = createHash('sha256');
  bytes = 0;

  constructor(
    private readonly path: string,
    private readonly side = `${path}.tmp`,
  ) {
    this.file = openSync(this.side, 'w');
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
    this.hash.update(bytes);
    this.bytes += bytes.length;
  }

  /** Puts the file into its place and gives its SHA-256. */
  close(): string {
    closeSync(this.file);
    renameSync(this.side, this.path);
    return this.hash.digest('hex');
  }

  /** Leaves nothing behind. */
  abandon(): void {
    closeSync(this.file);
    rmSync(this.side, { force: true });
  }
}

/** One table as canonical CSV, row after row; packed when the name ends in `.gz`. */
export class TableWriter {
  private readonly file: FileWriter;
  private readonly packer: Packer | null;
  private readonly digest = createHash('sha256');
  private text: string;
  rows = 0;

  constructor(
    path: string,
    private readonly columns: readonly string[],
  ) {
    this.file = new FileWriter(path);
    this.packer = path.endsWith('.gz') ? new Packer((bytes) => this.file.write(bytes)) : null;
    this.text = `${columns.join(',')}\n`;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) this.text += formatRow(this.columns, row);
    this.rows += rows.length;
    if (this.text.length > GATHERED) this.flush();
  }

  close(): WrittenTable {
    this.flush();
    this.packer?.end();
    return { rows: this.rows, digest: this.digest.digest('hex'), sha256: this.file.close() };
  }

  abandon(): void {
    this.file.abandon();
  }

  private flush(): void {
    const bytes = Buffer.from(this.text);
    this.text = '';
    this.digest.update(bytes);
    if (this.packer === null) this.file.write(bytes);
    else this.packer.push(bytes);
  }
}

/** Other work, such as keeping a lock alive, gets its turn after so many parts. */
const PARTS_A_TURN = 500;

/**
 * Writes a dataset's tables below `dir`, under the names `fileOf` gives them. Nothing is left of a dataset that could not
 * be written whole; the files of an earlier one stay until then.
 */
export async function writeParts(
  dir: string,
  fileOf: (name: TableName) => string,
  parts: Iterable<Part>,
): Promise<WrittenRows> {
  mkdirSync(dir, { recursive: true });
  const writers = TABLE_NAMES.map((name): [TableName, TableWriter] => [
    name,
    new TableWriter(join(dir, fileOf(name)), SHAPES[name].columns),
  ]);
  const more = { reported: 0, fail: 0 };
  let taken = 0;
  try {
    for (const part of parts) {
      for (const [name, writer] of writers) writer.add(part[name] ?? []);
      for (const fact of part.facts ?? []) if (fact.status === 'reported') more.reported += 1;
      for (const finding of part.findings ?? []) if (finding.state === 'fail') more.fail += 1;
      taken += 1;
      if (taken % PARTS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    for (const [, writer] of writers) writer.abandon();
    throw error;
  }
  return finish(writers, more);
}

function finish(writers: readonly [TableName, TableWriter][], more: Record<string, number>): WrittenRows {
  const closed = writers.map(([name, writer]) => [name, writer.close()] as const);
  const tables = Object.fromEntries(closed) as WrittenRows['tables'];
  const digests = Object.fromEntries(closed.map(([name, { digest }]) => [name, digest]));
  const counts = Object.fromEntries(closed.map(([name, { rows }]) => [name, rows]));
  const hash = releaseHash(digests as Record<TableName, string>, {
    codebook: CODEBOOK_VERSION,
    parser: PARSER_VERSION,
  });
  return { tables, hash, counts: { ...counts, ...more } };
}
