import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE3_2019, TABLE3_2021 } from '../../../src/core/codebook/index.ts';
import {
  coverageMatrix,
  licensingPenalties,
  outcomeLeaves,
  outcomesByYear,
  proposalsByYear,
  reportList,
  requestsByYear,
  runOn,
  type ScopeParams,
} from '../../../src/lib/queries/index.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import {
  AGENCIES,
  fixtureReports,
  SHORT,
  writeDatabase,
  YEARS,
  type FixtureReport,
} from '../../support/served.ts';

const reports = fixtureReports();
let engine: Awaited<ReturnType<typeof openFile>>;

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-query-')), 'gouji.duckdb');
  await writeDatabase(file, reports);
  engine = await openFile(file);
});
afterAll(() => engine.close());

const ALL: ScopeParams = { yearFrom: 2017, yearTo: 2024, classes: '', agencies: '' };
const SCOPES: [string, ScopeParams][] = [
  ['everything', ALL],
  ['some years', { ...ALL, yearFrom: 2019, yearTo: 2021 }],
  ['departments', { ...ALL, classes: 'dept' }],
  ['governments', { ...ALL, classes: 'gov' }],
  ['departments and governments', { ...ALL, classes: 'dept.gov' }],
  ['two agencies', { ...ALL, agencies: 'a0002.a0005' }],
  ['nobody', { ...ALL, agencies: 'none' }],
];

/** The scope rules a second time, in plain TypeScript. */
function counts(scope: ScopeParams, row: { agency: string; class: string; year: number }): boolean {
  if (row.year < scope.yearFrom || row.year > scope.yearTo) return false;
  if (scope.agencies !== '' && !scope.agencies.split('.').includes(row.agency)) return false;
  if (scope.classes === 'gov') return row.class === 'gov';
  return row.class !== 'gov' && (scope.classes === '' || scope.classes.split('.').includes(row.class));
}

function yearly<R>(
  scope: ScopeParams,
  each: (year: number, held: FixtureReport[], expected: number) => R[],
): R[] {
  return YEARS.flatMap((year) => {
    const expected = AGENCIES.filter((agency) => counts(scope, { ...agency, year })).length;
    if (expected === 0) return [];
    return each(
      year,
      reports.filter((row) => row.year === year && counts(scope, row)),
      expected,
    );
  });
}

const inForce = (year: number) => (year <= 2018 ? 'f2014' : year <= 2020 ? 'f2019' : 'f2021');

/** Each measure with the forms that print it: a report on another form is in nobody's N but its own form's. */
function sums(scope: ScopeParams, measures: Record<string, string[]>) {
  return yearly(scope, (year, all, due) =>
    Object.entries(measures).flatMap(([key, forms]) => {
      const held = all.filter((row) => forms.includes(row.edition));
      if (held.length === 0 && !(all.length === 0 && forms.includes(inForce(year)))) return [];
      const having = held.filter((row) => key in row.cells);
      const stating = having.filter((row) => !SHORT.has(row.report));
      const short = having.length - stating.length;
      const stated = stating.map((row) => row.cells[key] ?? NaN);
      const value = stated.length === 0 ? null : stated.reduce((sum, one) => sum + one, 0);
      const expected = due - (all.length - held.length);
      const measure = key.replace('.total', '');
      const topValue = stated.length === 0 ? null : Math.max(...stated);
      const top = stating.filter((row) => row.cells[key] === topValue).at(-1)?.agency ?? null;
      const n = stated.length;
      return [{ year, measure, value, n, short, held: held.length, expected, top, topValue }];
    }),
  ).sort((a, b) => a.year - b.year || (a.measure < b.measure ? -1 : 1));
}

const ANY = ['f2014', 'f2019', 'f2021'];

const outcomeKeys = (table: typeof TABLE3_2021) =>
  table
    .map((row) => row.code)
    .filter((code) => !code.startsWith('req_') && code !== 'out_total')
    .map((code) => `${code}.total`);
const LEAVES = { f2019: outcomeKeys(TABLE3_2019), f2021: outcomeKeys(TABLE3_2021) };

