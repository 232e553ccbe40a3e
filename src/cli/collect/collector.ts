import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerRow } from '../../core/dataset/collected.ts';
import { hashOf } from '../../core/dataset/hash.ts';
import type { ParsedReport } from '../../core/model.ts';
import { isMissing, writeAtomic } from '../files.ts';
import type { ParseJob } from '../working/parse-worker.ts';
import type { ParseOutcome } from '../working/parse.ts';
import { Thread } from '../working/thread.ts';
import { attachmentsOf } from './attachments.ts';
import { contentHash, saysNotThere } from './content.ts';
import type { PoliteFetcher } from './fetcher.ts';
import { kindOf, type FileKind } from './kind.ts';
import type { Ledger } from './ledger.ts';
import type { Failure, Fetched, Outcome } from './types.ts';

const REFUSED = new Set<Failure>(['robots', 'robots_unreachable', 'private_address', 'not_web']);
const GONE = new Set<Failure>(['not_found', 'home_page', 'not_there']);

/** Looks at addresses and keeps what changed: bytes below raw/collected/, a line per look in the ledger. */
export class Collector {
  readonly #dir: string;
  readonly #fetcher: PoliteFetcher;
  readonly #ledger: Ledger;
  readonly #now: () => Date;
  readonly #reader = new Thread<ParseJob, ParseOutcome>(
    new URL('../working/parse-worker.ts', import.meta.url),
  );

  constructor(dir: string, fetcher: PoliteFetcher, ledger: Ledger, now: () => Date) {
    this.#dir = dir;
    this.#fetcher = fetcher;
    this.#ledger = ledger;
    this.#now = now;
  }

  /** A page and, when it is only a cover, the documents it links to; a line for each. */
  async collect(url: string): Promise<LedgerRow[]> {
    const { row, page } = await this.#look(url, '');
    const rows = [row];
    const before = this.#ledger.childrenOf(url);
    const fresh = page === null ? [] : attachmentsOf(page.bytes, page.base);
    // A page that is gone says nothing about its attachments: they are looked at under their own address.
    for (const child of new Set([...fresh, ...before])) rows.push((await this.#look(child, url)).row);
    return rows;
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }

  async #look(url: string, parent: string) {
    const fetched = await this.#fetcher.fetch(url);
    const base = { url, parent, final_url: fetched.finalUrl, status: String(fetched.status) };
    if ('failure' in fetched) return { row: await this.#note(base, nothing(fetched)), page: null };
    const { bytes } = fetched;
    const kind = kindOf(bytes);
    const parsed = await this.#read(bytes, kind);
    if (saysNotThere(parsed)) {
      const lost = nothing({ failure: 'not_there', detail: '' });
      return { row: await this.#note(base, lost), page: null };
    }
    const row = await this.#note(base, await this.#keep(url, bytes, kind, parsed));
    const cover = parent === '' && kind.ext === 'html' && isCover(parsed);
    return { row, page: cover ? { bytes, base: new URL(fetched.finalUrl) } : null };
  }

  /** Stores bytes that say something new; what they say decides, not the bytes. */
  async #keep(url: string, bytes: Uint8Array, kind: FileKind, parsed: ParsedReport | null) {
    const sha256 = hashOf(bytes);
    const held = this.#ledger.held(url);
    const content = contentHash(parsed);
    const seen = { sha256, bytes: String(bytes.length), media_type: kind.mediaType, content };
    const previous = held?.sha256 ?? '';
    if (held !== undefined && held.sha256 === sha256 && (await isThere(join(this.#dir, held.file))))
      return { ...seen, outcome: 'same' as const, file: held.file, previous, detail: '' };
    if (held !== undefined && content !== '' && held.content === content && held.sha256 !== sha256)
      return { ...seen, outcome: 'content_same' as const, file: held.file, previous, detail: '' };
    const file = this.#fileFor(url, sha256, kind, held);
    if (!(await isThere(join(this.#dir, file)))) await writeAtomic(join(this.#dir, file), bytes);
    const again = held !== undefined && held.sha256 === sha256;
    const outcome: Outcome = held === undefined ? 'new' : again ? 'same' : 'changed';
    return { ...seen, outcome, file, previous, detail: '' };
  }

  /** Named by the bytes alone. A page that went back to an earlier state is a later version under a name of its own. */
  #fileFor(url: string, sha256: string, { ext }: FileKind, held: LedgerRow | undefined): string {
    if (held !== undefined && held.sha256 === sha256) return held.file;
    const name = (copy: number) =>
      `raw/collected/${sha256.slice(0, 24)}${copy === 1 ? '' : `-${copy}`}.${ext}`;
    let copy = 1;
    while (this.#ledger.stored(url, name(copy))) copy += 1;
    return name(copy);
  }

  async #read(bytes: Uint8Array, { ext }: FileKind): Promise<ParsedReport | null> {
    const answer = await this.#reader.ask({ bytes, origin: { kind: 'snapshot', name: `page.${ext}` } });
    return 'result' in answer ? answer.result.parsed : null;
  }

  async #note(base: Looked, found: Omit<LedgerRow, keyof Looked | 'fetched_at'>): Promise<LedgerRow> {
    const fetched_at = this.#now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    const row = { ...base, ...found, fetched_at };
    await this.#ledger.add(row);
    return row;
  }
}

type Looked = Pick<LedgerRow, 'url' | 'parent' | 'final_url' | 'status'>;

function nothing({ failure, detail }: Pick<Extract<Fetched, { failure: Failure }>, 'failure' | 'detail'>) {
  const outcome: Outcome = GONE.has(failure) ? 'gone' : REFUSED.has(failure) ? 'refused' : 'failed';
  const empty = { sha256: '', bytes: '', media_type: '', file: '', previous: '', content: '' };
  return { ...empty, outcome, detail: `${failure} ${detail}`.trim() };
}

/** No report, or one without a single figure: what it announces is attached. */
function isCover(parsed: ParsedReport | null): boolean {
  return (
    parsed === null || parsed.kind !== 'report' || !parsed.facts.some((fact) => fact.status === 'reported')
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
