import { join } from 'node:path';
import type { Command } from 'commander';
import { counted } from '../../core/plural.ts';
import { say, show } from '../output.ts';
import { dataDir } from '../paths.ts';

/** `demo`: writes the fictional city's documents and tables again, with the same bytes. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('write the demo collection again (not its releases) / 重新生成演示资料集')
    .option('--json', 'print one JSON object')
    .action(demo);
}

async function demo(options: { json?: boolean }): Promise<void> {
  const { writeDemo } = await import('../demo/index.ts');
  const { withLock } = await import('../lock.ts');
  const { collectionLock } = await import('../collections.ts');
  const dir = join(dataDir(), 'demo');
  const files = await withLock(collectionLock('demo'), () => writeDemo(dir));
  say(`demo: ${counted(files.length, 'file')} in ${dir}`);
  show(options.json === true ? { dir, files } : null);
}
