import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readMapping, writeCollectionJson, writeImportFiles } from './peer-inputs.ts';

/**
 * Our site and its peers on the same generated data, driven by the same harness on the same server: prints one table of
 * medians and asserts nothing. The sizes' collections are imported, released and built by the command line.
 * Options: --sizes (300,10k), --reps (3), --profile (none, slow4g), --dir (kept and gone on with; data and sites that
 * are there are not made again). Sources of harness and peers: `$GOUJI_SHARED/bench`; peers are built where esbuild and
 * ECharts of this project suffice (`plain`), others take part when `--dir` holds their builds.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,10k' },
    reps: { type: 'string', default: '3' },
    profile: { type: 'string', default: 'none' },
    dir: { type: 'string', default: join(tmpdir(), 'gouji-bench') },
  },
});
const PROJECT = resolve(import.meta.dirname, '../..');
const SHARED = resolve(PROJECT, process.env['GOUJI_SHARED'] ?? '../shared', 'bench');
const root = resolve(values.dir);
const sizes = values.sizes.split(',');
const DATE = '2026-01-01';
/** Where the overview has what the harness drives. */
const OURS = {
  root: join(root, 'ours', '{size}', 'build'),
  path: '/zh/bench/',
  charts: ['#requests .picture svg path', '#outcomes .picture svg path', '#largest .picture svg path'],
  total: '#total',
  filter: '#yfrom',
  ftype: 'select',
};

/** Runs a command to its end; rejects when it fails. Returns its seconds. */
async function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 2],
  });
  const code = await new Promise<number | null>((done, reject) => {
    child.once('error', reject);
    child.once('close', done);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${code}`);
  return (performance.now() - began) / 1000;
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Harness, generator and peers as they are, with this project's packages. */
async function prepare(): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const name of ['gen.mjs', 'bench.sh', 'harness', 'peers']) {
    if (!(await isThere(join(root, name))))
      await cp(join(SHARED, name), join(root, name), { recursive: true });
  }
  for (const name of ['harness', join('peers', 'plain')]) {
    const link = join(root, name, 'node_modules');
    if (!(await isThere(link))) await symlink(join(PROJECT, 'node_modules'), link);
  }
  await writeFile(join(root, 'ours.json'), JSON.stringify({ ours: OURS }));
}

async function makeSize(size: string): Promise<void> {
  const data = join(root, 'data', size);
  if (!(await isThere(join(data, 'meta.json')))) {
    await run('node', ['--max-old-space-size=8000', 'gen.mjs', size, data], root);
  }
  await makePlain(size);
  const own = join(root, 'ours', size);
  if (await isThere(join(own, 'build', 'index.html'))) return;
  const { rows } = JSON.parse(await readFile(join(data, 'meta.json'), 'utf8')) as { rows: number };
  await rm(own, { recursive: true, force: true });
  await writeCollectionJson(join(own, 'data', 'bench'), rows);
  const { figures, reports } = await writeImportFiles(
    join(data, 'data.csv'),
    join(own, 'import'),
    await readMapping(),
  );
  const env = {
    GOUJI_DATA: join(own, 'data'),
    GOUJI_STATIC: join(own, 'static'),
    GOUJI_BUILD: join(own, 'build'),
  };
  for (const args of [
    ['import', 'bench', figures, '--reports', reports],
    ['release', 'bench', '--id', 's1', '--date', DATE],
    ['serve-files'],
    ['site'],
  ]) {
    const seconds = await run('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], PROJECT, env);
    console.log(`| ${size} | ${args[0]} | ${seconds.toFixed(0)} s |`);
  }
}

async function makePlain(size: string): Promise<void> {
  const peer = join(root, 'peers', 'plain');
  const out = join(peer, 'dist', size);
  if (await isThere(join(out, 'data.json'))) return;
  await mkdir(out, { recursive: true });
  const bundle = ['--bundle', '--minify', '--format=esm', '--target=es2022', `--outfile=${out}/main.js`];
  await run('node', [join(PROJECT, 'node_modules/esbuild/bin/esbuild'), 'src/main.js', ...bundle], peer);
  await cp(join(peer, 'src', 'index.html'), join(out, 'index.html'));
  await cp(join(root, 'data', size, 'columns.json'), join(out, 'data.json'));
}

await prepare();
for (const size of sizes) await makeSize(size);
const builds = sizes.flatMap((size) => [`peers/plain/dist/${size}`, `ours/${size}/build`]);
await run('node', ['harness/compress.mjs', ...builds], root);
const versions = `Node ${process.version}, ${cpus()[0]?.model ?? ''}, ${cpus().length} cores`;
console.log(`${versions}, load average ${loadavg()[0]?.toFixed(1)}`);
await run('bash', ['bench.sh', 'web'], root, {
  SIZES: values.sizes,
  REPS: values.reps,
  PROFILE: values.profile,
  EXTRA: join(root, 'ours.json'),
  OUT: join(root, 'results.jsonl'),
});
