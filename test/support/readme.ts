/**
 * A Markdown text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced. Throws when the marks are
 * missing.
 */
export function withBlock(text: string, name: string, block: string): string {
  const [from, to] = bounds(text, name);
  return `${text.slice(0, from)}\n\n${block}\n\n${text.slice(to)}`;
}

/** What stands between the marks of a block, trimmed. */
export function blockOf(text: string, name: string): string {
  return text.slice(...bounds(text, name)).trim();
}

function bounds(text: string, name: string): [number, number] {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from === -1 || to < from) throw new Error(`no block ${name}`);
  return [from + open.length, to];
}
