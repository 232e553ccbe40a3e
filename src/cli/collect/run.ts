import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerRow } from '../../core/dataset/collected.ts';
import { readCollection } from '../collections.ts';
import { CliError } from '../errors.ts';
import { readTextIfThere, writeAtomic } from '../files.ts';
import { say } from '../output.ts';
import { progressLine } from '../working/progress.ts';
import { PROBLEM, both } from '../working/words.ts';
import { Collector } from './collector.ts';
import { PoliteFetcher } from './fetcher.ts';
import { Ledger } from './ledger.ts';
import type { FetchOptions, Outcome } from './types.ts';
import { failureText, OUTCOME } from './words.ts';

export interface CollectSummary {
  id: string;
  counts: Record<Outcome, number>;
  /** Addresses a run that was cut short had looked at already. */
  skipped: number;
  looks: LedgerRow[];
}

/** Looks at every address of sources.csv; a run that was cut short is gone on with. Throws E_COLLECT_SOURCES. */
export async function collectSources(id: string, options: FetchOptions): Promise<CollectSummary> {
  const { dir, inputs, problems } = await readCollection(id);
  for (const { file, line, code, detail } of problems.filter((problem) => problem.file === 'sources.csv'))
    say(`  ${file}:${line} ${code} ${both(PROBLEM[code])}: ${detail}`);
  const urls = inputs.sources.map((row) => row.url);
  if (urls.length === 0) throw new CliError('E_COLLECT_SOURCES', join(dir, 'sources.csv'));
  const round = join(dir, 'work', 'collect.json');
  const done = new Set(await doneBefore(round));
  const waiting = urls.filter((url) => !done.has(url));
  const skipped = urls.length - waiting.length;
  if (skipped > 0)
    say(`${id}: 接着上次继续 / going on where the last run stopped: ${skipped}/${urls.length}`);
  const collector = new Collector(dir, new PoliteFetcher(options), await Ledger.open(dir), () => new Date());
  const progress = progressLine(`${id}: 收录 / collecting`);
  const looks: LedgerRow[] = [];
  try {
    for (const [index, url] of waiting.entries()) {
      const rows = await collector.collect(url);
      looks.push(...rows);
      done.add(url);
      await writeAtomic(round, JSON.stringify({ done: [...done] }));
      progress(index + 1, waiting.length);
    }
  } finally {
    await collector.close();
  }
  await rm(round, { force: true });
  return { id, counts: countsOf(looks), skipped, looks };
}

async function doneBefore(path: string): Promise<string[]> {
  const text = await readTextIfThere(path);
  if (text === null) return [];
  try {
    const state = JSON.parse(text) as { done?: unknown };
    return Array.isArray(state.done) ? state.done.filter((url) => typeof url === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function countsOf(looks: readonly LedgerRow[]): Record<Outcome, number> {
  const outcomes = Object.keys(OUTCOME) as Outcome[];
  const count = (outcome: Outcome) => looks.filter((row) => row.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>;
}

/** What happened, address by address; unchanged ones are counted only. */
export function tellCollected({ id, counts, looks }: CollectSummary): void {
  for (const row of looks.filter(({ outcome }) => outcome !== 'same')) {
    const why = row.detail === '' ? row.file : failureText(row.detail);
    say(`  ${row.url}: ${both(OUTCOME[row.outcome as Outcome])}: ${why}`);
  }
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  say(`${id}: ${parts.map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
  say(`  下一步 / next: npm run -s gouji -- build ${id}`);
}
