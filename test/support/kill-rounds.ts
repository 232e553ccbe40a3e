import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { random } from './random.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ID = 'mine';
const DATE = '2025-04-10';

/** What killing came to. */
export interface Killed {
  rounds: number;
  /** Runs that were still there to be killed; the others had ended by then. */
  killed: number;
  buildMs: number;
  releaseMs: number;
  /** How far the killed runs had come, and how many. */
  where: Record<string, number>;
  /** States that could not be read and rows that were others; none is expected. */
  failures: string[];
}

/** The last line of a report. */
export function summary({ rounds, killed, failures }: Killed): string {
  return `kill9: ${rounds} rounds, ${killed} killed, ${failures.length} failed`;
}

/** Runs killed between two that are let go on: a state may have been left by several kills. */
const KILLS_A_TURN = 4;

/**
 * `rounds` times `build` or `release` over a dozen documents, killed at random moments of as long as they take. The
 * state is judged after every kill; after every fourth, the same command is run to its end. Every other turn starts
 * without kept readings.
 */
export async function killRounds(
  rounds: number,
  seed: number,
  onDone: (done: number) => void = () => undefined,
): Promise<Killed> {
  const place = mkdtempSync(path.join(tmpdir(), 'gouji-kill-'));
  try {
    return await killIn(place, rounds, seed, onDone);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function killIn(place: string, rounds: number, seed: number, onDone: (done: number) => void) {
  const chance = random(seed);
  prepare(place);
  const undisturbed = measured(place);
  const came: Killed = { rounds, killed: 0, where: {}, failures: [], ...undisturbed.times };
  for (let round = 1; round <= rounds; round += 1) {
    const turn = Math.ceil(round / KILLS_A_TURN);
    const id = `k${turn}`;
    const last = round % KILLS_A_TURN === 0 || round === rounds;
    const args = turn % 2 === 0 ? release(id) : ['build', ID];
    if (turn % 4 > 1 && round % KILLS_A_TURN === 1) removeWork(place);
    const longest = turn % 2 === 0 ? came.releaseMs : came.buildMs;
    const wasKilled = await killedAfter(place, args, chance.next() * longest);
    if (wasKilled) came.killed += 1;
    const where = `${args[0]}: ${stateOf(place, wasKilled, id)}`;
    came.where[where] = (came.where[where] ?? 0) + 1;
    const wrong = judged(place, undisturbed.rows);
    if (last) wrong.push(...goneOn(place, args, undisturbed, id));
    came.failures.push(...wrong.map((what) => `round ${round}, ${where}: ${what}`));
    // Releases would add up, and each is proved after every kill.
    if (last) rmSync(path.join(place, ID, 'releases', id), { recursive: true, force: true });
    onDone(round);
  }
  return came;
}

function removeWork(place: string): void {
  rmSync(path.join(place, ID, 'work'), { recursive: true, force: true });
}

/** A collection of a dozen generated documents of several formats. */
function prepare(place: string): void {
  const raw = path.join(place, ID, 'raw');
  mkdirSync(raw, { recursive: true });
  const meta = { name: { zh: '一打', en: 'A dozen' }, kind: 'synthetic' };
  writeFileSync(path.join(place, ID, 'collection.json'), JSON.stringify(meta));
  const demo = path.join(ROOT, 'data', 'demo', 'raw');
  const files = ['a0002', 'a0004']
    .flatMap((agency) =>
      readdirSync(path.join(demo, agency))
        .sort()
        .map((name) => path.join(agency, name)),
    )
    .filter((file) => !file.endsWith('.pdf'))
    .slice(0, 12);
  for (const file of files) cpSync(path.join(demo, file), path.join(raw, file), { recursive: true });
}

function environment(place: string) {
  return { ...process.env, GOUJI_DATA: place, GOUJI_STATIC: `${place}-static` };
}

function gouji(place: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: environment(place),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function release(id: string): string[] {
  return ['release', ID, '--id', id, '--date', DATE];
}

interface Undisturbed {
  rows: string;
  hash: string;
  times: { buildMs: number; releaseMs: number };
}

/** The rows and the hash that every later run must end with, and how long both commands take. */
function measured(place: string): Undisturbed {
  const first = gouji(place, ['build', ID, '--add-agencies', '--date', DATE]);
  if (first.status !== 0) throw new Error(first.stderr);
  const started = Date.now();
  const frozen = gouji(place, release('k0'));
  if (frozen.status !== 0) throw new Error(frozen.stderr);
  const releaseMs = Date.now() - started;
  removeWork(place);
  const again = Date.now();
  gouji(place, ['build', ID]);
  const times = { buildMs: Date.now() - again, releaseMs };
  return { rows: rowsHash(place), hash: hashOf(place, 'k0'), times };
}

/** Runs a command and kills it after so many milliseconds; false when it had ended before. */
async function killedAfter(place: string, args: readonly string[], ms: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: environment(place),
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const signal = await ended;
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** How far the run had come, by what it left behind. */
function stateOf(place: string, wasKilled: boolean, id: string): string {
  const there = (...parts: string[]) => existsSync(path.join(place, ID, ...parts));
  if (!wasKilled) return 'had ended';
  if (there('releases', id)) return 'killed with the release in place';
  if (there('releases', `.${id}.new`)) return 'killed while the release was written';
  if (!there('work', 'lock')) return 'killed before it held the lock';
  return there('work', 'build.json') ? 'killed with a whole working copy' : 'killed while it worked';
}

/** What is wrong with the state a killed run left behind. */
function judged(place: string, rows: string): string[] {
  const wrong: string[] = [];
  const verified = gouji(place, ['verify', ID]);
  if (verified.status !== 0) wrong.push(`verify: ${verified.stderr.trim()}`);
  // build.json is what makes rows one build's: where it stands they are whole.
  if (existsSync(path.join(place, ID, 'work', 'build.json')) && rowsHash(place) !== rows)
    wrong.push('the working copy calls itself whole and is not');
  return wrong;
}

/** What is wrong after the same command was run again to its end. */
function goneOn(place: string, args: readonly string[], { rows, hash }: Undisturbed, id: string): string[] {
  const wrong: string[] = [];
  const ran = gouji(place, args);
  const stood = ran.stderr.includes('E_RELEASE_EXISTS');
  if (ran.status !== 0 && !stood) wrong.push(`going on: ${ran.stderr.trim()}`);
  if (args[0] === 'build' && rowsHash(place) !== rows) wrong.push('other rows than undisturbed');
  if (args[0] === 'release' && hashOf(place, id) !== hash) wrong.push('another release than undisturbed');
  const left = readdirSync(path.join(place, ID, 'releases')).filter((name) => name.startsWith('.'));
  if (!stood && left.length > 0) wrong.push(`left behind: ${left.join(', ')}`);
  if (existsSync(path.join(place, ID, 'work', 'lock'))) wrong.push('the lock stays');
  return wrong;
}

/** One hash over the working copy's rows, byte by byte. */
function rowsHash(place: string): string {
  const work = path.join(place, ID, 'work');
  const hash = createHash('sha256');
  const tables = existsSync(work) ? readdirSync(work).filter((name) => name.endsWith('.csv')) : [];
  for (const name of tables.sort()) hash.update(name).update(readFileSync(path.join(work, name)));
  return hash.digest('hex');
}

function hashOf(place: string, id: string): string {
  const file = path.join(place, ID, 'releases', id, 'release.json');
  const meta: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof meta !== 'object' || meta === null || !('hash' in meta)) throw new Error(file);
  return String(meta.hash);
}
