import { TOKENS } from '../charts/palette.ts';
import { qrPath } from '../export/qr.ts';
import { shareWords } from '../i18n/share.ts';
import type { BlockRole, ImageContent, ImageSpec, Measure, TextBlock } from './types.ts';
import { balanced, wrap } from './wrap.ts';

/** The image for telephones and chats: three to four, as tall as a screen shows without turning it. */
export const POSTER = { width: 1080, height: 1440 } as const;
const MARGIN = 56;
/** CSS pixels the picture is drawn at: narrow, so that its letters are readable when a telephone shrinks the image. */
const DRAWN = 540;
/** Text is set smaller only when the picture would otherwise be lower than this. */
const PICTURE_WANTED = 600;
const SHRINK = [0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.5, 0.42] as const;
const READABLE = 0.7;
/** Side of a module of the QR code: a camera reads three pixels, four with ease. */
const MODULE = { wanted: 4, most: 280 } as const;

const ink = TOKENS.ink[0];
const muted = TOKENS.muted[0];
const brand = TOKENS.brand[0];

interface Style {
  size: number;
  leading: number;
  bold: boolean;
  color: string;
  /** Space above. */
  before: number;
}

const STYLES: Record<BlockRole, Style> = {
  over: { size: 24, leading: 1.4, bold: false, color: muted, before: 0 },
  title: { size: 44, leading: 1.3, bold: true, color: ink, before: 10 },
  summary: { size: 30, leading: 1.45, bold: false, color: ink, before: 18 },
  small: { size: 21, leading: 1.4, bold: false, color: muted, before: 10 },
  caveat: { size: 23, leading: 1.45, bold: false, color: ink, before: 10 },
  formula: { size: 22, leading: 1.45, bold: false, color: muted, before: 10 },
  caption: { size: 22, leading: 1.45, bold: false, color: muted, before: 10 },
  source: { size: 21, leading: 1.5, bold: false, color: muted, before: 6 },
};

/** Blocks set below each other from `top`; `bottom` is where the next thing may begin. */
function set(
  texts: readonly { role: BlockRole; text: string }[],
  at: { x: number; top: number; width: number; shrink: number },
  measure: Measure,
): { blocks: TextBlock[]; bottom: number } {
  const blocks: TextBlock[] = [];
  let bottom = at.top;
  for (const { role, text } of texts) {
    const style = STYLES[role];
    const size = Math.round(style.size * at.shrink * 10) / 10;
    const leading = size * style.leading;
    const lines = (role === 'title' ? balanced : wrap)(text, at.width, size, style.bold, measure);
    if (lines.length === 0) continue;
    const top = bottom + style.before * at.shrink;
    // The first baseline: the letters stand in the middle of their line.
    blocks.push({
      ...style,
      role,
      lines,
      x: at.x,
      y: Math.round(top + (leading + size * 0.76) / 2),
      size,
      leading,
    });
    bottom = top + leading * lines.length;
  }
  return { blocks, bottom };
}

/** Head and foot of an image at one size of text: what is left between them is the picture's. */
function attempt(content: ImageContent, shrink: number, measure: Measure) {
  const width = POSTER.width - 2 * MARGIN;
  const head = set(
    [
      { role: 'over', text: content.over },
      { role: 'title', text: content.title },
      { role: 'summary', text: content.summary },
    ],
    { x: MARGIN, top: MARGIN + 8, width, shrink },
    measure,
  );
  const strip = set(
    [
      ...content.caveats.map((text) => ({ role: 'caveat' as const, text })),
      ...(content.formula === null ? [] : [{ role: 'formula' as const, text: content.formula }]),
      { role: 'caption', text: content.caption },
    ],
    { x: MARGIN, top: 4, width, shrink },
    measure,
  );
  const qr = content.qr === null ? null : qrBox(content.qr);
  const source = set(
    content.source.map((text) => ({ role: 'source' as const, text })),
    { x: MARGIN, top: 12, width: width - (qr === null ? 0 : qr.size + 24), shrink: Math.max(shrink, 0.72) },
    measure,
  );
  const footHeight = strip.bottom + 20 + Math.max(source.bottom, qr === null ? 0 : qr.size + 8);
  return { head, strip, source, qr, footHeight, width };
}

type Attempt = ReturnType<typeof attempt>;

function qrBox(text: string) {
  const { side, path } = qrPath(text);
  const size = side * Math.max(3, Math.min(MODULE.wanted, Math.floor(MODULE.most / side)));
  return { side, path, size };
}

/**
 * Lays the 1080 × 1440 image out: all texts whole, the picture in what is left. Long texts are set smaller, step by
 * step, until the picture has room; caveats are never dropped.
 */
export function posterSpec(content: ImageContent, measure: Measure): ImageSpec {
  const { height } = POSTER;
  const room = (made: Attempt) => height - MARGIN - made.footHeight - made.head.bottom - 40;
  let made = attempt(content, 1, measure);
  for (const shrink of SHRINK) {
    if (room(made) >= PICTURE_WANTED) break;
    made = attempt(content, shrink, measure);
    // From here on smaller letters cost more than a lower picture.
    if (shrink < READABLE && room(made) >= PICTURE_WANTED / 2) break;
  }
  return place(content, made, height, Math.max(120, room(made)), measure);
}

/** Lays the figure out as a file of its own, as tall as it needs, without a QR code. */
export function figureSpec(content: ImageContent, measure: Measure): ImageSpec {
  const made = attempt({ ...content, qr: null }, 0.8, measure);
  const wanted = (content.pictureHeight / 720) * made.width;
  const height = Math.ceil(made.head.bottom + 40 + wanted + made.footHeight + MARGIN);
  return place({ ...content, qr: null }, made, height, wanted, measure);
}

function place(
  content: ImageContent,
  { head, strip, source, qr, footHeight, width }: Attempt,
  height: number,
  pictureHeight: number,
  measure: Measure,
): ImageSpec {
  const box = { x: MARGIN, y: Math.round(head.bottom + 20), width, height: Math.round(pictureHeight) };
  const drawn =
    content.qr === null
      ? { scale: width / 720 }
      : { scale: Math.min(width / DRAWN, box.height / content.pictureHeight) };
  const foot = height - MARGIN - footHeight;
  const sourceTop = foot + strip.bottom + 20;
  const shift = (blocks: readonly TextBlock[], by: number) =>
    blocks.map((block) => ({ ...block, y: block.y + by }));
  const small =
    drawn.scale < 1
      ? set(
          [{ role: 'small', text: shareWords(content.lang).smallPrint }],
          { x: MARGIN, top: box.y - 20, width, shrink: 1 },
          measure,
        )
      : null;
  const taken = small === null ? 0 : small.bottom - box.y + 20;
  return {
    lang: content.lang,
    width: POSTER.width,
    height,
    title: content.title,
    blocks: [
      ...head.blocks,
      ...(small?.blocks ?? []),
      ...shift(strip.blocks, foot),
      ...shift(source.blocks, sourceTop),
    ],
    rules: [
      { x: MARGIN, y: MARGIN - 16, width, thick: 5, color: brand },
      { x: MARGIN, y: foot, width, thick: 3, color: ink },
      { x: MARGIN, y: sourceTop, width, thick: 1, color: muted },
    ],
    picture: {
      ...box,
      y: box.y + taken,
      height: box.height - taken,
      drawnWidth: Math.round(width / drawn.scale),
      drawnHeight: Math.round((box.height - taken) / drawn.scale),
    },
    qr: qr === null ? null : { ...qr, x: POSTER.width - MARGIN - qr.size, y: sourceTop + 8 },
  };
}
