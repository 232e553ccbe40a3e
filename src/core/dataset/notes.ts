import { verdictApplies } from '../checks/index.ts';
import type { Finding } from '../model.ts';
import type { InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';

/** Human verdicts with `applies`: true while the finding stands with the same numbers, false when it has moved on. */
export function noteRows(
  notes: readonly InputRow<'notes'>[],
  findings: readonly Finding[],
): RowOf<'notes'>[] {
  return notes.map((note) => {
    const verdict = { ...note, year: Number(note.year) };
    return { ...note, applies: String(verdictApplies(verdict, findings)) };
  });
}
