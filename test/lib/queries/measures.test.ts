import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, measureOf, MEASURES } from '../../../src/core/codebook/measures.ts';
import type { Edition, Fact } from '../../../src/core/model.ts';
import { parseKey } from '../../../src/core/codebook/index.ts';
import { measureRows } from '../../../src/lib/queries/measureRows.ts';
import { operandKeys, segmentsOf } from '../../../src/lib/queries/measureSql.ts';
import { measureTotals } from '../../../src/lib/queries/measureTotals.ts';
import { runOn, type ScopeParams } from '../../../src/lib/queries/index.ts';
import { openFile } from '../../../src/lib/server/node.ts';
import {
  AGENCIES,
  BESIDE,
  fixtureReports,
  SHORT,
  writeDatabase,
  YEARS,
  type FixtureReport,
} from '../../support/served.ts';

const reports = fixtureReports();
let engine: Awaited<ReturnType<typeof openFile>>;

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-measure-')), 'gouji.duckdb');
  await writeDatabase(file, reports);
  engine = await openFile(file);
});
afterAll(() => engine.close());

const ALL: ScopeParams = { yearFrom: 2017, yearTo: 2024, classes: '', agencies: '' };
const CODES = [
  'req_new',
  'out_total',
  's14_req_received',
  'normdocs_repealed',
  'npc_total',
  'disclosure_rate_broad',
  'substantive_disclosure_rate',
  'review_correction_rate',
  'normdoc_turnover',
  'fee_yield',
];

/** The registry's own evaluation over the report's facts: no SQL in it. */
function evaluated(code: string, report: Pick<FixtureReport, 'cells' | 'edition'>) {
  const facts = new Map(
    Object.entries(report.cells).map(([key, value]): [string, Fact] => [
      key,
      {
        ...parseKey(key),
        value,
        raw: String(value),
        status: 'reported',
        locator: null,
        method: 'table',
        confidence: 1,
        flags: [],
      },
    ]),
  );
  return evaluate(measureOf(code), facts, report.edition);
}

describe.each(CODES)('rows of %s', (code) => {
  it('are what the registry evaluates from the facts, report by report', async () => {
    const rows = await runOn(engine, measureRows(code), ALL);
    expect(rows.length).toBe(AGENCIES.length * YEARS.length);
    const held = new Map(reports.map((row) => [row.report, row]));
    for (const row of rows) {
      const report = held.get(`${row.agency}-${row.year}`);
      if (report === undefined) {
        expect([row.report, row.status, row.value]).toEqual([null, 'no_report', null]);
        continue;
      }
      const { value, numerator, denominator, missing } = evaluated(code, report);
      expect([row.value, row.numerator, row.denominator]).toEqual([value, numerator, denominator]);
      const lacks = measureOf(code).terms[report.edition] === undefined;
      expect(row.status).toBe(lacks ? 'not_in_form' : missing.length > 0 ? 'not_transcribed' : 'reported');
      expect(row.who).toBe(report.class === 'gov' ? 'gov' : 'own');
      expect(row.partial).toBe(SHORT.has(report.report));
    }
  });
});

/** A report's cells with its corrections in place of what is published. */
function corrected(report: FixtureReport): FixtureReport['cells'] {
  const cells = { ...report.cells };
  for (const { key, amended, corrected: value } of BESIDE.filter((one) => one.report === report.report)) {
    if (!amended) continue;
    if (value === null) delete cells[key];
    else cells[key] = value;
  }
  return cells;
}

describe.each(CODES)('corrections of %s', (code) => {
  it('stand beside the published sides, and a computed total beside a count', async () => {
    const rows = await runOn(engine, measureRows(code), ALL);
    const keys = operandKeys(measureOf(code));
    for (const row of rows) {
      const report = reports.find((one) => one.report === row.report);
      const own = BESIDE.filter((one) => one.report === report?.report && keys.includes(one.key));
      const total = own.find((one) => one.computed !== null)?.computed ?? null;
      expect(row.computed).toBe(measureOf(code).kind === 'count' ? total : null);
      const fixed = own.filter((one) => one.amended);
      const found = [row.corrected_value, row.corrected_numerator, row.corrected_denominator];
      if (report === undefined || fixed.length === 0) {
        expect([...found, row.corrected_status]).toEqual([null, null, null, null]);
        continue;
      }
      const wanted = evaluated(code, { ...report, cells: corrected(report) });
      expect(found).toEqual([wanted.value, wanted.numerator, wanted.denominator]);
      const lost = fixed.some((one) => one.corrected === null);
      const gap = lost ? 'unreadable' : 'not_transcribed';
      expect(row.corrected_status).toBe(wanted.missing.length > 0 ? gap : 'reported');
    }
  });
});

