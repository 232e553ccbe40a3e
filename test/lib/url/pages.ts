import { agencyQuery } from '../../../src/lib/url/agency.ts';
import { CHECK_KEYS, formatCheck, parseCheck } from '../../../src/lib/url/check.ts';
import type { ViewCodec } from '../../../src/lib/url/codec.ts';
import { compareCodec } from '../../../src/lib/url/compare.ts';
import { exploreCodec } from '../../../src/lib/url/explore.ts';
import { leadsCodec } from '../../../src/lib/url/leads.ts';
import { liveCodec, liveReportCodec } from '../../../src/lib/url/live.ts';
import { measureCodec } from '../../../src/lib/url/measure.ts';
import { reportQuery } from '../../../src/lib/url/report.ts';
import { sqlQuery } from '../../../src/lib/url/sql.ts';
import { versionsCodec } from '../../../src/lib/url/versions.ts';
import { format, KEYS, parse } from '../../../src/lib/url/view.ts';

/** Reading and writing side of every page with keys, by the name links.json gives it. */
export const PAGES: Readonly<Record<string, Pick<ViewCodec<unknown>, 'keys' | 'parse' | 'format'>>> = {
  overview: { keys: KEYS, parse, format },
  agency: agencyQuery,
  report: reportQuery,
  measure: measureCodec,
  explore: exploreCodec,
  compare: compareCodec,
  check: { keys: CHECK_KEYS, parse: parseCheck, format: formatCheck },
  leads: leadsCodec,
  versions: versionsCodec,
  sql: sqlQuery,
  'live agency': liveCodec,
  'live report': liveReportCodec,
};
