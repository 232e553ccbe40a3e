/** A plain line at most this often, unless a twentieth of the work went by; never more often than every second. */
const EVERY_MS = 5000;
const STEP_MS = 1000;
const STEPS = 20;
const REDRAW_MS = 100;

/** Where progress goes and what time it is; tests bring their own. */
export interface ProgressScreen {
  terminal: boolean;
  write: (text: string) => void;
  now: () => number;
}

const STDERR: ProgressScreen = {
  terminal: process.stderr.isTTY,
  write: (text) => void process.stderr.write(text),
  now: () => Date.now(),
};

/**
 * A progress reporter for long work: one rewritten line with a bar on a terminal, elsewhere plain lines every five
 * seconds or every twentieth of the work.
 */
export function progressLine(label: string, screen = STDERR): (done: number, total: number) => void {
  let last = screen.now();
  let step = 0;
  return (done, total) => {
    const passed = screen.now() - last;
    const ended = done === total;
    if (screen.terminal) {
      if (!ended && passed < REDRAW_MS) return;
      screen.write(`\r${label} ${bar(done, total)} ${done}/${total}${ended ? '\n' : ''}`);
    } else {
      const stepped = Math.floor((done / total) * STEPS) > step && passed >= STEP_MS;
      if (!ended && !stepped && passed < EVERY_MS) return;
      screen.write(`${label} ${done}/${total} (${Math.floor((done / total) * 100)}%)\n`);
    }
    last = screen.now();
    step = Math.floor((done / total) * STEPS);
  };
}

function bar(done: number, total: number): string {
  const filled = Math.round((done / total) * 24);
  return `[${'#'.repeat(filled)}${'.'.repeat(24 - filled)}]`;
}
