import { INDICATORS, TABLE2_2019, TABLE2_2021 } from '../codebook/index.ts';
import { valueOf, type CheckInput } from './input.ts';
import { unassessable, verdict, type Miss, type Outcome } from './outcome.ts';
import { cellName, exact, number } from './sums.ts';

/** Figures that are watched: table 2 (changes excepted), the flow of requests, and the totals of table 4. */
const WATCHED = [
  ...[...TABLE2_2021, ...TABLE2_2019].filter((row) => row.signed !== true).map((row) => row.code),
  ...['req_new', 'req_carried_in', 'out_total', 'req_carried_out'].map((row) => `${row}.total`),
  'rev_total',
  'lit_direct_total',
  'lit_post_total',
];
const TIMES = 10;
const FLOOR = 100;
const EXACT = [10, 100, 10_000];
const OTHER_YEARS = 2;

/**
 * X-01, the only jump rule: at least 10 × the median of the body's other years and at least 100; or at least 100 and
 * exactly 10, 100 or 10,000 × a neighbouring year. `years` are the years of the same body, this one included.
 */
export function outliers(now: CheckInput, years: readonly CheckInput[]): Outcome {
  let assessed = 0;
  const misses = WATCHED.flatMap((key): Miss[] => {
    const value = valueOf(now, key);
    if (value === null) return [];
    const others = years.flatMap((report) => {
      const other = report.year === now.year ? null : valueOf(report, key);
      return other === null ? [] : [{ year: report.year, value: other }];
    });
    const jump = jumpOf({ year: now.year, value }, others);
    if (others.length >= OTHER_YEARS || jump.neighbours.length > 0) assessed += 1;
    return jump.large || jump.exactOf !== undefined
      ? [miss(key, value, now, jump.neighbours, jump.middle, jump.exactOf?.year)]
      : [];
  });
  return assessed === 0 ? unassessable() : verdict(misses, []);
}

/** A figure of one data year. */
export interface YearFigure {
  year: number;
  value: number;
}

/**
 * X-01's rule for one figure and the other years of the same body: whether it is large beside them, and the neighbour
 * it is an exact multiple of. `middle` is the median of the others, null below two.
 */
export function jumpOf({ year, value }: YearFigure, others: readonly YearFigure[]) {
  const neighbours = others.filter((other) => Math.abs(other.year - year) === 1);
  const middle = others.length >= OTHER_YEARS ? median(others.map((other) => other.value)) : null;
  const tall = value >= FLOOR;
  const exactOf = neighbours.find((other) =>
    EXACT.some((factor) => tall && other.value > 0 && exact(other.value * factor) === value),
  );
  return { neighbours, middle, large: tall && middle !== null && value >= TIMES * middle, exactOf };
}

function miss(
  key: string,
  value: number,
  now: CheckInput,
  neighbours: readonly YearFigure[],
  middle: number | null,
  exactYear: number | undefined,
): Miss {
  const before = neighbours.find((other) => other.year === (exactYear ?? now.year - 1)) ?? neighbours[0];
  const times =
    before === undefined || before.value === 0 ? null : Math.round((10 * value) / before.value) / 10;
  const name = cellName(key);
  const unit = INDICATORS.get(key.split('.')[0] ?? key)?.unit ?? '件';
  const printed = `${number(value)}${unit.length > 3 ? '' : unit}`;
  const zhBefore =
    before === undefined
      ? ''
      : `,${before.year}年${number(before.value)}${times === null ? '' : `(${times}倍)`}`;
  const enBefore =
    before === undefined
      ? ''
      : `; ${before.year}: ${number(before.value)}${times === null ? '' : ` (× ${times})`}`;
  const zhMiddle = middle === null ? '' : `,其他年份中位数${number(middle)}`;
  const enMiddle = middle === null ? '' : `; median of its other years ${number(middle)}`;
  return {
    instance: {
      left: number(value),
      right: before === undefined ? number(middle ?? 0) : number(before.value),
      cells: [key],
    },
    clause: {
      zh: `${name.zh}${printed}${zhBefore}${zhMiddle},可能是填报或单位问题,请核对`,
      en: `${name.en} is ${number(value)}${enBefore}${enMiddle}; this may be a slip of entry or unit`,
    },
  };
}

/** Median of a non-empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
