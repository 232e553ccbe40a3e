import { TABLE3_2019, TABLE3_2021 } from '../../core/codebook/index.ts';
import { yearsOf } from './agencies.ts';
import { at, random, type Random } from './random.ts';
import type { DemoAgency, Requests, Six } from './types.ts';

export const ZERO: Six = [0, 0, 0, 0, 0, 0];

/** Facts of PRODUCT's fixture that fix a year's flow before anything is drawn. */
interface Fixed {
  fresh?: Six;
  carriedOut?: Six;
  outcomes?: Record<string, Six>;
}

const nat = (count: number): Six => [count, 0, 0, 0, 0, 0];

// prettier-ignore
const FIXED: Record<string, Record<number, Fixed>> = {
  市教育局: { 2023: { carriedOut: nat(1) }, 2024: { fresh: [9, 2, 0, 0, 1, 0], carriedOut: ZERO } },
  市卫健委: { 2023: { carriedOut: [2, 1, 0, 0, 0, 0] } },
  市人社局: {
    2023: { carriedOut: ZERO },
    2024: { fresh: [7, 1, 0, 0, 0, 0], carriedOut: ZERO, outcomes: { out_granted: [4, 1, 0, 0, 0, 0], out_partial: nat(1), unable_not_held: nat(2) } },
  },
  市住建局: {
    2023: { carriedOut: nat(1) },
    2024: { fresh: [7, 2, 0, 0, 0, 0], carriedOut: ZERO, outcomes: { out_granted: [3, 1, 0, 0, 0, 0], out_partial: nat(1), den_deliberative: nat(1), unable_not_held: [2, 1, 0, 0, 0, 0], oth_other: nat(1) } },
  },
  市退役军人局: { 2023: { carriedOut: ZERO }, 2024: { fresh: [2, 0, 0, 0, 1, 0], carriedOut: ZERO } },
  市科技局: { 2021: { carriedOut: ZERO }, 2022: { fresh: ZERO, carriedOut: ZERO }, 2024: { fresh: nat(2), carriedOut: ZERO } },
  市气象局: { 2023: { carriedOut: ZERO }, 2024: { fresh: nat(2), carriedOut: ZERO, outcomes: { out_granted: nat(2) } } },
  市体育局: { 2022: { carriedOut: ZERO }, 2023: { fresh: [3, 1, 0, 0, 0, 0], carriedOut: ZERO }, 2024: { fresh: [2, 1, 0, 0, 1, 0], carriedOut: ZERO } },
  青山乡: { 2018: { carriedOut: ZERO }, 2019: { fresh: ZERO, carriedOut: ZERO } },
};

/** Rows of (一)…(六) of an edition since 2019: everything between the carried-in row and the total. */
export function leavesOf(edition: 'f2019' | 'f2021'): string[] {
  const rows = edition === 'f2021' ? TABLE3_2021 : TABLE3_2019;
  return rows.map((row) => row.code).filter((code) => !/^req_|^out_total$/.test(code));
}

// How often each outcome is drawn, out of the sum; rows not named here get 1.
const WEIGHTS: Record<string, number> = {
  out_granted: 46,
  out_partial: 9,
  unable_not_held: 22,
  unable_need_creation: 4,
  den_third_party: 3,
  den_deliberative: 3,
  np_petition: 4,
  np_duplicate: 2,
  oth_other: 3,
  oth_all: 5,
  oth_no_payment: 0,
};

const APPLICANT_WEIGHTS: Six = [70, 14, 3, 2, 8, 3];

function weighted(draw: Random, weights: readonly number[]): number {
  let left = draw.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found < 0 ? 0 : found;
}

function spread(draw: Random, total: number): Six {
  const counts = [...ZERO];
  // The first one is always a person: a year of law firms only would look like a shifted column.
  if (total > 0) counts[0] = 1;
  for (let index = 1; index < total; index += 1) {
    const column = weighted(draw, APPLICANT_WEIGHTS);
    counts[column] = at(counts, column) + 1;
  }
  return counts as unknown as Six;
}

export const total = (row: Six): number => row.reduce((sum, count) => sum + count, 0);

