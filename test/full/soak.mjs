import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';
import { serveBuild } from '../support/serve-build.mjs';

// 500 views in one page, one after the other, answered by the engine: the heap after collection must stay flat, and
// there must never be more workers than the one the engine has. Prints the slope. GOUJI_COUNT changes the number.

const COUNT = Number(process.env.GOUJI_COUNT ?? 500);
const EVERY = Math.max(10, Math.floor(COUNT / 20));
/** Bytes per view; what a leaked figure or answer would cost is tens of kilobytes. */
const FLAT = 8_000;
const NOT_RUN = 77;

const executablePath = findBrowser();
if (executablePath === null) {
  console.log('no Chromium here');
  process.exit(NOT_RUN);
}

/** Follows one link and waits until its view stands there. Runs in the page. */
async function follow(query) {
  const link = document.createElement('a');
  link.href = `?${query}`;
  document.body.append(link);
  link.click();
  link.remove();
  const pending = () =>
    location.search !== `?${query}` || document.querySelector('[data-answer=pending]') !== null;
  for (let waited = 0; waited < 60_000 && pending(); waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return !pending();
}

/** Least squares: bytes per view. */
function slope(points) {
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const served = await serveBuild();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const points = [];
let [late, workers] = [0, 0];
const errors = [];
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  // Without the file beside it the overview asks the engine for every view.
  await page.route('**/cube.json', (route) => route.abort());
  await page.goto(`${served.origin}/zh/demo/`);
  await page.waitForFunction(() => document.documentElement.dataset.script === 'ready');
  const session = await page.context().newCDPSession(page);
  for (let at = 1; at <= COUNT; at += 1) {
    const from = 2017 + (at % 7);
    const query = `y=${from}-${from + (at % 2)}&cls=${['dept', 'gov', 'dept.town'][at % 3]}`;
    if (!(await page.evaluate(follow, query))) late += 1;
    workers = Math.max(workers, page.workers().length);
    if (at % EVERY !== 0) continue;
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    points.push([at, usedSize]);
    console.log(`${at} views: ${(usedSize / 2 ** 20).toFixed(1)} MB, ${page.workers().length} workers`);
  }
} finally {
  await browser.close();
  served.close();
}
// The first views load code and fill what is kept on purpose.
const settled = points.slice(Math.floor(points.length / 4));
const perView = Math.round(slope(settled));
errors.forEach((line) => console.log(`FAIL ${line}`));
const good = errors.length === 0 && late === 0 && workers <= 1 && perView < FLAT;
console.log(
  `soak: ${COUNT} views, ${perView} bytes a view (flat is under ${FLAT}), at most ${workers} workers, ${late} never answered`,
);
process.exit(good ? 0 : 1);
