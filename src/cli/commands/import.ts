import type { Command } from 'commander';
import { counted } from '../../core/plural.ts';
import type { OpenTable } from '../import/records.ts';
import { say, show } from '../output.ts';

interface Options {
  reports?: string;
  mapping?: string;
  json?: boolean;
}

/** `import COLLECTION FILE`: adds transcribed figures to a collection's input tables. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('add transcribed figures (CSV, XLSX) to a collection / 导入已转录的数据')
    .argument('<collection>')
    .argument('<file>', 'agency and year or report_id; indicator and value, or a column for each figure')
    .option('--reports <file>', 'reports the figures refer to: report_id, agency, region, type, year, url …')
    .option(
      '--mapping <file>',
      'what the columns of the file mean, where their names do not say it: column, as',
    )
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
  const { importTable } = await import('../import/import-table.ts');
  const { NO_MAPPING, readMapping } = await import('../import/mapping.ts');
  const { openTable } = await import('../import/open.ts');
  const opened: OpenTable[] = [];
  try {
    const collection = await readCollection(id);
    const open = async (path: string) => {
      const table = await openTable(path);
      opened.push(table);
      return table;
    };
    const mapping = options.mapping === undefined ? NO_MAPPING : readMapping(await open(options.mapping));
    const figures = await open(file);
    const reports = options.reports === undefined ? null : await open(options.reports);
    return await importTable(collection, { figures, reports, mapping });
  } finally {
    for (const table of opened) table.close();
  }
}
