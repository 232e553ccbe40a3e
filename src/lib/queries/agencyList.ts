import type { Query } from './types.ts';

/** An agency with the data years it had to report (null: no limit known). */
export interface AgencyRow {
  agency: string;
  name: string;
  name_en: string | null;
  short: string | null;
  aliases: string | null;
  class: string;
  region: string | null;
  from_year: number | null;
  to_year: number | null;
}

/** Agencies of the collection in official order. */
export const agencyList: Query<Record<string, never>, AgencyRow> = {
  id: 'agencyList',
  sql: `SELECT agency, name, name_en, short, aliases, class, region, from_year, to_year
  FROM agency ORDER BY ord, agency`,
  params: [],
  columns: {
    agency: 'text',
    name: 'text',
    name_en: 'text',
    short: 'text',
    aliases: 'text',
    class: 'text',
    region: 'text',
    from_year: 'number',
    to_year: 'number',
  },
};
