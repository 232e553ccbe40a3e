import type { Change } from '../core/dataset/diff.ts';

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

/** A changed cell as one line, `name` being the body's where it is known: from and to (`~` for no cell), and why. */
export function changeLine({ agency, year, key, from, to, why }: Change, name = ''): string {
  const cell = (state: Change['from']) => (state === null ? '~' : String(state));
  return `${[agency, name, year, key].filter(Boolean).join(' ')}: ${cell(from)} → ${cell(to)} (${why})`;
}

/** Progress or a message on standard error, so that results can be piped. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
