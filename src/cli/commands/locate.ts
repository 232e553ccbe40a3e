import type { Command } from 'commander';
import { factKey } from '../../core/model.ts';
import { CliError } from '../errors.ts';
import { show } from '../output.ts';

/** `locate FILE FACTKEY`: the source text where a fact stands. */
export function registerLocate(program: Command): void {
  program
    .command('locate')
    .description('print the source text of a fact / 定位数据项的原文')
    .argument('<file>')
    .argument('<factkey>', 'indicator or indicator.applicant, e.g. req_new.total')
    .option('--json', 'print one JSON object')
    .action(locate);
}

async function locate(file: string, key: string, options: { json?: boolean }): Promise<void> {
  const { readUserFile, parseFile } = await import('../document.ts');
  const parsed = await parseFile(file);
  const fact = parsed.facts.find((candidate) => factKey(candidate) === key);
  if (fact === undefined) throw new CliError('E_FACT_UNKNOWN', `${file} ${key}`);
  if (fact.locator === null) throw new CliError('E_FACT_NOWHERE', `${file} ${key} (${fact.status})`);
  const { readDocument } = await import('../../core/read/index.ts');
  const { sourceText } = await import('../../core/read/locate.ts');
  const { nodeCMap } = await import('../cmaps.ts');
  const document = await readDocument(await readUserFile(file), { name: file, cmap: nodeCMap });
  const text = sourceText(document, fact.locator);
  show(options.json === true ? { text, locator: fact.locator } : text);
}
