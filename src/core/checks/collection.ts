import { FORMS, APPLICANTS, type FormTable } from '../codebook/index.ts';
import { groupBy } from '../dataset/table.ts';
import { valueOf, type CheckInput } from './input.ts';
import {
  emptyResult,
  fail,
  pass,
  record,
  unassessable,
  type CheckResult,
  type Miss,
  type Outcome,
} from './outcome.ts';
import { ALIKE } from './series.ts';
import { commonSentences, similarPairs, textProfile } from './similarity.ts';
import { cellName, hasTables, number } from './sums.ts';

/** Says whose figures a government report includes. Without it nothing is assumed to be included. */
export interface Jurisdiction {
  parent: string;
  /** Agency ids with the data years they are included in; open ends are null. */
  members: readonly { agency: string; from: number | null; to: number | null }[];
}

export interface CollectionOptions {
  jurisdictions?: readonly Jurisdiction[];
}

/** Checks between the reports of a collection: S-09 (other agencies), X-02 (whole tables), X-06 (jurisdictions). */
export function checkCollection(all: readonly CheckInput[], options: CollectionOptions = {}): CheckResult {
  const result = emptyResult();
  const reports = all.filter((input) => input.kind === 'report');
  alikeTexts(result, reports);
  equalTables(result, reports);
  for (const jurisdiction of options.jurisdictions ?? []) totals(result, reports, jurisdiction);
  return result;
}

/** S-09 between agencies of one year; an agency's own last year is `checkSeries`'s part. */
function alikeTexts(result: CheckResult, reports: readonly CheckInput[]): void {
  const common = commonSentences(reports);
  for (const year of [...new Set(reports.map((report) => report.year))].sort()) {
    const own = reports.filter((report) => report.year === year);
    const pairs = similarPairs(
      own.map((report) => textProfile(report, common)),
      ALIKE,
    ).filter((pair) => own[pair.first]?.agency !== own[pair.second]?.agency);
    own.forEach((report, index) => {
      const misses = pairs.flatMap((pair): Miss[] => {
        if (pair.first !== index && pair.second !== index) return [];
        const other = own[pair.first === index ? pair.second : pair.first];
        return other === undefined ? [] : [alike(other, pair.ratio)];
      });
      // Passes and gaps of S-09 are counted by `checkSeries`, once per report.
      if (misses.length > 0) record(result, 'S-09', report, fail(misses));
    });
  }
}

function alike(other: CheckInput, ratio: number): Miss {
  const percent = Math.floor(ratio * 100);
  return {
    instance: { left: `${percent}%`, right: `${other.agency} ${other.year}`, cells: [] },
    clause: {
      zh: `正文与${other.agencyName}${other.year}年报文字相同比例${percent}%(已去除表格、数字、机关名称和通用文字)`,
      en: `${percent} % of the text is the same as in the ${other.year} report of ${other.agencyName} (tables, numbers, names and template text left out)`,
    },
  };
}

/** Non-zero cells a table needs before equality says anything: all-zero tables are alike everywhere. */
const RICH: Partial<Record<FormTable['name'], number>> = { table2: 4, table3: 12, table4: 8 };
const TABLE_NAMES = {
  table2: { zh: '表二', en: 'table 2' },
  table3: { zh: '表三', en: 'table 3' },
  table4: { zh: '表四', en: 'table 4' },
  annex: { zh: '统计表', en: 'the table' },
} as const;

/** Cells of a table as one string; null when a cell holds no number or too few say anything. */
function signature(input: CheckInput, table: FormTable): string | null {
  const keys = cellsOf(table);
  const values = keys.map((key) => valueOf(input, key));
  if (values.some((value) => value === null)) return null;
  const telling = values.filter((value) => value !== 0).length;
  return telling >= (RICH[table.name] ?? Infinity)
    ? `${input.edition} ${table.name} ${values.join(' ')}`
    : null;
}

