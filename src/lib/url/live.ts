import { viewCodec, type KeyCodec } from './codec.ts';
import { cellKey, type ReportQuery } from './report.ts';

/** Which agency or report a page of the data folder shows. */
export interface LiveView {
  id: string | null;
}

function idKey<V extends LiveView>(): KeyCodec<V> {
  return {
    key: 'id',
    parse: (text, view) =>
      /^[a-z0-9][a-z0-9-]*$/.test(text)
        ? { view: { ...view, id: text }, unused: [] }
        : { view, unused: [text] },
    format: (view) => view.id ?? '',
  };
}

/** The key of the page `a/`. */
export const liveCodec = viewCodec<LiveView>({ id: null }, [idKey()]);

/** The keys of the page `r/`: which report, and the report page's own. */
export const liveReportCodec = viewCodec<LiveView & ReportQuery>({ id: null, cell: null }, [
  idKey(),
  cellKey(),
]);
