import { classify } from '../codebook/families.ts';
import { daysBetween, REPOSTED_AFTER_DAYS, spanOf } from '../coverage.ts';
import { fold } from '../text.ts';
import type { DateReading } from '../model.ts';
import type { CheckInput } from './input.ts';
import { fail, pass, unassessable, verdict, type Miss, type Rule } from './outcome.ts';
import { staleYears } from './structure.ts';
import { quote } from './text.ts';

interface NamedDate {
  /** All readings that remain; one when the date is certain. */
  readings: string[];
  zh: string;
  en: string;
  raw: string;
}

/** The dates of a report. A signature is not later than the page that shows it: such readings fall away. */
export function reportDates(input: CheckInput): NamedDate[] {
  const published = readingsOf(input.identity?.published ?? null);
  const signed = readingsOf(input.identity?.signed ?? null);
  const [page] = published;
  const possible =
    published.length === 1 && page !== undefined ? signed.filter((date) => date <= page) : signed;
  return [
    { readings: published, zh: '网页日期', en: 'page date', raw: input.identity?.published?.raw ?? '' },
    {
      readings: possible.length > 0 ? possible : signed,
      zh: '落款日期',
      en: 'signed date',
      raw: input.identity?.signed?.raw ?? '',
    },
  ].filter((date) => date.readings.length > 0);
}

function readingsOf(date: DateReading | null): string[] {
  if (date === null) return [];
  return date.value === null ? date.readings : [date.value];
}

function words(dates: readonly NamedDate[]): { zh: string; en: string } {
  return {
    zh: dates.map((date) => `${date.zh}${date.readings.join('或')}`).join('、'),
    en: dates.map((date) => `${date.en} ${date.readings.join(' or ')}`).join(', '),
  };
}

const isBy = (deadline: string) => (date: string) => spanOf(date).to <= deadline;
const isAfter = (deadline: string) => (date: string) => spanOf(date).from > deadline;

/** Days after the deadline by the earliest date; null unless every reading is after it and a page date alone is credible. */
function daysLate(input: CheckInput, dates: readonly NamedDate[], deadline: string): number | null {
  const all = dates.flatMap((date) => date.readings);
  if (all.length === 0 || !all.every(isAfter(deadline))) return null;
  const earliest = all.map((date) => spanOf(date).from).sort()[0] ?? deadline;
  const days = daysBetween(deadline, earliest);
  return input.identity?.signed == null && days > REPOSTED_AFTER_DAYS ? null : days;
}

/** S-06. Late only when every reading of every date is after the deadline; the days are a lower bound. */
const inTime: Rule = (input) => {
  const deadline = input.due?.deadline;
  const dates = reportDates(input);
  if (deadline === undefined || dates.length === 0) return unassessable();
  // A signature in time does not show when the page appeared.
  const all = dates.flatMap((date) => date.readings);
  if (input.identity?.published != null && all.every(isBy(deadline))) return pass();
  const days = daysLate(input, dates, deadline);
  if (days === null) return unassessable();
  const shown = words(dates);
  return fail([
    {
      instance: { left: all.join('|'), right: deadline, cells: [] },
      clause: {
        zh: `${shown.zh},截止${deadline},至少晚${days}天`,
        en: `${shown.en}; due ${deadline}, at least ${days} days later`,
      },
    },
  ]);
};

/** Further apart than this, one of two dates is hardly the day of publication. */
const APART = 90;

/** dates that cannot all be the day of publication. */
const conflict: Rule = (input) => {
  const dates = reportDates(input);
  if (dates.length === 0) return unassessable();
  const misses: Miss[] = [];
  const text = words(dates);
  const push = (right: string, zh: string, en: string): void => {
    misses.push({
      instance: { left: dates.map((date) => date.readings.join('|')).join(' / '), right, cells: [] },
      clause: { zh: `${text.zh},${zh}`, en: `${text.en}: ${en}` },
    });
  };
  const deadline = input.due?.deadline;
  const all = dates.flatMap((date) => date.readings);
  if (deadline !== undefined && all.some(isBy(deadline)) && all.some(isAfter(deadline))) {
    push(
      deadline,
      `有的在截止日${deadline}之前、有的在之后`,
      `some are by the deadline ${deadline}, some after it`,
    );
  } else if (
    deadline !== undefined &&
    all.every(isAfter(deadline)) &&
    daysLate(input, dates, deadline) === null
  ) {
    push(
      deadline,
      `比截止日${deadline}晚一年以上,可能是重发或迁移日期`,
      `over a year after the deadline ${deadline}; perhaps the day the page was moved`,
    );
  } else if (gapOf(dates) > APART) {
    push(`≤${APART}`, `相差${gapOf(dates)}天`, `${gapOf(dates)} days apart`);
  }
  const yearEnd = `${input.year}-12-31`;
  if (input.year > 0 && all.every((date) => spanOf(date).to < yearEnd)) {
    push(`>${yearEnd}`, `早于统计年度结束(${yearEnd})`, `before the data year ended (${yearEnd})`);
  }
  return verdict(misses, []);
};

