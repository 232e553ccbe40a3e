import { escapeMarkup } from '../../core/markup.ts';
import { TOKENS } from '../charts/palette.ts';
import type { ImageSpec, TextBlock } from './types.ts';

/** The system's own fonts, as on the page; an image carries none. */
export const IMAGE_FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/**
 * A picture drawn for a page as one that stands alone: colours that follow the page's theme become those of light
 * paper, since a file has no page to follow.
 */
export function plainPicture(svg: string): string {
  return svg.replace(/var\(--[\w-]+,\s*([^)]+)\)/g, '$1');
}

/** The laid-out image as an SVG file: opens by itself, names its own parts, and refers to nothing outside it. */
export function imageSvg(spec: ImageSpec, picture: string): string {
  const { width, height, lang, qr } = spec;
  const rules = spec.rules.map(
    (rule) =>
      `<rect x="${rule.x}" y="${rule.y}" width="${rule.width}" height="${rule.thick}" fill="${rule.color}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` xml:lang="${lang === 'zh' ? 'zh-Hans' : 'en'}" role="img" font-family="${IMAGE_FONT}">`,
    `<title>${escapeMarkup(spec.title)}</title>`,
    `<desc>${escapeMarkup(spec.blocks.map((block) => block.lines.join(lang === 'zh' ? '' : ' ')).join('\n'))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${TOKENS.paper[0]}"/>`,
    ...rules,
    nested(spec, plainPicture(picture)),
    ...spec.blocks.map(textOf),
    qr === null
      ? ''
      : `<path data-role="qr" transform="translate(${qr.x} ${qr.y}) scale(${qr.size / qr.side})" d="${qr.path}" fill="#000000" shape-rendering="crispEdges"/>`,
    '</svg>',
  ].join('');
}

function textOf(block: TextBlock): string {
  const lines = block.lines.map(
    (line, at) =>
      `<tspan x="${block.x}" y="${Math.round((block.y + at * block.leading) * 10) / 10}">${escapeMarkup(line)}</tspan>`,
  );
  return `<text data-role="${block.role}" font-size="${block.size}"${block.bold ? ' font-weight="600"' : ''} fill="${block.color}">${lines.join('')}</text>`;
}

function nested({ picture: { x, y, width, height } }: ImageSpec, svg: string): string {
  return svg.replace(/^<svg/, `<svg x="${x}" y="${y}" width="${width}" height="${height}"`);
}
