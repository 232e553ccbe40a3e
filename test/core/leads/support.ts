import { leadsOf, type Lead } from '../../../src/core/leads/index.ts';
import {
  SHAPES,
  TABLE_NAMES,
  type Dataset,
  type RowOf,
  type TableName,
} from '../../../src/core/dataset/shapes.ts';
import type { Row } from '../../../src/core/dataset/table.ts';
import type { Edition, Instance, Severity } from '../../../src/core/model.ts';

/** One report of a made-up body: its numbers by fact key; null is a printed blank. */
export interface Given {
  year: number;
  cells?: Record<string, number | null>;
  agency?: string;
  edition?: Edition | null;
  scope?: string;
  /** Columns of all its facts, or of one cell (`key@column`), set otherwise. */
  facts?: Partial<RowOf<'facts'>>;
  cell?: Record<string, Partial<RowOf<'facts'>>>;
  findings?: { check: string; severity?: Severity; instances: Instance[] }[];
}

/** A row of a table with the given cells, all others empty. */
export function row<Name extends TableName>(name: Name, cells: Partial<RowOf<Name>>): RowOf<Name> {
  const empty = Object.fromEntries(SHAPES[name].columns.map((column) => [column, '']));
  return { ...empty, ...cells } as RowOf<Name>;
}

/** A dataset of one body (or of those named) with the given reports. */
export function dataset(reports: readonly Given[], more: Partial<Dataset> = {}): Dataset {
  const agencies = [...new Set(reports.map(({ agency = 'a0001' }) => agency))];
  const empty = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Dataset;
  return {
    ...empty,
    agencies: agencies.map((agency, index) =>
      row('agencies', {
        agency,
        order: String(index + 1),
        name: `机关${agency}`,
        name_en: `Body ${agency}`,
        type: 'dept',
      }),
    ),
    reports: reports.map(({ agency = 'a0001', year, edition = 'f2021', scope = '' }) =>
      row('reports', {
        report: `${agency}-${year}`,
        agency,
        year: String(year),
        edition: edition ?? '',
        scope,
        published: `${year + 1}-01-20`,
      }),
    ),
    facts: reports.flatMap(factsOf),
    findings: reports.flatMap(({ agency = 'a0001', year, findings = [] }) =>
      findings.map(({ check, severity = 'warn', instances }) =>
        row('findings', {
          report: `${agency}-${year}`,
          check,
          severity,
          state: 'fail',
          instances: JSON.stringify(instances),
        }),
      ),
    ),
    ...more,
  };
}

function factsOf({ agency = 'a0001', year, cells = {}, facts = {}, cell = {} }: Given) {
  return Object.entries(cells).map(([key, value]) => {
    const [indicator = '', applicant = ''] = key.split('.');
    return row('facts', {
      report: `${agency}-${year}`,
      agency,
      year: String(year),
      indicator,
      applicant,
      value: value === null ? '' : String(value),
      status: value === null ? 'blank' : 'reported',
      confidence: '1',
      ...facts,
      ...cell[key],
    });
  });
}

/** The leads of a kind. */
export function leadsBy(kind: Lead['kind'], given: Dataset, changes: readonly Row[] = []): Lead[] {
  return leadsOf(given, changes).leads.filter((lead) => lead.kind === kind);
}

export const instance = (key: string, left = '', right = ''): Instance => ({ left, right, cells: [key] });
