import type { ReadProblem } from '../model.ts';
import type { Reading, Readings } from './reading.ts';

/** One read copy of a table, with the line printed above it. */
export interface Copy {
  heading: string;
  readings: Readings;
}

/** Only a short line is a heading; a sentence may mention totals and centres of any kind. */
const HEADING = 30;
const TOTAL = /汇总|合计|总表|全系统|总计/;
const PART =
  /分局|下属|所属|直属|二级|局本级|本级机关|机关本级|局机关|大队|支队|中心|事务所|工作站|管理站|分表/;

/**
 * The report's own readings out of several copies of one table. A copy that is the sum of the others, or is
 * named as the total, is the report's; equal copies are one report pasted twice. Otherwise cells on which copies
 * disagree are unreadable. The copies left out are told as problems.
 */
export function settle(copies: readonly Copy[], problems: ReadProblem[]): Readings {
  const full = copies.filter(({ readings }) => [...readings.values()].some(({ raw }) => raw !== ''));
  const [only] = full.length > 0 ? full : copies;
  if (!only) return new Map();
  if (full.length <= 1) return only.readings;
  const chosen = sumOfOthers(full) ?? named(full);
  if (chosen && !full.every((copy) => agree(copy.readings, chosen.readings))) {
    for (const copy of full) if (copy !== chosen) problems.push({ code: 'other_copy', detail: copy.heading });
    return chosen.readings;
  }
  return merged(full, problems);
}

function values(readings: Readings): [string, number][] {
  return [...readings].flatMap(([key, { value }]) =>
    value === null ? [] : [[key, value] as [string, number]],
  );
}

/** The copy whose every number is the sum of the other copies' numbers, when there are three or more. */
function sumOfOthers(copies: readonly Copy[]): Copy | null {
  if (copies.length < 3) return null;
  const found = copies.filter((copy) => {
    const own = values(copy.readings);
    if (!own.some(([, value]) => value !== 0)) return false;
    return own.every(([key, value]) => {
      let sum = 0;
      for (const other of copies) if (other !== copy) sum += other.readings.get(key)?.value ?? 0;
      return Math.abs(sum - value) < 1e-6;
    });
  });
  const [first] = found;
  return found.length === 1 && first ? first : null;
}

function named(copies: readonly Copy[]): Copy | null {
  const says = (heading: string, what: RegExp): boolean => heading.length <= HEADING && what.test(heading);
  const totals = copies.filter(({ heading }) => says(heading, TOTAL) && !says(heading, PART));
  const own = copies.filter(({ heading }) => !says(heading, PART));
  const [total] = totals;
  const [whole] = own;
  if (totals.length === 1 && total) return total;
  return own.length === 1 && own.length < copies.length && whole ? whole : null;
}

function agree(one: Readings, other: Readings): boolean {
  return [...one].every(([key, { value }]) => {
    const twin = other.get(key);
    return value === null || !twin || twin.value === null || twin.value === value;
  });
}

/** Cell by cell: what the copies agree on; a copy that could not be read says nothing against the others. */
function merged(copies: readonly Copy[], problems: ReadProblem[]): Readings {
  const result: Readings = new Map();
  const differing: string[] = [];
  for (const key of new Set(copies.flatMap(({ readings }) => [...readings.keys()]))) {
    const all = copies.flatMap(({ readings }) => readings.get(key) ?? []);
    const [first] = all;
    if (!first) continue;
    const read = all.filter(({ status }) => status !== 'unreadable');
    const differs = new Set(read.map(({ value, status }) => `${status}${value}`)).size > 1;
    if (differs) differing.push(key);
    result.set(key, differs ? disputed(first, all) : (read[0] ?? first));
  }
  problems.push(
    differing.length > 0
      ? { code: 'copies_differ', detail: differing.join(' ') }
      : { code: 'other_copy', detail: copies[1]?.heading ?? '' },
  );
  return result;
}

function disputed(first: Reading, all: readonly Reading[]): Reading {
  const raw = all.map((reading) => reading.raw).join(' | ');
  return { ...first, raw, value: null, status: 'unreadable', confidence: 0, flags: [] };
}
