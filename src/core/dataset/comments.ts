/**
 * Comment lines of an input table: a line that begins with `#` outside quotes. They are left blank rather than taken
 * out, so that line numbers in messages stay those of the file.
 */
export function splitComments(text: string): { table: string; comments: string[] } {
  const comments: string[] = [];
  let quoted = false;
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => {
      if (!quoted && line.startsWith('#')) {
        comments.push(line.replace(/\r$/, ''));
        return '';
      }
      // A doubled quote inside a cell counts twice and changes nothing.
      if (line.split('"').length % 2 === 0) quoted = !quoted;
      return line;
    });
  return { table: lines.join('\n'), comments };
}

/** The table without its comment lines. */
export function withoutComments(text: string): string {
  return text.includes('#') ? splitComments(text).table : text;
}
