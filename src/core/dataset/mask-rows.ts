import { maskText } from './mask.ts';
import { TABLE_NAMES, type Part, type TableName } from './shapes.ts';
import type { Row } from './table.ts';

/**
 * Columns whose cells are ours, checked words, numbers, or addresses that would lead nowhere once changed. Every other
 * column, and any added later, holds what somebody wrote and is masked.
 */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  ...[
    'report',
    'agency',
    'year',
    'version',
    'kind',
    'edition',
    'edition_seen',
    'scope',
    'from',
    'to',
    'order',
  ],
  ...['indicator', 'applicant', 'value', 'status', 'method', 'confidence', 'flags', 'corrected', 'computed'],
  ...['locator', 'span', 'approx', 'severity', 'state', 'pass', 'fail', 'not_assessable', 'holds', 'applies'],
  ...['days', 'deadline', 'published', 'signed', 'signed_readings', 'first_seen', 'accessed', 'from_year'],
  ...[
    'to_year',
    'uscc',
    'region_code',
    'url',
    'file',
    'sha256',
    'media_type',
    'problems',
    'action',
    'expect',
  ],
]);
/** JSON in a cell: its texts are masked one by one, so that it stays JSON. */
const JSON_CELLS: ReadonlySet<string> = new Set(['instances', 'suspects']);

/** Rows without personal names and telephone numbers in anything that was written by people; idempotent. */
export function maskPart(part: Part): Part {
  const tables = TABLE_NAMES.flatMap((name): [TableName, Row[]][] => {
    const rows: readonly Row[] | undefined = part[name];
    return rows === undefined ? [] : [[name, maskRows(rows)]];
  });
  return Object.fromEntries(tables) as Part;
}

/** A row without anything to hide is kept as it is: there are millions of them. */
function maskRows(rows: readonly Row[]): Row[] {
  const [first] = rows;
  const columns = Object.keys(first ?? {}).filter((column) => !NOT_WRITTEN.has(column));
  return rows.map((row) => {
    const changed: Row = {};
    for (const column of columns) {
      const cell = row[column] ?? '';
      const masked = cell === '' ? '' : JSON_CELLS.has(column) ? maskJson(cell) : maskText(cell);
      if (masked !== cell) changed[column] = masked;
    }
    return Object.keys(changed).length === 0 ? row : { ...row, ...changed };
  });
}

function maskJson(cell: string): string {
  return JSON.stringify(JSON.parse(cell), (_key, value: unknown) =>
    typeof value === 'string' ? maskText(value) : value,
  );
}
