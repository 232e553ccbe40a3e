import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeScaleInputs } from './scale-inputs.ts';

/**
 * A made-up collection of figures taken through build, release, verify and serve-files by the command line, as an office would.
 * Prints seconds, peak memory and sizes; asserts nothing. Stops at the first command that fails and says how it ended.
 * Options: --reports (1000); --dir (an empty folder to keep everything in; else a temporary one, removed afterwards).
 */
const { values } = parseArgs({ options: { reports: { type: 'string' }, dir: { type: 'string' } } });
const reports = Number(values.reports ?? '1000');
const root = values.dir === undefined ? await mkdtemp(join(tmpdir(), 'gouji-scale-')) : resolve(values.dir);
const [data, served] = [join(root, 'data'), join(root, 'static')];
const PROJECT = resolve(import.meta.dirname, '../..');
const RELEASE = 's1';
const DATE = '2025-12-31';
const KEPT = 20_000;
/** The lines that say why: V8 and Node print a stack around them. */
const WHY = /^(?:FATAL ERROR|\w*Error\b|E_\w+).*/gm;

interface Run {
  seconds: number;
  /** Highest memory of the process (MB); null where Linux does not tell. */
  peak: number | null;
  /** How it ended when it did not end well. */
  failure: string | null;
}

/** One command of the project's command line, its memory asked for while it runs. */
async function gouji(...args: string[]): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: PROJECT,
    env: { ...process.env, GOUJI_DATA: data, GOUJI_STATIC: served },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [peak, said]: [number | null, string] = [null, ''];
  const poll = setInterval(() => {
    void highWater(child.pid).then((megabytes) => (peak = megabytes ?? peak));
  }, 100);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT)));
  const end = await new Promise<number | string>((done, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => done(code ?? String(signal)));
  });
  clearInterval(poll);
  const failure = end === 0 ? null : `${end}: ${said.match(WHY)?.join(' ') ?? said.trim().slice(-300)}`;
  return { seconds: (performance.now() - began) / 1000, peak, failure };
}

async function highWater(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const match = /^VmHWM:\s+(\d+) kB/m.exec(status);
  return match === null ? null : Number(match[1]) / 1000;
}

/** Megabytes of a file, or of all files below a folder; null when there is none. */
async function size(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return found.size / 1e6;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return bytes / 1e6;
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(value < 10 ? 2 : 0);
}

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');

try {
  console.log(
    `${reports} reports; Node ${process.version}, ${cpus()[0]?.model ?? ''}, load average ${load()}`,
  );
  const began = performance.now();
  await writeScaleInputs(join(data, 'scale'), reports);
  console.log(`inputs written in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  console.log('| command | seconds | peak MB |\n|---|--:|--:|');
  const commands = [
    ['build', 'scale', '--date', DATE],
    ['release', 'scale', '--id', RELEASE, '--date', DATE],
    ['verify', 'scale'],
    ['serve-files'],
  ];
  for (const command of commands) {
    const { seconds, peak, failure } = await gouji(...command);
    console.log(`| ${command[0]} | ${seconds.toFixed(1)} | ${decimals(peak)} |`);
    if (failure === null) continue;
    console.log(`\n${command[0]} failed, ${failure}\n`);
    process.exitCode = 1;
    break;
  }
  const release = join(data, 'scale', 'releases', RELEASE);
  const site = join(served, 'data', 'scale', RELEASE);
  const sizes: [string, string][] = [
    ['figures.csv', join(data, 'scale', 'figures.csv')],
    ['facts.csv.gz', join(release, 'facts.csv.gz')],
    ['release folder', release],
    ['gouji.duckdb', join(site, 'gouji.duckdb')],
    ['gouji.duckdb.gz', join(site, 'gouji.duckdb.gz')],
    ['facts.parquet', join(site, 'facts.parquet')],
    ['gouji.xlsx', join(site, 'gouji.xlsx')],
    ['served folder', site],
  ];
  console.log(`\n| file | MB |\n|---|--:|`);
  for (const [name, path] of sizes) console.log(`| ${name} | ${decimals(await size(path))} |`);
  console.log(`\nload average at the end ${load()}`);
} finally {
  if (values.dir === undefined) await rm(root, { recursive: true, force: true });
}
