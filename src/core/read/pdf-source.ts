import { ReadError } from '../errors.ts';
import { ideograph } from '../radicals.ts';

/** One piece of text as the page draws it, in page points, y downwards from the top edge. */
export interface Glyphs {
  text: string;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  size: number;
}

/** A straight horizontal or vertical ruling line: `at` is its y or x, `from` and `to` its extent. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  glyphs: Glyphs[];
  horizontal: Rule[];
  vertical: Rule[];
}

/** Bytes of a predefined character map of pdfjs (`GBK-EUC-H` …), which PDFs with unembedded CJK fonts need. */
export type CMapSource = (name: string) => Promise<Uint8Array>;

const MAX_PAGES = 300;
const MAX_ITEMS = 300_000;
/** Thinner filled rectangles are lines drawn as shapes, as browsers and spreadsheet programs print borders. */
const THIN = 3;
/** A line shorter than this is a stroke of a drawing or an underline of one character. */
const SHORT = 4;
const STRAIGHT = 0.5;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface TextItem {
  str?: string;
  transform: number[];
  width: number;
  height: number;
}
interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(options: object): Promise<{ items: TextItem[] }>;
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  cleanup(): void;
}

/**
 * Opens a PDF and yields its pages' text and ruling lines, one page in memory at a time.
 * Throws `ReadError`: encrypted, pdf_damaged, pdf_limit.
 */
export async function* pdfPages(bytes: Uint8Array, cmap?: CMapSource): AsyncGenerator<Page> {
  // The handler module registers itself, so that pdfjs runs in this thread: the core has no worker of its own.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer over; the caller's bytes must survive.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Pictures are never looked at, so they are not decoded either.
    maxImageSize: 1,
    stopAtErrors: false,
    CMapReaderFactory: cmapFactory(cmap),
  });
  try {
    const file = await task.promise;
    if (file.numPages > MAX_PAGES) throw new ReadError('pdf_limit', `${file.numPages} pages`);
    let items = 0;
    for (let number = 0; number < file.numPages; number += 1) {
      const page = await readPage((await file.getPage(number + 1)) as unknown as PdfPage, number, pdfjs.OPS);
      items += page.glyphs.length;
      if (items > MAX_ITEMS) throw new ReadError('pdf_limit', `> ${MAX_ITEMS}`);
      yield page;
    }
  } catch (error) {
    throw asReadError(error);
  } finally {
    await task.destroy();
  }
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? new ReadError('encrypted') : new ReadError('pdf_damaged', name);
}

function cmapFactory(cmap: CMapSource | undefined): new () => object {
  return class {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      if (cmap === undefined) throw new Error(`no character map ${name}`);
      return { cMapData: await cmap(name), isCompressed: true };
    }
  };
}

async function readPage(page: PdfPage, number: number, ops: Record<string, number>): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as unknown as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  const glyphs = content.items.flatMap((item) => toGlyphs(item, toPage));
  const rules = readRules(await page.getOperatorList(), toPage, ops);
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, glyphs, ...rules };
}

/** Radicals and compatibility forms that PDF fonts map ideographs to are written as the ideographs themselves. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

function toGlyphs(item: TextItem, toPage: Matrix): Glyphs[] {
  const text = (item.str ?? '').replace(COMPATIBLE, ideograph);
  if (text.trim() === '') return [];
  const [a, b, c, d, x, y] = multiply(toPage, item.transform as unknown as Matrix);
  const size = Math.hypot(c, d);
  // Text turned out of the horizontal (stamps, watermarks) belongs to no line.
  if (Math.abs(b) > Math.abs(a) * 0.2 || !Number.isFinite(size) || size === 0) return [];
  return [{ text, x0: x, x1: x + item.width, top: y - size * 0.88, bottom: y + size * 0.12, size }];
}

function readRules(
  list: { fnArray: number[]; argsArray: unknown[] },
  toPage: Matrix,
  ops: Record<string, number>,
): { horizontal: Rule[]; vertical: Rule[] } {
  const rules = { horizontal: [] as Rule[], vertical: [] as Rule[] };
  const stroking = new Set([ops['stroke'], ops['closeStroke'], ops['fillStroke'], ops['eoFillStroke']]);
  const filling = new Set([ops['fill'], ops['eoFill'], ops['fillStroke'], ops['eoFillStroke']]);
  const saved: Matrix[] = [];
  let matrix = multiply(toPage, IDENTITY);
  for (const [index, op] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    if (op === ops['save']) saved.push(matrix);
    else if (op === ops['restore']) matrix = saved.pop() ?? matrix;
    else if (op === ops['transform']) matrix = multiply(matrix, args as Matrix);
    else if (op === ops['paintFormXObjectBegin']) {
      saved.push(matrix);
      const form = (args as [Matrix | null])[0];
      if (form !== null) matrix = multiply(matrix, form);
    } else if (op === ops['paintFormXObjectEnd']) matrix = saved.pop() ?? matrix;
    else if (op === ops['constructPath']) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (path === null) continue;
      if (stroking.has(paint)) addSegments(path, matrix, rules);
      if (filling.has(paint)) addThinShapes(path, matrix, rules);
    }
  }
  return rules;
}

type Point = readonly [number, number];
interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

/** Subpaths of a pdfjs path (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) in page points; curves end a subpath. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  const point = (at: number): Point => apply(matrix, path[at] ?? 0, path[at + 1] ?? 0);
  for (let at = 0; at < path.length;) {
    const kind = path[at];
    if (kind === 0 || kind === 1) {
      if (kind === 0) paths.push((current = []));
      current.push(point(at + 1));
      at += 3;
    } else if (kind === 4) {
      const [first] = current;
      if (first !== undefined) current.push(first);
      at += 1;
    } else {
      const size = kind === 2 ? 7 : 5;
      paths.push((current = [point(at + size - 2)]));
      at += size;
    }
  }
  return paths;
}

function addSegments(path: ArrayLike<number>, matrix: Matrix, rules: Rules): void {
  for (const points of subpaths(path, matrix)) {
    for (let at = 1; at < points.length; at += 1) {
      const [x0, y0] = points[at - 1] ?? [0, 0];
      const [x1, y1] = points[at] ?? [0, 0];
      addBox(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), STRAIGHT, rules);
    }
  }
}

function addThinShapes(path: ArrayLike<number>, matrix: Matrix, rules: Rules): void {
  for (const points of subpaths(path, matrix)) {
    if (points.length < 4) continue;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    addBox(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), THIN, rules);
  }
}

function addBox(x0: number, y0: number, x1: number, y1: number, thin: number, rules: Rules): void {
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= thin && width > Math.max(SHORT, height))
    rules.horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
  else if (width <= thin && height > Math.max(SHORT, width))
    rules.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function apply(m: Matrix, x: number, y: number): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
