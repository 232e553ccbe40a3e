/**
 * `npm test`: what a change must pass. Format, lint, types and unit tests, then the site is built and driven in a
 * browser. The last line is the sum of both runners: `tests: N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

// Outside test-results/, which the browser runner empties when it starts.
const RESULTS = resolve('.cache/test');
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

const started = Date.now();
const failures = [];

function step(name, command, args, env = {}) {
  const from = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const done = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  const ok = done.status === 0;
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
step('browser and fonts', 'node', ['test/support/browser.mjs']);
step('format', 'npm', ['run', '-s', 'format:check']);
step('lint', 'npm', ['run', '-s', 'lint']);
step('types', 'npm', ['run', '-s', 'types']);
step('unit', 'npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`]);
if (step('site', 'npm', ['run', '-s', 'build'])) {
  step(
    'browser',
    'npx',
    ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER },
  );
}

const { passed, failed, skipped } = counts();
if (readJson(UNIT) === null || readJson(BROWSER) === null) failures.push('a runner left no report');
const unreported = failures.length > 0 && failed === 0 ? failures.length : 0;
process.stdout.write(`\n${((Date.now() - started) / 1000).toFixed(0)} s`);
if (failures.length > 0) process.stdout.write(` · failed steps: ${failures.join(', ')}`);
process.stdout.write(`\ntests: ${passed} passed, ${failed + unreported} failed, ${skipped} skipped\n`);
process.exit(failures.length > 0 ? 1 : 0);
