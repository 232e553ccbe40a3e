import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factKey, type ParsedReport } from '../../src/core/model.ts';
import { parseReport } from '../../src/core/pipeline.ts';
import { PROBLEMS } from '../../src/core/problems.ts';
import { SAMPLES, sampleDocuments, seedOrTwin } from '../support/samples.ts';

const parse = (path: string): Promise<ParsedReport> =>
  parseReport(new Uint8Array(readFileSync(path)), { kind: 'local', name: path.split('/').at(-1) ?? '' });

describe('the first report, as it was scraped', async () => {
  const report = await parse(seedOrTwin());
  const value = (key: string): number | null | undefined =>
    report.facts.find((fact) => factKey(fact) === key)?.value;

  test('identity and dates, with every reading of the damaged one', () => {
    expect(report).toMatchObject({
      kind: 'report',
      edition: 'f2021',
      identity: {
        agency: '咸宁市科学技术局',
        year: 2024,
        published: { value: '2025-01-20' },
        signed: { value: '2025-01-14', raw: '2025114', readings: ['2025-01-14', '2025-11-04'] },
      },
    });
  });

  test('every figure of the prose', () => {
    expect({
      total: value('pub_total'),
      cases: value('service_cases'),
      requests: value('foi_received_text'),
      npc: [value('npc_total'), value('npc_lead')],
      cppcc: [value('cppcc_total'), value('cppcc_lead')],
      fee: value('info_fee_yuan'),
    }).toEqual({ total: 287, cases: 3527, requests: 2, npc: [10, 0], cppcc: [19, 2], fee: 0 });
  });

  test('the fused and the cut number are problems, never values', () => {
    const values = [...report.facts, ...report.mentions].map((said) => said.value);
    expect(values).not.toContain(22024);
    expect(values).not.toContain(2202);
    expect(report.problems.map((problem) => problem.code)).toEqual(
      expect.arrayContaining(['fused_number', 'unit_lost', 'date_glued']),
    );
    const total = report.facts.find((fact) => fact.indicator === 'pub_total');
    expect(total?.raw).toMatch(/287条$/);
  });

  test('six chapters and 200 cells', () => {
    expect(report.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.facts.filter((fact) => fact.method === 'table')).toHaveLength(200);
  });
});

const DOCUMENTS = sampleDocuments().filter(({ truth }) => truth.may_refuse !== true);

describe('every development document', () => {
  test.each(DOCUMENTS.map(({ truth, path }) => [truth.file, path] as const))('%s', async (_, path) => {
    const report = await parse(path);
    const keys = report.facts.map(factKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const fact of report.facts) expect(fact.value === null).toBe(fact.status !== 'reported');
    for (const { code } of report.problems)
      expect(PROBLEMS[code]?.zh && PROBLEMS[code].en, code).toBeTruthy();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('prose facts lead to their sentence', () => {
  const decoded = DOCUMENTS.filter(({ truth }) => /\.(html|txt)$/.test(truth.file));
  test.each(decoded.map(({ truth, path }) => [truth.file, path] as const))('%s', async (file, path) => {
    const bytes = readFileSync(path);
    const charset = /charset=gb/i.test(bytes.toString('latin1')) ? 'gb18030' : 'utf-8';
    const source = new TextDecoder(charset).decode(bytes);
    const report = await parse(path);
    for (const fact of report.facts.filter((one) => one.method === 'prose')) {
      const { start, end } = fact.locator ?? {};
      const located = source.slice(start, end).replace(/<[^>]*>|&nbsp;|\s/g, '');
      expect(located, `${file} ${fact.indicator}`).toContain(fact.raw.replace(/\s/g, ''));
    }
  });
});

describe('what is no report gives no figures', () => {
  const others = sampleDocuments().filter(
    ({ truth }) => truth.no_facts === true && truth.may_refuse !== true,
  );
  test.each(others.map(({ truth, path }) => [truth.file, path] as const))('%s', async (_, path) => {
    const report = await parse(path);
    expect(report).toMatchObject({ kind: 'not_report', facts: [], mentions: [], edition: null });
    expect(report.problems.map((problem) => problem.code)).toContain('not_a_report');
  });

  test('an empty file is empty', async () => {
    const report = await parseReport(new Uint8Array(), { kind: 'local' });
    expect(report).toMatchObject({ kind: 'empty', facts: [], problems: [{ code: 'empty' }] });
  });
});

test('the origin is kept without the file name hint', async () => {
  const path = `${SAMPLES}/docs/d002.txt`;
  const origin = { kind: 'snapshot', url: 'https://example.gov.cn/a.html' } as const;
  const report = await parseReport(new Uint8Array(readFileSync(path)), { ...origin, name: 'd002.txt' });
  expect(report.origin).toEqual(origin);
});
