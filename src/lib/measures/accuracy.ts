/** One kind of document in the reader's table of accuracy. */
export interface AccuracyRow {
  kind: string;
  documents: number;
  cells: number;
  right: number;
  unread: number;
  wrong: number;
}

export interface Accuracy {
  rows: AccuracyRow[];
  all: AccuracyRow;
}

/**
 * The table of development documents in src/core/README.md, which `npm run accuracy` writes and a test holds to what
 * the reader does. Throws an Error when the table is not there: a page must not state an error rate it has not got.
 */
export function readAccuracy(readme: string): Accuracy {
  const part = readme.split(/<!-- \/?development -->/)[1] ?? '';
  const rows = part.split('\n').flatMap((line): AccuracyRow[] => {
    const [kind = '', ...numbers] = line
      .split('|')
      .slice(1, 7)
      .map((cell) => cell.replaceAll('*', '').trim());
    const [documents, cells, right, unread, wrong] = numbers.map(Number);
    if ([documents, cells, right, unread, wrong].some((value) => value === undefined || Number.isNaN(value)))
      return [];
    return [
      {
        kind,
        documents: documents ?? 0,
        cells: cells ?? 0,
        right: right ?? 0,
        unread: unread ?? 0,
        wrong: wrong ?? 0,
      },
    ];
  });
  const all = rows.find(({ kind }) => kind === 'all');
  if (all === undefined) throw new Error('the table of accuracy has no line for all documents');
  return { rows: rows.filter((row) => row !== all && row.cells > 0), all };
}

/**
 * Upper 95 % limit of an error rate in percent: Wilson's for some errors, "three over n" for none (exact to 1 % from
 * n = 150 on).
 */
export function upperLimit(wrong: number, cells: number): number {
  if (wrong === 0) return 300 / cells;
  const z = 1.6449;
  const p = wrong / cells;
  const middle = p + (z * z) / (2 * cells);
  const half = z * Math.sqrt((p * (1 - p)) / cells + (z * z) / (4 * cells * cells));
  return (100 * (middle + half)) / (1 + (z * z) / cells);
}
