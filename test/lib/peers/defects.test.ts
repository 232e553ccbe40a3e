import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formKeys, TABLE3_2021 } from '../../../src/core/codebook/index.ts';
import { outcomesOption } from '../../../src/lib/charts/outcomesOption.ts';
import { palette } from '../../../src/lib/charts/palette.ts';
import { renderSvg } from '../../../src/lib/charts/renderSvg.ts';
import { trendOption } from '../../../src/lib/charts/trendOption.ts';
import type { OutcomeRow, TrendRow } from '../../../src/lib/charts/types.ts';
import { pointsOf } from '../../../src/lib/charts/walk.ts';
import { toCsv } from '../../../src/lib/components/csv.ts';
import { share } from '../../../src/lib/i18n/index.ts';
import { OUTCOMES } from '../../../src/lib/queries/outcomesByYear.ts';
import { outcomesByYear, requestsByYear, runOn, SCOPED_QUERIES } from '../../../src/lib/queries/index.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import { writeDatabase, YEARS, type FixtureReport } from '../../support/served.ts';

const ALL = { yearFrom: 2017, yearTo: 2024, classes: '', agencies: '' };
const ctx = { lang: 'zh', dark: false, width: 720 } as const;

/** A report of 甲市教育局 2024 with these cells and no others. */
const reportOf = (cells: Record<string, number>): FixtureReport => ({
  report: 'a0001-2024',
  agency: 'a0001',
  class: 'dept',
  scope: 'own',
  year: 2024,
  edition: 'f2021',
  published: '2025-01-20',
  state: 'on_time',
  cells,
});

async function withDatabase<T>(
  reports: FixtureReport[],
  ask: (engine: Awaited<ReturnType<typeof openFile>>) => Promise<T>,
): Promise<T> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-peers-')), 'gouji.duckdb');
  await writeDatabase(file, reports);
  const engine = await openFile(file);
  try {
    return await ask(engine);
  } finally {
    engine.close();
  }
}

/** The year, how many reports, cells and findings there are: what a query may say without any figure. */
const ABOUT = new Set([
  'year',
  'n',
  'short',
  'held',
  'expected',
  'reported',
  'errors',
  'warns',
  'infos',
  'days',
  'bodies',
]);

it('peer defect 1: a release that states none of the figures asked for yields none in any query', async () => {
  await withDatabase([reportOf({ meetings: 3 })], async (engine) => {
    for (const query of Object.values(SCOPED_QUERIES)) {
      const rows: readonly object[] = await runOn(engine, query as typeof requestsByYear, ALL);
      const figures = rows.flatMap((row) =>
        Object.entries(row).filter(([name, value]) => typeof value === 'number' && !ABOUT.has(name)),
      );
      expect(figures, query.id).toEqual([]);
    }
  });
});

