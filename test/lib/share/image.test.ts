import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../../src/lib/charts/palette.ts';
import { imageSvg, plainPicture } from '../../../src/lib/share/imageSvg.ts';
import { figureSpec, POSTER, posterSpec } from '../../../src/lib/share/layout.ts';
import { caveatsOf, fileContent, imageContent } from '../../../src/lib/share/texts.ts';
import type { ImageSpec, Measure } from '../../../src/lib/share/types.ts';
import { wrap } from '../../../src/lib/share/wrap.ts';
import { figure, ORIGIN, share } from './support.ts';

/** Han characters are square and Latin ones at most 0.65 wide: an upper estimate. */
const measure: Measure = (text, size) =>
  [...text].reduce((sum, character) => sum + size * (character > '\u2e7f' ? 1 : 0.65), 0);

const joined = (spec: ImageSpec, role: string) =>
  spec.blocks.filter((block) => block.role === role).map((block) => block.lines.join('').replace(/\s/g, ''));
const bare = (text: string) => text.replace(/\s/g, '');

describe('lines of an image', () => {
  it('hold every character in order and are never too wide', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'甲市住房和城乡建设局，。（）“”1,204 %abc/:'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 600 }), (words, width) => {
        const lines = wrap(words, width, 20, false, measure);
        expect(bare(lines.join(''))).toBe(bare(words));
        for (const line of lines)
          if ([...line].length > 1) expect(measure(line, 20, false)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('begin with no closing mark, end with no opening one, and keep a number whole', () => {
    const lines = wrap('共收到申请，其中（按办结）1,204,332 件，其余见“说明”一列。', 130, 20, false, measure);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）”]/);
      expect(line).not.toMatch(/[（“]$/);
    }
    expect(lines.some((line) => line.includes('1,204,332'))).toBe(true);
  });
});

describe('the image of a figure', () => {
  for (const lang of ['zh', 'en'] as const) {
    it(`has the caveats of the screen, no more and no fewer (${lang})`, () => {
      const context = share(lang, {
        caveats: ['一家占 62.1%（131/211），合计主要由它决定。', '按原单位显示。'],
      });
      const spec = posterSpec(imageContent(figure, context, ORIGIN), measure);
      expect(joined(spec, 'caveat')).toEqual(caveatsOf(figure, context).map(bare));
      expect(joined(spec, 'caveat')).toHaveLength(3);
      const alone = posterSpec(imageContent({ ...figure, note: '' }, share(lang), ORIGIN), measure);
      expect(joined(alone, 'caveat')).toEqual([]);
    });
  }

  it('says title, sentence, formula, n, release, date, and that the data are made up', () => {
    const spec = posterSpec(imageContent(figure, share('zh'), ORIGIN), measure);
    const all = spec.blocks.flatMap((block) => block.lines).join('');
    for (const part of [
      figure.title,
      '演示数据（合成）',
      '20/21',
      '版本 t2',
      '2025-06-10',
      'CC0-1.0',
      '公式',
    ])
      expect(all).toContain(part);
    expect(spec.qr).not.toBeNull();
    expect([spec.width, spec.height]).toEqual([1080, 1440]);
  });

  it('keeps everything inside itself, however long names and notes are', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'甲市住房和城乡建设局、，。a1 '),
      minLength: 1,
      maxLength: 500,
    });
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 6 }), (title, note, caveats) => {
        const context = share('zh', { caveats, place: title.slice(0, 80) });
        const content = imageContent({ ...figure, title: `甲${title}`, note }, context, ORIGIN);
        const spec = posterSpec(content, measure);
        for (const block of spec.blocks) {
          const right = block.role === 'source' && spec.qr !== null ? spec.qr.x : POSTER.width - 56;
          for (const line of block.lines)
            if ([...line].length > 1)
              expect(block.x + measure(line, block.size, block.bold)).toBeLessThanOrEqual(right + 1);
        }
        expect(joined(spec, 'caveat')).toEqual(content.caveats.map(bare).filter((text) => text !== ''));
        const { picture } = spec;
        const above = spec.blocks.filter(({ role }) => ['over', 'title', 'summary'].includes(role)).at(-1);
        expect(picture.y).toBeGreaterThan(
          (above?.y ?? 0) + ((above?.lines.length ?? 1) - 1) * (above?.leading ?? 0),
        );
        expect(picture.height).toBeGreaterThanOrEqual(100);
      }),
      { numRuns: 60 },
    );
  });

  it('draws a tall figure whole and says that its letters are small', () => {
    const spec = posterSpec(imageContent({ ...figure, height: 2400 }, share('zh'), ORIGIN), measure);
    expect(spec.picture.drawnHeight).toBeGreaterThan(2000);
    expect(joined(spec, 'small')).toHaveLength(1);
    expect(spec.picture.drawnWidth / spec.picture.drawnHeight).toBeCloseTo(
      spec.picture.width / spec.picture.height,
      1,
    );
  });
});

describe('the image as SVG', () => {
  const picture = `<svg aria-hidden="true" focusable="false" viewBox="0 0 720 300"><path fill="var(--brand,#0b4f9e)" d="M0 0h1"/></svg>`;
  const svg = imageSvg(
    posterSpec(imageContent({ ...figure, title: 'A < B & "C"' }, share('en'), ORIGIN), measure),
    picture,
  );

  it('is on light paper in plain colours, whatever theme the page has', () => {
    expect(plainPicture(picture)).toContain('fill="#0b4f9e"');
    expect(svg).not.toContain('var(');
    expect(svg).toContain(`fill="${TOKENS.paper[0]}"`);
    for (const [, dark] of Object.values(TOKENS)) expect(svg).not.toContain(`"${dark}"`);
  });

  it('is well formed and refers to nothing outside itself', () => {
    let depth = 0;
    const parser = new Parser(
      { onopentag: () => (depth += 1), onclosetag: () => (depth -= 1) },
      { xmlMode: true },
    );
    parser.end(svg);
    expect(depth).toBe(0);
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;');
    expect(svg).not.toMatch(/href|url\(|@import|<script|<image|<style/);
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('as a file names its link and licence in words and has no QR code', () => {
    const spec = figureSpec(fileContent(figure, share('zh'), ORIGIN), measure);
    const all = spec.blocks.flatMap((block) => block.lines).join('');
    expect(spec.qr).toBeNull();
    expect(bare(all)).toContain(ORIGIN + share('zh').link);
    expect(all).toContain('CC0-1.0');
    expect(spec.picture.height / spec.picture.width).toBeCloseTo(300 / 720, 1);
  });
});
