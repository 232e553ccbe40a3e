import { join } from 'node:path';
import { COLLECTED, readLedger, type LedgerRow } from '../../core/dataset/collected.ts';
import { formatTable } from '../../core/dataset/table.ts';
import { readTextIfThere, writeAtomic } from '../files.ts';

/** A collection's collected.csv, written whole after every look, so that a kill leaves the lines before it. */
export class Ledger {
  readonly #path: string;
  readonly #rows: LedgerRow[];

  private constructor(path: string, rows: LedgerRow[]) {
    this.#path = path;
    this.#rows = rows;
  }

  static async open(dir: string): Promise<Ledger> {
    const path = join(dir, 'collected.csv');
    return new Ledger(path, readLedger((await readTextIfThere(path)) ?? ''));
  }

  async add(row: LedgerRow): Promise<void> {
    this.#rows.push(row);
    await writeAtomic(this.#path, formatTable(COLLECTED, this.#rows));
  }

  /** The newest line of an address under which its document was stored; undefined when it never was. */
  held(url: string): LedgerRow | undefined {
    return this.#rows.findLast(
      (row) => row.url === url && (row.outcome === 'new' || row.outcome === 'changed'),
    );
  }

  /** Whether an earlier line of the address stored this file. */
  stored(url: string, file: string): boolean {
    return this.#rows.some((row) => row.url === url && row.file === file);
  }

  /** Attachments that were found on a page before. */
  childrenOf(url: string): string[] {
    return [...new Set(this.#rows.filter((row) => row.parent === url).map((row) => row.url))];
  }
}
