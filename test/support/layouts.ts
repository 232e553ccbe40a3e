import { expand, type Form, type SpanTable } from './forms.ts';

export interface Layout {
  name: string;
  /** Empty cells keep their place, so they can be read as blank. */
  keepsBlanks: boolean;
  draw: (form: Form, next: () => number) => string;
}

const page = (form: Form, drawTable: (table: SpanTable) => string, between = '\n\n'): string =>
  [
    '甲市某局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '全年公开信息31条,其中行政许可12件、行政处罚3件。',
    ...form.tables.flatMap(({ heading, rows }) => [heading, '具体数据见下表。', drawTable(rows)]),
    '五、存在的主要问题及改进情况',
    '主动性有待加强。',
    '甲市某局',
    '2024年1月12日',
  ].join(between);

const flat = (table: SpanTable): string[] => table.flatMap((row) => row.map(({ text }) => text));
const lines =
  (separator: string, cell: (text: string) => string = (text) => text) =>
  (form: Form): string =>
    page(form, (table) => flat(table).map(cell).join(separator), separator.length > 1 ? '\n\n' : '\n');
const piped =
  (line: (cells: string[]) => string, fill: 'repeat' | 'blank') =>
  (form: Form): string =>
    page(form, (table) => expand(table, fill).map(line).join('\n'));
const unpadded =
  (line: (cells: string[], next: () => number) => string) =>
  (form: Form, next: () => number): string =>
    page(form, (table) =>
      table
        .map((row) =>
          line(
            row.map(({ text }) => text),
            next,
          ),
        )
        .join('\n'),
    );
const html = (form: Form): string =>
  `<html><head><meta charset="utf-8"></head><body>${page(form, (table) => `<table>${table.map(htmlRow).join('')}</table>`)}</body></html>`;
const htmlRow = (row: SpanTable[number]): string =>
  `<tr>${row.map(({ text, rows, cols }) => `<td rowspan="${rows}" colspan="${cols}">${text}</td>`).join('')}</tr>`;
const isNumber = (text: string): boolean => /^[+-]?\d+$/.test(text);

/** The physical layouts of LAYOUTS §1. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'html', keepsBlanks: true, draw: html },
  {
    name: 'pipes, spans blank',
    keepsBlanks: true,
    draw: piped((cells) => `| ${cells.join(' | ')} |`, 'blank'),
  },
  {
    name: 'pipes, spans repeated',
    keepsBlanks: true,
    draw: piped((cells) => `${cells.join(' | ')} |`, 'repeat'),
  },
  {
    name: 'pipes without outer pipes',
    keepsBlanks: true,
    draw: piped((cells) => cells.join(' | '), 'blank'),
  },
  { name: 'pipes, spans not padded', keepsBlanks: true, draw: unpadded((cells) => `${cells.join(' | ')} |`) },
  {
    name: 'pipes, ragged empty columns',
    keepsBlanks: false,
    draw: unpadded((cells, next) => `${cells.join(' | ')} |${' |'.repeat(1 + Math.floor(next() * 4))}`),
  },
  { name: 'tabs', keepsBlanks: true, draw: piped((cells) => cells.join('\t'), 'blank') },
  { name: 'one cell per line', keepsBlanks: true, draw: lines('\n') },
  { name: 'one cell per line, blank lines', keepsBlanks: true, draw: lines('\n\n') },
  { name: 'one cell per line, indented', keepsBlanks: true, draw: lines('\n', (text) => `      ${text}`) },
  { name: 'one cell per line, pipe after', keepsBlanks: true, draw: lines('\n', (text) => `${text} |`) },
  { name: 'lone pipes between', keepsBlanks: false, draw: lines('\n|\n') },
  {
    name: 'cells padded inside pipes',
    keepsBlanks: false,
    draw: lines('\n', (text) => `| \n       ${text}  `),
  },
  {
    name: 'label above its numbers',
    keepsBlanks: false,
    draw: unpadded((cells) => {
      const at = cells.findIndex(isNumber);
      return at > 0
        ? `${cells.slice(0, at).join(' |\n')} |\n${cells.slice(at).join(' | ')} |`
        : cells.join(' |\n');
    }),
  },
  { name: 'spaces', keepsBlanks: false, draw: unpadded((cells) => cells.join(' ')) },
  {
    name: 'one paragraph',
    keepsBlanks: false,
    draw: (form) => page(form, (table) => flat(table).join(' '), ' '),
  },
  {
    name: 'one long line per table',
    keepsBlanks: false,
    draw: (form) => page(form, (table) => flat(table).join('')),
  },
];
