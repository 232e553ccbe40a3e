import { LINE_MEASURES, type LineMeasure } from '../lineage/measures.ts';
import { LINE_MODES, type LineMode } from '../lineage/lines.ts';
import { viewCodec, wordKey } from './codec.ts';
import { fingerprintOnly } from './pinned.ts';

/** The agency page's view: how the years before a reform are drawn, and of which measure. */
export interface AgencyQuery {
  line: LineMode;
  lm: LineMeasure;
}

/** Query keys of the agency page. */
export const agencyQuery = viewCodec<AgencyQuery>({ line: 'reported', lm: 'new' }, [
  wordKey('line', LINE_MODES, { get: ({ line }) => line, set: (view, line) => ({ ...view, line }) }),
  wordKey('lm', LINE_MEASURES, { get: ({ lm }) => lm, set: (view, lm) => ({ ...view, lm }) }),
  fingerprintOnly(),
]);
