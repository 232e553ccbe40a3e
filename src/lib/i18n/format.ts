import type { Lang } from '../../core/model.ts';

const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

// Making a formatter costs more than a thousand uses of it, and a page prints thousands of numbers.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}

/** Exact number with thousands separators, up to `decimals` places; for tables and copies. */
export function exact(value: number, lang: Lang, decimals = 4): string {
  return formatOf(lang, decimals).format(value);
}

/** Short number for axes: 万 / 亿 in Chinese, K / M in English, at most one decimal. */
export function compact(value: number, lang: Lang): string {
  const steps: [number, string][] =
    lang === 'zh'
      ? [
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e6, 'M'],
          [1e3, 'K'],
        ];
  const [size, unit] = steps.find(([limit]) => Math.abs(value) >= limit) ?? [1, ''];
  return exact(value / size, lang, size === 1 ? 4 : 1) + unit;
}

/** A share with its fraction in the same text, e.g. "30.8%(81/263)": a percent never stands alone (PRODUCT H5). */
export function share(part: number, whole: number, lang: Lang): string {
  const fraction = `${exact(part, lang)}/${exact(whole, lang)}`;
  if (whole < 10) return fraction;
  const percent = `${((100 * part) / whole).toFixed(1)}%`;
  return lang === 'zh' ? `${percent}（${fraction}）` : `${percent} (${fraction})`;
}

/** `2017–2024`, or one year when both ends are equal. */
export function yearRange(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Bytes in MB with one decimal, for progress. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** A file's size in the largest unit that leaves a number above 1, as file managers show it. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024)} KB`;
  return megabytes(bytes);
}
