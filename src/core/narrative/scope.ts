import type { MentionScope } from '../model.ts';
import type { NumberToken } from './numbers.ts';
import { guard, isSign, type Skeleton } from './skeleton.ts';

/** What the reader of prose must know about the report. */
export interface ProseContext {
  /** Data year, null when it could not be told. */
  year: number | null;
  /** A government reports for its jurisdiction: 全市 is then its own scope, 全省 still wider unless it is a province's. */
  jurisdiction: 'province' | 'below' | null;
}

/** 按照全市要求, 参加全市培训 and 全市率先 do not count for the city. */
const wider = (words: string): RegExp =>
  new RegExp(
    `(?<!按照|根据|落实|围绕|面向|参加|参与|居|在|向|为|对|列|的|《)(?:${words})(?!人大|政协|人民代表|两会|率先|政务公开工作要点|前列|范围|第|各级部门要)`,
  );
const WIDER = wider(
  '全市|全省|全区|全县|全州|全国|全盟|全旗|全系统|本系统|系统内|各级各部门|各县区|各县\\(?市|各乡镇|市县两级',
);
const WIDER_THAN_CITY = wider('全国|全省');
const WIDER_THAN_PROVINCE = wider('全国');

function widerThan(jurisdiction: ProseContext['jurisdiction']): RegExp {
  if (jurisdiction === null) return WIDER;
  return jurisdiction === 'province' ? WIDER_THAN_PROVINCE : WIDER_THAN_CITY;
}

