import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkCollection,
  checkCorrections,
  checkReport,
  checkSeries,
  checkVerdicts,
  checkVersions,
  commonSentences,
  mergeResults,
} from '../../../src/core/checks/index.ts';
import { assembleParts, type AssembleSource } from '../../../src/core/dataset/assemble.ts';
import {
  INPUT_NAMES,
  readInputs,
  type CollectionMeta,
  type Inputs,
} from '../../../src/core/dataset/inputs.ts';
import { findingRow } from '../../../src/core/dataset/report-rows.ts';
import { SHAPES, TABLE_NAMES } from '../../../src/core/dataset/shapes.ts';
import { studyAgencies } from '../../../src/core/dataset/study.ts';
import { formatTable, sortRows, type Row } from '../../../src/core/dataset/table.ts';
import { ROOT } from '../../cli/run.ts';
import { formKeys, parseKey } from '../../../src/core/codebook/index.ts';
import { datasetOf, sourceOf } from '../../support/dataset.ts';

/** Inputs of the transcribed sample, lines backwards, with equal tables, a jurisdiction, verdicts and corrections. */
function inputsOf(): Inputs {
  const text = (name: string) => {
    try {
      return readFileSync(path.join(ROOT, 'data/sample', `${name}.csv`), 'utf8');
    } catch {
      return '';
    }
  };
  const { inputs } = readInputs(Object.fromEntries(INPUT_NAMES.map((name) => [name, text(name)])));
  const [agency] = inputs.agencies;
  if (agency === undefined) throw new Error('no agencies');
  const twins = ['b1', 'b1-1', 'b10', 'b2'];
  for (const id of twins) {
    inputs.agencies.push({ ...agency, agency: id, name: `${id}局`, type: 'dept' });
    for (const year of ['2023', '2022']) {
      const report = { ...Object.fromEntries(Object.keys(inputs.reports[0] ?? {}).map((key) => [key, ''])) };
      inputs.reports.push({ ...report, agency: id, year, edition: 'f2021' } as Inputs['reports'][number]);
      for (const key of formKeys('f2021')) {
        const { indicator, applicant } = parseKey(key);
        const value = String(key.length % 7);
        inputs.figures.push({
          agency: id,
          year,
          indicator,
          applicant: applicant ?? '',
          value,
          raw: '',
          status: '',
        });
      }
    }
  }
  const note = { verdict: 'ok', note: '', source: '', date: '' };
  inputs.notes.push({ agency: 'b2', year: '2023', check: 'X-02', values: '', ...note });
  inputs.notes.push({ agency: 'b2', year: '2019', check: 'X-02', values: '', ...note });
  inputs.reports.reverse();
  inputs.agencies.reverse();
  return inputs;
}

const META: CollectionMeta = {
  id: 'c',
  name: { zh: '', en: '' },
  kind: 'transcribed',
  note: { zh: '', en: '' },
  census: true,
  years: null,
  jurisdictions: [
    { parent: 'b1', members: ['b10', 'b2'].map((agency) => ({ agency, from: null, to: null })) },
  ],
  show: { leads: true, rankings: true },
};

/** Every check over everything at once, as `assembleParts` must give it agency by agency. */
function plainly(source: AssembleSource, inputs: Inputs) {
  const studies = studyAgencies(source);
  const place = new Map(inputs.reports.map((row, at) => [`${row.agency}-${row.year}`, at]));
  const all = studies.reporting.flatMap((agency) => studies.of(agency).inputs);
  all.sort((a, b) => (place.get(`${a.agency}-${a.year}`) ?? 0) - (place.get(`${b.agency}-${b.year}`) ?? 0));
  const lineage = inputs.lineage.map(({ from, to, year }) => ({ from, to, year: Number(year) }));
  const common = commonSentences(all);
  const merged = mergeResults([
    ...all.map(checkReport),
    ...studies.reporting.map((agency) =>
      checkSeries(
        all.filter((input) => input.agency === agency),
        { lineage, common },
      ),
    ),
    checkCollection(all, { jurisdictions: META.jurisdictions }),
    ...all.map((input) => checkVersions(null, input)),
    ...all.map((input) => checkCorrections(input, [])),
  ]);
  const verdicts = inputs.notes.map((row) => ({ ...row, year: Number(row.year) }));
  const names = new Map(inputs.agencies.map((row) => [row.agency, row.name]));
  return mergeResults([merged, checkVerdicts(verdicts, merged.findings, names)]);
}

describe('rows report by report', () => {
  const inputs = inputsOf();
  const source = sourceOf(inputs, { meta: META, date: '2026-11-24' });
  const parts = [...assembleParts(source)];
  const dataset = datasetOf(parts);

  it('hold the findings and counts of all checks over the whole collection', () => {
    const { findings, counts } = plainly(source, inputs);
    expect(findings.some(({ check }) => check === 'X-02')).toBe(true);
    expect(findings.some(({ check }) => check === 'X-06')).toBe(true);
    expect(findings.some(({ check, year }) => check === 'X-08' && year === 2019)).toBe(true);
    const rows = sortRows(findings.map(findingRow), SHAPES.findings.key);
    expect(dataset.findings).toEqual(rows);
    const told = Object.fromEntries(
      dataset.checks.map(({ check, ...row }) => [
        check,
        { pass: Number(row.pass), fail: Number(row.fail), not_assessable: Number(row.not_assessable) },
      ]),
    );
    expect(told).toEqual(counts);
  });

  it.each(TABLE_NAMES)('come in the order of a sorted table: %s', (name) => {
    const { columns, key }: { columns: readonly string[]; key: readonly string[] } = SHAPES[name];
    const rows: readonly Row[] = dataset[name];
    expect(formatTable(columns, rows)).toBe(formatTable(columns, sortRows(rows, key)));
    if (!['lineage', 'mentions', 'corrections'].includes(name)) expect(rows.length).toBeGreaterThan(0);
  });

  it('hold one report’s cells at a time', () => {
    const reports = [...assembleParts(source)].map(
      (part) => new Set(part.facts?.map((row) => row.report)).size,
    );
    expect(Math.max(...reports)).toBe(1);
  });
});