describe.each(SCOPES)('queries over %s', (_, scope) => {
  it('sums requests of each form apart', async () => {
    const rows = await runOn(engine, requestsByYear, scope);
    const forms = {
      s14_req_received: ['f2014'],
      'req_new.total': ['f2019', 'f2021'],
      foi_received_text: ANY,
    };
    expect(rows).toEqual(sums(scope, forms));
  });

  it('sums licensing and penalties of each form apart', async () => {
    const rows = await runOn(engine, licensingPenalties, scope);
    const forms = {
      licensing_decisions: ['f2021'],
      penalty_decisions: ['f2021'],
      v19_licensing_decisions: ['f2019'],
      v19_penalty_decisions: ['f2019'],
    };
    expect(rows).toEqual(sums(scope, forms));
  });

  it('sums proposals without adding the three readings', async () => {
    const rows = await runOn(engine, proposalsByYear, scope);
    expect(rows).toEqual(sums(scope, { npc_total: ANY, cppcc_total: ANY, proposals_both: ANY }));
  });

  it('pools outcomes over reports that state every leaf', async () => {
    const rows = await runOn(engine, outcomesByYear, scope);
    expect(rows).toEqual(outcomes(scope));
  });

  it('pools every row of table 3 over the same reports, so that rows add up to their group', async () => {
    const rows = await runOn(engine, outcomeLeaves, scope);
    const groups = await runOn(engine, outcomesByYear, scope);
    const held = (year: number, leaf: string) =>
      reports.filter(
        (row) =>
          row.year === year &&
          counts(scope, row) &&
          !SHORT.has(row.report) &&
          row.edition !== 'f2014' &&
          LEAVES[row.edition === 'f2019' ? 'f2019' : 'f2021'].every((key) => key in row.cells) &&
          LEAVES[row.edition === 'f2019' ? 'f2019' : 'f2021'].includes(leaf),
      );
    for (const row of rows) {
      const own = held(row.year, `${row.leaf}.total`);
      const value = own.reduce((sum, report) => sum + (report.cells[`${row.leaf}.total`] ?? NaN), 0);
      expect(row).toEqual({ ...row, value: own.length === 0 ? null : value, n: own.length });
    }
    for (const year of groups) {
      const part = (pattern: RegExp) =>
        rows
          .filter((row) => row.year === year.year && pattern.test(row.leaf))
          .reduce((sum, row) => sum + (row.value ?? 0), 0);
      expect(part(/./)).toBe(year.total ?? 0);
      expect([part(/^den_/), part(/^unable_/), part(/^np_/), part(/^oth_/)]).toEqual([
        year.denied ?? 0,
        year.unable ?? 0,
        year.not_processed ?? 0,
        year.other ?? 0,
      ]);
    }
  });

  it('lists every due and held report once, governments too', async () => {
    const rows = await runOn(engine, coverageMatrix, scope);
    const listed = (row: { agency: string; class: string; year: number }) =>
      row.year >= scope.yearFrom &&
      row.year <= scope.yearTo &&
      (scope.classes === '' || scope.classes.split('.').includes(row.class)) &&
      (scope.agencies === '' || scope.agencies.split('.').includes(row.agency));
    const due = AGENCIES.flatMap((agency) => YEARS.map((year) => ({ ...agency, year }))).filter(listed);
    expect(rows.map((row) => `${row.agency}-${row.year}`)).toEqual(
      due.map((row) => `${row.agency}-${row.year}`),
    );
    const held = new Set(reports.map((row) => row.report));
    for (const row of rows) {
      const id = `${row.agency}-${row.year}`;
      expect([row.report, row.state]).toEqual(held.has(id) ? [id, 'on_time'] : [null, 'not_collected']);
    }
    const list = await runOn(engine, reportList, scope);
    expect(list.map((row) => row.report).sort()).toEqual(
      reports
        .filter(listed)
        .map((row) => row.report)
        .sort(),
    );
    for (const row of list) {
      const report = reports.find((one) => one.report === row.report);
      expect(row.reported).toBe(Object.keys(report?.cells ?? {}).length);
    }
  });
});

function outcomes(scope: ScopeParams) {
  const leaves = (prefix: string) =>
    TABLE3_2021.map((row) => row.code)
      .filter((code) => code.startsWith(prefix))
      .map((code) => `${code}.total`);
  const groupsOf = (edition: string): Record<string, string[]> => ({
    granted: ['out_granted.total'],
    partial: ['out_partial.total'],
    denied: leaves('den_'),
    unable: leaves('unable_'),
    not_processed: leaves('np_'),
    other: edition === 'f2019' ? ['oth_all.total'] : leaves('oth_'),
  });
  return yearly(scope, (year, all, due) => {
    const held = all.filter((row) => row.edition !== 'f2014');
    if (held.length === 0 && (all.length > 0 || year <= 2018)) return [];
    const expected = due - (all.length - held.length);
    const groups = groupsOf(year <= 2020 ? 'f2019' : 'f2021');
    const stating = held.filter((row) =>
      Object.values(groups).every((keys) => keys.every((key) => key in row.cells)),
    );
    const whole = stating.filter((row) => !SHORT.has(row.report));
    const short = stating.length - whole.length;
    const sum = (keys: string[]) =>
      whole.length === 0
        ? null
        : whole
            .flatMap((row) => keys.map((key) => row.cells[key] ?? NaN))
            .reduce((total, one) => total + one, 0);
    const parts = Object.fromEntries(Object.entries(groups).map(([name, keys]) => [name, sum(keys)]));
    const total = sum(Object.values(groups).flat());
    return [{ year, ...parts, total, n: whole.length, short, held: held.length, expected }];
  });
}

describe('the fixture', () => {
  it('has the gaps the rules are about', async () => {
    const rows = await runOn(engine, outcomesByYear, ALL);
    expect(rows.some((row) => row.n < row.held)).toBe(true);
    expect(rows.some((row) => row.held < row.expected)).toBe(true);
    expect(rows.some((row) => row.short > 0)).toBe(true);
  });
});
