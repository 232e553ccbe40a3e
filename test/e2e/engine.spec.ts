import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { exact } from '../../src/lib/i18n/format.ts';
import { OUTCOMES } from '../../src/lib/queries/outcomesByYear.ts';
import { overviewRows, type OverviewRows } from '../../src/lib/queries/overview.ts';
import { runOn, agencyList } from '../../src/lib/queries/index.ts';
import { releaseYears } from '../../src/lib/queries/releaseYears.ts';
import { openFile } from '../../src/lib/server/node.ts';
import { scopeOf } from '../../src/lib/url/scope.ts';
import { parse } from '../../src/lib/url/view.ts';
import { queryRuns } from '../support/queryRuns.ts';
import { pageEngine } from './page-engine.ts';
import { answered, expect, main, needs, openTables, served, test, withoutCube } from './support.ts';

const { id, latest } = main();
const fileOf = (collection: string, release: string) =>
  fileURLToPath(new URL(`../../build/data/${collection}/${release}/gouji.duckdb`, import.meta.url));

/** The same typed queries on the engine of the build machine. */
async function onNode(search: string): Promise<OverviewRows> {
  const engine = await openFile(fileOf(id, latest));
  const [years] = await runOn(engine, releaseYears, {});
  const agencies = await runOn(engine, agencyList, {});
  const bounds = { from: years?.first ?? 0, to: years?.last ?? 0 };
  const classOf = new Map(agencies.map((agency) => [agency.agency, agency.class]));
  const rows = await overviewRows(engine, scopeOf(parse(search).view, bounds, classOf));
  engine.close();
  return rows;
}

/** Table twin of a figure as text, row by row, without the row's own heading. */
async function tableOf(page: Page, figure: string): Promise<string[]> {
  const rows = await page.locator(`#${figure} tbody tr`).all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allTextContents()).map((text) => text.trim()).join(' '),
    ),
  );
}

const known = (value: number | null) => (value === null ? null : exact(value, 'zh'));

for (const search of ['cls=gov', 'y=2023&cls=dept.town']) {
  test(`the engine in the page answers ${search} as the one on the build machine does`, async ({ page }) => {
    const rows = await onNode(search);
    await withoutCube(page);
    await page.goto(`/zh/${id}/?${search}`);
    await answered(page, 'answered');
    await openTables(page);
    const outcomes = await tableOf(page, 'outcomes');
    expect(outcomes.length).toBe(rows.outcomes.length);
    rows.outcomes.forEach((row, index) => {
      const numbers = [...OUTCOMES.map((group) => known(row[group])), known(row.total)];
      const words = (outcomes[index] ?? '').split(' ');
      expect(words[0]).toBe(String(row.year));
      expect(words).toContain(`${row.n}/${row.expected}`);
      numbers.forEach((number, at) => {
        if (number !== null) expect(words[at + 1]).toBe(number);
      });
    });
    for (const [figure, sums] of [
      ['decisions', rows.decisions],
      ['proposals', rows.proposals],
    ] as const) {
      const lines = await tableOf(page, figure);
      expect(lines.length).toBe(sums.length);
      sums.forEach((row, index) => {
        expect(lines[index]).toContain(`${known(row.value) ?? ''}`);
        expect(lines[index]).toContain(` ${row.n}/${row.expected}`);
      });
    }
    const listed = await page
      .locator('[data-testid=reports] tbody tr')
      .evaluateAll((found) => found.map((row) => row.getAttribute('data-report')));
    expect(listed).toEqual(rows.reports.map((row) => row.report));
  });
}

/** Measures are many; each so manieth of them stands for the rest, every other query is asked in every scope. */
const EVERY = 60;

test('every typed query gives the same rows in the browser as on the build machine', async ({ page }) => {
  // The engine's start and two databases on a busy machine: a matter of the machine, not of the site.
  test.slow();
  const collections = ['demo', 'sample'];
  collections.forEach(needs);
  const ask = await pageEngine(page);
  const runs = queryRuns(EVERY);
  let rows = 0;
  for (const { id: collection, latest: release } of served().filter((one) => collections.includes(one.id))) {
    const engine = await openFile(fileOf(collection, release));
    const answers = await ask(`data/${collection}/${release}`, runs);
    for (const [index, { name, query, params }] of runs.entries()) {
      const onBuild = await runOn(engine, query, params as never);
      const inPage = { rows: () => Promise.resolve(answers[index] ?? []) };
      expect(await runOn(inPage, query, params as never), `${collection} ${release} ${name}`).toEqual(
        onBuild,
      );
      rows += onBuild.length;
    }
    engine.close();
  }
  // Two empty answers would agree, too.
  expect(rows).toBeGreaterThan(5000);
});
