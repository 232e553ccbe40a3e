import { valueOf, type CheckInput } from './input.ts';
import { outliers } from './jumps.ts';
import { localise, suspectsOf } from './localise.ts';
import {
  emptyResult,
  fail,
  pass,
  record,
  unassessable,
  verdict,
  type CheckResult,
  type Miss,
  type Outcome,
} from './outcome.ts';
import { requestReadings } from './prose.ts';
import { similarity, textProfile } from './similarity.ts';
import { BLOCKS, cellName, COLUMNS, columnName, hasTables, number } from './sums.ts';
import { quote, sentences } from './text.ts';

/** At and above this share two texts are called near-identical (codebook S-09). */
export const ALIKE = 0.9;

export interface LineageRow {
  from: string;
  to: string;
  /** Data year of the first report after the change. */
  year: number;
}

export interface SeriesOptions {
  /** Mergers, splits and renamings: years they touch are not set beside the year before. */
  lineage?: readonly LineageRow[];
  /** The collection's template sentences, see `commonSentences`. */
  common?: ReadonlySet<string>;
}

type PairRule = (now: CheckInput, before: CheckInput, options: SeriesOptions) => Outcome;

/**
 * Checks between the years of one agency. A check of a year without its predecessor (or across a reorganisation) is
 * counted as not assessable without a finding of its own: there is nothing to look at.
 */
export function checkSeries(reports: readonly CheckInput[], options: SeriesOptions = {}): CheckResult {
  const result = emptyResult();
  const years = [...new Map(reports.filter((r) => r.kind === 'report').map((r) => [r.year, r])).values()];
  years.sort((a, b) => a.year - b.year);
  years.forEach((now, index) => {
    const before = years[index - 1];
    const linked =
      before !== undefined && before.year === now.year - 1 && !changed(now, options.lineage ?? []);
    for (const [check, rule] of Object.entries(PAIR_RULES)) {
      if (!inScope(check, now)) continue;
      if (linked) record(result, check, now, rule(now, before, options));
      else count(result, check);
    }
    record(result, 'X-01', now, outliers(now, segment(years, now, options.lineage ?? [])));
  });
  return result;
}

function count(result: CheckResult, check: string): void {
  (result.counts[check] ??= { pass: 0, fail: 0, not_assessable: 0 }).not_assessable += 1;
}

function inScope(check: string, input: CheckInput): boolean {
  if (check === 'S-09') return true;
  if (check === 'T2-08') return input.edition === 'f2019';
  return check === 'T2-02' ? input.edition === 'f2021' : hasTables(input.edition);
}

function changed(input: CheckInput, lineage: readonly LineageRow[]): boolean {
  return lineage.some(
    (row) => row.year === input.year && (row.from === input.agency || row.to === input.agency),
  );
}

/** Years of the same body: between two reorganisations. */
function segment(
  years: readonly CheckInput[],
  now: CheckInput,
  lineage: readonly LineageRow[],
): CheckInput[] {
  const cuts = lineage
    .filter((row) => row.from === now.agency || row.to === now.agency)
    .map((row) => row.year);
  const part = (year: number) => cuts.filter((cut) => cut <= year).length;
  return years.filter((report) => part(report.year) === part(now.year));
}

/** T3-05: 2018 and before published no carry-out, so the first year of the form has nothing to follow. */
const carriedOver: PairRule = (now, before) => {
  if (!hasTables(before.edition)) return unassessable();
  const misses: Miss[] = [];
  const missing: string[] = [];
  for (const column of COLUMNS) {
    const key = `req_carried_in.${column}`;
    const left = valueOf(before, `req_carried_out.${column}`);
    const right = valueOf(now, key);
    if (left === null || right === null) missing.push(key);
    else if (left !== right) {
      const name = columnName(column);
      misses.push({
        instance: { left: number(right), right: number(left), cells: [key] },
        clause: {
          zh: `表三${name.zh}:上年结转${number(right)},${before.year}年报结转下年度${number(left)},相差${number(Math.abs(left - right))}`,
          en: `table 3, ${name.en}: carried in ${number(right)}, but the ${before.year} report carried out ${number(left)}, difference ${number(Math.abs(left - right))}`,
        },
      });
    }
  }
  if (misses.length === 0) return open(missing);
  const cells = new Set(misses.flatMap((miss) => miss.instance.cells));
  return fail(misses, { suspects: suspectsOf(localise(now, before), cells) });
};

