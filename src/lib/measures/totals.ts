import { measureOf } from '../../core/codebook/measures.ts';
import { totalOf } from '../evidence/totals.ts';
import type { Computed } from '../evidence/computed.ts';
import type { TotalAddress } from '../evidence/address.ts';
import { segmentsOf } from '../queries/measureSql.ts';
import type { MeasureView } from '../url/measure.ts';
import type { MeasureCell } from './answers.ts';

interface Counted {
  classOf: (agency: string) => string;
  /** Classes of the totals' scope, '.'-joined, as the query takes them. */
  classes: string;
  view: Pick<MeasureView, 'panel' | 'without'>;
  nameOf: (agency: string) => string;
}

/**
 * A total of a measure's page taken apart, by the rules of its query: whole years, the form and class the total is of,
 * governments never with others, and in a balanced panel only bodies with a figure in every year of comparable forms.
 * The drawer compares the sum with the one shown.
 */
export function measureTotal(
  { code, year, part }: TotalAddress,
  cells: readonly MeasureCell[],
  { classOf, classes, view, nameOf }: Counted,
): Computed | null {
  const measure = measureOf(code);
  const [edition = '', kind = ''] = part.split('.');
  const wanted = classes.split('.').filter(Boolean);
  const inScope = (agency: string) => {
    const own = classOf(agency);
    if (kind !== '') return own === kind;
    if (classes === 'gov') return own === 'gov';
    return own !== 'gov' && (wanted.length === 0 || wanted.includes(own));
  };
  const stated = cells.filter(
    (cell) =>
      cell.status === 'reported' &&
      !cell.partial &&
      inScope(cell.agency) &&
      !view.without.includes(cell.agency),
  );
  const segment = ({ edition: form }: MeasureCell) =>
    segmentsOf(measure).findIndex((run) => run.some((each) => each === form));
  const yearsOf = (list: readonly MeasureCell[], run: number) =>
    new Set(list.filter((cell) => segment(cell) === run).map((cell) => cell.year)).size;
  const whole = (cell: MeasureCell) =>
    yearsOf(
      stated.filter(({ agency }) => agency === cell.agency),
      segment(cell),
    ) === yearsOf(stated, segment(cell));
  const parts = stated.filter(
    (cell) =>
      cell.year === year &&
      (edition === '' || cell.edition === edition) &&
      (view.panel === 'all' || whole(cell)),
  );
  return totalOf(code, parts, nameOf);
}
