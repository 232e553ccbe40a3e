import type { Command } from 'commander';
import { factKey, type Block, type Document, type Locator } from '../../core/model.ts';
import { readUserFile, parseFile } from '../document.ts';
import { nodeCMap } from '../cmaps.ts';
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
  const parsed = await parseFile(file);
  const fact = parsed.facts.find((candidate) => factKey(candidate) === key);
  if (fact === undefined) throw new CliError('E_FACT_UNKNOWN', `${file} ${key}`);
  if (fact.locator === null) throw new CliError('E_FACT_NOWHERE', `${file} ${key} (${fact.status})`);
  const { readDocument } = await import('../../core/read/index.ts');
  const document = await readDocument(await readUserFile(file), { name: file, cmap: nodeCMap });
  const text = sourceText(document, fact.locator);
  show(options.json === true ? { text, locator: fact.locator } : text);
}

/** Html and text: the decoded source between start and end. Other formats: the printed cell or paragraph. */
function sourceText(document: Document, locator: Locator): string {
  const { start, end } = locator;
  if (document.source !== null && start !== undefined && end !== undefined) {
    return document.source.slice(start, end);
  }
  const block = document.blocks[locator.block];
  return block === undefined ? '' : blockText(block, locator);
}

function blockText(block: Block, { row, col, start, end }: Locator): string {
  const text = block.kind === 'text' ? block.text : (block.grid[row ?? 0]?.[col ?? 0]?.text ?? '');
  return start === undefined || end === undefined ? text : text.slice(start, end);
}
