import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip as mm,
} from 'docx';
import { qrBmp } from '../export/qr.ts';
import type { AnnexWords } from '../i18n/annex.ts';
import type { AnnexMeta, AnnexRow } from './model.ts';

/** GB/T 9704: margins 37, 26, 35, 28 mm around a text block of 156 × 225 mm on A4. */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), footer: mm(20) },
};
const WIDTHS = [9, 27, 21, 21, 22, 44, 12];
const SHEET_WIDTHS = [9, 62, 30, 55];

/** Half points: 二号 for titles, 五号 in tables, 四号 for text. */
const SIZE = { title: 36, table: 20, text: 24, foot: 18 };
const BODY_FONT = { eastAsia: 'FangSong', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
const HEAD_FONT = { eastAsia: 'SimHei', ascii: 'Arial', hAnsi: 'Arial' };

/** The annex as a Word file: A4, table head on every page, page numbers, source and QR code at the end. */
export function annexDocx(rows: readonly AnnexRow[], meta: AnnexMeta, t: AnnexWords): Promise<Blob> {
  const c = t.columns;
  const head = [c.no, c.agency, c.due, c.published, c.place, c.problems, c.note];
  const body = rows.map((row) => [
    [String(row.no)],
    [row.name],
    [row.due],
    [row.published],
    [row.place],
    row.items.map((item, at) => (row.items.length > 1 ? `${at + 1}. ${item.text}` : item.text)),
    [row.note],
  ]);
  return pack(meta, t, [
    text(t.appendix, { font: HEAD_FONT, size: SIZE.text }),
    text(t.title(meta.place, meta.year), { center: true, font: HEAD_FONT, size: SIZE.title, after: 240 }),
    grid(WIDTHS, head, body),
    ...sourceLines(meta, t),
  ]);
}

/** One sheet for each body, each on a page of its own, with room for its answer. */
export function answerSheetsDocx(rows: readonly AnnexRow[], meta: AnnexMeta, t: AnnexWords): Promise<Blob> {
  const s = t.sheet;
  const pages = rows.flatMap((row, at) => [
    text(s.title(row.name, meta.year), {
      center: true,
      font: HEAD_FONT,
      size: SIZE.title,
      after: 240,
      breakBefore: at > 0,
    }),
    text(s.lead, { size: SIZE.text, after: 160 }),
    grid(
      SHEET_WIDTHS,
      [s.no, s.clue, s.cells, s.answer],
      row.items.map((item, index) => [
        [String(index + 1)],
        [item.text],
        [item.cells.join('；') || t.none],
        [''],
      ]),
      1200,
    ),
    text(`${s.done}：____________    ${s.signer}：____________`, {
      size: SIZE.text,
      after: 160,
      before: 240,
    }),
    text(t.clue, { size: SIZE.foot }),
    text(`${t.asof(meta.asof)} · ${t.release(meta.release)}`, { size: SIZE.foot }),
  ]);
  return pack(meta, t, pages);
}

function pack(meta: AnnexMeta, t: AnnexWords, children: (Paragraph | Table)[]): Promise<Blob> {
  const numbers = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      run('— ', SIZE.foot),
      new TextRun({ children: [PageNumber.CURRENT], size: SIZE.foot }),
      run(' —', SIZE.foot),
    ],
  });
  const source = text(`${t.asof(meta.asof)} · ${t.release(meta.release)}`, { center: true, size: SIZE.foot });
  const document = new Document({
    title: t.title(meta.place, meta.year),
    creator: 'Gouji',
    styles: { default: { document: { run: { font: BODY_FONT, size: SIZE.text } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [numbers, source] }) },
        children,
      },
    ],
  });
  return Packer.toBlob(document);
}

function sourceLines(meta: AnnexMeta, t: AnnexWords): Paragraph[] {
  const lines = [
    text(t.clue, { size: SIZE.foot, before: 160 }),
    text(`${t.asof(meta.asof)} · ${t.release(meta.release)}`, { size: SIZE.foot }),
  ];
  if (meta.link === '') return lines;
  const code = new ImageRun({
    type: 'bmp',
    data: qrBmp(meta.link),
    transformation: { width: 90, height: 90 },
    altText: { name: 'QR', description: meta.link, title: t.link },
  });
  return [
    ...lines,
    text(`${t.link}：${meta.link}`, { size: SIZE.foot }),
    new Paragraph({ children: [code] }),
  ];
}

function grid(
  widths: readonly number[],
  head: readonly string[],
  body: readonly (readonly string[])[][],
  minHeight = 0,
): Table {
  const cell = (lines: readonly string[], at: number, strong: boolean) =>
    new TableCell({
      width: { size: mm(widths[at] ?? 20), type: WidthType.DXA },
      verticalAlign: strong ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: lines.map((line) =>
        text(line, { size: SIZE.table, center: strong, ...(strong ? { font: HEAD_FONT } : {}) }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((title, at) => cell([title], at, true)),
      }),
      ...body.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            ...(minHeight > 0 ? { height: { value: minHeight, rule: HeightRule.ATLEAST } } : {}),
            children: cells.map((lines, at) => cell(lines, at, false)),
          }),
      ),
    ],
  });
}

interface TextStyle {
  size: number;
  font?: typeof BODY_FONT;
  center?: boolean;
  before?: number;
  after?: number;
  breakBefore?: boolean;
}

function text(content: string, style: TextStyle): Paragraph {
  return new Paragraph({
    alignment: style.center ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: style.before ?? 0, after: style.after ?? 40 },
    children: [
      ...(style.breakBefore ? [new PageBreak()] : []),
      new TextRun({ text: content, size: style.size, ...(style.font ? { font: style.font } : {}) }),
    ],
  });
}

function run(content: string, size: number): TextRun {
  return new TextRun({ text: content, size });
}
