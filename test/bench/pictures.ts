import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Lang } from '../../src/core/model.ts';
import { palette } from '../../src/lib/charts/palette.ts';
import { renderSvg } from '../../src/lib/charts/renderSvg.ts';
import type { ChartContext } from '../../src/lib/charts/types.ts';
import { askMeasures, needsOf } from '../../src/lib/explore/ask.ts';
import { exploreModel } from '../../src/lib/explore/model.ts';
import { agencyList, runOn } from '../../src/lib/queries/index.ts';
import { releaseYears } from '../../src/lib/queries/releaseYears.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { DEFAULT_EXPLORE, type ExploreView } from '../../src/lib/url/explore.ts';

// Every form of Explore's picture over a release's figures, in both languages and themes, wide and on a phone: one
// sheet per form as PNG, to be looked at. `npm run pictures -- [collection] [release] [folder]`.

const [collection = 'demo', release = 't2', out] = process.argv.slice(2);
const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'static', 'data', collection, release, 'gouji.duckdb');
const CHROMIUM = process.env.GOUJI_CHROMIUM ?? '/usr/bin/chromium';
const folder = out ?? mkdtempSync(path.join(tmpdir(), 'gouji-pictures-'));
const WIDTHS = [720, 350];

const VIEWS: Record<string, Partial<ExploreView>> = {
  dots: { form: 'dots' },
  funnel: { form: 'funnel' },
  strip: { form: 'strip', measure: 'req_new' },
  line: { form: 'line', measure: 'req_new' },
  lines: { form: 'line', measure: 'req_new', agencies: ['a0001', 'a0002', 'a0004', 'a0006'] },
  rates: { form: 'line' },
  multiples: { form: 'multiples', measure: 'req_new' },
  dumbbell: { form: 'dumbbell' },
  dumbbellCounts: { form: 'dumbbell', measure: 'req_new' },
  matrix: { form: 'matrix', measure: 'normdocs_issued' },
  matrixRates: { form: 'matrix' },
  bars: { form: 'bars' },
  flow: { form: 'flow', measure: 'req_new' },
};

const engine = await openFile(FILE);
const [years] = await runOn(engine, releaseYears, {});
const bounds = { from: years?.first ?? 0, to: years?.last ?? 0 };
const agencies = await runOn(engine, agencyList, {});

async function sheet(name: string, asked: Partial<ExploreView>): Promise<string> {
  const view = { ...DEFAULT_EXPLORE, ...asked };
  const data = await askMeasures(engine, needsOf(view));
  const parts: string[] = [];
  for (const lang of ['zh', 'en'] as const)
    for (const dark of [false, true])
      for (const width of WIDTHS) parts.push(picture(view, data, { lang, dark, width }));
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><body style="margin:0;display:flex;flex-wrap:wrap;width:1120px">${parts.join('')}`;
}

function picture(
  view: ExploreView,
  data: Awaited<ReturnType<typeof askMeasures>>,
  context: ChartContext,
): string {
  const nameOf = (id: string) => nameIn(id, context.lang);
  const model = exploreModel(view, data, { lang: context.lang, bounds, nameOf, ranks: true });
  const color = palette(context.dark);
  const tokens = Object.entries(color)
    .map(([token, value]) => `--${token}:${value}`)
    .join(';');
  const style = `${tokens};background:${color.paper};color:${color.ink};padding:8px;width:${context.width}px;font:12px sans-serif`;
  if (model.picture === null) return `<div style="${style}">${model.warnings.join(' ')}</div>`;
  const { option, height: wide, narrowHeight, summary } = model.picture;
  const height = context.width < 540 ? (narrowHeight ?? wide) : wide;
  const drawn = typeof option === 'function' ? option(context) : option;
  const said = model.form === view.form ? summary : `${model.warnings.join(' ')} ${summary}`;
  return `<div style="${style}">${renderSvg(drawn, context.width, height, `fig-${context.lang}-${context.dark ? 'dark' : 'light'}-${context.width}`)}<p>${said}</p></div>`;
}

function nameIn(id: string, lang: Lang): string {
  const row = agencies.find(({ agency }) => agency === id);
  return (lang === 'en' ? row?.name_en : row?.name) ?? row?.name ?? id;
}

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1120, height: 800 } });
for (const [name, asked] of Object.entries(VIEWS)) {
  const file = path.join(folder, name);
  writeFileSync(`${file}.html`, await sheet(name, asked));
  await page.goto(`file://${file}.html`);
  await page.screenshot({ path: `${file}.png`, fullPage: true });
  console.log(`${file}.png`);
}
await browser.close();
engine.close();
