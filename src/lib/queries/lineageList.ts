import type { Query } from './types.ts';

/** A change between two bodies with the data year it took effect. */
export interface LineageListRow {
  from: string;
  to: string;
  kind: string;
  year: number | null;
}

/** What became of the collection's bodies, for finding one by an old name. */
export const lineageList: Query<Record<string, never>, LineageListRow> = {
  id: 'lineageList',
  sql: 'SELECT "from", "to", kind, year FROM lineage ORDER BY year, "from", "to", kind',
  params: [],
  columns: { from: 'text', to: 'text', kind: 'text', year: 'number' },
};
