import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseTable } from '../../src/core/dataset/table.ts';

/** Cells with a declared correction in every second report: to a number, or found unreadable. */
const AMENDED = [
  ['req_new.total', 'set'],
  ['req_carried_in.total', 'set'],
  ['out_granted.total', 'unreadable'],
  ['out_total.total', 'set'],
  ['licensing_decisions', 'set'],
  ['rev_total', 'unreadable'],
];
/** A total that no report prints, so that it is added up from its row. */
const UNPRINTED = 'out_partial.total';

export const BESIDE_KEYS = [...AMENDED.map(([key]) => key), UNPRINTED];

const keyOf = ({ indicator, applicant }) => (applicant === '' ? indicator : `${indicator}.${applicant}`);

/**
 * Writes a collection whose reports have everything that stands beside published numbers, which the committed ones lack:
 * corrections that count, prints found unreadable, computed totals. Its cells are those of one transcribed report, varied.
 */
export function writeAmended(root, folder) {
  const source = readFileSync(path.join(root, 'data/xianning/figures.csv'), 'utf8').replace(/^#.*\n/gm, '');
  const cells = parseTable(source).rows;
  const reports = [1, 2, 3, 4].flatMap((body) => [2021, 2022, 2023, 2024].map((year) => ({ body, year })));
  const value = (row, { body, year }) =>
    /^\d+$/.test(row.value) ? Number(row.value) + body + (year % 5) : row.value;
  const figures = reports.flatMap((report) =>
    cells
      .filter((row) => keyOf(row) !== UNPRINTED)
      .map((row) =>
        [
          `a${report.body}`,
          report.year,
          row.indicator,
          row.applicant ?? '',
          value(row, report),
          row.status ?? '',
        ].join(),
      ),
  );
  const corrections = reports
    .filter(({ body, year }) => (body + year) % 2 === 0)
    .flatMap((report) =>
      AMENDED.map(([key, action]) => {
        const printed = value(
          cells.find((row) => keyOf(row) === key),
          report,
        );
        const set = action === 'set' ? Number(printed) + 7 : '';
        return [`a${report.body}`, report.year, key, action, 'made up', set, printed].join();
      }),
    );
  const write = (name, lines) => writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
  mkdirSync(folder, { recursive: true });
  write('collection.json', ['{"name":{"zh":"有更正","en":"amended"},"kind":"transcribed"}']);
  write('agencies.csv', [
    'agency,name,type,order',
    ...[1, 2, 3, 4].map((n) => `a${n},甲市第${n}局,dept,${n}`),
  ]);
  write('reports.csv', [
    'agency,year,kind,edition,edition_seen',
    ...reports.map(({ body, year }) => `a${body},${year},transcribed,f2021,true`),
  ]);
  write('figures.csv', ['agency,year,indicator,applicant,value,status', ...figures]);
  write('corrections.csv', ['agency,year,key,action,reason,value,expect', ...corrections]);
}
