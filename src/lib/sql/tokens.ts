/** A piece of SQL as the engine would read it; comments and blanks are left out. */
export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'symbol';
  /** Words in lower case; quoted names and strings without their quotes. */
  text: string;
}

/** `OPEN`: a string, name or comment without an end. `HIDDEN`: a character that is not seen. */
export type TokenError = 'OPEN' | 'HIDDEN';

const HIDDEN = /[\p{Cf}\p{Cc}\p{Co}]/u;
const WORD = /[\p{L}\p{N}\p{M}_$]/u;

/**
 * Splits SQL as DuckDB's scanner does: nested comments, dollar quotes, E'' with backslashes, doubled quotes. What
 * cannot be told for certain is refused, so that nothing is hidden from the check that follows.
 */
export function tokens(sql: string): Token[] | TokenError {
  const found: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const read = next(sql, at);
    if (typeof read === 'string') return read;
    if (read.token !== null) found.push(read.token);
    at = read.end;
  }
  return found;
}

type Read = { token: Token | null; end: number } | TokenError;

function next(sql: string, at: number): Read {
  const character = String.fromCodePoint(sql.codePointAt(at) ?? 0);
  if (/\s/.test(character)) return { token: null, end: at + character.length };
  if (HIDDEN.test(character)) return 'HIDDEN';
  if (sql.startsWith('--', at)) return lineComment(sql, at);
  if (sql.startsWith('/*', at)) return blockComment(sql, at);
  if (character === "'") return quotedBy(sql, at, "'", 'string', false);
  if (character === '"') return quotedBy(sql, at, '"', 'quoted', false);
  const dollar = /^\$([\p{L}_][\p{L}\p{N}_]*)?\$/u.exec(sql.slice(at, at + 80));
  if (dollar !== null) return dollarQuote(sql, at, dollar[0]);
  if (/^[eE]'/.test(sql.slice(at, at + 2))) return quotedBy(sql, at + 1, "'", 'string', true);
  if (WORD.test(character)) return word(sql, at);
  return { token: { kind: 'symbol', text: character }, end: at + character.length };
}

function lineComment(sql: string, at: number): Read {
  const end = /[\n\r]/.exec(sql.slice(at));
  return { token: null, end: end === null ? sql.length : at + end.index };
}

function blockComment(sql: string, at: number): Read {
  let depth = 0;
  for (let index = at; index < sql.length; index += 1) {
    const pair = sql.slice(index, index + 2);
    if (pair === '/*') depth += 1;
    else if (pair === '*/') depth -= 1;
    else continue;
    index += 1;
    if (depth === 0) return { token: null, end: index + 1 };
  }
  return 'OPEN';
}

function quotedBy(sql: string, at: number, mark: string, kind: Token['kind'], escapes: boolean): Read {
  let text = '';
  for (let index = at + 1; index < sql.length; index += 1) {
    const character = sql.charAt(index);
    if (escapes && character === '\\') {
      text += sql.charAt(index + 1);
      index += 1;
    } else if (character !== mark) text += character;
    else if (sql.charAt(index + 1) === mark) {
      text += mark;
      index += 1;
    } else return { token: { kind, text }, end: index + 1 };
  }
  return 'OPEN';
}

function dollarQuote(sql: string, at: number, mark: string): Read {
  const end = sql.indexOf(mark, at + mark.length);
  if (end < 0) return 'OPEN';
  return { token: { kind: 'string', text: sql.slice(at + mark.length, end) }, end: end + mark.length };
}

function word(sql: string, at: number): Read {
  let end = at;
  for (const character of sql.slice(at)) {
    if (!WORD.test(character)) break;
    end += character.length;
  }
  return { token: { kind: 'word', text: sql.slice(at, end).toLowerCase() }, end };
}
