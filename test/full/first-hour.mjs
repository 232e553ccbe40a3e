import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// A newcomer's first hour, as a transcript: a fresh collection, three documents of three formats, a release, a
// correction, a second release, and the site of it. Exits 1 when something is not as promised, 77 without the documents.

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = path.join(process.env.GOUJI_SHARED ?? path.join(ROOT, '../shared'), 'samples/docs');
const GIVEN = ['d003.html', 'd021.docx', 'd024.pdf'];
const CORRECTED = { agency: 'a0003', year: 2023, key: 'licensing_decisions' };
const NAME = 'my-city';

if (!GIVEN.every((name) => existsSync(path.join(DOCUMENTS, name)))) {
  console.log(`not run: ${DOCUMENTS} lacks ${GIVEN.join(', ')}`);
  process.exit(77);
}
const place = mkdtempSync(path.join(tmpdir(), 'gouji-first-hour-'));
const folder = path.join(place, 'data', NAME);
const env = {
  ...process.env,
  GOUJI_DATA: path.join(place, 'data'),
  GOUJI_STATIC: path.join(place, 'static'),
  GOUJI_BUILD: path.join(place, 'build'),
};
const command = (args) => ['--import', 'tsx', 'src/cli/main.ts', ...args];
const failures = [];

const say = (text) => console.log(text.replaceAll(place, '…').trimEnd());
function expect(what, right) {
  say(`  [${right ? 'ok' : 'FAILED'}] ${what}`);
  if (!right) failures.push(what);
}

/** Runs a command as typed and shows what a person would see; ends everything when its exit is not the one wanted. */
function gouji(...args) {
  say(`\n$ npm run -s gouji -- ${args.join(' ')}`);
  const ran = spawnSync(process.execPath, command(args), { cwd: ROOT, env, encoding: 'utf8' });
  const lines = ran.stderr.split('\n').filter((line) => !/\d+\/\d+ \(\d+%\)$/.test(line));
  // Of what the page builder says only the end is ours.
  say([...(args[0] === 'site' ? lines.slice(-3) : lines), ran.stdout].join('\n').replace(/\n{2,}/g, '\n'));
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: exit ${ran.status}`);
  return ran;
}
const asJson = (...args) =>
  JSON.parse(
    spawnSync(process.execPath, command([...args, '--json']), { cwd: ROOT, env, encoding: 'utf8' }).stdout,
  );

/** Published value of the cell that will be corrected, as the first release has it. */
function published() {
  const { collections } = asJson('build', NAME);
  expect(
    'three reports, none unplaced',
    collections[0].reports === 3 && collections[0].unplaced.length === 0,
  );
  const rows = readFileSync(path.join(folder, 'work', 'facts.csv'), 'utf8').split('\n');
  const start = `${CORRECTED.agency}-${CORRECTED.year},${CORRECTED.agency},${CORRECTED.year},${CORRECTED.key},,`;
  return Number(
    rows
      .find((row) => row.startsWith(start))
      .slice(start.length)
      .split(',')[0],
  );
}

function commands() {
  gouji('new', NAME, '--name-zh', '我的城市');
  say(`\n$ cp ${GIVEN.join(' ')} …/data/${NAME}/raw/`);
  for (const name of GIVEN) cpSync(path.join(DOCUMENTS, name), path.join(folder, 'raw', name));
  gouji('build', NAME);
  gouji('release', NAME, '--id', '2026.1', '--date', '2026-11-24');
  const before = published();
  const after = before + 1;
  const line = (expected) =>
    `${CORRECTED.agency},${CORRECTED.year},${CORRECTED.key},set,与机关核实,${after},${expected},机关来函,2026-11-25\n`;
  const file = path.join(folder, 'corrections.csv');
  const blank = readFileSync(file, 'utf8');
  say(`\n$ echo '${line('').trim()}' >> …/data/${NAME}/corrections.csv   # the published value forgotten`);
  appendFileSync(file, line(''));
  expect('build says why it is not applied', gouji('build', NAME).stderr.includes(`published is ${before}`));
  say(`\n  (the line mended: ${line(before).trim()})`);
  writeFileSync(file, blank + line(before));
  gouji('build', NAME);
  gouji('release', NAME, '--id', '2026.2', '--date', '2026-11-25', '--note', 'One correction');
  gouji('diff', NAME, '2026.1', '2026.2');
  const { changes } = asJson('diff', NAME, '2026.1', '2026.2');
  const only = [{ ...CORRECTED, from: before, to: after, why: 'correction' }];
  expect('exactly that cell, because of the correction', JSON.stringify(changes) === JSON.stringify(only));
  gouji('verify', NAME);
  const { ok, releases } = asJson('verify', NAME);
  expect('both releases prove right', ok && releases.length === 2);
  gouji('site');
  const own = [
    'index.html',
    '404.html',
    'icon.svg',
    'engine/duckdb-eh.wasm.gz',
    `zh/${NAME}/v/2026.1/index.html`,
  ];
  const lacks = own.filter((name) => !existsSync(path.join(env.GOUJI_BUILD, name)));
  expect(
    'the site has the project’s own files and that folder’s data alone',
    lacks.length === 0 && !existsSync(path.join(env.GOUJI_BUILD, 'zh/demo')),
  );
  return { before, after };
}

async function serve() {
  say('\n$ npm run -s gouji -- serve');
  const server = spawn(process.execPath, command(['serve', '--port', '4329', '--dir', env.GOUJI_BUILD]), {
    cwd: ROOT,
    env,
  });
  const address = await new Promise((resolve, reject) => {
    server.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    server.once('exit', (code) => reject(new Error(`serve: exit ${code}`)));
  });
  say(address);
  return { address, stop: () => server.kill() };
}

const agencies = () =>
  readFileSync(path.join(folder, 'agencies.csv'), 'utf8')
    .split('\n')
    .filter((line) => /^a\d{4},/.test(line))
    .map((line) => line.split(',').slice(0, 2));

async function pages(address, { before, after }) {
  for (const [id, name] of agencies()) {
    const answer = await fetch(`${address}zh/${NAME}/a/${id}/`);
    const html = await answer.text();
    const numbers = html.match(/data-value="\d/g)?.length ?? 0;
    expect(
      `${answer.status} zh/${NAME}/a/${id}/ ${name}: ${numbers} numbers in the HTML`,
      answer.ok && html.includes(name) && numbers > 20,
    );
  }
  const { agency, year, key } = CORRECTED;
  const row = new RegExp(`<tr[^>]*data-correction="${agency}-${year}/${key}".*?</tr>`, 's');
  for (const page of [`a/${agency}`, `r/${agency}-${year}`]) {
    const html = await (await fetch(`${address}en/${NAME}/${page}/`)).text();
    const found = row.exec(html)?.[0] ?? '';
    const both = found.includes(`data-value="${before}"`) && found.includes(`data-corrected="${after}"`);
    expect(
      `en/${NAME}/${page}/ has ${before} as published and ${after} as corrected, each in its column`,
      both,
    );
  }
  const old = await (await fetch(`${address}en/${NAME}/v/2026.1/a/${agency}/`)).text();
  expect(
    'the page of release 2026.1 knows no correction',
    old.includes(`data-value="${before}"`) && !row.test(old),
  );
}

try {
  const numbers = commands();
  const server = await serve();
  try {
    await pages(server.address, numbers);
  } finally {
    server.stop();
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
say(failures.length === 0 ? '\nfirst hour: all as promised' : `\nfirst hour: ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
