import {
  AlignmentType,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { LABEL, piecesOf, titleOf } from '../pieces.ts';
import type { DemoReport, Piece, Td } from '../types.ts';
import { normalise } from './packed.ts';

function paragraph(text: string, bold = false): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold })] });
}

function cell(td: Td): TableCell {
  return new TableCell({ children: [paragraph(td.text)], columnSpan: td.colspan, rowSpan: td.rowspan });
}

function block(item: Piece): Paragraph | Table {
  if (item.kind === 'table') {
    return new Table({ rows: item.rows.map((row) => new TableRow({ children: row.map(cell) })) });
  }
  if (item.kind === 'picture') return paragraph('');
  if (item.kind === 'signature') {
    return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(item.text)] });
  }
  return paragraph(item.text, item.kind === 'heading');
}

/** The report as a Word file with real merged cells; the label stands in the page header. */
export async function docxOf(report: DemoReport): Promise<Uint8Array> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: titleOf(report), bold: true, size: 36 })],
  });
  const document = new Document({
    creator: report.agency.name,
    title: titleOf(report),
    sections: [
      {
        headers: { default: new Header({ children: [paragraph(LABEL)] }) },
        children: [title, ...piecesOf(report).map(block)],
      },
    ],
  });
  return normalise(new Uint8Array(await Packer.toBuffer(document)));
}
