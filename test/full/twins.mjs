import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

// The same inputs give the same release wherever it is made: two clean clones, in different folders, time zones,
// languages and numbers of reading threads, build and release every collection. Then one byte of each release is
// changed, and `verify` must say so. Exits 1 on any difference.

const ROOT = path.resolve(import.meta.dirname, '../..');
const ID = 'x1';
const TWINS = [
  { name: 'one', env: { TZ: 'UTC', LANG: 'C.UTF-8' }, jobs: '1' },
  { name: 'another', env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', TSX_DISABLE_CACHE: '1' }, jobs: '2' },
];
const place = mkdtempSync(path.join(tmpdir(), 'gouji-twins-'));
const failures = [];

function expect(what, right) {
  console.log(`${right ? 'ok  ' : 'FAIL'} ${what}`);
  if (!right) failures.push(what);
}

function gouji(twin, ...args) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: path.join(place, twin.name),
    // What moves folders elsewhere must not reach the clones.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...twin.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** A clone of what is committed, with the packages of this copy. */
function clone({ name }) {
  execFileSync('git', ['clone', '-q', ROOT, path.join(place, name)]);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(place, name, 'node_modules'));
}

const releasesOf = (twin, collection) => path.join(place, twin.name, 'data', collection, 'releases');
const metaOf = (twin, collection, id) =>
  JSON.parse(readFileSync(path.join(releasesOf(twin, collection), id, 'release.json'), 'utf8'));

/** The newest committed release: its day is the one the twins speak for. */
function newest(twin, collection) {
  const metas = readdirSync(releasesOf(twin, collection))
    .filter((id) => id !== ID)
    .map((id) => metaOf(twin, collection, id));
  return metas.sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1)).at(-1);
}

/** The canonical rows: the release's tables, unpacked. */
function tables(twin, collection) {
  const folder = path.join(releasesOf(twin, collection), ID);
  return readdirSync(folder)
    .filter((name) => name !== 'release.json')
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return { name, rows: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}

function make(twin, collections) {
  const built = gouji(twin, 'build', '--jobs', twin.jobs, '--json');
  expect(`${twin.name}: build of every collection ends with ${built.status}`, built.status === 0);
  for (const id of collections) {
    const ran = gouji(twin, 'release', id, '--id', ID, '--date', newest(twin, id).date, '--note', 'A twin');
    expect(`${twin.name}: release ${id} ends with ${ran.status}`, ran.status === 0);
    if (ran.status !== 0) console.log(ran.stderr);
  }
}

function compare(collection) {
  const [left, right] = TWINS.map((twin) => tables(twin, collection));
  const lines = left.reduce((sum, { rows }) => sum + rows.split('\n').length - 2, 0);
  const differ = left.filter(
    ({ name, rows }, index) => right[index]?.name !== name || right[index].rows !== rows,
  );
  expect(
    `${collection}: ${left.length} tables, ${lines} canonical rows, the same text in both`,
    left.length === right.length && lines > 0 && differ.length === 0,
  );
  const [one, other] = TWINS.map((twin) => metaOf(twin, collection, ID).hash);
  expect(`${collection}: release hash ${one}`, one === other);
  const { id, hash } = newest(TWINS[0], collection);
  console.log(`     ${hash === one ? 'and that of' : 'another than that of'} the committed ${id}`);
}

/** Changes one byte in the middle of a release's file and puts it back. */
function tamper(twin, collection, name) {
  const file = path.join(releasesOf(twin, collection), ID, name);
  const right = readFileSync(file);
  const wrong = Buffer.from(right);
  wrong[right.length >> 1] ^= 1;
  writeFileSync(file, wrong);
  const { status, stderr } = gouji(twin, 'verify', collection);
  writeFileSync(file, right);
  const said = stderr.split('\n').find((line) => line.includes('E_RELEASE_DAMAGED')) ?? stderr;
  expect(
    `${collection}/${name}, one byte changed: exit ${status}, ${said.trim()}`,
    status === 1 && said.includes('E_RELEASE_DAMAGED'),
  );
}

try {
  TWINS.forEach(clone);
  const data = path.join(place, TWINS[0].name, 'data');
  const collections = readdirSync(data).filter((id) => existsSync(path.join(data, id, 'collection.json')));
  for (const twin of TWINS) make(twin, collections);
  collections.forEach(compare);
  expect('verify says ok before anything is changed', gouji(TWINS[1], 'verify').status === 0);
  for (const id of collections) tamper(TWINS[1], id, 'facts.csv.gz');
  tamper(TWINS[1], collections[0], 'reports.csv');
  tamper(TWINS[1], collections[0], 'release.json');
  expect('verify says ok when it is put back', gouji(TWINS[1], 'verify').status === 0);
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(failures.length === 0 ? 'twins: the same' : `twins: ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
