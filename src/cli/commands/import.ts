import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { CliError } from '../errors.ts';
import { say, show } from '../output.ts';
import { userPath } from '../paths.ts';

interface Options {
  reports?: string;
  json?: boolean;
}

/** `import COLLECTION FILE`: adds transcribed figures to a collection's input tables. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('add transcribed figures (CSV) to a collection / 导入已转录的数据')
    .argument('<collection>')
    .argument('<file>', 'figures: report_id or agency + year, indicator, applicant, value, printed, status')
    .option('--reports <file>', 'reports the figures refer to: report_id, agency, region, type, year, url …')
    .option('--json', 'print one JSON object')
    .action(importFigures);
}

async function importFigures(id: string, file: string, options: Options): Promise<void> {
  const { chosenCollections, collectionLock } = await import('../collections.ts');
  await chosenCollections([id]);
  const { withLock } = await import('../lock.ts');
  // Two imports at once would each write back what it read, without the other's lines.
  const counts = await withLock(collectionLock(id), () => addFigures(id, file, options));
  say(`${id}: ${counts.agencies} agencies, ${counts.reports} reports, ${counts.figures} figures`);
  show(options.json === true ? counts : null);
}

async function addFigures(id: string, file: string, options: Options) {
  const { readCollection } = await import('../collections.ts');
  const { writeAtomic } = await import('../files.ts');
  const { inputText, mergeImport } = await import('../import/merge.ts');
  const { parseFigures, parseReports, reportsOfFigures } = await import('../import/parse.ts');
  const collection = await readCollection(id);
  const { figures, table } = parseFigures(await open(file), options.reports !== undefined);
  const reports =
    options.reports === undefined ? reportsOfFigures(table) : parseReports(await open(options.reports));
  const merged = mergeImport(collection.inputs, reports, figures);
  for (const name of ['agencies', 'reports', 'figures'] as const) {
    await writeAtomic(join(collection.dir, `${name}.csv`), inputText(name, merged[name]));
  }
  return { agencies: merged.agencies.length, reports: merged.reports.length, figures: merged.figures.length };
}

async function open(file: string): Promise<string> {
  return readFile(userPath(file), 'utf8').catch(() => {
    throw new CliError('E_FILE_OPEN', file);
  });
}
