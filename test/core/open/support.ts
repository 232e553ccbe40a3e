import type { RowOf } from '../../../src/core/dataset/shapes.ts';
import { openTables } from '../../../src/core/open/tables.ts';
import type { OpenTable } from '../../../src/core/open/types.ts';

function table(name: string): OpenTable {
  const found = openTables().find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no open table ${name}`);
  return found;
}

export const facts = table('facts');

/** A row of facts with the given cells. */
export function fact(cells: Partial<RowOf<'facts'>>): RowOf<'facts'> {
  return {
    report: 'a1-2024',
    agency: 'a1',
    year: '2024',
    indicator: 'req_new',
    applicant: 'total',
    value: '1',
    raw: '1',
    status: 'reported',
    locator: '',
    method: 'table',
    confidence: '1',
    flags: '',
    corrected: '',
    computed: '',
    ...cells,
  };
}
