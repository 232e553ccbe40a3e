import { TABLE_2014 } from '../codebook/index.ts';
import type { ReadProblem } from '../model.ts';
import { cellsAfterLabel, entryCells, learnLayout, type Columns } from './cells.ts';
import { isFlowing, learnSpacing, type TextHabits } from './entries.ts';
import { UNIT } from './number.ts';
import { put, readCell, refused, type Readings } from './reading.ts';
import type { Tok } from './tok.ts';
import type { Header, HeadedEntry, TableCopy } from './copy.ts';

type Column = 'unit' | 'number' | 'cumulative';

const DECIMAL = new Set(TABLE_2014.filter(({ decimal }) => decimal).map(({ code }) => code));
/** Fewer rows than this are a menu or a sentence that uses the form's words. */
const LEAST_ROWS = 8;

/** Whether the labels found make up the annex at all. */
export function isAnnex(copy: TableCopy): boolean {
  return new Set(copy.entries.map(({ code }) => code)).size >= LEAST_ROWS;
}

/** Reads 政府信息公开情况统计表: label, unit, number; of 本年度 and 历年累计 (福建) the first is the report's. */
export function readAnnex(copy: TableCopy, problems: ReadProblem[], habits: TextHabits): Readings {
  const readings: Readings = new Map();
  const columnsOf = (entry: HeadedEntry): Columns<Column> => columns(entry.header);
  const spacing = learnSpacing(copy.entries, (entry) => columnsOf(entry).codes.length, habits);
  const layout = learnLayout(copy.entries, (entry) => columnsOf(entry).codes.length);
  for (const entry of copy.entries) {
    const own = columnsOf(entry);
    const found = ofColumns(entry, own, layout, spacing);
    const printed = cellsAfterLabel(entry).filter(({ shape }) => shape !== 'blank');
    if (!found) {
      problems.push({
        code: 'row_arity',
        detail: [entry.label, ...printed].map(({ text }) => text).join(' | '),
      });
    }
    const flowing = isFlowing(entry);
    put(
      readings,
      entry.code,
      found
        ? readCell(found.number, entry.label, DECIMAL.has(entry.code) ? 'fee' : 'count', flowing ? 0.95 : 1, {
            flowing,
            unit: found.unit,
          })
        : refused(printed, entry.label),
    );
  }
  return readings;
}

function columns(header: Header): Columns<Column> {
  const cells = header.cells.filter(({ meaning }) => meaning.kind === 'annexhead');
  const codes = cells.flatMap(({ meaning }) =>
    meaning.kind === 'annexhead' && meaning.code !== 'item' ? [meaning.code] : [],
  );
  const [top] = cells;
  const inGrid =
    top && cells.every(({ row }) => row === top.row && (row.kind === 'grid' || row.kind === 'cells'));
  if (!codes.includes('number')) return { codes: ['unit', 'number'], at: null, width: 0 };
  if (!inGrid || new Set(codes).size < codes.length) return { codes, at: null, width: 0 };
  const at = new Map(
    cells.flatMap(({ tok, meaning }) =>
      meaning.kind === 'annexhead' && meaning.code !== 'item'
        ? [[meaning.code, Array.from({ length: tok.span }, (_, index) => tok.col + index)] as const]
        : [],
    ),
  );
  return { codes, at, width: top.row.width };
}

interface Found {
  number: Tok | null;
  unit: '元' | '万元' | null;
}

function ofColumns(
  entry: HeadedEntry,
  own: Columns<Column>,
  layout: ReturnType<typeof learnLayout>,
  spacing: ReturnType<typeof learnSpacing>,
): Found | null {
  if (own.at && !isFlowing(entry)) {
    const cells = entryCells(entry, own, layout, spacing);
    if (!cells) return null;
    return {
      number: cells[own.codes.indexOf('number')] ?? null,
      unit: unitOf(cells[own.codes.indexOf('unit')]),
    };
  }
  const units = entry.parts.filter(({ tok }) => UNIT.test(tok.squashed));
  const numbers = entry.parts.filter(({ tok }) => tok.shape !== 'blank' && !UNIT.test(tok.squashed));
  const wanted = own.codes.filter((code) => code !== 'unit').length;
  const unit = unitOf(units[0]?.tok);
  if (numbers.length === 0) return { number: null, unit };
  if (numbers.length !== wanted || units.length > 1 || entry.dirty) return null;
  const order = own.codes.filter((code) => code !== 'unit');
  return { number: numbers[order.indexOf('number')]?.tok ?? null, unit };
}

function unitOf(tok: Tok | null | undefined): '元' | '万元' | null {
  return tok?.squashed === '元' || tok?.squashed === '万元' ? tok.squashed : null;
}
