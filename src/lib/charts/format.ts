import type { Lang } from '../../core/model.ts';
import { exact } from '../i18n/format.ts';

/** Share of `part` in `whole` as PRODUCT H5 and H6 want it; `percent` is null where no percent may be shown. */
export interface Share {
  fraction: string;
  percent: number | null;
  /** 95 % Wilson interval in percent, for denominators of 10 to 29. */
  interval: [number, number] | null;
}

/** 95 % Wilson score interval of k of n, as percentages. */
export function wilson(k: number, n: number): [number, number] {
  const z = 1.959964;
  const p = k / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 100 / (1 + (z * z) / n);
  return [Math.max(0, (middle - half) * scale), Math.min(100, (middle + half) * scale)];
}

/** A share by the size of its denominator: 0 has none, 1–9 a fraction, 10–29 percent and interval, 30 and more percent. */
export function shareOf(part: number, whole: number, lang: Lang): Share {
  const fraction = `${exact(part, lang)}/${exact(whole, lang)}`;
  if (whole < 10) return { fraction, percent: null, interval: null };
  return { fraction, percent: (100 * part) / whole, interval: whole < 30 ? wilson(part, whole) : null };
}

/** `shareOf` in one string: "2/3", "30.8%(81/263)", "50.0%(5/10；95% 区间 23.7–76.3)". */
export function shareText(part: number, whole: number, lang: Lang): string {
  const { fraction, percent, interval } = shareOf(part, whole, lang);
  if (percent === null) return fraction;
  const range = interval?.map((bound) => bound.toFixed(1)).join('–');
  if (lang === 'zh') return `${percent.toFixed(1)}%(${fraction}${range ? `；95% 区间 ${range}` : ''})`;
  return `${percent.toFixed(1)}% (${fraction}${range ? `; 95% interval ${range}` : ''})`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO date in prose: 2025年1月20日, 20 January 2025. Anything that is not an ISO date is returned as it is. */
export function dateInWords(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (lang === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
