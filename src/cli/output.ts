/** A reader that stops early (`| head`) is no failure of ours; nor is one of progress lines, but work goes on then. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** A result: one JSON object or a text on standard output; null prints nothing. */
export function show(result: object | string | null): void {
  if (result === null) return;
  const text = typeof result === 'string' ? result : JSON.stringify(result, null, 2);
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Progress or a message on standard error, so that results can be piped. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
