import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Lang } from '../../core/model.ts';
import { openWords, type OpenWords } from '../i18n/open.ts';
import type { Opinion, OpinionFinding } from './opinion.ts';

/** A4 and the margins of GB/T 9704, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
};

/** The opinion as a Word file. Loaded when the page is idle, so that it works with the network gone. */
export async function opinionDocx(opinion: Opinion, lang: Lang): Promise<Blob> {
  const t = openWords(lang);
  const document = new Document({
    title: opinion.heading,
    creator: 'Gouji',
    styles: {
      default: { document: { run: { font: { eastAsia: 'FangSong', ascii: 'Times New Roman' }, size: 24 } } },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer(opinion.footer) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: opinion.heading, bold: true, size: 32 })],
          }),
          table(opinion.facts.map(({ name, value }) => [name, value])),
          ...findings(opinion, t),
          ...list(t.problems, opinion.problems),
          ...opinion.notes.map((text) => line(text)),
          line(opinion.footer),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function findings(opinion: Opinion, t: OpenWords): (Paragraph | Table)[] {
  const heading = line(t.opinionFindings, true);
  if (opinion.noTables !== null) return [heading, line(opinion.noTables)];
  if (opinion.findings.length === 0) return [heading, line(t.opinionNone)];
  return [heading, ...opinion.findings.flatMap((finding, index) => oneFinding(finding, index, t))];
}

function oneFinding(finding: OpinionFinding, index: number, t: OpenWords): (Paragraph | Table)[] {
  const rows = finding.cells.map(({ name, printed, place }) => [name, printed, place]);
  return [
    line(`${index + 1}. 【${finding.severity}】${finding.sentence}（${finding.check}）`),
    ...finding.sums.map((sum) => line(sum)),
    ...(rows.length > 0 ? [line(t.opinionPlaces), table(rows)] : []),
  ];
}

function list(title: string, items: readonly string[]): Paragraph[] {
  return items.length === 0 ? [] : [line(title, true), ...items.map((item) => line(item))];
}

function line(text: string, bold = false): Paragraph {
  return new Paragraph({
    spacing: { before: bold ? 200 : 60, after: 60 },
    children: [new TextRun({ text, bold })],
  });
}

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
}

function footer(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: `${text}  ` }), new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}
