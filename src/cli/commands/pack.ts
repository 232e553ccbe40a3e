import { resolve } from 'node:path';
import type { Command } from 'commander';
import { counted } from '../../core/plural.ts';
import { say, show } from '../output.ts';

interface Options {
  out?: string;
  release?: string;
  dataOnly?: boolean;
  json?: boolean;
}

/** `pack COLLECTION`: one zip to copy to any file server; its data can be replaced without building the site again. */
export function registerPack(program: Command): void {
  program
    .command('pack')
    .description('one zip of site and data for any file server / 打包成可放到任何文件服务器的压缩包')
    .argument('<collection>')
    .option('--out <file>', 'the zip to write (default: gouji-COLLECTION-RELEASE.zip)')
    .option('--release <id>', 'hold releases up to this one (default: the newest)')
    .option('--data-only', 'the data folder alone, to put in the place of an older one')
    .option('--json', 'print one JSON object')
    .action(run);
}

async function run(collection: string, options: Options): Promise<void> {
  const { chosenCollections } = await import('../collections.ts');
  await chosenCollections([collection]);
  const { newestId, pack } = await import('../pack/pack.ts');
  const dataOnly = options.dataOnly === true;
  const release = options.release ?? (await newestId(collection));
  const name = options.out ?? `gouji-${collection}-${release}${dataOnly ? '-data' : ''}.zip`;
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  const packed = await pack({ collection, release, out, dataOnly });
  say(`${counted(packed.files, 'file')}, ${counted(packed.bytes, 'byte')}, sha256 ${packed.sha256}`);
  show(options.json === true ? packed : packed.file);
}
