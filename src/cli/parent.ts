import { readFileSync } from 'node:fs';
import { isRunning } from './lock.ts';

const EVERY_MS = 1000;

/** Taken while the program loads: later it may already be an orphan. */
const STARTED_BY = ancestors();

/** Resolves when the npm that started us is gone: killed outright, it passes no signal on. Never under another parent. */
export function parentGone(): Promise<void> {
  return new Promise((resolve) => {
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const watching = setInterval(() => {
      if (ancestors() === STARTED_BY && isRunning(process.ppid)) return;
      clearInterval(watching);
      resolve();
    }, EVERY_MS);
    watching.unref();
  });
}

/** Our parent and, where the system tells, its parent: npm may have put a shell between itself and us. */
function ancestors(): string {
  const parent = process.ppid;
  try {
    const fields = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return `${parent} ${fields[1]}`;
  } catch {
    return String(parent);
  }
}
