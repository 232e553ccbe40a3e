import { MEASURES } from '../../src/core/codebook/measures.ts';
import * as queries from '../../src/lib/queries/index.ts';
import type { Query } from '../../src/lib/queries/index.ts';
import type { TotalsParams } from '../../src/lib/queries/measureTotals.ts';

export interface QueryRun {
  name: string;
  query: Query<never, object>;
  params: object;
}

const SCOPES: Record<string, TotalsParams> = {
  everything: { yearFrom: 1900, yearTo: 2100, classes: '', agencies: '', panel: 'all', without: '' },
  governments: { yearFrom: 2019, yearTo: 2024, classes: 'gov', agencies: '', panel: 'balanced', without: '' },
  departments: {
    yearFrom: 2020,
    yearTo: 2023,
    classes: 'dept',
    agencies: '',
    panel: 'balanced',
    without: 'a0010.a0004',
  },
  some: {
    yearFrom: 2017,
    yearTo: 2024,
    classes: '',
    agencies: 'a0001.a0002.a0015',
    panel: 'all',
    without: '',
  },
};
const CODES = [...MEASURES.values()]
  .filter((measure) => measure.kind !== 'collection')
  .map((measure) => measure.code);

/** Exports of the index that are no query. */
const NO_QUERY: ReadonlySet<string> = new Set(['runOn', 'QueryError', 'SCOPED_QUERIES']);

/**
 * Every query the index exports, over several scopes: measures by each count and rate of the registry. Throws on an
 * export it does not know (`every`: only each so manieth measure), so that no new query stays without the comparison of engines.
 */
export function queryRuns(every = 1): QueryRun[] {
  const codes = CODES.filter((_code, index) => index % every === 0);
  return Object.entries(queries).flatMap(([name, exported]): QueryRun[] => {
    if (NO_QUERY.has(name)) return [];
    if (name === 'measureRows') return codes.flatMap((code) => scoped(queries.measureRows(code), code));
    if (name === 'measureTotals') return codes.flatMap((code) => scoped(queries.measureTotals(code), code));
    // Taken together the queries have no common parameters; each is asked for its own below.
    if (typeof exported === 'object' && 'sql' in exported)
      return scoped(exported as unknown as Query<object, object>, '');
    throw new Error(`${name}: a query the comparison of engines does not know`);
  });
}

function scoped<P extends object, R extends object>(query: Query<P, R>, code: string): QueryRun[] {
  const scopes = Object.entries(SCOPES).slice(0, query.params.length === 0 ? 1 : undefined);
  // Measures are many: each sees one of the scopes by turns.
  const chosen = code === '' ? scopes : [scopes[code.length % scopes.length]];
  return chosen.flatMap((scope) => {
    if (scope === undefined) return [];
    const [name, all] = scope;
    const params = Object.fromEntries(
      Object.entries(all).filter(([key]) => query.params.some((p) => p === key)),
    );
    return [{ name: `${query.id} ${name}`, query: query as unknown as Query<never, object>, params }];
  });
}