/** Days between two dates that are both certain, 0 where there are not two. */
function gapOf(dates: readonly NamedDate[]): number {
  const [first, second] = dates.map(({ readings }) => (readings.length === 1 ? readings[0] : undefined));
  if (first === undefined || second === undefined || first.length < 10 || second.length < 10) return 0;
  return Math.abs(daysBetween(first, second));
}

/** S-07: title, period and text name one year, and the period is the whole year. */
const samePeriod: Rule = (input) => {
  const identity = input.identity;
  const named = (identity?.years ?? []).filter((reading) =>
    ['title', 'period', 'section'].includes(reading.from),
  );
  if (input.year === 0 || (named.length === 0 && identity?.period == null && input.prose.length === 0))
    return unassessable();
  const misses: Miss[] = named
    // A line that also names the data year (a title quoting a notice of 2014) is no contradiction.
    .filter((reading) => reading.year !== input.year && !reading.raw.includes(`${input.year}年`))
    .map((reading) => ({
      instance: { left: String(reading.year), right: String(input.year), cells: [] },
      clause: {
        zh: `${PLACE[reading.from]?.zh ?? ''}写${reading.year}年,数据年度为${input.year}年`,
        en: `the ${PLACE[reading.from]?.en ?? ''} says ${reading.year}; the data year is ${input.year}`,
      },
    }));
  const period = identity?.period;
  if (period != null && (period.from !== `${input.year}-01-01` || period.to !== `${input.year}-12-31`)) {
    misses.push({
      instance: {
        left: `${period.from}/${period.to}`,
        right: `${input.year}-01-01/${input.year}-12-31`,
        cells: [],
      },
      clause: {
        zh: `统计期限为${period.from}至${period.to},不是${input.year}年1月1日至12月31日`,
        en: `the period is ${period.from} to ${period.to}, not 1 January to 31 December ${input.year}`,
      },
    });
  }
  for (const stale of staleYears(input)) {
    misses.push({
      instance: { left: String(stale.year), right: String(input.year), cells: [] },
      clause: {
        zh: `正文仍写${stale.year}年(“${quote(stale.text)}”)`,
        en: `the text still says ${stale.year}`,
      },
    });
  }
  return verdict(misses, []);
};

const PLACE: Partial<Record<string, { zh: string; en: string }>> = {
  title: { zh: '标题', en: 'title' },
  period: { zh: '统计期限', en: 'period' },
  section: { zh: '正文', en: 'text' },
};

/** Names are compared by their ends: titles are often short and signatures full. */
const COMMON_END = 3;

/** S-13: the signature is the title's body; its date has one reading, or the page date decides which. */
const signature: Rule = (input) => {
  const identity = input.identity;
  if (identity === null) return unassessable();
  const signed = identity.signed;
  const misses: Miss[] = [];
  if (signed !== null && signed.value === null && signed.readings.length > 1) {
    misses.push({
      instance: { left: signed.raw, right: signed.readings.join('|'), cells: [] },
      clause: {
        zh: `落款日期“${signed.raw}”有${signed.readings.length}种读法(${signed.readings.join('、')}),无法判定`,
        en: `the signed date “${signed.raw}” can be read as ${signed.readings.join(' or ')}; nothing decides between them`,
      },
    });
  }
  const [title, end] = ['title', 'signature'].map(
    (from) => identity.names.find((name) => name.from === from)?.name,
  );
  if (title !== undefined && end !== undefined && !sameBody(fold(title), fold(end))) {
    misses.push({
      instance: { left: title, right: end, cells: [] },
      clause: {
        zh: `标题为“${title}”,署名为“${end}”`,
        en: `the title names “${title}”, the signature “${end}”`,
      },
    });
  }
  if (misses.length === 0 && signed === null && (title === undefined || end === undefined))
    return unassessable();
  return verdict(misses, []);
};

function sameBody(a: string, b: string): boolean {
  const clean = (name: string) => name.replace(/\s/g, '');
  const [first, second] = [clean(a), clean(b)];
  const family = classify(first).family;
  if (family !== null && family === classify(second).family) return true;
  return (
    first.includes(second) || second.includes(first) || first.slice(-COMMON_END) === second.slice(-COMMON_END)
  );
}

/** Rules about dates, years and names. */
export const DATE_RULES: Record<string, Rule> = {
  'S-06': inTime,
  'S-07': samePeriod,
  'S-13': signature,
  'X-05': conflict,
};
