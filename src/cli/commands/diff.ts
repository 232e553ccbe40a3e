import type { Command } from 'commander';
import type { Change } from '../../core/dataset/diff.ts';
import { counted } from '../../core/plural.ts';
import { changeLine, show } from '../output.ts';

/** `diff COLLECTION A B`: every cell that differs between two releases, and why. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('changes between two releases / 两个版本之间的变化')
    .argument('<collection>')
    .argument('<a>', 'release id')
    .argument('<b>', 'release id')
    .option('--json', 'print one JSON object')
    .action(diff);
}

async function diff(collection: string, a: string, b: string, options: { json?: boolean }): Promise<void> {
  const { chosenCollections } = await import('../collections.ts');
  await chosenCollections([collection]);
  const { openRelease, readReleaseMeta } = await import('../releases.ts');
  const { diffDatasets } = await import('../../core/dataset/diff.ts');
  const side = async (id: string) => {
    const meta = await readReleaseMeta(collection, id);
    return { ...meta, dataset: await openRelease(collection, meta) };
  };
  const [from, to] = [await side(a), await side(b)];
  const changes = diffDatasets(from, to);
  const names = new Map([...to.dataset.agencies].map((row) => [row.agency, row.name]));
  const line = (change: Change) => changeLine(change, names.get(change.agency));
  show(
    options.json === true
      ? { changes }
      : [counted(changes.length, 'change'), ...changes.map(line)].join('\n'),
  );
}
