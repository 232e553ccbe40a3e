import type { Collection } from '../collections.ts';
import { progressLine } from '../working/progress.ts';
import { withFigures } from '../rows/figures.ts';
import { bodyFinder } from './bodies.ts';
import { layoutOf } from './layout.ts';
import { NO_MAPPING, type Mapping } from './mapping.ts';
import type { OpenTable } from './records.ts';
import { surveyFigures, surveyReports } from './survey.ts';
import { writeImport, type ImportCounts } from './write.ts';

/** What is imported: figures, the reports they refer to by `report_id` (or null), and what the figures' columns mean. */
export interface Import {
  figures: OpenTable;
  reports: OpenTable | null;
  mapping: Mapping;
}

/**
 * Adds opened tables to a collection's own: read once for their bodies and their faults, then again body by body. Throws
 * E_IMPORT_COLUMNS, E_IMPORT_ROWS, E_IMPORT_INPUTS; nothing is written then. The caller holds the collection's lock.
 */
export async function importTable(
  collection: Collection,
  { figures, reports, mapping }: Import,
): Promise<ImportCounts> {
  const find = bodyFinder(collection.inputs);
  const layout = layoutOf(figures.columns, mapping, reports === null ? ['agency', 'year'] : ['report_id']);
  const reportsLayout =
    reports === null
      ? null
      : layoutOf(reports.columns, NO_MAPPING, ['report_id', 'agency', 'year'], 'reports');
  const known =
    reports === null || reportsLayout === null ? null : surveyReports(reports, reportsLayout, find);
  const checking = progressLine(`${collection.id}: 检查 / checking`);
  const survey = await surveyFigures(figures, layout, known, find, checking);
  const progress = progressLine(`${collection.id}: 导入 / importing`);
  return withFigures(collection.dir, (kept) => writeImport(collection, survey, kept, progress));
}
