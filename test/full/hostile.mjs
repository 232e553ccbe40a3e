import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { findBrowser } from '../support/browser.mjs';
import { MARK, PAYLOADS, writeHostile } from '../support/hostile.ts';
import { serveBuild } from '../support/serve-build.mjs';

// A collection whose every field of free text is an attack, released twice and built into a site. No page's file may
// hold an element or link of theirs; no page may run one when it is opened, asked, pointed at and copied from; no
// export may hold a formula or markup. GOUJI_HOSTILE names a folder to build in and keep. Exits 1 otherwise.

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_RUN = 77;
const place = process.env.GOUJI_HOSTILE ?? mkdtempSync(path.join(tmpdir(), 'gouji-hostile-'));
const build = path.join(place, 'build');
const failures = [];
const counts = { files: 0, elements: 0, pages: 0, actions: 0, exports: 0, cells: 0 };

function gouji(...args) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      GOUJI_DATA: path.join(place, 'data'),
      GOUJI_STATIC: path.join(place, 'static'),
      GOUJI_BUILD: build,
    },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stderr}`);
}

/** What no page's file may hold: an element of a payload, a handler, a link that is a script. */
function readPage(file) {
  counts.files += 1;
  const wrong = (what) => failures.push(`${path.relative(build, file)}: ${what}`);
  const parser = new Parser({
    onopentag(name, attributes) {
      counts.elements += 1;
      for (const [key, value] of Object.entries(attributes)) {
        if (key === MARK || /^on/i.test(key)) wrong(`<${name} ${key}>`);
        if (
          /^(href|src|action|formaction|xlink:href)$/.test(key) &&
          /^\s*(javascript|data:text)/i.test(value)
        )
          wrong(`<${name} ${key}="${value}">`);
        if (key === 'style') wrong(`<${name} style>`);
      }
    },
  });
  parser.write(readFileSync(file, 'utf8'));
  parser.end();
}

const filesBelow = (dir, ending) =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(dir, name));

/** Cells of the Excel flavour that a spreadsheet would run. */
function readExports() {
  const data = path.join(build, 'data', 'hostile');
  for (const file of filesBelow(data, '.excel.csv')) {
    counts.exports += 1;
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    for (const [, quoted, plain] of text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)) {
      const cell = quoted?.replaceAll('""', '"') ?? plain ?? '';
      counts.cells += 1;
      if (/^[=+@\t\r]|^-(?![\d.]*$)/.test(cell))
        failures.push(`${path.basename(file)}: formula ${cell.slice(0, 60)}`);
    }
  }
  for (const file of filesBelow(data, 'gouji.xlsx')) {
    counts.exports += 1;
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
      const xml = name.endsWith('.xml') ? new TextDecoder().decode(bytes) : '';
      if (/<f[ >]|<hyperlink /.test(xml)) failures.push(`${path.basename(file)} ${name}: formula or link`);
      if (xml.includes(`<img ${MARK}`)) failures.push(`${path.basename(file)} ${name}: markup`);
    }
  }
}

/** Opens a page, follows its controls, and tells what ran. */
async function use(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.script === 'ready');
  counts.pages += 1;
  const controls = page.locator('main button:visible, main summary:visible');
  const count = Math.min(await controls.count(), 12);
  for (let at = 0; at < count; at += 1) {
    await controls
      .nth(at)
      .click({ timeout: 1_500 })
      .catch(() => undefined);
    counts.actions += 1;
  }
  await page
    .locator('figure svg path, figure svg circle')
    .first()
    .hover({ timeout: 800 })
    .catch(() => undefined);
  const found = await page.evaluate(
    (mark) => [
      window.hostile ?? '',
      document.querySelectorAll(`[${mark}]`).length,
      [...document.links]
        .filter((link) => !/^(https?|blob|mailto):/.test(link.protocol))
        .map((link) => link.href),
    ],
    MARK,
  );
  if (found[0] !== '' || found[1] > 0 || found[2].length > 0)
    failures.push(`${url}: ${JSON.stringify(found)}`);
}

/** Pages of every kind, with views that are asked of cube and engine. */
function addresses() {
  const pages = [
    '',
    '?y=2024',
    '?a=a0001',
    'check/2024/',
    'check/2024/?tab=numbers',
    'check/2024/?tab=annex',
  ];
  pages.push(
    'x/',
    'x/?m=req_new&view=bars',
    'compare/',
    'leads/',
    'm/',
    'm/req_new/',
    'codebook/',
    'data/',
    'sql/',
  );
  pages.push(
    'versions/',
    'a/a0001/',
    'a/a0002/',
    'r/a0001-2024/',
    'r/a0001-2024/?cell=req_new.total',
    'r/a0003-2023/',
  );
  pages.push('a/?id=a0001', 'r/?id=a0001-2024', 'e/f/requests/', 'e/x/', 'e/m/req_new/');
  pages.push(`?zz=${encodeURIComponent(PAYLOADS[0])}`, `x/?m=${encodeURIComponent(PAYLOADS[1])}`);
  pages.push(
    `sql/?q=${encodeURIComponent(`select '${PAYLOADS[0]}' as "${PAYLOADS[2].replaceAll('"', '')}"`)}`,
  );
  return ['zh', 'en']
    .flatMap((lang) => pages.map((page) => `/${lang}/hostile/${page}`))
    .concat('/', '/zh/', '/en/');
}

async function browse(executablePath) {
  const served = await serveBuild(build);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      failures.push(`${page.url()}: dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => failures.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|hostile/i.test(message.text()))
        failures.push(`${page.url()}: ${message.text()}`);
    });
    for (const address of addresses()) await use(page, served.origin + address);
  } finally {
    await browser.close();
    served.close();
  }
}

const executablePath = findBrowser();
if (executablePath === null) {
  console.log('no Chromium here');
  process.exit(NOT_RUN);
}
try {
  writeHostile(path.join(place, 'data'), path.join(ROOT, 'data/demo/raw/a0002/2024.html'));
  gouji('release', 'hostile', '--id', 'r1', '--date', '2025-03-01', '--note', PAYLOADS[0]);
  gouji('release', 'hostile', '--id', 'r2', '--date', '2025-04-01', '--note', PAYLOADS[1]);
  gouji('site');
  filesBelow(build, '.html').forEach(readPage);
  readExports();
  await browse(executablePath);
} finally {
  if (process.env.GOUJI_HOSTILE === undefined) rmSync(place, { recursive: true, force: true });
}
[...new Set(failures)].slice(0, 60).forEach((line) => console.log(`FAIL ${line.slice(0, 300)}`));
console.log(
  `${PAYLOADS.length} payloads; ${counts.files} files of pages with ${counts.elements} elements read`,
);
console.log(`${counts.exports} exports, ${counts.cells} cells read`);
console.log(
  `hostile: ${counts.pages} pages opened, ${counts.actions} controls used, ${failures.length} broken`,
);
process.exit(failures.length === 0 ? 0 : 1);
