import { describe, expect, test } from 'vitest';
import { agencyTables } from '../../../src/lib/agency/agencyTables.ts';
import { agencyView, outcomeRows, trendRows } from '../../../src/lib/agency/agencyView.ts';
import { findingYears } from '../../../src/lib/agency/findingYears.ts';
import { findingMarks } from '../../../src/lib/agency/marks.ts';
import { reportView } from '../../../src/lib/agency/reportView.ts';
import { cellNote, cellText } from '../../../src/lib/components/cellText.ts';
import { agencyFixture, fact, formFacts, report } from '../../support/agencyFixture.ts';

const file = agencyFixture();
const view = agencyView(file);
const index = (year: number) => view.years.findIndex((row) => row.year === year);
const series = (list: typeof view.flow, id: string) => list.find((row) => row.id === id);

describe('a report’s view', () => {
  const y2023 = reportView(file, 2023);
  test('has a cell for every key of the form, with the word for each without a number', () => {
    const table3 = y2023?.tables.find((table) => table.name === 'table3');
    expect(Object.keys(table3?.cells ?? {})).toHaveLength(175);
    expect(table3?.cells?.['req_new.biz']).toEqual({ v: null, s: 'blank' });
    expect(table3?.cells?.['req_carried_in.oth']).toEqual({ v: null, s: 'absent' });
    expect(table3?.cells?.['np_publication.law']).toEqual({ v: null, s: 'unreadable' });
    expect(table3?.cells?.['req_carried_out.biz']).toEqual({ v: 0 });
    expect(y2023?.count).toBe(200);
    expect(y2023?.reported).toBe(197);
  });
  test('lists findings by severity, counts what could not be checked, and marks the cells', () => {
    expect(y2023?.findings.map((finding) => finding.check)).toEqual(['T3-02', 'X-01']);
    expect(y2023?.notAssessable).toBe(1);
    const marks = findingMarks(y2023?.findings ?? []);
    expect(marks.get('out_total.total')).toBe('1');
    expect(marks.get('req_new.total')).toBe('2');
  });
  test('knows its neighbours and why one is missing', () => {
    expect(y2023?.before).toEqual({ year: 2022, held: false, state: 'confirmed_unpublished' });
    expect(y2023?.after).toEqual({ year: 2024, held: true, state: null });
    expect(reportView(file, 2022)).toBeNull();
  });
  test('says one word for a table of which nothing was transcribed', () => {
    const origin = { ...report(2024).origin, kind: 'transcribed' };
    const seen = [fact('licensing_decisions', 5), fact('pub_total', 7, { method: 'transcribed' })];
    const sparse = reportView({ ...file, reports: [report(2024, { origin, facts: seen })] }, 2024);
    expect(sparse?.tables.map((table) => table.only)).toEqual([null, 'not_transcribed', 'not_transcribed']);
    expect(sparse?.tables[0]?.cells?.['penalty_decisions']).toEqual({ v: null, s: 'not_transcribed' });
    expect(sparse?.prose.map((row) => row.code)).toEqual(['pub_total']);
  });
  test('has no tables where the edition is not known', () => {
    const bare = reportView({ ...file, reports: [report(2024, { edition: null })] }, 2024);
    expect([bare?.tables, bare?.count]).toEqual([[], 0]);
  });
});

describe('what stands in a cell', () => {
  test('is 0 only for a stated zero', () => {
    expect(cellText({ v: 0 }, 'zh')).toBe('0');
    const words = (
      [
        'blank',
        'absent',
        'not_in_form',
        'not_applicable',
        'unreadable',
        'not_transcribed',
        'no_report',
      ] as const
    ).map((status) => cellText({ v: null, s: status }, 'zh'));
    expect(words).toEqual(['空白', '缺行', '本年格式无此项', '不适用', '无法识读', '未转录', '未收录']);
    expect(cellText({ v: null }, 'zh')).not.toBe('0');
  });
  test('keeps the printed form and a correction beside the published number', () => {
    expect(cellText({ v: 1605964, raw: '160.5964万元', flags: ['unit_converted'] }, 'zh')).toBe('1,605,964');
    expect(cellNote({ v: 38, fix: 83 }, 'zh')).toBe('更正为 83');
    expect(cellNote({ v: 1605964, raw: '160.5964万元', flags: ['unit_converted'] }, 'zh')).toBe(
      '原文“160.5964万元”、已换算单位',
    );
  });
});

describe('an agency’s view', () => {
  test('has every year, held or not', () => {
    expect(view.years.map((row) => row.year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    expect(view.years[index(2022)]).toMatchObject({ report: null, state: 'confirmed_unpublished' });
  });
  test('relates years as the codebook does', () => {
    expect(series(view.flow, 'new')?.joins[index(2019)]).toBe('approx');
    expect(series(view.flow, 'new')?.joins[index(2021)]).toBe('comparable');
    expect(series(view.decisions, 'licensing')?.joins[index(2021)]).toBe('approx');
    expect(series(view.flow, 'new')?.joins[index(2023)]).toBe('break');
  });
  test('takes relations from the editions, not from the years', () => {
    const late = [
      report(2020, { facts: formFacts('f2019') }),
      report(2021, { edition: 'f2019', facts: formFacts('f2019') }),
    ];
    const odd = agencyView({ ...file, reports: late, missing: [] });
    expect(series(odd.decisions, 'licensing')?.joins[1]).toBe('comparable');
  });
  test('sums a group only when all its rows are known', () => {
    const facts = formFacts('f2021', { 'den_internal.total': 3, 'den_admin_query.total': 'blank' });
    const one = agencyView({ ...file, reports: [report(2024, { facts })], missing: [] });
    expect(series(one.outcomes, 'denied')?.cells[0]).toEqual({ v: null, s: 'blank' });
    expect(outcomeRows(one, () => '空白')).toEqual([{ year: 2024, groups: null, missing: '空白' }]);
  });
  test('an inferred edition never claims that the form has no such item', () => {
    const facts = [fact('pub_total', 5)];
    const inferred = agencyView({
      ...file,
      reports: [report(2017, { editionSeen: false, facts })],
      missing: [],
    });
    expect(series(inferred.flow, 'carried_in')?.cells[0]?.s).toBe('not_transcribed');
  });
  test('rows for the chart say why a year has no number', () => {
    const rows = trendRows(view.flow, view.years, 'zh', (cell) => cell.s ?? '');
    expect(rows.find((row) => row.series === '新收申请' && row.year === 2022)).toMatchObject({
      value: null,
      missing: 'no_report',
    });
  });
  test('tables leave out years whose form has no such rows and keep missing reports between', () => {
    const tables = new Map(agencyTables(view).map((table) => [table.id, table.years.map((row) => row.year)]));
    expect(tables.get('f2021')).toEqual([2021, 2022, 2023, 2024]);
    expect(tables.get('f2019')).toEqual([2019, 2020]);
    expect(tables.get('flow')).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
  });
  test('findings keep the order of the report’s page', () => {
    expect(findingYears(file).map((row) => [row.year, row.findings.map((finding) => finding.check)])).toEqual(
      [[2023, ['T3-02', 'X-01']]],
    );
  });
});
