import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Runs every heavy test in turn and writes what came of it to test/RESULTS.md. Exits 1 when one failed.

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');
const NOT_RUN = 77;
const KEPT_LINES = 40;

const names = readdirSync(HERE).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs');
const results = names.sort().map((name) => {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const ran = spawnSync(process.execPath, ['--import', 'tsx', path.join(HERE, name)], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const output = `${ran.stdout}${ran.stderr}`.trimEnd();
  console.log(output);
  const word = ran.status === 0 ? 'passed' : ran.status === NOT_RUN ? 'not run' : 'FAILED';
  return { name, word, seconds: Math.round((Date.now() - started) / 1000), output };
});

const rows = results.map(({ name, word, seconds }) => `| ${name} | ${word} | ${seconds} s |`);
const outputs = results.flatMap(({ name, output }) => [
  `## ${name}`,
  '',
  '```',
  ...output.split('\n').slice(-KEPT_LINES),
  '```',
  '',
]);
writeFileSync(
  path.join(ROOT, 'test', 'RESULTS.md'),
  [
    '# Results of the heavy runs',
    '',
    `\`npm run test:full\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}.`,
    '',
    '| runner | result | time |',
    '|---|---|---|',
    ...rows,
    '',
    ...outputs,
  ].join('\n'),
);
process.exit(results.some(({ word }) => word === 'FAILED') ? 1 : 0);
