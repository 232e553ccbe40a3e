import { describe, expect, it } from 'vitest';
import { demoFiles, demoTruth, type DemoTruth } from '../../src/cli/demo/index.ts';
import { factKey, type Fact, type ParsedReport } from '../../src/core/model.ts';
import { parseReport } from '../../src/core/pipeline.ts';

const files = await demoFiles();
const truths = demoTruth();

/** Explicit zeros a reader may report or leave: said in passing, never a figure of the report. */
const OPTIONAL = new Set(['foi_rev_text', 'accountability']);

async function read(truth: DemoTruth): Promise<ParsedReport> {
  return parseReport(files.get(truth.file) ?? new Uint8Array(), {
    kind: 'synthetic',
    file: truth.file,
    name: truth.file,
  });
}

function tableDifferences(truth: DemoTruth, facts: ReadonlyMap<string, Fact>): string[] {
  return Object.entries(truth.facts).flatMap(([key, expected]) => {
    const fact = facts.get(key);
    const same =
      typeof expected === 'number'
        ? fact?.value === expected
        : fact?.value === null && fact.status === expected.status;
    return same ? [] : [`${key}: ${fact?.status} ${fact?.value} for ${JSON.stringify(expected)}`];
  });
}

function proseDifferences(truth: DemoTruth, facts: ReadonlyMap<string, Fact>): string[] {
  const said = [...facts.values()].filter((fact) => fact.method === 'prose' && fact.value !== null);
  const invented = said.filter((fact) => truth.prose[fact.indicator] !== fact.value);
  const missed = Object.entries(truth.prose).filter(
    ([code, value]) => !OPTIONAL.has(code) && facts.get(code)?.value !== value,
  );
  return [
    ...invented.map((fact) => `${fact.indicator}: read ${fact.value} for ${truth.prose[fact.indicator]}`),
    ...missed.map(([code, value]) => `${code}: missed ${value}`),
  ];
}

describe('every document of the demo is read as it was written', () => {
  it.each(truths.map((truth) => [truth.file, truth] as const))('%s', async (_, truth) => {
    const report = await read(truth);
    const facts = new Map(report.facts.map((fact) => [factKey(fact), fact]));
    expect({
      kind: report.kind,
      edition: report.edition,
      agency: report.identity.agency,
      year: report.identity.year,
      published: report.identity.published?.value ?? null,
      signed: report.identity.signed?.value ?? null,
      tables: tableDifferences(truth, facts),
      prose: proseDifferences(truth, facts),
    }).toEqual({
      kind: 'report',
      edition: truth.edition,
      agency: truth.name,
      year: truth.year,
      published: truth.published,
      signed: truth.signed,
      tables: [],
      prose: [],
    });
  });
});
