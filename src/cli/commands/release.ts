import type { Command } from 'commander';
import { isIsoDate } from '../../core/dataset/inputs.ts';
import { maskText } from '../../core/dataset/mask.ts';
import type { ReleaseMeta } from '../../core/dataset/release.ts';
import type { RowOf, Tables } from '../../core/dataset/shapes.ts';
import { CliError } from '../errors.ts';
import { say, show } from '../output.ts';

interface Options {
  id: string;
  date: string;
  note: string;
  withUnread?: boolean;
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
    .option('--with-unread', 'freeze although reading stopped in the middle of a document')
    .option('--json', 'print one JSON object')
    .action(release);
}

async function release(collection: string, options: Options): Promise<void> {
  const { RELEASE_ID } = await import('../releases.ts');
  if (!RELEASE_ID.test(options.id)) throw new CliError('E_RELEASE_ID', options.id, 2);
  if (!isIsoDate(options.date)) throw new CliError('E_RELEASE_DATE', options.date, 2);
  const { withLock } = await import('../lock.ts');
  const { collectionLock, chosenCollections } = await import('../collections.ts');
  await chosenCollections([collection]);
  const meta = await withLock(collectionLock(collection), () => freeze(collection, options));
  say(`${collection} ${meta.id} (${meta.date}) ${meta.hash}`);
  if (meta.parent !== null)
    say(`  变化 / changes: npm run -s gouji -- diff ${collection} ${meta.parent} ${meta.id}`);
  say('  看网站 / to see the site: npm start');
  const result = { id: meta.id, hash: meta.hash, counts: meta.counts };
  show(options.json === true ? result : `${meta.id} ${meta.hash}`);
}

/** Problems of reading that lie with us or this machine: another run may read the document. */
const OURS = new Set(['internal', 'timeout', 'crashed']);

async function freeze(collection: string, { id, date, note, withUnread }: Options): Promise<ReleaseMeta> {
  const { writeRelease } = await import('../releases.ts');
  const { tables, hash, counts } = await rowsToFreeze(collection, date);
  if (counts['reports'] === 0) throw new CliError('E_COLLECTION_EMPTY', collection);
  const stopped = reportsWhere(tables, (row) => row.problems.split(';').some((code) => OURS.has(code)));
  if (stopped.length > 0 && withUnread !== true)
    throw new CliError('E_RELEASE_UNREAD', stopped.map((row) => `${row.file} ${row.problems}`).join(', '));
  const meta = await writeRelease({ collection, id, date, note: maskText(note), hash, tables });
  await holdDocuments(
    collection,
    reportsWhere(tables, (row) => row.file !== ''),
  );
  return meta;
}

/** The working copy, when nothing it was made from has changed and there are no documents; else it is built again. */
async function rowsToFreeze(collection: string, date: string) {
  const { keptRows } = await import('../working/kept.ts');
  const kept = await keptRows(collection, date);
  if (kept !== null) return kept;
  const { buildWorkingCopy } = await import('../working/build.ts');
  const { progressLine } = await import('../working/progress.ts');
  const built = await buildWorkingCopy(collection, {
    date,
    // A release is for good: every document is read again, whatever an earlier run kept.
    reread: true,
    onDone: progressLine(`${collection}: reading / 读取`),
  });
  for (const { file, why, detail } of built.unplaced) say(`  ${file}: ${why} ${detail}`.trimEnd());
  return built;
}

function reportsWhere({ reports }: Tables, wanted: (row: RowOf<'reports'>) => boolean): RowOf<'reports'>[] {
  const found: RowOf<'reports'>[] = [];
  for (const row of reports) if (wanted(row)) found.push(row);
  return found;
}

/** The release stands whatever becomes of this: `hold` makes up for views that could not be written now. */
async function holdDocuments(collection: string, reports: readonly RowOf<'reports'>[]): Promise<void> {
  const { keepViews } = await import('../held.ts');
  const { progressLine } = await import('../working/progress.ts');
  const held = await keepViews(collection, reports, progressLine(`${collection}: holding / 留存`));
  for (const { file, why } of held.left) say(`  ${file}: ${why}`);
}
