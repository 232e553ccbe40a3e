import type { Command } from 'commander';
import { say, show } from '../output.ts';

interface Options {
  nameZh?: string;
  nameEn?: string;
  json?: boolean;
}

/** `new NAME`: a fresh collection with commented example tables and what to do next. */
export function registerNew(program: Command): void {
  program
    .command('new')
    .description('start a collection / 新建资料集')
    .argument('<name>', 'lower case letters, digits, dashes; part of addresses')
    .option('--name-zh <text>', 'its name in Chinese (default: the English one, else the id)')
    .option('--name-en <text>', 'its name in English (default: the Chinese one, else the id)')
    .option('--json', 'print one JSON object')
    .action(start);
}

async function start(id: string, { nameZh = '', nameEn = '', json }: Options): Promise<void> {
  const { scaffold } = await import('../new/scaffold.ts');
  const [zh, en] = [nameZh.trim(), nameEn.trim()];
  const made = await scaffold(id, { zh: zh || en || id, en: en || zh || id });
  say(`${made.id}: ${made.dir}`);
  say(`  1. 把年度报告放进 raw/ ，名称随意 / put annual reports into raw/, under any names`);
  say(`  2. npm run -s gouji -- build ${id}`);
  say(`  更多见 README.md / more in README.md`);
  show(json === true ? made : made.dir);
}
