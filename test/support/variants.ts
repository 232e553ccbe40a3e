import { expand, type Form, type SpanCell, type SpanTable } from './forms.ts';

/**
 * How much a careful clerk can read of a drawing: `all` cells, `printed` numbers (empty cells may be unread where the
 * drawing loses their place), or only what is certain.
 */
export type Legible = 'all' | 'printed' | 'some';

export interface Variant {
  name: string;
  legible: Legible;
  draw: (form: Form, next: () => number) => string;
}

type Draw = (rows: SpanTable, next: () => number) => string;
type Cell = (cell: SpanCell, next: () => number) => string;

const TITLE = '甲市某局2023年政府信息公开工作年度报告';

export function paragraphs(form: Form, drawTable: (rows: SpanTable) => string): string[] {
  return [
    TITLE,
    '一、总体情况',
    '全年公开信息31条,其中行政许可12件、行政处罚3件。',
    ...form.tables.flatMap(({ heading, rows }) => [heading, drawTable(rows)]),
    '五、存在的主要问题及改进情况',
    '主动性有待加强。',
    '六、其他需要报告的事项',
    '无。',
    '甲市某局',
    '2024年1月12日',
  ];
}

/** A page whose tables are drawn by `draw`; the other lines are paragraphs. */
const html =
  (draw: Draw) =>
  (form: Form, next: () => number): string => {
    const parts = paragraphs(form, (rows) => `\u0000${draw(rows, next)}`);
    const body = parts
      .map((part) => (part.startsWith('\u0000') ? part.slice(1) : `<p>${part}</p>`))
      .join('\n');
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>${body}</body></html>`;
  };

/** A table whose cells hold what `inside` makes of their text. */
const table =
  (inside: Cell, tag: (cell: SpanCell, row: number) => string = () => 'td', attributes = ''): Draw =>
  (rows, next) =>
    `<table border="1">${rows
      .map((cells, row) => {
        const drawn = cells.map((cell) => {
          const name = tag(cell, row);
          return `<${name} rowspan="${cell.rows}" colspan="${cell.cols}"${attributes}>${inside(cell, next)}</${name}>`;
        });
        return `<tr>${drawn.join('\n')}</tr>`;
      })
      .join('\n')}</table>`;

export const isNumber = (text: string): boolean => /^[+-]?\d+$/.test(text);
export const own = ({ text }: SpanCell): string => text;
const onNumbers =
  (change: (text: string, next: () => number) => string): Cell =>
  ({ text }, next) =>
    isNumber(text) ? change(text, next) : text;
const digits =
  (glue: string, wrap: (digit: string) => string): Cell =>
  ({ text }) =>
    isNumber(text) ? [...text].map(wrap).join(glue) : text;
const grouped = (text: string, comma: string): string => text.replace(/\B(?=(?:\d{3})+$)/g, comma);
const wide = (text: string): string =>
  [...text]
    .map((sign) => (/\d/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
    .join('');

/** Table 3 laid on its side is drawn in full; the other tables stay as they are. */
const sideways: Draw = (rows, next) => {
  const grid = expand(rows, 'repeat');
  const is3 = grid.some((line) => line.some((text) => text.startsWith('一、本年新收')));
  if (!is3) return table(own)(rows, next);
  const turned = (grid[0] ?? []).map((_, col) => grid.map((line) => line[col] ?? ''));
  return `<table>${turned.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
};

/** The rows of the header come again before row `at`, as after a printed page. */
const headAgain: Draw = (rows, next) => {
  const is3 = rows[0]?.[0]?.text.includes('勾稽') ?? false;
  if (!is3) return table(own)(rows, next);
  const part = (some: SpanTable): string => table(own)(some, next);
  const cut = rows.findIndex((cells) => cells[0]?.text.startsWith('四、'));
  // Only the last row, which no cell of a row above reaches into, can stand in a table of its own.
  return part(rows.slice(0, cut)) + part([...rows.slice(0, 3), ...rows.slice(cut)]);
};

const perRow: Draw = (rows, next) =>
  expand(rows, 'blank')
    .map((line) => table(own)([line.map((text) => ({ text, rows: 1, cols: 1 }))], next))
    .join('\n');

const boxes =
  (row: string, cell: string, fill: 'repeat' | 'blank' | null): Draw =>
  (rows) => {
    const lines = fill === null ? rows.map((cells) => cells.map(own)) : expand(rows, fill);
    const drawn = lines.map(
      (line) =>
        `<${row}>${line.map((text) => `<${cell}>${text}</${cell}>`).join('\n')}</${row.split(' ')[0]}>`,
    );
    return `<div>${drawn.join('\n').replaceAll(/<\/(\w+) [^>]*>/g, '</$1>')}</div>`;
  };

/** A table as one line per row. */
export const lines =
  (line: (cells: string[]) => string, fill: 'repeat' | 'blank' = 'blank', after: readonly number[] = []) =>
  (rows: SpanTable): string =>
    expand(rows, fill)
      .flatMap((cells, at) => [line(cells), ...(after.includes(at) ? [line(cells.map(() => '---'))] : [])])
      .join('\n');

/** Pages of content management systems and of Word, beyond the layouts of LAYOUTS §1. */
export const HTML_VARIANTS: readonly Variant[] = [
  {
    name: 'th and td mixed',
    legible: 'all',
    draw: html(table(own, ({ text: t }) => (isNumber(t) ? 'td' : 'th'))),
  },
  {
    name: 'padded with nbsp, thin and ideographic spaces',
    legible: 'all',
    draw: html(table(({ text: t }) => `&nbsp;\u2009${t}\u3000&ensp;`)),
  },
  { name: 'empty cells hold nbsp', legible: 'all', draw: html(table(({ text: t }) => t || '&nbsp;')) },
  {
    name: 'word paragraphs with o:p',
    legible: 'all',
    draw: html(
      table(
        ({ text: t }) =>
          `<p class=MsoNormal align=center><![if !supportEmptyParas]><span lang=EN-US>${t || '&nbsp;'}<o:p></o:p></span><![endif]></p>`,
      ),
    ),
  },
  {
    name: 'word conditional comments',
    legible: 'all',
    draw: html(
      table(
        ({ text: t }) =>
          `<!--[if gte mso 9]><xml><w:x>99</w:x></xml><![endif]--><p>${t}<o:p>&nbsp;</o:p></p>`,
      ),
    ),
  },
  { name: 'full-width digits', legible: 'all', draw: html(table(onNumbers(wide))) },
  { name: 'thousands with comma', legible: 'all', draw: html(table(onNumbers((t) => grouped(t, ',')))) },
  {
    name: 'thousands with full-width comma',
    legible: 'all',
    draw: html(table(onNumbers((t) => grouped(t, '，')))),
  },
  { name: 'thousands with space', legible: 'some', draw: html(table(onNumbers((t) => grouped(t, ' ')))) },
  { name: 'digits in spans', legible: 'all', draw: html(table(digits('', (d) => `<span>${d}</span>`))) },
  {
    name: 'digits in fonts, comments between',
    legible: 'all',
    draw: html(table(digits('<!-- x -->', (d) => `<font face="宋体">${d}</font>`))),
  },
  {
    name: 'digits in spans on lines of their own',
    legible: 'some',
    draw: html(table(digits('\n', (d) => `<span>${d}</span>`))),
  },
  {
    name: 'script in cells',
    legible: 'all',
    draw: html(table(({ text: t }) => `${t}<script>document.write(7)</script><style>.x{width:3px}</style>`)),
  },
  {
    name: 'hidden cell copies',
    legible: 'all',
    draw: html(table(({ text: t }) => `<span style="display:none">88</span><span>${t}</span>`)),
  },
  { name: 'units in cells', legible: 'some', draw: html(table(onNumbers((t) => `${t}件`))) },
  {
    name: 'footnote marks',
    legible: 'some',
    draw: html(table(onNumbers((t, next) => (next() < 0.1 ? `${t}<sup>1</sup>` : t)))),
  },
  { name: 'br around numbers', legible: 'all', draw: html(table(({ text: t }) => `<br/>${t}<br>`)) },
  {
    name: 'labels broken by br',
    legible: 'all',
    draw: html(table(({ text: t }) => (isNumber(t) ? t : t.replace(/(?<=^.{4})(?=.)/u, '<br>')))),
  },
  {
    name: 'cells unclosed',
    legible: 'all',
    draw: (form, next) => html(table(own))(form, next).replaceAll(/<\/t[dr]>/g, ''),
  },
  {
    name: 'upper case tags',
    legible: 'all',
    draw: (form, next) => html(table(own))(form, next).replaceAll(/<\/?\w+/g, (tag) => tag.toUpperCase()),
  },
  {
    name: 'in a layout table',
    legible: 'all',
    draw: html(
      (rows, next) =>
        `<table><tr><td><table><tr><td>${table(own)(rows, next)}</td></tr></table></td></tr></table>`,
    ),
  },
  {
    name: 'beside a menu in a layout table',
    legible: 'all',
    draw: html(
      (rows, next) =>
        `<table><tr><td><ul><li>规章</li><li>行政规范性文件</li></ul></td><td>${table(own)(rows, next)}</td></tr></table>`,
    ),
  },
  {
    name: 'each cell holds a table',
    legible: 'printed',
    draw: html(table(({ text: t }) => `<table><tr><td>${t}</td></tr></table>`)),
  },
  {
    name: 'thead, tbody and a caption',
    legible: 'all',
    draw: html((rows, next) =>
      table(own)(rows, next).replace('>', '><caption>统计表(单位:件)</caption><tbody>'),
    ),
  },
  { name: 'header again before the last row', legible: 'all', draw: html(headAgain) },
  { name: 'a table per row', legible: 'printed', draw: html(perRow) },
  { name: 'table 3 on its side', legible: 'some', draw: html(sideways) },
  { name: 'divs, spans blank', legible: 'printed', draw: html(boxes('div class="row"', 'div', 'blank')) },
  { name: 'divs, cells as printed', legible: 'printed', draw: html(boxes('div class="row"', 'div', null)) },
  { name: 'spans in divs', legible: 'printed', draw: html(boxes('div', 'span', null)) },
  { name: 'definition lists', legible: 'printed', draw: html(boxes('dl', 'dd', null)) },
  { name: 'list items', legible: 'printed', draw: html(boxes('ul', 'li', null)) },
  { name: 'paragraph per cell', legible: 'printed', draw: html(boxes('div', 'p', null)) },
  {
    name: 'br between cells',
    legible: 'printed',
    draw: html((rows) => `<p>${rows.flatMap((cells) => cells.map(own)).join('<br>')}</p>`),
  },
  {
    name: 'br between rows, nbsp between cells',
    legible: 'printed',
    draw: html((rows) => `<p>${rows.map((cells) => cells.map(own).join('&nbsp;&nbsp;')).join('<br>')}</p>`),
  },
  {
    name: 'pre with pipes',
    legible: 'all',
    draw: html((rows) => `<pre>${lines((cells) => `| ${cells.join(' | ')} |`)(rows)}</pre>`),
  },
  {
    name: 'pre with tabs',
    legible: 'all',
    draw: html((rows) => `<pre>${lines((cells) => cells.join('\t'))(rows)}</pre>`),
  },
];
