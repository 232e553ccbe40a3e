import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand, makeForm, random, type Form, type SpanTable } from '../support/forms.ts';
import { LAYOUTS } from '../support/layouts.ts';
import { c, docx, n, p, xlsx } from '../support/office.ts';
import { line, pdf, text, type Drawing } from '../support/pdf.ts';
import { SAMPLES, sampleDocuments } from '../support/samples.ts';

export interface CorpusDocument {
  name: string;
  format: 'html' | 'text' | 'docx' | 'xlsx' | 'pdf';
  bytes: Uint8Array;
}

const TEXT_LAYOUTS = LAYOUTS.filter(({ name }) => !name.startsWith('html'));
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Document `seed` of the corpus: 14 of 20 are pages of a CMS (about 60 kB), 3 texts, and one each docx, xlsx, pdf. */
export function corpusDocument(seed: number): CorpusDocument {
  const next = random(seed + 1);
  const form = makeForm(seed % 3 === 0 ? 'f2019' : 'f2021', next);
  const kind = seed % 20;
  if (kind < 14) return { name: `${seed}.html`, format: 'html', bytes: utf8(cmsPage(form, next)) };
  if (kind < 17) {
    const layout = TEXT_LAYOUTS[Math.floor(next() * TEXT_LAYOUTS.length)];
    return { name: `${seed}.txt`, format: 'text', bytes: utf8(layout?.draw(form, next) ?? '') };
  }
  if (kind === 17) return { name: `${seed}.docx`, format: 'docx', bytes: docx(wordBody(form)) };
  if (kind === 18) return { name: `${seed}.xlsx`, format: 'xlsx', bytes: workbook(form) };
  return {
    name: `${seed}.pdf`,
    format: 'pdf',
    bytes: pdf(form.tables.map(({ heading, rows }) => pdfPage(heading, rows))),
  };
}

/** The development documents with their bytes, as starting points of mutations. */
export function developmentDocuments(): { name: string; bytes: Uint8Array }[] {
  return sampleDocuments().map(({ truth }) => {
    return { name: truth.file, bytes: new Uint8Array(readFileSync(join(SAMPLES, 'docs', truth.file))) };
  });
}

const STYLE = 'border: 1px solid windowtext; padding: 0px 7px; word-break: break-all;';

function cmsPage(form: Form, next: () => number): string {
  const figure = (): number => Math.floor(next() * 900);
  const prose = (count: number): string =>
    Array.from({ length: count }, () => {
      const sentence = `全年主动公开政府信息${figure()}条,答复咨询${figure()}次,组织培训${figure()}人次,网站更新栏目${figure()}个。`;
      return `<p style="text-indent: 2em;"><span style="font-family: 仿宋; font-size: 16px;">${sentence.repeat(3)}</span></p>`;
    }).join('\n');
  const chrome = '<li><a href="/x/" target="_blank">栏目</a></li>'.repeat(60);
  const tables = form.tables.map(({ heading, rows }) => {
    return `<p><strong>${heading}</strong></p><div style="overflow-x:auto"><table border="1">${rows.map(cmsRow).join('\n')}</table></div>`;
  });
  return (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>甲市某局2023年政府信息公开工作年度报告</title>' +
    `<script>${'function f(x){return x<3&&x>1}\n'.repeat(40)}</script><style>${'.a{color:red}\n'.repeat(60)}</style></head>` +
    `<body><ul>${chrome}</ul><table width="1000"><tr><td><h1>甲市某局2023年政府信息公开工作年度报告</h1>${prose(12)}` +
    `${tables.join('\n')}${prose(6)}</td></tr></table><div>${'<a href="#">链接</a> '.repeat(40)}</div></body></html>`
  );
}

function cmsRow(row: SpanTable[number]): string {
  const cells = row.map(({ text: content, rows, cols }) => {
    const inner = `<p style="text-align: center;"><span style="font-size: 14px; font-family: 宋体;">${content}</span></p>`;
    return `<td rowspan="${rows}" colspan="${cols}" style="${STYLE}" width="63" valign="center">${inner}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function wordBody(form: Form): string {
  const tables = form.tables.map(({ heading, rows }) => {
    const lines = expand(rows, 'repeat').map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`,
    );
    return `${p(heading)}<w:tbl>${lines.join('')}</w:tbl>`;
  });
  return `${p('甲市某局2023年政府信息公开工作年度报告')}${tables.join('')}`;
}

function workbook(form: Form): Uint8Array {
  const sheets = form.tables.map(({ rows }) => {
    const lines = expand(rows, 'blank').map((cells, row) => {
      const printed = cells.map((cell, col) => {
        const ref = `${String.fromCharCode(65 + col)}${row + 1}`;
        return /^\d+$/.test(cell) ? n(ref, cell) : c(ref, cell);
      });
      return `<row r="${row + 1}">${printed.join('')}</row>`;
    });
    return { rows: lines.join('') };
  });
  return xlsx(sheets);
}

function pdfPage(heading: string, rows: SpanTable): Drawing[] {
  const grid = expand(rows, 'blank');
  const columns = Math.max(...grid.map((cells) => cells.length));
  const width = 500 / columns;
  const x = (col: number): number => 40 + col * width;
  const y = (row: number): number => 780 - row * 18;
  return [
    text(40, 800, heading),
    ...Array.from({ length: columns + 1 }, (_, col) => line(x(col), y(0), x(col), y(grid.length))),
    ...Array.from({ length: grid.length + 1 }, (_, row) => line(x(0), y(row), x(columns), y(row))),
    ...grid.flatMap((cells, row) =>
      cells.map((cell, col) =>
        text(
          x(col) + 1,
          y(row + 1) + 5,
          cell.slice(0, 12),
          Math.min(8, (width - 2) / Math.max(1, cell.length)),
        ),
      ),
    ),
  ];
}
