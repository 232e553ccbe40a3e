import type { Command } from 'commander';
import { counted } from '../../core/plural.ts';
import { say, show } from '../output.ts';

interface Options {
  reports?: string;
  json?: boolean;
}

/** `import COLLECTION FILE`: adds transcribed figures to a collection's input tables. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('add transcribed figures (CSV, XLSX) to a collection / 导入已转录的数据')
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
  const { agencies, reports, figures } = counts;
  const held = [
    counted(agencies, 'agency', 'agencies'),
    counted(reports, 'report'),
    counted(figures, 'figure'),
  ];
  say(`${id}: ${held.join(', ')}`);
  show(options.json === true ? counts : null);
}

async function addFigures(id: string, file: string, options: Options) {
  const { readCollection } = await import('../collections.ts');
  const { resolveBodies } = await import('../import/bodies.ts');
  const { mergeImport } = await import('../import/merge.ts');
  const { openTable } = await import('../import/open.ts');
  const { parseFigures, parseReports, reportsOfFigures } = await import('../import/parse.ts');
  const { writeTables } = await import('../import/write.ts');
  const collection = await readCollection(id, true);
  const table = await openTable(file);
  const figures = parseFigures(table, options.reports !== undefined);
  const reports =
    options.reports === undefined ? reportsOfFigures(table) : parseReports(await openTable(options.reports));
  const merged = mergeImport(collection.inputs, resolveBodies(reports, collection.inputs), figures);
  await writeTables(collection, merged);
  return { agencies: merged.agencies.length, reports: merged.reports.length, figures: merged.figures.length };
}
