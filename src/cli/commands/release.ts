import type { Command } from 'commander';
import { isIsoDate } from '../../core/dataset/inputs.ts';
import { CliError } from '../errors.ts';
import { say, show } from '../output.ts';

interface Options {
  id: string;
  date: string;
  note: string;
  json?: boolean;
}

/** `release COLLECTION --id ID --date DATE`: freezes the collection's rows for good. */
export function registerRelease(program: Command): void {
  program
    .command('release')
    .description('freeze a collection as an immutable release / 发布不可改动的版本')
    .argument('<collection>')
    .requiredOption('--id <id>', 'release id, e.g. 2026.1')
    .requiredOption('--date <date>', 'YYYY-MM-DD: the day the release speaks for')
    .option('--note <text>', 'what changed, in a sentence', '')
    .option('--json', 'print one JSON object')
    .action(release);
}

async function release(collection: string, options: Options): Promise<void> {
  const { RELEASE_ID, writeRelease } = await import('../releases.ts');
  if (!RELEASE_ID.test(options.id)) throw new CliError('E_RELEASE_ID', options.id, 2);
  if (!isIsoDate(options.date)) throw new CliError('E_RELEASE_DATE', options.date, 2);
  const { buildCollection } = await import('../working/build.ts');
  const { progressLine } = await import('../working/progress.ts');
  const built = await buildCollection(collection, {
    date: options.date,
    // A release is for good: every document is read again, whatever an earlier run kept.
    reread: true,
    onDone: progressLine(`${collection}: reading / 读取`),
  });
  if (built.dataset.reports.length === 0) throw new CliError('E_COLLECTION_EMPTY', collection);
  const meta = await writeRelease({
    collection,
    id: options.id,
    date: options.date,
    note: options.note,
    parser: built.parser,
    dataset: built.dataset,
  });
  say(`${collection} ${meta.id} (${meta.date}) ${meta.hash}`);
  const result = { id: meta.id, hash: meta.hash, counts: meta.counts };
  show(options.json === true ? result : `${meta.id} ${meta.hash}`);
}
