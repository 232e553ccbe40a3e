import type { FigureProps } from '../charts/types.ts';
import { figureSpec, POSTER, posterSpec } from './layout.ts';
import { IMAGE_FONT, imageSvg } from './imageSvg.ts';
import { fileContent, imageContent } from './texts.ts';
import type { ImageSpec, Measure, ShareContext } from './types.ts';

/** Measures texts as this browser sets them. */
function measurer(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (context === null) return [...text].length * size;
    context.font = `${bold ? 600 : 400} ${size}px ${IMAGE_FONT}`;
    return context.measureText(text).width;
  };
}

/** Draws a figure for a laid-out image: on light paper, at the width its letters stay readable at. */
async function drawn(figure: FigureProps, spec: ImageSpec): Promise<string> {
  const { renderSvg } = await import('../charts/renderSvg.ts');
  const { drawnWidth: width, drawnHeight: height } = spec.picture;
  const { option, lang } = figure;
  const made = typeof option === 'function' ? option({ lang, dark: false, width }) : option;
  return renderSvg(made, width, height, 'shared');
}

/** The figure as an SVG file that opens by itself. */
export async function figureFile(figure: FigureProps, share: ShareContext, origin: string): Promise<string> {
  const spec = figureSpec(fileContent(figure, share, origin), measurer());
  return imageSvg(spec, await drawn(figure, spec));
}

/** The figure's image of 1080 × 1440 pixels as PNG, made in the page without asking anything of a server. */
export async function posterPng(figure: FigureProps, share: ShareContext, origin: string): Promise<Blob> {
  const spec = posterSpec(imageContent(figure, share, origin), measurer());
  const svg = imageSvg(spec, await drawn(figure, spec));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = POSTER.width;
  canvas.height = POSTER.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, POSTER.width, POSTER.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no image')) : resolve(blob)), 'image/png');
  });
}
