import { APPLICANTS, FORMS, type TableName } from '../codebook/index.ts';
import type { Document, Edition, Fact, Locator, ReadProblem } from '../model.ts';
import { isAnnex, readAnnex } from './annex.ts';
import { complete, editionOf } from './complete.ts';
import { settle, type Copy } from './copies.ts';
import { learnHabits, type TextHabits } from './entries.ts';
import { isDeduplicated } from './dedup.ts';
import { pictureTables } from './pictures.ts';
import type { Readings } from './reading.ts';
import { readRows, type Row } from './rows.ts';
import { dropSerials } from './serial.ts';
import { readTable2 } from './table2.ts';
import { readTable3 } from './table3.ts';
import { isTable4, readTable4 } from './table4.ts';
import { readTurned4 } from './table4-turned.ts';
import { walk } from './walk.ts';
import type { TableCopy } from './copy.ts';

export { FACT_PROBLEMS } from './problems.ts';
export { readNumber, type NumberKind, type NumberReading } from './number.ts';

export interface TableFacts {
  /** The edition of the tables found (table 3 decides); null when the document holds none. */
  edition: Edition | null;
  /** Every key of the edition's form once, and the keys of table 2 of another edition where that was printed. */
  facts: Fact[];
  problems: ReadProblem[];
  /** Numbers of the blocks whose cells were read as tables: they are no prose. */
  tableBlocks: Set<number>;
  blocksByTable: Record<TableName, number[]>;
}

/** Reads the official tables of a document. Never throws on content; what cannot be trusted is `unreadable`. */
export function extractFacts(document: Document): TableFacts {
  const { copies, problems } = walk(dropSerials(readRows(document)));
  const turned = readTurned4(copies.filter(({ table }) => table === 'table4'));
  const pieces = new Set(turned.flatMap((table) => table.pieces));
  const tables = copies.filter((copy) => pieces.has(copy) || holdsTable(copy));
  const blocksByTable = blocksOf(tables);
  const rows3 = tables.flatMap(({ table, entries }) => (table === 'table3' ? entries : []));
  const habits = learnHabits(rows3, APPLICANTS.length);
  const readings = new Map<TableName, Readings>();
  for (const name of ['table2', 'table3', 'table4', 'annex'] as const) {
    const read = tables
      .filter((copy) => copy.table === name && !pieces.has(copy))
      .map((copy) => readCopy(copy, problems, habits));
    if (name === 'table4') read.push(...turned);
    if (read.length > 0) readings.set(name, settle(read, problems));
  }
  if (isDeduplicated(tables)) {
    problems.push({ code: 'dedup_cells' });
    for (const table of readings.values()) refuseAll(table);
  }
  const edition = editionOf(readings);
  if (edition === null && readings.size === 0) problems.push({ code: 'table_missing' });
  for (const form of edition === null ? [] : FORMS[edition]) {
    if (!readings.has(form.name)) problems.push({ code: 'table_missing', detail: form.name });
  }
  const pictures =
    edition === null
      ? new Map<TableName, Locator>()
      : pictureTables(document, edition, (name) => readings.has(name));
  for (const name of pictures.keys()) problems.push({ code: 'table_picture', detail: name });
  const facts = complete(edition, readings, pictures, problems);
  const tableBlocks = new Set(Object.values(blocksByTable).flat());
  return { edition, facts, problems, tableBlocks, blocksByTable };
}

function holdsTable(copy: TableCopy): boolean {
  if (copy.table === 'table4') return isTable4(copy);
  if (copy.table === 'annex') return isAnnex(copy);
  return copy.entries.length > 0;
}

function readCopy(copy: TableCopy, problems: ReadProblem[], habits: TextHabits): Copy {
  const read = { table2: readTable2, table3: readTable3, table4: readTable4, annex: readAnnex }[copy.table];
  return { heading: copy.heading, readings: read(copy, problems, habits) };
}

function blocksOf(tables: readonly TableCopy[]): Record<TableName, number[]> {
  const blocks = {
    table2: new Set<number>(),
    table3: new Set<number>(),
    table4: new Set<number>(),
    annex: new Set<number>(),
  };
  for (const { table, entries, header, values } of tables) {
    const add = ({ row }: { row: Row }): void => void blocks[table].add(row.block);
    for (const entry of entries) {
      add(entry);
      entry.parts.forEach(add);
    }
    for (const { cells } of new Set([header, ...entries.map((entry) => entry.header)])) cells.forEach(add);
    values.forEach(add);
  }
  const sorted = (set: Set<number>): number[] => [...set].sort((one, other) => one - other);
  return {
    table2: sorted(blocks.table2),
    table3: sorted(blocks.table3),
    table4: sorted(blocks.table4),
    annex: sorted(blocks.annex),
  };
}

function refuseAll(readings: Readings): void {
  for (const [key, reading] of readings) {
    readings.set(key, {
      ...reading,
      value: null,
      status: 'unreadable',
      confidence: 0,
      flags: ['dedup_cells'],
    });
  }
}