/** Item by item sum of two rows. */
export function add(left: Six, right: Six): Six {
  return left.map((count, index) => count + at(right, index)) as unknown as Six;
}

function drawOutcomes(draw: Random, closed: Six, edition: 'f2019' | 'f2021'): Record<string, Six> {
  const leaves = leavesOf(edition);
  // 大量反复申请 needs a body that gets many requests, otherwise the row would be doubtful by itself.
  const weights = leaves.map((code) =>
    code === 'np_excessive' ? (total(closed) >= 30 ? 1 : 0) : (WEIGHTS[code] ?? 1),
  );
  const outcomes = Object.fromEntries(leaves.map((code) => [code, [...ZERO]]));
  closed.forEach((count, column) => {
    for (let index = 0; index < count; index += 1) {
      const row = outcomes[at(leaves, weighted(draw, weights))];
      if (row !== undefined) row[column] = at(row, column) + 1;
    }
  });
  return outcomes as unknown as Record<string, Six>;
}

function drawCarriedOut(draw: Random, open: Six): Six {
  return open.map((count) => Math.min(3, Math.floor(count * draw.next() * 0.13))) as unknown as Six;
}

/** One year's flow as a whole, to notice when two would print the same table. */
function signature(flow: Requests): string {
  const outcomes = Object.entries(flow.outcomes).flatMap(([code, row]) =>
    total(row) > 0 ? [`${code} ${row}`] : [],
  );
  return [flow.fresh, flow.carriedIn, flow.carriedOut, ...outcomes.sort()].join(';');
}

function drawYear(agency: DemoAgency, year: number, carriedIn: Six, attempt: number): Requests {
  const draw = random(`requests ${agency.id} ${year} ${attempt}`);
  const fixed = FIXED[agency.short]?.[year] ?? {};
  const expected = agency.size.requests * (0.8 + 0.05 * (year - 2017)) * (0.85 + 0.3 * draw.next());
  const fresh = fixed.fresh ?? spread(draw, Math.max(1, Math.round(expected)));
  const open = add(fresh, carriedIn);
  const carriedOut = fixed.carriedOut ?? (year < 2019 ? ZERO : drawCarriedOut(draw, open));
  const closed = open.map((count, column) => count - at(carriedOut, column)) as unknown as Six;
  const edition = year >= 2021 ? 'f2021' : 'f2019';
  const outcomes = fixed.outcomes
    ? { ...blankOutcomes(edition), ...fixed.outcomes }
    : drawOutcomes(draw, closed, edition);
  return { fresh, carriedIn, carriedOut, outcomes };
}

const ATTEMPTS = 20;

/**
 * The application flow of one body over its years; what leaves a year enters the next, column by column. `seen` holds
 * the tables drawn so far: equal tables of two reports would look copied, so a year is drawn again.
 */
export function requestsOf(agency: DemoAgency, seen: Set<string>): Map<number, Requests> {
  const flows = new Map<number, Requests>();
  let carriedIn: Six = ZERO;
  for (const year of yearsOf(agency)) {
    let flow = drawYear(agency, year, carriedIn, 0);
    for (let attempt = 1; attempt < ATTEMPTS && seen.has(signature(flow)); attempt += 1) {
      flow = drawYear(agency, year, carriedIn, attempt);
    }
    seen.add(signature(flow));
    flows.set(year, flow);
    carriedIn = flow.carriedOut;
  }
  return flows;
}

function blankOutcomes(edition: 'f2019' | 'f2021'): Record<string, Six> {
  return Object.fromEntries(leavesOf(edition).map((code) => [code, ZERO]));
}

/** Everything of several flows added up: what a government-level report counts. */
export function sumRequests(flows: readonly Requests[]): Requests {
  const outcomes: Record<string, Six> = {};
  for (const flow of flows) {
    for (const [code, row] of Object.entries(flow.outcomes))
      outcomes[code] = add(outcomes[code] ?? ZERO, row);
  }
  const sum = (part: 'fresh' | 'carriedIn' | 'carriedOut'): Six =>
    flows.reduce<Six>((left, flow) => add(left, flow[part]), ZERO);
  return { fresh: sum('fresh'), carriedIn: sum('carriedIn'), carriedOut: sum('carriedOut'), outcomes };
}