it('peer defect 3: an agency without reports is a gap, never a comparator drawn at zero', async () => {
  const rows = await withDatabase([reportOf({ 'req_new.total': 5 })], (engine) =>
    runOn(engine, requestsByYear, { ...ALL, agencies: 'a0002' }),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([row.value, row.n]).toEqual([null, 0]);
  const line = rows
    .filter((row) => row.measure === 'req_new')
    .map((row): TrendRow => ({
      series: 'a0002',
      year: row.year,
      value: row.value,
      join: 'comparable',
      missing: '未收录',
    }));
  const texts = pointsOf(trendOption(line, ctx)).map((point) => point.text);
  expect(texts).toHaveLength(line.length);
  for (const text of texts) expect(text).toMatch(/：未收录$/);
});

it('peer defect 4: missing is not 0 in a query, a picture or a file', async () => {
  const stated = { 'req_new.total': 0 };
  const rows = await withDatabase([reportOf(stated)], (engine) => runOn(engine, outcomesByYear, ALL));
  const year = rows.find((row) => row.year === 2024);
  for (const outcome of OUTCOMES) expect(year?.[outcome]).toBeNull();
  expect(year).toMatchObject({ total: null, n: 0, held: 1 });
  const columns = [
    { key: 'year', label: '年度' },
    { key: 'zero', label: '写明的零' },
    { key: 'gap', label: '空白' },
  ];
  expect(toCsv(columns, [{ year: 2024, zero: 0, gap: null }])).toContain('\r\n2024,0,\r\n');
  const pictured: OutcomeRow[] = [{ year: 2024, groups: null, missing: '空白' }];
  const svg = renderSvg(outcomesOption(pictured, ctx), 720, 100);
  expect(svg).toContain('>空白<');
  expect(svg).not.toMatch(/>0<|>共 0 件</);
});

it('peer defect 5: a query counts the total column once', async () => {
  const cells = Object.fromEntries(
    formKeys('f2021')
      .filter((key) => key.startsWith('req_new.'))
      .map((key, index) => [key, index + 1]),
  );
  const rows = await withDatabase([reportOf(cells)], (engine) => runOn(engine, requestsByYear, ALL));
  const value = rows.find((row) => row.year === 2024 && row.measure === 'req_new')?.value;
  expect(value).toBe(cells['req_new.total']);
});

it('peer defect 6: every outcome row reaches its own group of the query, and only that', async () => {
  const zeros = Object.fromEntries(
    formKeys('f2021').flatMap((key): [string, number][] => (key.endsWith('.total') ? [[key, 0]] : [])),
  );
  const leaves = TABLE3_2021.filter((row) => !/^req_|^out_total/.test(row.code));
  expect(leaves).toHaveLength(21);
  // One report per row: three agencies of eight whole years hold them all, each with a single 7.
  const WHOLE = ['a0001', 'a0004', 'a0005'];
  const cases = leaves.map(({ code }, index) => {
    const agency = WHOLE[Math.floor(index / YEARS.length)] ?? '';
    const year = YEARS[index % YEARS.length] ?? 0;
    return {
      code,
      ...reportOf({ ...zeros, [`${code}.total`]: 7 }),
      report: `${agency}-${year}`,
      agency,
      year,
    };
  });
  await withDatabase(cases, async (engine) => {
    for (const agencies of WHOLE) {
      const rows = await runOn(engine, outcomesByYear, { ...ALL, agencies });
      for (const { code, year } of cases.filter((item) => item.agency === agencies)) {
        const row = rows.find((item) => item.year === year);
        const group = GROUP_OF.find(([pattern]) => pattern.test(code))?.[1];
        const filled = OUTCOMES.filter((outcome) => row?.[outcome] !== 0);
        expect([code, filled, row?.total]).toEqual([code, [group], 7]);
      }
    }
  });
});

const GROUP_OF: [RegExp, (typeof OUTCOMES)[number]][] = [
  [/^out_granted/, 'granted'],
  [/^out_partial/, 'partial'],
  [/^den_/, 'denied'],
  [/^unable_/, 'unable'],
  [/^np_/, 'not_processed'],
  [/^oth_/, 'other'],
];

it('peer defect 12: three to five cases give no per cent and no alarm colour', () => {
  const none = { granted: 0, partial: 0, denied: 0, unable: 0, not_processed: 0, other: 0 };
  const rows: OutcomeRow[] = [
    { year: 2023, groups: { ...none, denied: 3 } },
    { year: 2024, groups: { ...none, granted: 2, denied: 3 } },
  ];
  const option = outcomesOption(rows, ctx);
  const texts = pointsOf(option).map((point) => point.text);
  expect(texts).toEqual(expect.arrayContaining(['2024 年 不予公开 3/5', '2023 年 不予公开 3/3']));
  for (const text of texts) expect(text).not.toContain('%');
  expect([share(3, 5, 'zh'), share(3, 3, 'en')]).toEqual(['3/5', '3/3']);
  const bars = JSON.stringify(option.series);
  // A small base is drawn hollow; what is coloured is the outline, in the colour the outcome always has.
  for (const [, fill] of bars.matchAll(
    /"itemStyle":\{"color":"(#[0-9a-f]{6})","borderColor":"#[0-9a-f]{6}","borderWidth":2/g,
  )) {
    expect(fill).toBe(palette(false).paper);
  }
  expect(bars.match(/"borderWidth":2/g)).toHaveLength(3);
  for (const [color] of bars.matchAll(/#[0-9a-f]{6}/gi)) expect(reddish(color), color).toBe(false);
});

/** A colour that reads as an alarm: clearly more red than anything else. */
function reddish(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return red > 150 && red > 2 * green && red > 2 * blue;
}
