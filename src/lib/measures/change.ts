import type { Lang } from '../../core/model.ts';
import { exact } from '../i18n/format.ts';
import { yearOnYear, type YearValue } from './collection.ts';

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

/** A change in words, both values always shown: "12 → 15 (+25.0%)", "2 → 5（基数过小）", "0 → 3（新增）". */
export function changeText(before: YearValue, now: YearValue, kind: 'count' | 'rate', lang: Lang): string {
  const t = WORDS[lang];
  const change = yearOnYear(before, now, kind);
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
  const show = ({ value }: YearValue) => (value === null ? '…' : exact(value, lang, kind === 'rate' ? 1 : 4));
  const said = () => {
    if (change.kind === 'percent') return `${signed(change.percent)}%`;
    if (change.kind === 'points') return `${signed(change.points)}${t.points}`;
    return change.kind === 'gap' ? t[change.why] : t[change.kind];
  };
  const pair = `${show(before)} → ${show(now)}`;
  return lang === 'zh' ? `${pair}（${said()}）` : `${pair} (${said()})`;
}
