import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { words } from '../../src/lib/i18n/index.ts';
import { PAGES } from '../lib/url/pages.ts';
import { findBrowser } from '../support/browser.mjs';
import { badQuery } from '../support/fuzz-urls.ts';
import { random } from '../support/random.ts';
import { serveBuild } from '../support/serve-build.mjs';

// Bad queries through the real pages of a built site in one browser, most as navigations inside a page, every hundredth
// as a load of its own. A page must not throw, not go blank, not show what the prototype chain holds, not become the
// error page, and must name what it could not use. GOUJI_COUNT, GOUJI_SEED run others. Exits 1 otherwise.

const COUNT = Number(process.env.GOUJI_COUNT ?? 5_200);
const SEED = Number(process.env.GOUJI_SEED ?? Date.now() % 2 ** 31);
// A busy machine: what was done by then is judged and counted.
const UNTIL = Date.now() + 1000 * Number(process.env.GOUJI_SECONDS ?? 3600);
const BATCH = 25;
const NOT_RUN = 77;

/**
 * Pages by address below the collection, the keys they read (null: a page without keys of its own), and how many batches
 * of queries each gets a turn: pages that draw many figures are slow, and share their codecs with lighter ones.
 */
const TARGETS = [
  ['', 'overview', 1],
  ['check/2024/', 'check', 1],
  ['x/', 'explore', 1],
  ['compare/', 'compare', 1],
  ['leads/', 'leads', 1],
  ['m/req_new/', 'measure', 1],
  ['m/disclosure_rate_broad/', 'measure', 1],
  ['a/a0026/', 'agency', 8],
  ['r/a0002-2024/', 'report', 8],
  ['versions/', 'versions', 8],
  ['sql/', 'sql', 8],
  ['a/', 'live agency', 8],
  ['r/', 'live report', 8],
  ['e/f/requests/', 'overview', 2],
  ['e/m/req_new/', 'measure', 2],
  ['e/x/', 'explore', 2],
  ['data/', null, 2],
  ['codebook/', null, 1],
  ['m/', null, 1],
];

const chance = random(SEED);
const failures = [];
const tally = { inside: 0, loads: 0, named: 0 };

/** What a page's alert has to name for a query, as the page's own keys are read. */
function namedBy(codec, query) {
  if (codec === null) return null;
  const [first] = PAGES[codec].parse(query).dropped;
  return first === undefined ? null : first.key;
}

/** Runs in the page: follows links to the queries one after the other and tells what stood there then. */
async function follow(queries) {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const pending = () =>
    document.documentElement.dataset.view === 'pending' ||
    document.querySelector('[data-answer=pending]') !== null;
  const told = [];
  let stuck = 0;
  for (const query of queries) {
    // A page that never answers would take hours to prove it with every query.
    if (stuck === 2) break;
    const link = document.createElement('a');
    link.href = `?${query}`;
    const wanted = link.search;
    document.body.append(link);
    link.click();
    link.remove();
    for (let waited = 0; waited < 30_000; waited += 20) {
      await pause(20);
      if (location.search === wanted && !pending()) break;
    }
    if (pending()) stuck += 1;
    const main = document.querySelector('main') ?? document.body;
    const alerts = [...document.querySelectorAll('[role=alert]')].map((each) => each.textContent);
    told.push({
      arrived: location.search === wanted,
      pending: pending(),
      search: location.search,
      text: main.innerText.trim().length,
      heading: document.querySelector('h1')?.textContent.trim() ?? '',
      chain: main.innerText.includes('[native code]'),
      alerts,
    });
  }
  return told;
}

/** The laws for one answer of a page. */
function judge(place, codec, told) {
  const wrong = [];
  if (!told.arrived) wrong.push('did not arrive');
  if (told.pending) wrong.push('still waits');
  if (told.text < 40) wrong.push(`blank: ${told.text} characters`);
  if (told.chain) wrong.push('shows the prototype chain');
  if (ERRORS.includes(told.heading)) wrong.push('became the error page');
  const key = namedBy(codec, told.search);
  if (key !== null) {
    tally.named += 1;
    if (!told.alerts.some((text) => text.includes(`${key}=`))) wrong.push(`does not name ${key}`);
  }
  failures.push(...wrong.map((what) => `${place} ${told.search.slice(0, 300)}: ${what}`));
}

const ERRORS = [words('zh').error.title, words('en').error.title];

async function visit(page, origin, [segment, codec, batches], lang) {
  const keys = codec === null ? ['y', 'cls'] : PAGES[codec].keys;
  const place = `/${lang}/demo/${segment}`;
  const query = badQuery(keys, chance).replace(/^\?+/, '');
  await page.goto(`${origin}${place}?${query}`);
  await page.waitForFunction(() => document.documentElement.dataset.script === 'ready');
  // A load of its own is judged as the first answer of the batch, whose link leads to where it is.
  const queries = [
    query,
    ...Array.from({ length: batches * BATCH }, () => badQuery(keys, chance).replace(/^\?+/, '')),
  ];
  const told = await page.evaluate(follow, queries);
  told.forEach((each) => judge(place, codec, each));
  tally.loads += 1;
  tally.inside += told.length - 1;
}

const executablePath = findBrowser();
if (executablePath === null) {
  console.log('no Chromium here');
  process.exit(NOT_RUN);
}
const served = await serveBuild();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  let page = await context.newPage();
  const listen = (one) => {
    one.on('pageerror', (error) => failures.push(`${one.url().slice(0, 300)}: ${error.message}`));
    one.on('console', (message) => {
      // A body or report that does not exist is asked for by its file: 404 is the answer.
      const missing = /status of 404/.test(message.text());
      if (message.type() === 'error' && !missing)
        failures.push(`${one.url().slice(0, 300)}: console ${message.text()}`);
    });
    one.on('dialog', (dialog) => {
      failures.push(`${one.url().slice(0, 300)}: dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
  };
  listen(page);
  for (let turn = 0; tally.inside + tally.loads < COUNT && Date.now() < UNTIL; turn += 1) {
    const target = TARGETS[turn % TARGETS.length];
    try {
      await visit(page, served.origin, target, turn % 3 === 0 ? 'en' : 'zh');
    } catch (error) {
      failures.push(`${target[0]}: ${error.message.split('\n')[0]}`);
      await page.close();
      page = await context.newPage();
      listen(page);
    }
    const done = tally.inside + tally.loads;
    if (turn % 5 === 4)
      console.error(`${done} of ${COUNT}, ${failures.length} broken, ${failures.at(-1)?.slice(0, 200)}`);
  }
} finally {
  await browser.close();
  served.close();
}
const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'));
[...new Set(failures)].slice(0, 60).forEach((line) => console.log(`FAIL ${line}`));
console.log(`Gouji ${version}, seed ${SEED}, ${TARGETS.length} pages in two languages`);
console.log(`${tally.named} queries held something the page had to name`);
console.log(`fuzz-pages: ${tally.inside} navigations and ${tally.loads} loads, ${failures.length} broken`);
process.exit(failures.length === 0 && tally.inside > 0 ? 0 : 1);