interface Expected {
  numerator: number | null;
  denominator: number | null;
  k: number;
  held: number;
  partial: number;
}

/** Totals a second time, in plain TypeScript over the facts. */
function totals(code: string, panel: string, without: string[], gov: boolean): Map<string, Expected> {
  const measure = measureOf(code);
  const runs = segmentsOf(measure);
  const runOf = (edition: Edition) => runs.findIndex((run) => run.includes(edition));
  const chosen = reports.filter((row) => (row.class === 'gov') === gov);
  const stated = chosen.filter(
    (row) =>
      measure.terms[row.edition] !== undefined &&
      evaluated(code, row).missing.length === 0 &&
      !without.includes(row.agency),
  );
  const full = stated.filter((row) => !SHORT.has(row.report));
  const balanced = full.filter((row) => {
    const same = full.filter((other) => runOf(other.edition) === runOf(row.edition));
    const wanted = new Set(same.map((other) => other.year));
    const own = new Set(same.filter((other) => other.agency === row.agency).map((other) => other.year));
    return own.size === wanted.size;
  });
  const known = panel === 'balanced' ? balanced : full;
  const groups = new Map<string, Expected>();
  for (const row of chosen) {
    const key = `${row.year} ${row.edition}`;
    const of = (list: FixtureReport[]) => list.filter((one) => `${one.year} ${one.edition}` === key);
    const values = of(known).map((one) => evaluated(code, one));
    const sum = (side: 'numerator' | 'denominator') =>
      values.length === 0 || values[0]?.[side] === null
        ? null
        : values.reduce((all, one) => all + (one[side] ?? NaN), 0);
    groups.set(key, {
      numerator: sum('numerator'),
      denominator: sum('denominator'),
      k: values.length,
      held: of(chosen).length,
      partial: of(stated).length - of(full).length,
    });
  }
  return groups;
}

describe.each(CODES)('totals of %s', (code) => {
  it.each([
    ['all', '', ''],
    ['balanced', '', ''],
    ['all', 'a0003', ''],
    ['all', '', 'gov'],
  ])('panel %s without "%s", classes "%s"', async (panel, without, classes) => {
    const rows = await runOn(engine, measureTotals(code), { ...ALL, classes, panel, without });
    const wanted = totals(code, panel, without.split('.'), classes === 'gov');
    const found = rows.filter((row) => row.held > 0);
    expect(new Set(found.map((row) => `${row.year} ${row.edition}`))).toEqual(new Set(wanted.keys()));
    for (const row of found) {
      const { numerator, denominator, k, held, partial } = row;
      expect({ numerator, denominator, k, held, partial }).toEqual(wanted.get(`${row.year} ${row.edition}`));
      const rate = row.denominator !== null && row.denominator > 0;
      const { kind, scale } = measureOf(code);
      const pooled = rate ? (scale * (row.numerator ?? NaN)) / (row.denominator ?? NaN) : null;
      expect(row.value).toBe(kind === 'count' ? row.numerator : pooled);
    }
  });
});

describe('the registry and the queries', () => {
  it('answers every count and rate, and refuses measures of a collection', async () => {
    for (const measure of MEASURES.values()) {
      if (measure.kind === 'collection') expect(() => measureRows(measure.code)).toThrow(RangeError);
      else
        await expect(runOn(engine, measureRows(measure.code), { ...ALL, agencies: 'none' })).resolves.toEqual(
          [],
        );
    }
    expect(() => measureTotals('no_such')).toThrow(RangeError);
  }, 120_000);

  it('keeps a form without the measure apart from zero and from silence', async () => {
    const rows = await runOn(engine, measureTotals('normdocs_repealed'), {
      ...ALL,
      panel: 'all',
      without: '',
    });
    const old = rows.filter((row) => row.edition === 'f2019');
    expect(old.length).toBeGreaterThan(0);
    for (const row of old) expect([row.status, row.value, row.segment]).toEqual(['not_in_form', null, null]);
  });

  it('cuts segments where the codebook does', () => {
    expect(segmentsOf(measureOf('req_new'))).toEqual([['f2019', 'f2021']]);
    expect(segmentsOf(measureOf('npc_total')).length).toBe(3);
  });

  it('names the agency with the largest part', async () => {
    const rows = await runOn(engine, measureTotals('req_new'), { ...ALL, panel: 'all', without: '' });
    for (const row of rows.filter((one) => one.k > 0 && one.edition !== 'f2014')) {
      const report = reports.find((one) => one.report === `${row.top}-${row.year}`);
      expect(row.topValue).toBe(report?.cells['req_new.total']);
    }
  });
});
