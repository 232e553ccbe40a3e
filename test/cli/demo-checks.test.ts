import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../src/cli/demo/agencies.ts';
import { demoCity, demoFiles, demoTruth } from '../../src/cli/demo/index.ts';
import {
  checkCollection,
  checkReport,
  checkSeries,
  checkVersions,
  commonSentences,
  mergeResults,
  toCheckInput,
  type CheckInput,
  type Jurisdiction,
} from '../../src/core/checks/index.ts';
import type { DateReading, Finding } from '../../src/core/model.ts';
import { parseReport } from '../../src/core/pipeline.ts';

const files = await demoFiles();
const decoder = new TextDecoder();
const table = (name: string) => csvParse(decoder.decode(files.get(`${name}.csv`)));
const due = new Map(table('due').map((row) => [`${row['agency']} ${row['year']}`, row]));
const lineage = table('lineage').map((row) => ({
  from: row['from'] ?? '',
  to: row['to'] ?? '',
  year: Number(row['year']),
}));
const { jurisdictions } = JSON.parse(decoder.decode(files.get('collection.json'))) as {
  jurisdictions: Jurisdiction[];
};
const { planted, reports } = demoCity();

const certain = (day: string): DateReading => ({ value: day, raw: day, readings: [day], where: null });

/** Every document read and described as the collection describes it. */
async function checkInputs(): Promise<{ version: number; input: CheckInput }[]> {
  const truths = demoTruth();
  return Promise.all(
    truths.map(async (truth, index) => {
      const parsed = await parseReport(files.get(truth.file) ?? new Uint8Array(), {
        kind: 'synthetic',
        file: truth.file,
      });
      const report = reports[index];
      const deadline = due.get(`${truth.agency} ${truth.year}`);
      const identity = { ...parsed.identity, published: certain(report?.published ?? '') };
      const facts = {
        agency: truth.agency,
        agencyName: truth.name,
        agencyType: report?.agency.type ?? 'dept',
        year: truth.year,
        editionSeen: true,
        due: { deadline: deadline?.['deadline'] ?? '', basis: deadline?.['basis'] ?? '' },
      };
      return { version: truth.version, input: toCheckInput({ ...parsed, identity }, facts) };
    }),
  );
}

const inputs = await checkInputs();
const first = inputs.filter((item) => item.version === 1).map((item) => item.input);
const words = (finding: Pick<Finding, 'agency' | 'year' | 'check' | 'severity'>): string =>
  `${finding.agency} ${finding.year} ${finding.check} ${finding.severity}`;
const expected = (release: 't1' | 't2'): string[] =>
  planted
    .flatMap((item) =>
      item.findings.filter((finding) => release === 't2' || finding.release === undefined).map(words),
    )
    .sort();

/** Everything noticed in the reports of one release. */
function findings(all: readonly CheckInput[]): Finding[] {
  const common = commonSentences(all);
  return mergeResults([
    ...all.map(checkReport),
    ...AGENCIES.map((agency) =>
      checkSeries(
        all.filter((input) => input.agency === agency.id),
        { lineage, common },
      ),
    ),
    checkCollection(all, { jurisdictions }),
  ]).findings;
}

describe('the demo has the findings PLANTED.md derives and no other', () => {
  it('in release t1', () => {
    expect(findings(first).map(words).sort()).toEqual(expected('t1'));
  });

  it('in release t2, where one page was replaced', () => {
    const second = inputs.filter((item) => item.version === 2).map((item) => item.input);
    expect(second).toHaveLength(1);
    const current = first.map(
      (input) => second.find((other) => other.agency === input.agency && other.year === input.year) ?? input,
    );
    const changed = second.flatMap((newer) => {
      const older = first.find((input) => input.agency === newer.agency && input.year === newer.year);
      return older ? checkVersions(older, newer).findings : [];
    });
    expect([...findings(current), ...changed].map(words).sort()).toEqual(expected('t2'));
    expect(changed.flatMap((finding) => finding.instances)).toEqual([
      { left: '38', right: '83', cells: ['licensing_decisions'] },
    ]);
  });

  it('says the arithmetic of the planted facts', () => {
    const said = new Map(
      findings(first).map((finding) => [
        words(finding),
        finding.instances.map((item) => `${item.left}|${item.right}`),
      ]),
    );
    const arithmetic = (id: string): string[] => {
      const finding = planted.find((item) => item.id === id)?.findings[0];
      return (finding && said.get(words(finding))) ?? [];
    };
    expect(arithmetic('F4')).toContain('12+1=13|12+0=12');
    expect(arithmetic('F5')).toContain('2|3');
    expect(arithmetic('F6')).toContain('4+1+0+0+0+0=5|6');
    expect(arithmetic('F15')).toEqual(['1204332|12091']);
  });
});
