/** `npm run check`: format, lint and types side by side, then the unit tests. Prints each output whole. */
import { spawn } from 'node:child_process';

const run = (name) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn('npm', ['run', '-s', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ name, code, output, seconds: (Date.now() - started) / 1000 }));
  });

const report = ({ name, code, output, seconds }) => {
  process.stdout.write(`\n== ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)\n${output}`);
  return code === 0;
};

const chain = (async () => [await run('types'), await run('format:check')])();
const rest = run('lint');
const results = [...(await chain), await rest];
const unit = await run('test:unit');
const ok = [...results, unit].map(report).every(Boolean);
process.exit(ok ? 0 : 1);
