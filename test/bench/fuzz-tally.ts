import { LIMIT, MOST_MB, type Measured } from './fuzz-lane.ts';

interface Row {
  documents: number;
  read: number;
  refused: number;
  crashed: number;
  over: number;
  busy: number;
  slowest: number;
  megabytes: number;
}

/** Counts of a fuzz run by the format of the document before it was damaged. */
export class Tally {
  documents = 0;
  bad = 0;
  private readonly rows = new Map<string, Row>();
  private readonly refusals = new Map<string, number>();

  /** Counts a document; true when it is bad: crashed, too slow or too large. */
  add(outcome: Measured): boolean {
    const { result, detail, busy, megabytes } = outcome;
    const row = this.row(/[^.]*$/.exec(outcome.name)?.[0] ?? '');
    const bad = result === 'crash' || busy > LIMIT || megabytes > MOST_MB;
    this.documents += 1;
    row.documents += 1;
    row.busy += busy;
    row.slowest = Math.max(row.slowest, busy);
    row.megabytes = Math.max(row.megabytes, megabytes);
    if (result === 'read') row.read += 1;
    else if (result === 'refused') row.refused += 1;
    else row.crashed += 1;
    if (result === 'refused') this.refusals.set(detail, (this.refusals.get(detail) ?? 0) + 1);
    if (result !== 'crash' && bad) row.over += 1;
    if (bad) this.bad += 1;
    return bad;
  }

  /** Markdown: one row per format (ms are processor time), then the refusals by code. */
  table(): string {
    const lines = [
      '| from | documents | read | refused | crashed | over a limit | mean ms | slowest ms | peak MB |',
      '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ];
    for (const [name, row] of [...this.rows].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const figures = [
        row.documents,
        row.read,
        row.refused,
        row.crashed,
        row.over,
        (row.busy / row.documents).toFixed(1),
        row.slowest.toFixed(0),
        row.megabytes.toFixed(0),
      ];
      lines.push(`| ${name} | ${figures.join(' | ')} |`);
    }
    const codes = [...this.refusals].sort(([, one], [, other]) => other - one);
    return `${lines.join('\n')}\n\nRefused: ${codes.map(([code, count]) => `${code} ${count}`).join(', ')}`;
  }

  private row(name: string): Row {
    let row = this.rows.get(name);
    if (row === undefined) {
      row = { documents: 0, read: 0, refused: 0, crashed: 0, over: 0, busy: 0, slowest: 0, megabytes: 0 };
      this.rows.set(name, row);
    }
    return row;
  }
}
