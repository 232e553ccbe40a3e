import { describe, expect, it } from 'vitest';
import { compact, exact, share } from '../../../src/lib/i18n/format.ts';
import { shellZh } from '../../../src/lib/i18n/shell.zh.ts';

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value.toString().replace(/\$\{[^}]*\}/g, '')];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

describe('Chinese words', () => {
  it('use full-width punctuation beside Han characters', () => {
    const all = texts(shellZh);
    expect(all.length).toBeGreaterThan(100);
    for (const text of all) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:(?!)]|[,;:()?!][\u4e00-\u9fff]/);
  });
});

describe('numbers', () => {
  it('are exact in tables', () => {
    expect([exact(1204332, 'zh'), exact(0, 'en'), exact(12.3456, 'zh')]).toEqual([
      '1,204,332',
      '0',
      '12.3456',
    ]);
  });

  it.each([
    [1204332, 'zh', '120.4万'],
    [120_433_200, 'zh', '1.2亿'],
    [9999, 'zh', '9,999'],
    [1204332, 'en', '1.2M'],
    [12_043, 'en', '12K'],
    [-12_000, 'zh', '-1.2万'],
  ] as const)('%d is short in %s', (value, lang, text) => {
    expect(compact(value, lang)).toBe(text);
  });

  it('a share never stands without its fraction, and below ten it is the fraction only', () => {
    expect(share(81, 263, 'en')).toBe('30.8% (81/263)');
    expect(share(2, 2, 'zh')).toBe('2/2');
    expect(share(5, 10, 'en')).toBe('50.0% (5/10)');
  });
});
