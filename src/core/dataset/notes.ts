import type { Finding } from '../model.ts';
import type { InputRow } from './inputs.ts';
import type { RowOf } from './shapes.ts';

/** The numbers a verdict was given on: a finding's instances as `left=right`, joined; changes when a cell changes. */
export function findingValues(finding: Pick<Finding, 'instances'>): string {
  return finding.instances.map((instance) => `${instance.left}=${instance.right}`).join('; ');
}

/** Human verdicts with `applies`: true while the finding stands with the same numbers, false when it has moved on. */
export function noteRows(
  notes: readonly InputRow<'notes'>[],
  findings: readonly Finding[],
): RowOf<'notes'>[] {
  const standing = new Map(
    findings.map((finding) => [`${finding.agency} ${finding.year} ${finding.check}`, findingValues(finding)]),
  );
  return notes.map((note) => {
    const values = standing.get(`${note.agency} ${note.year} ${note.check}`);
    const applies = values !== undefined && (note.values === '' || note.values === values);
    return { ...note, applies: String(applies) };
  });
}
