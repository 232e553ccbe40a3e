import type { Bilingual, Lang } from '../../core/model.ts';

/** Where a figure on a page can be had again: what its share panel, its image and its citation say besides the figure. */
export interface ShareContext {
  lang: Lang;
  collection: { id: string; name: Bilingual; kind: string };
  release: { id: string; date: string; hash: string };
  /** Path and query of the pinned link, with the site's base path. */
  link: string;
  /** Fingerprint of the view's rows, where the page takes one. */
  fp?: string | null;
  /** Whose figures the finding sentence is about; the collection unless said otherwise. */
  place?: string;
  /** What the figure's sentence is about, where the sentence does not say it. */
  subject?: string;
  /** What the view was narrowed to, in words. */
  scope?: string;
  /** Caveats the page shows above the figure: they go wherever the figure goes. */
  caveats?: readonly string[];
  /** Paths and queries of the figure's embeds; null where there is none. */
  embed: { pinned: string; live: string } | null;
}

/** What a figure's image says, in the order it says it. Every text is complete: nothing is shortened to fit. */
export interface ImageContent {
  lang: Lang;
  /** Line over the title: whose figures, and what kind of data they are. */
  over: string;
  title: string;
  summary: string;
  caveats: readonly string[];
  formula: string | null;
  caption: string;
  /** Where it comes from, a line each. */
  source: readonly string[];
  /** Height of the picture in CSS pixels as the page draws it. */
  pictureHeight: number;
  /** Text of the QR code; null for an image without one. */
  qr: string | null;
}

/** Width of a text in pixels at a font size; the page measures, a test may estimate. */
export type Measure = (text: string, size: number, bold: boolean) => number;

export type BlockRole = 'over' | 'title' | 'summary' | 'caveat' | 'formula' | 'caption' | 'source' | 'small';

/** A text set in lines; `y` is the first baseline. */
export interface TextBlock {
  role: BlockRole;
  lines: readonly string[];
  x: number;
  y: number;
  size: number;
  leading: number;
  bold: boolean;
  color: string;
}

/** An image laid out: every position in pixels. Light paper always, whatever the reader's theme. */
export interface ImageSpec {
  lang: Lang;
  width: number;
  height: number;
  title: string;
  blocks: TextBlock[];
  rules: { x: number; y: number; width: number; thick: number; color: string }[];
  /** Box of the picture, and the size in CSS pixels it is drawn at before it is scaled into the box. */
  picture: { x: number; y: number; width: number; height: number; drawnWidth: number; drawnHeight: number };
  qr: { x: number; y: number; size: number; side: number; path: string } | null;
}
