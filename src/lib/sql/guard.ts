import { tokens, type Token } from './tokens.ts';

/** Why a text is not run; the words are in i18n. `part` is the piece that was refused. */
export interface Refusal {
  why: 'empty' | 'long' | 'unreadable' | 'several' | 'not_read' | 'word' | 'function' | 'file';
  part: string;
}

/** Characters; a link of a longer text would not survive a messenger. */
export const MAX_SQL = 8_000;

const BEGINS = new Set(['select', 'with', 'from', 'values', 'describe', 'show', 'summarize', 'explain']);

/** Words of statements that change, load, write or set something. None of them is needed to read. */
const REFUSED = new Set(
  `copy attach detach install load pragma set reset export import insert update delete drop create alter truncate
  call use vacuum checkpoint execute prepare deallocate begin commit rollback abort grant revoke merge upsert
  comment secret into analyse`.split(/\s+/),
);

/** Functions that reach files, network, settings, the environment, or run a text as SQL. */
const FUNCTIONS =
  /^(read_.*|.*_scan|.*_scan_.*|scan_.*|seq_scan|glob|sniff_.*|parquet_.*|getenv|getvariable|current_setting|set_config|duckdb_.*|pragma_.*|query|query_table|which_secret|.*_secret|.*substrait.*|json_execute_.*|sql_auto_complete|checkpoint|force_checkpoint|.*_logging|write_log|parse_duckdb_log.*|http.*|load_.*|st_read.*|.*_query|.*_execute|.*_attach|nextval|currval|import_.*|export_.*|add_parquet_key|enable_.*|disable_.*)$/;

/** Words after which the next clause's names are not tables. */
const ENDS_FROM = new Set(
  'where group order having limit offset qualify window select union intersect except using sample on values'.split(
    ' ',
  ),
);
const TABLE_NEXT = new Set(['from', 'join', 'describe', 'summarize', 'table', 'show', 'pivot', 'unpivot']);
const PLAIN_NAME = /^[\p{L}\p{N}_ ]+$/u;

/**
 * Null when the text is one statement that only reads the tables already open; else why it is not run. The engine is
 * locked as well: this check is the first of two, and the one that can say in words what it refused.
 */
export function refusal(sql: string): Refusal | null {
  if (sql.trim() === '') return { why: 'empty', part: '' };
  if (sql.length > MAX_SQL) return { why: 'long', part: String(sql.length) };
  const read = tokens(sql);
  if (typeof read === 'string') return { why: 'unreadable', part: read };
  const list = withoutEnd(read);
  if (list.length === 0) return { why: 'empty', part: '' };
  if (list.some(isSemicolon)) return { why: 'several', part: ';' };
  const [first] = list.filter(({ text }) => text !== '(');
  if (first === undefined || first.kind !== 'word' || !BEGINS.has(first.text))
    return { why: 'not_read', part: first?.text ?? '' };
  return refusedWord(list) ?? refusedFunction(list) ?? refusedFile(list);
}

function withoutEnd(list: readonly Token[]): Token[] {
  const last = list.findLastIndex((token) => !isSemicolon(token));
  return list.slice(0, last + 1);
}

function isSemicolon({ kind, text }: Token): boolean {
  return kind === 'symbol' && text === ';';
}

function refusedWord(list: readonly Token[]): Refusal | null {
  const found = list.find(
    ({ kind, text }, index) => kind === 'word' && REFUSED.has(text) && list[index - 1]?.text !== '.',
  );
  if (found !== undefined) return { why: 'word', part: found.text };
  // U&"…" spells names by number.
  const spelt = list.findIndex(({ text }, index) => text === 'u' && list[index + 1]?.text === '&');
  const after = list[spelt + 2]?.kind;
  return spelt >= 0 && (after === 'quoted' || after === 'string') ? { why: 'word', part: 'U&' } : null;
}

function refusedFunction(list: readonly Token[]): Refusal | null {
  const found = list.find(({ kind, text }, index) => {
    const named = kind === 'word' || kind === 'quoted';
    return named && list[index + 1]?.text === '(' && FUNCTIONS.test(text.toLowerCase());
  });
  return found === undefined ? null : { why: 'function', part: found.text };
}

/** A string or a name with a dot, slash or star where a table is named is a file. */
function refusedFile(list: readonly Token[]): Refusal | null {
  const inFrom: boolean[] = [false];
  for (const [index, token] of list.entries()) {
    const before = list[index - 1];
    const depth = inFrom.length - 1;
    if (token.kind === 'symbol' && token.text === '(') inFrom.push(isTable(before, inFrom[depth] === true));
    else if (token.kind === 'symbol' && token.text === ')' && depth > 0) inFrom.pop();
    else if (token.kind === 'word') {
      if (isDistinctFrom(list, index)) inFrom[depth] = false;
      else if (TABLE_NEXT.has(token.text)) inFrom[depth] = true;
      else if (ENDS_FROM.has(token.text)) inFrom[depth] = false;
    } else if (isFile(token) && !isDistinctFrom(list, index - 1) && isTable(before, inFrom[depth] === true))
      return { why: 'file', part: token.text };
  }
  return null;
}

/** `a IS [NOT] DISTINCT FROM b` compares and names no table. */
function isDistinctFrom(list: readonly Token[], at: number): boolean {
  const words = list
    .slice(Math.max(0, at - 3), at + 1)
    .map(({ kind, text }) => (kind === 'word' ? text : ''));
  return /(^| )is( not)? distinct from$/.test(words.join(' '));
}

function isTable(before: Token | undefined, inFrom: boolean): boolean {
  if (before === undefined) return false;
  if (before.kind === 'word' && TABLE_NEXT.has(before.text)) return true;
  return inFrom && before.kind === 'symbol' && ['(', ',', '.'].includes(before.text);
}

function isFile({ kind, text }: Token): boolean {
  return kind === 'string' || (kind === 'quoted' && !PLAIN_NAME.test(text));
}
