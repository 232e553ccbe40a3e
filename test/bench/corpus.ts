import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeForm, random, type Form, type Options, type SpanTable } from '../support/forms.ts';
import { LAYOUTS } from '../support/layouts.ts';
import { c, docx, n, p, tc, xlsx } from '../support/office.ts';
import { line, pdf, text, type Drawing } from '../support/pdf.ts';
import { SAMPLES, sampleDocuments } from '../support/samples.ts';

export interface CorpusDocument {
  name: string;
  format: 'html' | 'text' | 'docx' | 'xlsx' | 'pdf';
  bytes: Uint8Array;
  /** What it prints. */
  form: Form;
}

const TEXT_LAYOUTS = LAYOUTS.filter(({ name }) => !name.startsWith('html'));
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Document `seed` of the corpus: 14 of 20 are pages of a CMS (about 60 kB), 3 texts, and one each docx, xlsx, pdf. */
export function corpusDocument(seed: number, options: Options = {}): CorpusDocument {
  const next = random(seed + 1);
  const form = makeForm(seed % 3 === 0 ? 'f2019' : 'f2021', next, options);
  const kind = seed % 20;
  if (kind < 14) return { name: `${seed}.html`, format: 'html', bytes: utf8(cmsPage(form, next)), form };
  if (kind < 17) {
    const layout = TEXT_LAYOUTS[Math.floor(next() * TEXT_LAYOUTS.length)];
    return { name: `${seed}.txt`, format: 'text', bytes: utf8(layout?.draw(form, next) ?? ''), form };
  }
  if (kind === 17) return { name: `${seed}.docx`, format: 'docx', bytes: docx(wordBody(form)), form };
  if (kind === 18) return { name: `${seed}.xlsx`, format: 'xlsx', bytes: workbook(form), form };
  return {
    name: `${seed}.pdf`,
    format: 'pdf',
    bytes: pdf(form.tables.map(({ heading, rows }) => pdfPage(heading, rows))),
    form,
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

/** Word's table with both merges, as Word writes them. */
export function wordTable(rows: SpanTable): string {
  const cells = placed(rows);
  const lines = rows.map((_, row) => {
    const here = cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .sort((one, two) => one.col - two.col);
    const drawn = here.map((cell) => {
      const merge = cell.rows === 1 ? '' : `<w:vMerge${cell.row === row ? ' w:val="restart"' : ''}/>`;
      return tc(cell.row === row ? cell.text : '', `<w:gridSpan w:val="${cell.cols}"/>${merge}`);
    });
    return `<w:tr>${drawn.join('')}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

function wordBody(form: Form): string {
  const tables = form.tables.map(({ heading, rows }) => p(heading) + wordTable(rows));
  return `${p('甲市某局2023年政府信息公开工作年度报告')}${tables.join('')}`;
}

function workbook(form: Form): Uint8Array {
  const name = (row: number, col: number): string => `${String.fromCharCode(65 + col)}${row + 1}`;
  const sheets = form.tables.map(({ rows }) => {
    const cells = placed(rows);
    const lines = rows.map((_, row) => {
      const drawn = cells
        .filter((cell) => cell.row === row && cell.text !== '')
        .map(({ text: content, col }) => {
          return /^\d+(?:\.\d+)?$/.test(content) ? n(name(row, col), content) : c(name(row, col), content);
        });
      return `<row r="${row + 1}">${drawn.join('')}</row>`;
    });
    const merges = cells
      .filter(({ rows: down, cols }) => down * cols > 1)
      .map(({ row, col, rows: down, cols }) => {
        return `<mergeCell ref="${name(row, col)}:${name(row + down - 1, col + cols - 1)}"/>`;
      });
    return { rows: lines.join(''), after: `<mergeCells>${merges.join('')}</mergeCells>` };
  });
  return xlsx(sheets);
}

const FONT = 7;
const LINE = 9;

/** A ruled table with wrapped cells, spans drawn as missing walls; the form has to fit on the page. */
export function pdfPage(heading: string, rows: SpanTable): Drawing[] {
  const cells = placed(rows);
  const columns = Math.max(...cells.map(({ col, cols }) => col + cols));
  const width = 500 / columns;
  const heights = rows.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row && cell.rows === 1);
    return LINE * Math.max(1, ...own.map((cell) => wrap(cell.text, cell.cols * width).length)) + 4;
  });
  const x = (col: number): number => 40 + col * width;
  const y = (row: number): number => 790 - heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  const drawn = cells.flatMap(({ text: content, row, col, rows: down, cols }): Drawing[] => {
    const [left, right, top, bottom] = [x(col), x(col + cols), y(row), y(row + down)];
    const lines = wrap(content, cols * width);
    const first = (top + bottom) / 2 + (lines.length * LINE) / 2 - FONT;
    return [
      line(left, top, right, top),
      line(left, bottom, right, bottom),
      line(left, top, left, bottom),
      line(right, top, right, bottom),
      ...lines.map((part, at) => text(left + 2, first - at * LINE, part, FONT)),
    ];
  });
  return [text(40, 810, heading), ...drawn];
}

function wrap(content: string, width: number): string[] {
  const most = Math.max(1, Math.floor((width - 4) / FONT));
  const wide = [...content].filter((character) => character > '\u00ff').length;
  if (wide === 0) return content === '' ? [] : [content];
  return content.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [];
}

interface PlacedCell {
  text: string;
  row: number;
  col: number;
  rows: number;
  cols: number;
}

/** The cells of a spanned table at their grid positions. */
export function placed(rows: SpanTable): PlacedCell[] {
  const busy = new Set<string>();
  return rows.flatMap((cells, row) => {
    let col = 0;
    return cells.map(({ text: content, rows: down, cols }) => {
      while (busy.has(`${row} ${col}`)) col += 1;
      for (let below = 0; below < down; below += 1) {
        for (let right = 0; right < cols; right += 1) busy.add(`${row + below} ${col + right}`);
      }
      return { text: content, row, col, rows: down, cols };
    });
  });
}
