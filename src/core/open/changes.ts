import { diffDatasets, type CellState, type Versioned } from '../dataset/diff.ts';
import { numberCell, type Row } from '../dataset/table.ts';

/** A release as its changes are told from. */
export interface ChangeSide extends Versioned {
  id: string;
  date: string;
}

/** Rows of the open table `changes` between one release and the next. */
export function changeRows(before: ChangeSide, after: ChangeSide): Row[] {
  return diffDatasets(before, after).map((change) => ({
    from_release: before.id,
    to_release: after.id,
    date: after.date,
    agency: change.agency,
    year: String(change.year),
    key: change.key,
    from_value: valueOf(change.from),
    from_status: statusOf(change.from),
    to_value: valueOf(change.to),
    to_status: statusOf(change.to),
    why: change.why,
  }));
}

function valueOf(state: CellState): string {
  return typeof state === 'number' ? numberCell(state) : '';
}

/** Two columns, because a column that holds numbers and words at once has no type. */
function statusOf(state: CellState): string {
  return typeof state === 'number' ? 'reported' : (state ?? '');
}
