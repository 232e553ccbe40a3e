import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { MAX_SQL } from '../sql/guard.ts';
import { viewCodec, wordKey, type KeyCodec } from './codec.ts';
import { fingerprintOnly } from './pinned.ts';

export const CHART_KINDS = ['none', 'line', 'bar', 'dots'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** The SQL page's view: the query and how its result is drawn; columns are counted from 1, 0 is none. */
export interface SqlView {
  sql: string;
  chart: ChartKind;
  x: number;
  y: number;
}

/** Begins a packed query; no SQL begins so. */
const PACKED = 'z.';

/** The query as it stands in a link: escaped, or deflated in base64url where that is shorter. */
export function packSql(sql: string): string {
  const plain = encodeURIComponent(sql).replace(/%20/g, '+');
  const bytes = deflateSync(strToU8(sql), { level: 9 });
  const base64 = btoa(String.fromCharCode(...bytes));
  const packed = PACKED + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return packed.length < plain.length || sql.startsWith(PACKED) ? packed : plain;
}

/** The query of a link's decoded value; null when it is none. What unpacks to more than a query may have is none. */
export function unpackSql(text: string): string | null {
  if (!text.startsWith(PACKED)) return text.length <= MAX_SQL ? text : null;
  try {
    // What a messenger glued to the link's end is no base64url.
    const packed = text.slice(PACKED.length).replace(/[^\w-]+$/, '');
    const base64 = packed.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // A fixed buffer: a small link must not unfold into gigabytes. Four bytes per character at most, and one over.
    const unpacked = inflateSync(bytes, { out: new Uint8Array(4 * MAX_SQL + 1) });
    const sql = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    return sql.length <= MAX_SQL && strFromU8(strToU8(sql)) === sql ? sql : null;
  } catch {
    // Not base64, not deflate or not text: the link was cut or made up, and the page names the key.
    return null;
  }
}

const sqlKey: KeyCodec<SqlView> = {
  key: 'q',
  free: true,
  parse(text, view) {
    const sql = unpackSql(text);
    return sql === null ? { view, unused: [text.slice(0, 40)] } : { view: { ...view, sql }, unused: [] };
  },
  format: ({ sql }) => (sql === '' ? '' : packSql(sql)),
};

function columnKey(key: string, field: 'x' | 'y'): KeyCodec<SqlView> {
  return {
    key,
    parse: (text, view) =>
      /^[1-9]\d{0,2}$/.test(text)
        ? { view: { ...view, [field]: Number(text) }, unused: [] }
        : { view, unused: [text] },
    format: (view) => (view[field] === 0 ? '' : String(view[field])),
  };
}

/** Query keys of the SQL page. */
export const sqlQuery = viewCodec<SqlView>({ sql: '', chart: 'none', x: 0, y: 0 }, [
  sqlKey,
  wordKey('ct', CHART_KINDS, { get: ({ chart }) => chart, set: (view, chart) => ({ ...view, chart }) }),
  columnKey('cx', 'x'),
  columnKey('cy', 'y'),
  fingerprintOnly(),
]);
