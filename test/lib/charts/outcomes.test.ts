import { describe, expect, test } from 'vitest';
import { outcomesOption } from '../../../src/lib/charts/outcomesOption.ts';
import { inkOn, palette, TOKENS, type Token } from '../../../src/lib/charts/palette.ts';
import { proposalsOption } from '../../../src/lib/charts/proposalsOption.ts';
import { renderSvg } from '../../../src/lib/charts/renderSvg.ts';
import type { OutcomeRow } from '../../../src/lib/charts/types.ts';
import { pointsOf } from '../../../src/lib/charts/walk.ts';

const ctx = { lang: 'zh', dark: false, width: 720 } as const;
const none = { granted: 0, partial: 0, denied: 0, unable: 0, not_processed: 0, other: 0 };
const data: OutcomeRow[] = [
  { year: 2020, groups: { ...none, granted: 6, denied: 4 } },
  { year: 2021, groups: null, missing: '未收录' },
  { year: 2022, groups: none },
  { year: 2023, groups: { ...none, granted: 2, unable: 1 } },
  { year: 2024, groups: { ...none, granted: 20, partial: 10 } },
];
const texts = pointsOf(outcomesOption(data, ctx)).map((point) => point.text);

describe('outcomes', () => {
  test('every percent carries its fraction, and a base of 10 to 29 its interval', () => {
    expect(texts).toContain('2020 年 予以公开 60.0%(6/10；95% 区间 31.3–83.2)');
    expect(texts).toContain('2024 年 予以公开 66.7%(20/30)');
  });
  test('a base below 10 has counts and no percent', () => {
    expect(texts).toContain('2023 年 予以公开 2/3');
  });
  test('nothing closed has no shares and no bar', () => {
    expect(texts).toContain('2022 年没有办结的申请，占比不存在');
    expect(texts.filter((text) => text.startsWith('2022')).length).toBe(1);
  });
  test('a year without figures is hatched and says why, and is not a zero', () => {
    expect(texts.filter((text) => text.startsWith('2021'))).toEqual(['2021 年 办理结果：未收录']);
    const svg = renderSvg(outcomesOption(data, ctx), 720, 240);
    expect(svg).toContain('>未收录<');
    expect(svg).toContain('<pattern');
  });
  test('every row says its total, also when shares round to a hair over 100', () => {
    const odd = [{ year: 2019, groups: { ...none, granted: 6, partial: 1, denied: 1, unable: 2, other: 1 } }];
    expect(renderSvg(outcomesOption(odd, ctx), 720, 100)).toContain('>共 11 件<');
  });
});

test('labels on fills keep 4.5:1 in both themes', () => {
  const tokens: Token[] = ['granted', 'partial', 'denied', 'unable', 'not-processed', 'other'];
  for (const dark of [false, true]) {
    for (const token of tokens) {
      expect(
        contrast(TOKENS[token][dark ? 1 : 0], inkOn(token, dark)),
        `${token} dark=${dark}`,
      ).toBeGreaterThan(4.4);
    }
  }
});

test('every chart colour keeps 3:1 on its paper', () => {
  const tokens: Token[] = [
    'brand',
    'warn',
    'ok',
    'granted',
    'partial',
    'denied',
    'unable',
    'not-processed',
    'other',
  ];
  for (const dark of [false, true]) {
    const paper = palette(dark).paper;
    for (const token of tokens) expect(contrast(palette(dark)[token], paper), token).toBeGreaterThan(2.95);
  }
});

test('a proposal column without a stated total is not drawn, one without a led part is hollow', () => {
  const option = proposalsOption(
    [
      { year: 2023, body: 'npc', total: null, lead: 2 },
      { year: 2024, body: 'npc', total: 10, lead: null },
      { year: 2024, body: 'cppcc', total: 19, lead: 0 },
    ],
    ctx,
  );
  const named = pointsOf(option).map((point) => point.text);
  expect(named).toContain('2023 年 人大建议：承办 无数，其中主办 2');
  expect(named).toContain('2024 年 人大建议：承办 10，其中主办 无数');
  expect(named.filter((text) => text === '2024 年 政协提案：承办 19，其中主办 0')).toHaveLength(2);
  expect(renderSvg(option, 720, 240)).toContain('>19<');
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
