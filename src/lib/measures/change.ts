import type { Lang } from '../../core/model.ts';
import { exact } from '../i18n/format.ts';
import { yearOnYear, type Change, type YearValue } from './collection.ts';
import { MIN_DENOMINATOR } from './value.ts';

/** What a number is: a count, part of a whole in percent, or a ratio of two counts in a unit of its own. */
export type Style = 'count' | 'share' | 'ratio';

/** One side of a change; a count has no denominator. */
export interface Side extends YearValue {
  numerator: number | null;
}

const WORDS = {
  zh: {
    small: '基数过小',
    new: '新增',
    none: '不变',
    points: '个百分点',
    missing: '缺一年的数',
    forms: '两年格式不可比',
    changed: '机构有变动或不足一年',
  },
  en: {
    small: 'base too small',
    new: 'new',
    none: 'no change',
    points: ' percentage points',
    missing: 'a year has no number',
    forms: 'the forms do not compare',
    changed: 'the body changed or the year is partial',
  },
} as const;

/**
 * A change in words, both values always shown (PRODUCT H19): "12 → 15（+25.0%）", "2 → 5（基数过小）", "0 → 3（新增）";
 * rates as percentage points, below ten cases as fractions.
 */
export function changeText(before: Side, now: Side, style: Style, lang: Lang): string {
  const change = changeOf(before, now, style);
  const small = change.kind === 'small';
  const pair = `${sideText(before, style, small, lang)} → ${sideText(now, style, small, lang)}`;
  const said = saidOf(change, style, lang);
  return lang === 'zh' ? `${pair}（${said}）` : `${pair} (${said})`;
}

/** The same beside a mark that shows both values by its place: of a rate the difference alone, or its fractions. */
export function changeLabel(before: Side, now: Side, style: Style, lang: Lang): string {
  const change = changeOf(before, now, style);
  if (style === 'count' || change.kind === 'gap') return changeText(before, now, style, lang);
  if (change.kind === 'points') return saidOf(change, style, lang);
  return [before, now].map((side) => sideText(side, style, true, lang)).join(' → ');
}

function changeOf(before: Side, now: Side, style: Style): Change {
  const change = yearOnYear(before, now, style === 'count' ? 'count' : 'rate');
  const same = style === 'count' && change.kind !== 'gap' && before.value === now.value;
  return same ? { kind: 'none' } : change;
}

function saidOf(change: Change, style: Style, lang: Lang): string {
  const t = WORDS[lang];
  const signed = (value: number, digits: number) =>
    `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
  if (change.kind === 'percent') return `${signed(change.percent, 1)}%`;
  // The difference of two ratios is in the ratio's own unit.
  if (change.kind === 'points')
    return style === 'ratio' ? signed(change.points, 2) : `${signed(change.points, 1)}${t.points}`;
  return change.kind === 'gap' ? t[change.why] : t[change.kind];
}

function sideText({ numerator, denominator, value }: Side, style: Style, small: boolean, lang: Lang): string {
  if (style !== 'count' && small && (denominator ?? 0) < MIN_DENOMINATOR && numerator !== null)
    return `${exact(numerator, lang, 4)}/${exact(denominator ?? 0, lang, 4)}`;
  if (value === null) return '…';
  return exact(value, lang, style === 'count' ? 4 : style === 'ratio' ? 2 : 1);
}
