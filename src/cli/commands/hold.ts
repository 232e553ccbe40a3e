import type { Command } from 'commander';
import { say, show } from '../output.ts';

interface Options {
  json?: boolean;
}

/** `hold [COLLECTION]`: keeps the masked text of every document the releases were read from. */
export function registerHold(program: Command): void {
  program
    .command('hold')
    .description('keep the masked text of the documents the releases were read from / 留存各版本所据原文')
    .argument('[collection]')
    .option('--json', 'print one JSON object')
    .action(hold);
}

async function hold(collection: string | undefined, options: Options): Promise<void> {
  const { chosenCollections, collectionLock } = await import('../collections.ts');
  const { withLock } = await import('../lock.ts');
  const collections: (Awaited<ReturnType<typeof holdReleases>> & { id: string })[] = [];
  for (const id of await chosenCollections(collection === undefined ? [] : [collection])) {
    const held = await withLock(collectionLock(id), () => holdReleases(id));
    for (const { file, why } of held.left) say(`  ${file}: ${why}`);
    collections.push({ id, ...held });
  }
  const line = ({ id, written, kept, left }: (typeof collections)[number]) =>
    `${id}: +${written} =${kept} -${left.length}`;
  show(options.json === true ? { collections } : collections.map(line).join('\n'));
}

/** Views fit the locators of the reader that made them: releases of another reader keep the views they have. */
async function holdReleases(id: string) {
  const { PARSER_VERSION } = await import('../../core/pipeline.ts');
  const { listReleases, readRelease } = await import('../releases.ts');
  const { keepViews } = await import('../held.ts');
  const { progressLine } = await import('../working/progress.ts');
  const metas = (await listReleases(id)).filter(({ parser }) => parser === PARSER_VERSION);
  const releases = await Promise.all(metas.map((meta) => readRelease(id, meta.id)));
  const reports = releases.flatMap(({ dataset }) => dataset.reports);
  return keepViews(id, reports, progressLine(`${id}: holding / 留存`));
}
