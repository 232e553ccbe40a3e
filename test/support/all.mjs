/**
 * `npm test`: what a change must pass. Format, lint, types and unit tests, then the site is built and driven in a
 * browser. The last line is the sum of both runners: `tests: N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

// Outside test-results/, which the browser runner empties when it starts.
const RESULTS = resolve('.cache/test');
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

const started = Date.now();
const failures = [];

const shell = process.platform === 'win32';

/** Starts a step; its lines go to `stdio`, and what it returns is waited for. */
function begin(name, command, args, { env = {}, stdio = 'inherit' } = {}) {
  const from = Date.now();
  const child = spawn(command, args, { stdio, env: { ...process.env, ...env }, shell });
  return new Promise((resolve) => {
    const done = (status) =>
      resolve({ name, ok: status === 0, seconds: ((Date.now() - from) / 1000).toFixed(1) });
    child.on('error', done);
    child.on('close', done);
  });
}

async function step(name, ...command) {
  process.stdout.write(`\n== ${name}\n`);
  return ended(await begin(name, ...command));
}

/** A step beside the next ones: its lines are printed when it is waited for. */
function beside(name, command, args) {
  const log = `${RESULTS}/${name}.log`;
  const lines = openSync(log, 'w');
  const running = begin(name, command, args, { stdio: ['ignore', lines, lines] });
  return async () => {
    const done = await running;
    closeSync(lines);
    process.stdout.write(`\n== ${name}\n${readFileSync(log, 'utf8')}`);
    return ended(done);
  };
}

function ended({ name, ok, seconds }) {
  process.stdout.write(`-- ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  if (!ok) failures.push(name);
  return ok;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // A runner that died before writing its report has already failed its step.
    return null;
  }
}

function counts() {
  const unit = readJson(UNIT);
  const browser = readJson(BROWSER)?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0),
  };
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await step('browser and fonts', 'node', ['test/support/browser.mjs']);
// Each of the three is mostly one thread.
const format = beside('format', 'npm', ['run', '-s', 'format:check']);
const lint = beside('lint', 'npm', ['run', '-s', 'lint']);
await step('types', 'npm', ['run', '-s', 'types']);
await format();
await lint();
// Drawing thousands of pages is work for one core; the unit tests take the other one and what is left of this.
const site = beside('site', 'npm', ['run', '-s', 'build']);
await step('unit', 'npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT}`,
]);
if (await site()) {
  await step(
    'browser',
    'npx',
    ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER } },
  );
}

const { passed, failed, skipped } = counts();
if (readJson(UNIT) === null || readJson(BROWSER) === null) failures.push('a runner left no report');
const unreported = failures.length > 0 && failed === 0 ? failures.length : 0;
process.stdout.write(`\n${((Date.now() - started) / 1000).toFixed(0)} s`);
if (failures.length > 0) process.stdout.write(` · failed steps: ${failures.join(', ')}`);
process.stdout.write(`\ntests: ${passed} passed, ${failed + unreported} failed, ${skipped} skipped\n`);
process.exit(failures.length > 0 ? 1 : 0);
