import { expand, type Form, type SpanTable } from './forms.ts';
import { HTML_VARIANTS, isNumber, lines, own, paragraphs, type Variant } from './variants.ts';

const text =
  (drawTable: (rows: SpanTable) => string, between = '\n\n') =>
  (form: Form): string =>
    paragraphs(form, drawTable).join(between);
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text}"` : text);
const wrapped = (text: string): string =>
  text.length > 6 && !isNumber(text) ? `${text.slice(0, 5)}\n${text.slice(5)}` : text;

function ascii(rows: SpanTable, signs: { row: string; cross: string; bar: string }): string {
  const grid = expand(rows, 'blank');
  const size = (sign: string): number => (sign > '\u00ff' ? 2 : 1);
  const length = (text: string): number => [...text].reduce((sum, sign) => sum + size(sign), 0);
  const widths = (grid[0] ?? []).map((_, col) => Math.max(...grid.map((line) => length(line[col] ?? ''))));
  const rule = `${signs.cross}${widths.map((width) => signs.row.repeat(width)).join(signs.cross)}${signs.cross}`;
  const drawn = grid.map(
    (line) =>
      `${signs.bar}${line.map((one, col) => one + ' '.repeat(Math.max(0, (widths[col] ?? 0) - length(one)))).join(signs.bar)}${signs.bar}`,
  );
  return [rule, ...drawn.flatMap((line) => [line, rule])].join('\n');
}

/** Texts of other tools, beyond the layouts of LAYOUTS §1. */
const TEXT_VARIANTS: readonly Variant[] = [
  { name: 'doubled pipes', legible: 'all', draw: text(lines((cells) => cells.join(' || '))) },
  {
    name: 'doubled pipes around',
    legible: 'all',
    draw: text(lines((cells) => `|| ${cells.join(' || ')} ||`)),
  },
  {
    name: 'doubled pipes, spans repeated',
    legible: 'all',
    draw: text(lines((cells) => cells.join('||'), 'repeat')),
  },
  { name: 'full-width pipes', legible: 'all', draw: text(lines((cells) => `｜${cells.join('｜')}｜`)) },
  {
    name: 'markdown with alignment row',
    legible: 'all',
    draw: text(lines((cells) => `| ${cells.join(' | ')} |`, 'blank', [0])),
  },
  {
    name: 'markdown alignment with colons',
    legible: 'all',
    draw: (form) =>
      text(lines((cells) => `| ${cells.join(' | ')} |`, 'blank', [0]))(form).replaceAll('---', ':--:'),
  },
  { name: 'comma separated', legible: 'all', draw: text(lines((cells) => cells.map(quoted).join(','))) },
  {
    name: 'comma separated, spans repeated',
    legible: 'all',
    draw: text(lines((cells) => cells.map(quoted).join(','), 'repeat')),
  },
  {
    name: 'comma separated, all quoted',
    legible: 'all',
    draw: text(lines((cells) => cells.map((cell) => `"${cell}"`).join(','))),
  },
  {
    name: 'full-width comma separated',
    legible: 'printed',
    draw: text(lines((cells) => cells.map(quoted).join('，'))),
  },
  { name: 'semicolon separated', legible: 'printed', draw: text(lines((cells) => cells.join(';'))) },
  {
    name: 'tabs, cells not padded',
    legible: 'printed',
    draw: text((rows) => rows.map((cells) => cells.map(own).join('\t')).join('\n')),
  },
  {
    name: 'box drawing',
    legible: 'all',
    draw: text((rows) => ascii(rows, { row: '─', cross: '┼', bar: '│' })),
  },
  {
    name: 'plus and minus grid',
    legible: 'all',
    draw: text((rows) => ascii(rows, { row: '-', cross: '+', bar: '|' })),
  },
  {
    name: 'wrapped labels, one cell per line',
    legible: 'some',
    draw: text((rows) => rows.flatMap((cells) => cells.map((cell) => wrapped(cell.text))).join('\n'), '\n'),
  },
  {
    name: 'wrapped labels, one cell per line, blank lines',
    legible: 'some',
    draw: text((rows) => rows.flatMap((cells) => cells.map((cell) => wrapped(cell.text))).join('\n\n')),
  },
  {
    name: 'crlf, one cell per line',
    legible: 'printed',
    draw: text((rows) => rows.flatMap((cells) => cells.map(own)).join('\r\n'), '\r\n'),
  },
  {
    name: 'fixed width with spaces',
    legible: 'printed',
    draw: text(lines((cells) => cells.map((cell) => cell.padEnd(12)).join(' '))),
  },
  {
    name: 'label, then numbers in one line',
    legible: 'some',
    draw: text((rows) =>
      rows
        .map((cells) =>
          cells
            .map(own)
            .join('  ')
            .replace(/(?<=[^\d\s])\s+(?=[+-]?\d)/, ':'),
        )
        .join('\n'),
    ),
  },
];

export const VARIANTS: readonly Variant[] = [...HTML_VARIANTS, ...TEXT_VARIANTS];
