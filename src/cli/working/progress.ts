const EVERY_MS = 2000;

/** A progress reporter for long work: one rewritten line on a terminal, a plain line every two seconds elsewhere. */
export function progressLine(label: string): (done: number, total: number) => void {
  const terminal = process.stderr.isTTY;
  let last = Date.now();
  return (done, total) => {
    const ended = done === total;
    if (!ended && Date.now() - last < (terminal ? 100 : EVERY_MS)) return;
    last = Date.now();
    if (terminal) process.stderr.write(`\r${label} ${bar(done, total)} ${done}/${total}${ended ? '\n' : ''}`);
    else process.stderr.write(`${label} ${done}/${total}\n`);
  };
}

function bar(done: number, total: number): string {
  const filled = Math.round((done / total) * 24);
  return `[${'#'.repeat(filled)}${'.'.repeat(24 - filled)}]`;
}
