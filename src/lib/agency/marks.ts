import type { FindingView } from './reportView.ts';

/** Keys of the cells that findings name, with the number of the first finding (from 1) that names each. */
export function findingMarks(findings: readonly FindingView[]): Map<string, string> {
  const marks = new Map<string, string>();
  findings.forEach((finding, index) => {
    for (const key of finding.instances.flatMap((instance) => instance.cells)) {
      if (!marks.has(key)) marks.set(key, String(index + 1));
    }
  });
  return marks;
}
