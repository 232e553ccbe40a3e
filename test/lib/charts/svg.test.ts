import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palette, TOKENS, tokenOf } from '../../../src/lib/charts/palette.ts';
import { renderSvg } from '../../../src/lib/charts/renderSvg.ts';
import { outcomesOption } from '../../../src/lib/charts/outcomesOption.ts';
import { trendOption } from '../../../src/lib/charts/trendOption.ts';
import { repaint } from '../../../src/lib/components/theme.ts';

const ctx = { lang: 'zh', dark: false, width: 720 } as const;
const rows = [1, 2].map((value) => ({
  series: '<b>"a"</b>',
  year: 2020 + value,
  value,
  join: 'comparable' as const,
}));
const svg = renderSvg(trendOption(rows, ctx), 720, 300, 'one');

describe('a server-drawn picture', () => {
  test('has nothing a strict policy blocks', () => {
    expect(svg).not.toMatch(/ style=| class=| on\w+=|<style|<script/);
  });
  test('scales with its column and is hidden from readers of the text beside it', () => {
    expect(svg).toMatch(/^<svg aria-hidden="true" focusable="false"[^>]* viewBox="0 0 720 300"/);
    expect(svg).not.toMatch(/^<svg[^>]* width=/);
  });
  test('is the same text every time, whatever was drawn before', () => {
    renderSvg(trendOption([], ctx), 100, 100);
    expect(renderSvg(trendOption(rows, ctx), 720, 300, 'one')).toBe(svg);
  });
  test('names clip paths and patterns by its figure', () => {
    const hatched = renderSvg(outcomesOption([{ year: 2020, groups: null }], ctx), 720, 90, 'two');
    const ids = [...hatched.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id?.startsWith('two-'))).toBe(true);
    for (const [, used] of hatched.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
  });
  test('escapes what names hold', () => {
    const two = [...rows, ...rows.map((row) => ({ ...row, series: 'b' }))];
    const text = renderSvg(trendOption(two, ctx), 720, 300);
    expect(text).not.toContain('<b>');
    expect(text).toContain('&lt;b&gt;');
  });
  test('uses only colours that follow the theme', () => {
    const fixed = [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]+|rgb[^"]+)"/gi)].map((match) => match[1]);
    expect(fixed.filter((color) => color !== '#000')).toEqual([]);
    expect(svg).toContain('stroke="var(--brand,#0b4f9e)"');
  });
});

test('tokens are those of the page’s style sheet, in both themes', () => {
  const css = readFileSync('src/app.css', 'utf8');
  const [light = '', dark = ''] = [
    css.slice(0, css.indexOf('@media')),
    css.slice(css.indexOf("[data-theme='dark']")),
  ];
  for (const [token, [onLight, onDark]] of Object.entries(TOKENS)) {
    expect(light).toContain(`--${token}: ${onLight};`);
    expect(dark).toContain(`--${token}: ${onDark};`);
  }
});

test('repainting changes colours and nothing else', () => {
  const option = { color: ['#1A2230', 'red'], title: { text: '#1a2230 no', show: true }, animation: false };
  expect(repaint(option, tokenOf, palette(true))).toEqual({ ...option, color: ['#e7ecf3', 'red'] });
});
