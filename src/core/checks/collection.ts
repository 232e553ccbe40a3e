import { FORMS, APPLICANTS, type FormTable } from '../codebook/index.ts';
import { hashOf } from '../dataset/hash.ts';
import type { Edition } from '../model.ts';
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
import { memo } from './memo.ts';
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

/** What a collection keeps of each report to compare it with the others: of 104 cells, a few short strings. */
export interface Trace {
  agency: string;
  agencyName: string;
  year: number;
  edition: Edition | null;
  /** One mark per table of the form, equal only for equal tables; null when the table says too little. */
  tables: readonly { table: FormTable; mark: string | null }[];
  /** Cells of `COMPARED`. */
  compared: readonly (number | null)[];
}

/** All that is to be compared across a collection. */
export interface Traces {
  traces: readonly Trace[];
  /** Reports with prose of their own, in the same order. */
  texts: readonly CheckInput[];
}

/** The trace of a report; null for a document that is none. */
export function traceOf(input: CheckInput): Trace | null {
  if (input.kind !== 'report') return null;
  const { agency, agencyName, year, edition } = input;
  const tables = hasTables(edition)
    ? FORMS[edition].map((table) => ({ table, mark: markOf(input, table) }))
    : [];
  return { agency, agencyName, year, edition, tables, compared: COMPARED.map((key) => valueOf(input, key)) };
}

/** Checks between the reports of a collection: S-09 (other agencies), X-02 (whole tables), X-06 (jurisdictions). */
export function checkCollection(all: readonly CheckInput[], options: CollectionOptions = {}): CheckResult {
  const traces = all.map(traceOf).filter((trace) => trace !== null);
  return checkTraces({ traces, texts: all }, options);
}

/** `checkCollection` from the reports' traces, for collections whose reports are not in memory at once. */
export function checkTraces({ traces, texts }: Traces, options: CollectionOptions = {}): CheckResult {
  const result = emptyResult();
  alikeTexts(result, texts, new Set(traces.map((trace) => trace.agency)).size);
  equalTables(result, traces);
  for (const jurisdiction of options.jurisdictions ?? []) totals(result, traces, jurisdiction);
  return result;
}

/** S-09 between agencies of one year; an agency's own last year is `checkSeries`'s part. */
function alikeTexts(result: CheckResult, texts: readonly CheckInput[], agencies: number): void {
  const reports = texts.filter((input) => input.kind === 'report' && input.prose.length > 0);
  const common = commonSentences(reports, agencies);
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
const MARK = 32;
const TABLE_NAMES = {
  table2: { zh: '表二', en: 'table 2' },
  table3: { zh: '表三', en: 'table 3' },
  table4: { zh: '表四', en: 'table 4' },
  annex: { zh: '统计表', en: 'the table' },
} as const;

/** Hash of a table's cells (128 bits: no two tables share one); null when a cell holds no number or too few say anything. */
function markOf(input: CheckInput, table: FormTable): string | null {
  const values: number[] = [];
  for (const key of cellsOf(table)) {
    const value = valueOf(input, key);
    if (value === null) return null;
    values.push(value);
  }
  const telling = values.filter((value) => value !== 0).length;
  if (telling < (RICH[table.name] ?? Infinity)) return null;
  return hashOf(`${input.edition} ${table.name} ${values.join(' ')}`).slice(0, MARK);
}

const cellsOf = memo((table: FormTable): readonly string[] =>
  table.rows.flatMap((row) =>
    table.byApplicant ? APPLICANTS.map((applicant) => `${row.code}.${applicant.code}`) : [row.code],
  ),
);

function equalTables(result: CheckResult, traces: readonly Trace[]): void {
  const signed = traces.filter((trace) => hasTables(trace.edition));
  const holders = new Map<string, Trace[]>();
  for (const trace of signed) {
    for (const { mark } of trace.tables) {
      if (mark === null) continue;
      const known = holders.get(mark);
      if (known === undefined) holders.set(mark, [trace]);
      else known.push(trace);
    }
  }
  for (const trace of signed) record(result, 'X-02', trace, equalTo(trace, holders));
}

function equalTo(report: Trace, holders: ReadonlyMap<string, readonly Trace[]>): Outcome {
  const { tables } = report;
  if (tables.every(({ mark }) => mark === null)) return unassessable();
  const misses = tables.flatMap(({ table, mark }): Miss[] => {
    const twins = mark === null ? [] : (holders.get(mark) ?? []);
    // The earlier year is the original; in one year neither is, so both are named.
    const others = twins.filter(
      (twin) => twin.year < report.year || (twin.year === report.year && twin.agency !== report.agency),
    );
    return others
      .slice(0, 3)
      .map((other) => ({
        instance: {
          left: TABLE_NAMES[table.name].zh,
          right: `${other.agency} ${other.year}`,
          cells: [...cellsOf(table)],
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
function totals(result: CheckResult, traces: readonly Trace[], { parent, members }: Jurisdiction): void {
  for (const government of traces.filter((trace) => trace.agency === parent && hasTables(trace.edition))) {
    const year = government.year;
    const due = members.filter(({ from, to }) => (from ?? year) <= year && year <= (to ?? year));
    const ids = new Set(due.map((member) => member.agency));
    const own = traces.filter((trace) => trace.year === year && ids.has(trace.agency));
    record(result, 'X-06', government, against(government, own, due.length));
  }
}

function against(government: Trace, members: readonly Trace[], expected: number): Outcome {
  let open = 0;
  const misses = COMPARED.flatMap((key, at): Miss[] => {
    const total = government.compared[at] ?? null;
    const values = members.map((member) => member.compared[at] ?? null).filter((value) => value !== null);
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
