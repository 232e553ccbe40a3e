import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { findBrowser } from '../support/browser.mjs';

// The promise of a pack, kept from end to end: pack the demo as of t1, unpack it into a sub-folder of Python's file
// server, use it in a browser, put the data of t2 in the place of the old ones, and see every page tell the truth.

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_RUN = 77;
const CHANGED = 'a0010-2023/licensing_decisions';
const place = mkdtempSync(path.join(tmpdir(), 'gouji-pack-run-'));
const problems = [];

function expect(what, found, wanted) {
  const same = JSON.stringify(found) === JSON.stringify(wanted);
  console.log(`${same ? 'ok  ' : 'FAIL'} ${what}: ${JSON.stringify(found)}`);
  if (!same) problems.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** Packs, or takes a pack made before (GOUJI_PACK_SITE, GOUJI_PACK_DATA): building the site takes minutes. */
function packed(name, given, ...more) {
  if (given !== undefined) return given;
  const out = path.join(place, name);
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'pack', 'demo', '--out', out, ...more],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (ran.status !== 0) throw new Error(`pack demo ${more.join(' ')}: ${ran.status}`);
  return out;
}

function unpack(zip, folder) {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (name.endsWith('/')) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function untilAnswers(url) {
  for (let tries = 0; tries < 50; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}

/** Sum of 2023's licensing decisions on the overview's table. */
async function licensingOf2023(page) {
  const closed = page.locator('#decisions button[aria-pressed=false]');
  if ((await closed.count()) > 0) await closed.first().click();
  const row = page
    .locator('#decisions tbody tr')
    .filter({ hasText: '2023' })
    .filter({ hasText: 'Licensing' });
  return Number((await row.locator('td').nth(1).textContent()).replaceAll(',', ''));
}

const cellOf = (page, scope = '') =>
  page.locator(`${scope} [data-cell="${CHANGED}"]`).first().getAttribute('data-value');
const answered = (page, kind) => page.locator(`[data-testid=answers][data-answer=${kind}]`).waitFor();

async function beforeReplacing(page, site) {
  await page.goto(`${site}/en/demo/`);
  await answered(page, 'default');
  const total = await licensingOf2023(page);
  expect('overview says which release', await page.getByTestId('answers').getAttribute('data-release'), 't1');
  expect('no word of another release', await page.getByTestId('follow').count(), 0);
  await page.selectOption('#cls', 'dept');
  await answered(page, 'answered');
  const filtered = await licensingOf2023(page);
  await page.goto(`${site}/en/demo/a/a0010/`);
  expect('agency page', await cellOf(page), '38');
  await page.goto(`${site}/en/demo/r/a0010-2023/`);
  expect('report page', await cellOf(page), '38');
  await page.goto(`${site}/en/demo/check/2023/`);
  expect('ledger has lines', (await page.locator('[data-testid=ledger] tbody tr').count()) > 15, true);
  expect('no stale notice', await page.getByTestId('new-data').count(), 0);
  return { total, filtered };
}

async function afterReplacing(page, site, before) {
  await page.goto(`${site}/en/demo/`);
  await page.locator('[data-testid=follow][data-state=loaded]').waitFor();
  expect('overview follows', await page.getByTestId('answers').getAttribute('data-release'), 't2');
  const said = await page.getByTestId('follow').textContent();
  expect('and says so', /release t2 \(2025-06-10\).*built from release t1/s.test(said), true);
  expect('2023 licensing decisions of t2', await licensingOf2023(page), before.total + 45);
  await page.goto(`${site}/en/demo/?y=2023&cls=dept`);
  await page.locator('[data-testid=follow][data-state=loaded]').waitFor();
  expect('filtered', await licensingOf2023(page), before.filtered + 45);

  for (const [name, address] of [
    ['agency', 'a/a0010'],
    ['report', 'r/a0010-2023'],
  ]) {
    await page.goto(`${site}/en/demo/${address}/`);
    await page.getByTestId('new-data').waitFor();
    expect(`${name} page keeps the number of its release`, await cellOf(page), '38');
    await page.getByTestId('new-data').click();
    await page.getByTestId('live').waitFor();
    expect(`${name} page of the new release`, await cellOf(page, '[data-testid=live]'), '83');
    const words = await page.locator('main').textContent();
    expect(`${name} page names the new release`, words.includes('read from release t2 (2025-06-10)'), true);
    expect(`${name} page takes its keys`, words.includes('id=a0010'), false);
  }

  await page.locator(`[data-testid=live] [data-cell="${CHANGED}"]`).first().getByRole('button').click();
  await page.waitForURL(/\/r\/\?id=a0010-2023&cell=licensing_decisions$/);
  const place = page.locator('.source [data-place="licensing_decisions"]').first();
  await place.waitFor();
  expect(
    'a number of the new release leads to its source',
    (await place.textContent()).trim().startsWith('83'),
    true,
  );

  await page.goto(`${site}/en/demo/check/2023/`);
  await page.getByTestId('new-data').waitFor();
  await page.goto(`${site}/en/demo/v/t1/`);
  const notice = page.getByTestId('newer-release');
  await notice.waitFor();
  expect('pinned page counts what changed', await notice.getAttribute('data-count'), '1');
  expect('pinned page stays', await page.getByTestId('answers').getAttribute('data-release'), 't1');
  expect('pinned number stays', await licensingOf2023(page), before.total);
  await page.goto(`${site}/en/demo/versions/`);
  await page.locator(`[data-change="${CHANGED}"]`).waitFor();
}

const executablePath = process.env.GOUJI_CHROMIUM ?? findBrowser();
if (executablePath === null || spawnSync('python3', ['--version']).status !== 0) {
  console.log('not run: needs Chromium and python3');
  process.exit(NOT_RUN);
}
let server;
let browser;
try {
  const site = path.join(place, 'www', 'sub', 'folder');
  unpack(packed('site.zip', process.env.GOUJI_PACK_SITE, '--release', 't1'), site);
  unpack(packed('data.zip', process.env.GOUJI_PACK_DATA, '--data-only'), path.join(place, 'new'));
  const port = await freePort();
  server = spawn('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1'], {
    cwd: path.join(place, 'www'),
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}/sub/folder`;
  await untilAnswers(`${address}/`);
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(address)) problems.push(`foreign or outside: ${url}`);
  });
  const before = await beforeReplacing(page, address);
  rmSync(path.join(site, 'data'), { recursive: true });
  cpSync(path.join(place, 'new', 'data'), path.join(site, 'data'), { recursive: true });
  await afterReplacing(page, address, before);
} finally {
  await browser?.close();
  server?.kill();
  rmSync(place, { recursive: true, force: true });
}
for (const problem of problems) console.log(`problem: ${problem}`);
console.log(problems.length === 0 ? 'pack: all as promised' : `pack: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
