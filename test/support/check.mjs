/**
 * `npm run check`: format, lint, types and the quick unit tests side by side, each output whole. The long property
 * suites (random damage, fuzz, seeded faults) are part of `npm test` only.
 */
import { spawn } from 'node:child_process';

const run = (name) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn('npm', ['run', '-s', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ name, code, output, seconds: (Date.now() - started) / 1000 }));
  });

const report = ({ name, code, output, seconds }) => {
  process.stdout.write(`\n== ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)\n${output}`);
  return code === 0;
};

const started = Date.now();
const chain = (async () => [await run('types'), await run('lint'), await run('format:check')])();
const unit = run('test:quick');
const results = [...(await chain), await unit];
const ok = results.map(report).every(Boolean);
process.stdout.write(`\n${((Date.now() - started) / 1000).toFixed(0)} s\n`);
process.exit(ok ? 0 : 1);
