import { viewCodec } from './codec.ts';

/** Which agency or report a page of the data folder shows. */
export interface LiveView {
  id: string | null;
}

/** The key of the pages `a/` and `r/`. */
export const liveCodec = viewCodec<LiveView>({ id: null }, [
  {
    key: 'id',
    parse: (text, view) =>
      /^[a-z0-9][a-z0-9-]*$/.test(text) ? { view: { id: text }, unused: [] } : { view, unused: [text] },
    format: (view) => view.id ?? '',
  },
]);
