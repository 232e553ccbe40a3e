import { resolve } from 'node:path';
import type { Command } from 'commander';
import { counted } from '../../core/plural.ts';
import { isIsoDate } from '../../core/dataset/inputs.ts';
import { CliError } from '../errors.ts';
import { say, show } from '../output.ts';

interface Options {
  date?: string;
  jobs?: string;
  reread?: boolean;
  addAgencies?: boolean;
  partition?: boolean;
  out?: string;
  json?: boolean;
}

/** `build [COLLECTION…]`: inputs to the working copy, with what could not be placed and the drift from the release. */
export function registerBuild(program: Command): void {
  program
    .command('build')
    .description('read inputs into the working copy / 读入资料,生成工作副本')
    .argument('[collections...]')
    .option('--date <date>', 'the day the rows speak for (default: the newest release, else today)')
    .option('--jobs <number>', 'reading threads')
    .option('--reread', 'read unchanged documents again too')
    .option('--add-agencies', 'write bodies that documents name in full and agencies.csv lacks into it')
    .option('--no-add-agencies', 'write nothing, not even into a list that is still empty')
    .option('--partition', 'write the newest releases as Parquet by collection and year; inputs are not read')
    .option('--out <dir>', 'with --partition: the folder to write (default: gouji-parquet)')
    .option('--json', 'print one JSON object')
    .action(build);
}

async function build(ids: string[], options: Options): Promise<void> {
  if (options.partition === true) return partition(ids, options);
  if (options.out !== undefined) throw new CliError('E_USAGE', '--out', 2);
  if (options.date !== undefined && !isIsoDate(options.date))
    throw new CliError('E_RELEASE_DATE', options.date, 2);
  if (options.jobs !== undefined && !/^[1-9]\d?$/.test(options.jobs))
    throw new CliError('E_USAGE', '--jobs', 2);
  const { buildAll } = await import('../working/report.ts');
  const collections = await buildAll(ids, {
    ...(options.date === undefined ? {} : { date: options.date }),
    ...(options.jobs === undefined ? {} : { jobs: Number(options.jobs) }),
    reread: options.reread === true,
    ...(options.addAgencies === undefined ? {} : { addAgencies: options.addAgencies }),
  });
  show(options.json === true ? { collections } : null);
}

/** Other engines' files: from releases alone, so that they say what the site says. */
async function partition(ids: string[], { out = 'gouji-parquet', json }: Options): Promise<void> {
  const { chosenCollections } = await import('../collections.ts');
  const { partitionCollection } = await import('../partition/partition.ts');
  const dir = resolve(process.env['INIT_CWD'] ?? process.cwd(), out);
  const collections = [];
  for (const id of await chosenCollections(ids)) {
    const written = await partitionCollection(id, dir);
    const files = Object.values(written.tables).reduce((sum, table) => sum + table.files, 0);
    say(`${id} ${written.release}: ${counted(files, 'file')}`);
    collections.push(written);
  }
  show(json === true ? { out: dir, collections } : dir);
}