const OWN = /(?:我|本)(?:局|委|办|厅|部|镇|乡|街道|中心|机关|单位|部门|级|处|院|站|会|队)|局机关|机关本级/;
const SINCE = /历年|(?:开通|上线|建站|成立|运行|开设|施行|实施|创办|开办|建立)以来|以来累计/;
const SINCE_YEAR = /自[^,;。]{0,6}(?:以来|起|至今)/;
/** 截至年底累计 A 条,其中今年 B 条: A runs over the years, B is the year's. */
const TO_DATE = /截[至止]|累计/;
const THIS_YEAR = '(?:本年度?|今年|当年|\\ue004)';
const NEW_THEREOF = new RegExp(
  `^[,;、(]*(?:其中|含)[^,;。]{0,2}${THIS_YEAR}|^[,、(]*${THIS_YEAR}[^,;。]{0,2}新增`,
);
/** 截至年底累计发布 A 条,本年发布 B 条: the same, without 其中. */
const ALL_TO_DATE = /截[至止][^,;。]*累计|^(?!.*(?:全年|本年|今年|当年|年度)).*累计/;
const ALSO_THIS_YEAR = new RegExp(
  `^[,;、]*${THIS_YEAR}(?:新?(?:发布|公开|推送|更新|刊发|制发|推文)|共)[^,;。]{0,8}$`,
);
/** 三年共、近五年来: several years together. */
const YEARS_TOGETHER = /[两三四五六七八九十]年(?:来|间|共|累计|总共|合计)/;
const IN_THIS_YEAR = new RegExp(`^(?:其中|[,(]?(?:含|包括))[^,;。]{0,2}${THIS_YEAR}`);
const BEFORE = /(?:上年|去年|上一年度?|上年度|往年|前年|同期)/;
const PART = /其中|(?:^|[,(])(?:含|包括|包含)/;
const CHANGE = /(?:增加|减少|增长|下降|上升|提高|提升|增|减|多|少|降低)(?:了|约|近)*$/;
/** 2022年、2023年、2024年分别……: which number is whose is not for us to count off. */
const SERIES = /\ue004[、和与及至-]\ue004[^;。]*分别/;
const FREQUENCY =
  /(?:每(?:年|季度|半年|月|周|季|个月|逢)|至少|不少于|原则上|日均|月均|年均|人均|平均)[^,;。]{0,8}$/;
const FUTURE = /下一步|(?:计划|拟)(?:组织|开展|举办|召开)|力争|明年|来年|今后/;
const CHANGE_SIGN = guard('(?:较|比|同比)[^,;。#]{0,12}(?:增加|减少|增长|下降|上升|多|少)[^,;。#]{0,3}$');

export interface Scope {
  scope: MentionScope;
  year: number | null;
}

/**
 * Whose and which year's number stands at `position`. Null when it is no count of anything that happened: a change
 * against last year, a frequency, a plan.
 */
export function scopeAt(
  skeleton: Skeleton,
  from: number,
  position: number,
  context: ProseContext,
): Scope | null {
  const before = skeleton.text.slice(0, position);
  // The comma after 自……以来 does not end what it says.
  const clause = before.slice(lastBreak(before.replace(/以来,/g, '以来、')) + 1);
  if (CHANGE.test(before) || CHANGE_SIGN.test(before)) return null;
  if (SERIES.test(before)) return { scope: 'previous', year: null };
  if (FREQUENCY.test(before) || FUTURE.test(before)) return null;
  const date = nearestYear(skeleton, position);
  const sinceYear = SINCE_YEAR.test(clause) && (date === null || date !== context.year);
  const after = skeleton.text.slice(position + 1);
  const toDate =
    (TO_DATE.test(clause) && NEW_THEREOF.test(after)) ||
    (ALL_TO_DATE.test(before) && ALSO_THIS_YEAR.test(upToCount(after)));
  const together = YEARS_TOGETHER.test(clause) || spansYears(skeleton, position);
  if (SINCE.test(clause) || sinceYear || toDate || together) return { scope: 'cumulative', year: null };
  if (date !== null && context.year !== null && date !== context.year)
    return { scope: 'previous', year: date };
  if (date === null && BEFORE.test(clause) && !/结转/.test(clause)) {
    return { scope: 'previous', year: context.year === null ? null : context.year - 1 };
  }
  const body = bodyNamed(before, widerThan(context.jurisdiction));
  if (body === 'wider') return { scope: 'jurisdiction', year: null };
  // 其中 holds for all items joined by 、 until the next comma.
  const listStart = Math.min(lastCount(before), before.lastIndexOf(',')) + 1;
  const part = PART.exec(skeleton.text.slice(listStart, from));
  // 全市 500 件,其中我局 12 件: the share of the wider number is the report's own.
  const share = part === null ? '' : skeleton.text.slice(listStart + part.index, position);
  const ownShare =
    (body === 'own' && OWN.test(share)) ||
    (TO_DATE.test(before.slice(0, listStart)) && IN_THIS_YEAR.test(share));
  return { scope: part !== null && !ownShare ? 'part' : 'own', year: null };
}

function upToCount(text: string): string {
  const end = [...text].findIndex((character) => isSign(character));
  return end === -1 ? '' : text.slice(0, end);
}

/** 2021年至2023年 before the number: the count is of more years than the report's. */
function spansYears(skeleton: Skeleton, position: number): boolean {
  const dates = [...skeleton.tokens].filter(([at, { year }]) => at < position && year !== null);
  return dates.some(([at, { year }], index) => {
    const [next, other] = dates[index + 1] ?? [];
    if (next === undefined || other?.year === year) return false;
    return /^(?:至|到|-|~)$/.test(skeleton.text.slice(at + 1, next));
  });
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf(','), text.lastIndexOf('('), text.lastIndexOf(':'));
}

function lastCount(text: string): number {
  for (let index = text.length - 1; index >= 0; index -= 1) if (isSign(text.charAt(index))) return index;
  return -1;
}

/** 全市 … before the number makes it the wider body's, 其中我局 after that the report's own again; null without 全市. */
function bodyNamed(before: string, wider: RegExp): 'wider' | 'own' | null {
  const found = wider.exec(before);
  if (found === null) return null;
  return OWN.test(before.slice(found.index)) ? 'own' : 'wider';
}

/** The year of the closest date before the number in the sentence; years inside 《》 belong to a document's name. */
function nearestYear(skeleton: Skeleton, position: number): number | null {
  let nearest: NumberToken | null = null;
  for (const [at, token] of skeleton.tokens) {
    if (at >= position || token.year === null || inTitle(skeleton.text, at)) continue;
    nearest = token;
  }
  return nearest?.year ?? null;
}

function inTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
