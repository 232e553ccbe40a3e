import { viewCodec, type KeyCodec } from './codec.ts';

/** The report page's view: the cell shown in the source, by fact key; null when none is. */
export interface ReportQuery {
  cell: string | null;
}

const FACT_KEY = /^[a-z0-9_]+(\.[a-z]+)?$/;

/** A fact key (`req_new.total`), for every view that shows a cell. */
export function cellKey<V extends { cell: string | null }>(): KeyCodec<V> {
  return {
    key: 'cell',
    parse: (text, view) =>
      FACT_KEY.test(text) ? { view: { ...view, cell: text }, unused: [] } : { view, unused: [text] },
    format: ({ cell }) => cell ?? '',
  };
}

/** Query keys of the report page. */
export const reportQuery = viewCodec<ReportQuery>({ cell: null }, [cellKey()]);
