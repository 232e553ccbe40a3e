import { hasNumber, type AgencyView, type SeriesView, type YearView } from './agencyView.ts';
import type { Edition } from '../../core/model.ts';

export type TableId =
  'flow' | 'outcomes' | 'decisions' | 'proposals' | 'f2021' | 'f2019' | 'remedies' | 'prose';

/** A table of the agency page: its rows, and only the years whose form has such rows (or that have no report). */
export interface AgencyTable {
  id: TableId;
  series: SeriesView[];
  years: YearView[];
}

const TABLE3: readonly Edition[] = ['f2019', 'f2021'];

/** Tables that have a number, in the order the page shows them. */
export function agencyTables(view: AgencyView): AgencyTable[] {
  const of = (edition: Edition) =>
    view.table2.filter((row) => row.id.startsWith('v19_') === (edition === 'f2019'));
  const tables: AgencyTable[] = [
    { id: 'flow', series: view.flow, years: view.years },
    table(view, 'outcomes', view.outcomes, TABLE3),
    table(view, 'decisions', view.decisions, TABLE3),
    { id: 'proposals', series: view.proposals, years: view.years },
    table(view, 'f2021', of('f2021'), ['f2021']),
    table(view, 'f2019', of('f2019'), ['f2019']),
    table(view, 'remedies', view.remedies, TABLE3),
    { id: 'prose', series: view.prose, years: view.years },
  ];
  return tables.filter((entry) => entry.series.some(hasNumber));
}

/** Keeps the years from the first to the last report under these editions; years between them without a report stay. */
function table(
  view: AgencyView,
  id: TableId,
  series: SeriesView[],
  editions: readonly Edition[],
): AgencyTable {
  const fits = view.years.map((year) => year.edition !== null && editions.includes(year.edition));
  const [first, last] = [fits.indexOf(true), fits.lastIndexOf(true)];
  const keep = (index: number) =>
    index >= first && index <= last && (fits[index] === true || view.years[index]?.report === null);
  return {
    id,
    years: view.years.filter((_, index) => keep(index)),
    series: series.map((row) => ({
      ...row,
      cells: row.cells.filter((_, index) => keep(index)),
      joins: row.joins.filter((_, index) => keep(index)),
    })),
  };
}
