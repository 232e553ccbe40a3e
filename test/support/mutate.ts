interface Token {
  start: number;
  end: number;
}

/** The cells of a text: what stands between pipes, tabs and line ends; in a line without them, the words. */
function tokens(text: string): Token[] {
  const cell = text.split('\n').length > 40 ? /[^|\t\n]*[^|\t\n\s][^|\t\n]*/g : /\S+/g;
  return [...text.matchAll(cell)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Loses, doubles or fuses one cell; a lost cell takes the one separator after it along, or leaves its place empty. */
export function mutate(text: string, kind: string, at: number): string {
  const all = tokens(text);
  const index = at % (all.length - 1);
  const [token, next] = [all[index], all[index + 1]];
  if (!token || !next) return text;
  const separator = text.slice(token.end, next.start);
  const own = text.slice(token.start, token.end);
  const before = text.slice(0, token.start);
  const one = /^\s*[|\t]?|^\n/.exec(separator)?.[0].length ?? 0;
  switch (kind) {
    case 'delete':
      return before + text.slice(token.end + one);
    case 'empty':
      return before + text.slice(token.end);
    case 'double':
      return before + own + separator.slice(0, one) + text.slice(token.start);
    default:
      return before + own.trim() + text.slice(next.start);
  }
}