function cellsOf(table: FormTable): string[] {
  return table.rows.flatMap((row) =>
    table.byApplicant ? APPLICANTS.map((applicant) => `${row.code}.${applicant.code}`) : [row.code],
  );
}

function equalTables(result: CheckResult, reports: readonly CheckInput[]): void {
  const signed = reports
    .filter((report) => hasTables(report.edition))
    .map((report) => ({
      report,
      tables: hasTables(report.edition)
        ? FORMS[report.edition].map((table) => ({ table, text: signature(report, table) }))
        : [],
    }));
  const printed = signed.flatMap(({ report, tables }) =>
    tables.flatMap(({ text }) => (text === null ? [] : [{ text, report }])),
  );
  const holders = groupBy(printed, ({ text }) => text);
  for (const { report, tables } of signed) record(result, 'X-02', report, equalTo(report, tables, holders));
}

function equalTo(
  report: CheckInput,
  tables: readonly { table: FormTable; text: string | null }[],
  holders: ReadonlyMap<string, readonly { report: CheckInput }[]>,
): Outcome {
  if (tables.every(({ text }) => text === null)) return unassessable();
  const misses = tables.flatMap(({ table, text }): Miss[] => {
    const twins = text === null ? [] : (holders.get(text) ?? []);
    // The earlier year is the original; in one year neither is, so both are named.
    const others = twins
      .map((twin) => twin.report)
      .filter(
        (twin) => twin.year < report.year || (twin.year === report.year && twin.agency !== report.agency),
      );
    return others
      .slice(0, 3)
      .map((other) => ({
        instance: {
          left: TABLE_NAMES[table.name].zh,
          right: `${other.agency} ${other.year}`,
          cells: cellsOf(table),
        },
        clause: {
          zh: `${TABLE_NAMES[table.name].zh}与${other.agencyName}${other.year}年报逐格相同`,
          en: `${TABLE_NAMES[table.name].en} equals that of the ${other.year} report of ${other.agencyName}, cell by cell`,
        },
      }));
  });
  return misses.length > 0 ? fail(misses) : pass();
}

const COMPARED = ['req_new.total', 'req_carried_in.total', 'out_total.total', 'req_carried_out.total'];

/** X-06, information only: the government's figure and the sum of those it says it includes. */
function totals(
  result: CheckResult,
  reports: readonly CheckInput[],
  { parent, members }: Jurisdiction,
): void {
  for (const government of reports.filter(
    (report) => report.agency === parent && hasTables(report.edition),
  )) {
    const year = government.year;
    const due = members.filter(({ from, to }) => (from ?? year) <= year && year <= (to ?? year));
    const ids = new Set(due.map((member) => member.agency));
    const own = reports.filter((report) => report.year === year && ids.has(report.agency));
    record(result, 'X-06', government, against(government, own, due.length));
  }
}

function against(government: CheckInput, members: readonly CheckInput[], expected: number): Outcome {
  let open = 0;
  const misses = COMPARED.flatMap((key): Miss[] => {
    const total = valueOf(government, key);
    const values = members.map((member) => valueOf(member, key)).filter((value) => value !== null);
    if (total === null || values.length === 0) {
      open += 1;
      return [];
    }
    const sum = values.reduce((all, value) => all + value, 0);
    if (sum === total) return [];
    const counted = `${values.length}/${expected}`;
    return [
      {
        instance: { left: number(total), right: `${number(sum)}(${counted})`, cells: [key] },
        clause: {
          zh: `${cellName(key).zh}全辖区${number(total)},各单位之和${number(sum)}(${counted}家有数),相差${number(Math.abs(total - sum))}`,
          en: `${cellName(key).en}: jurisdiction ${number(total)}, sum of its members ${number(sum)} (${counted} have a figure), difference ${number(Math.abs(total - sum))}`,
        },
      },
    ];
  });
  if (misses.length > 0) return fail(misses);
  return open === COMPARED.length || members.length < expected ? unassessable() : pass();
}