function open(missing: readonly string[]): Outcome {
  return missing.length === 0
    ? pass()
    : unassessable(undefined, [{ left: '~', right: '~', cells: [...missing] }]);
}

const pendingCases: PairRule = (now, before) => {
  if (!hasTables(before.edition)) return unassessable();
  const misses: Miss[] = [];
  const missing: string[] = [];
  for (const { code, name } of BLOCKS) {
    const pending = valueOf(before, `${code}_pending`);
    const total = valueOf(now, `${code}_total`);
    if (pending === null || total === null) missing.push(`${code}_total`);
    else if (total < pending) {
      misses.push({
        instance: { left: number(total), right: `≥${number(pending)}`, cells: [`${code}_total`] },
        clause: {
          zh: `表四${name.zh}总计${number(total)}件,少于${before.year}年报尚未审结的${number(pending)}件`,
          en: `table 4, ${name.en}: total ${number(total)}, less than the ${number(pending)} pending in the ${before.year} report`,
        },
      });
    }
  }
  return misses.length > 0 ? fail(misses) : open(missing);
};

const suitsAfterReview: PairRule = (now, before) => {
  const closed = [before, now].flatMap((report) =>
    ['rev_upheld', 'rev_corrected', 'rev_other'].map((key) => valueOf(report, key)),
  );
  const suits = valueOf(now, 'lit_post_total');
  if (suits === null || closed.some((value) => value === null)) return unassessable();
  const sum = closed.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (suits <= sum) return pass();
  return fail([
    {
      instance: { left: number(suits), right: `≤${number(sum)}`, cells: ['lit_post_total'] },
      clause: {
        zh: `表四复议后起诉${number(suits)}件,多于两年审结的复议${number(sum)}件(复议机关可能不同)`,
        en: `table 4 has ${number(suits)} suits after review, more than the ${number(sum)} reviews closed in two years (another body may have reviewed)`,
      },
    },
  ]);
};

/** T2-02: a difference of one is a note, more is to verify. */
const stockAndFlow: PairRule = (now, before) => {
  if (before.edition !== 'f2021') return unassessable();
  const misses: Miss[] = [];
  const missing: string[] = [];
  let widest = 0;
  for (const stock of ['rules', 'normdocs']) {
    const start = valueOf(before, `${stock}_in_force`);
    const keys = [`${stock}_in_force`, `${stock}_issued`, `${stock}_repealed`];
    const [end, issued, repealed] = keys.map((key) => valueOf(now, key));
    if (start === null || end == null || issued == null || repealed == null) {
      missing.push(`${stock}_in_force`);
      continue;
    }
    const expected = start + issued - repealed;
    if (expected === end) continue;
    widest = Math.max(widest, Math.abs(expected - end));
    const right = `${number(start)}+${number(issued)}-${number(repealed)}=${number(expected)}`;
    const name = cellName(`${stock}_in_force`);
    misses.push({
      instance: { left: number(end), right, cells: keys },
      clause: {
        zh: `表二${name.zh}${number(end)}件,按${before.year}年报推算为${right},相差${number(Math.abs(expected - end))}`,
        en: `table 2, ${name.en} is ${number(end)}; from the ${before.year} report it would be ${right}, difference ${number(Math.abs(expected - end))}`,
      },
    });
  }
  return misses.length > 0 ? fail(misses, { severity: widest > 1 ? 'warn' : 'info' }) : open(missing);
};

const itemsFollow: PairRule = (now, before) => {
  if (before.edition !== 'f2019') return unassessable();
  const names = ['licensing', 'other_services', 'penalty', 'coercion', 'fee'].map(
    (name) => `v19_${name}_items`,
  );
  const missing: string[] = [];
  const misses = names.flatMap((item): Miss[] => {
    const start = valueOf(before, `${item}_prev`);
    const change = valueOf(before, `${item}_delta`);
    const end = valueOf(now, `${item}_prev`);
    if (start === null || change === null || end === null) {
      missing.push(`${item}_prev`);
      return [];
    }
    if (start + change === end) return [];
    const right = `${number(start)}${change < 0 ? '' : '+'}${number(change)}=${number(start + change)}`;
    const name = cellName(`${item}_prev`);
    return [
      {
        instance: { left: number(end), right, cells: [`${item}_prev`] },
        clause: {
          zh: `表二${name.zh}${number(end)}项,按${before.year}年报推算为${right}`,
          en: `table 2, ${name.en} is ${number(end)}; from the ${before.year} report it would be ${right}`,
        },
      },
    ];
  });
  return misses.length > 0 ? fail(misses) : open(missing);
};

const GROWTH =
  /(?:同比|较上年|较去年|比上年|比去年|与上年相比|较\d{4}年|比\d{4}年),?(增长|增加|上升|下降|减少|降低)了?(\d+(?:\.(\d+))?)(%|件|宗|起|条)/;

/** N-13: any of the three readings of “requests” may be meant, in both years alike. */
const growth: PairRule = (now, before) => {
  const current = requestReadings(now).map((reading) => reading.value);
  const former = requestReadings(before).map((reading) => reading.value);
  const claims = sentences(now).flatMap(({ text }) => {
    const match = /申请/.test(text) && !/建议|提案|12345|留言|信箱/.test(text) ? GROWTH.exec(text) : null;
    return match === null ? [] : [{ text, match }];
  });
  const pairs = current.flatMap((value, index) => {
    const old = former[index];
    return value === null || old == null ? [] : [{ value, old }];
  });
  if (claims.length === 0 || pairs.length < current.length) return unassessable();
  const misses = claims.flatMap(({ text, match }): Miss[] => {
    const sign = /增|升/.test(match[1] ?? '') ? 1 : -1;
    const said = sign * Number(match[2]);
    const tolerance = match[4] === '%' ? 0.5 * 10 ** -(match[3]?.length ?? 0) + 0.06 : 0;
    const actual = pairs.map(({ value, old }) =>
      match[4] === '%' ? (100 * (value - old)) / old : value - old,
    );
    if (actual.some((change) => Math.abs(change - said) <= tolerance)) return [];
    const [first] = pairs;
    const arithmetic = `${number(first?.old ?? 0)}→${number(first?.value ?? 0)}`;
    return [
      {
        instance: { left: `${said}${match[4] ?? ''}`, right: arithmetic, cells: ['req_new.total'] },
        clause: {
          zh: `文字写“${quote(text)}”,两年表三新收为${arithmetic}`,
          en: `the text states a change of ${said}${match[4] === '%' ? ' %' : ''}; new requests in table 3 went ${arithmetic}`,
        },
      },
    ];
  });
  return verdict(misses, []);
};

const sameText: PairRule = (now, before, options) => {
  const current = textProfile(now, options.common);
  const former = textProfile(before, options.common);
  if (current === null || former === null) return unassessable();
  const ratio = similarity(current, former);
  if (ratio < ALIKE) return pass();
  const percent = Math.floor(ratio * 100);
  return fail([
    {
      instance: { left: `${percent}%`, right: `${before.agency} ${before.year}`, cells: [] },
      clause: {
        zh: `正文与${before.year}年报文字相同比例${percent}%(已去除表格、数字和通用文字)`,
        en: `${percent} % of the text is the same as in the ${before.year} report (tables, numbers and template text left out)`,
      },
    },
  ]);
};

const PAIR_RULES: Record<string, PairRule> = {
  'T3-05': carriedOver,
  'T4-03': pendingCases,
  'T4-04': suitsAfterReview,
  'T2-02': stockAndFlow,
  'T2-08': itemsFollow,
  'N-13': growth,
  'S-09': sameText,
};
