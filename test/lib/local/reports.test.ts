import { beforeAll, describe, expect, it } from 'vitest';
import { demoCity, documentOf } from '../../../src/cli/demo/index.ts';
import type { DemoReport } from '../../../src/cli/demo/types.ts';
import { readDocument } from '../../../src/core/read/index.ts';
import { sourceFile } from '../../../src/core/source/served.ts';
import { heldView } from '../../../src/core/source/view.ts';
import { localReport } from '../../../src/lib/local/localReport.ts';
import { matchAgency, type NamedCollection } from '../../../src/lib/local/match.ts';
import { opinionOf } from '../../../src/lib/local/opinion.ts';
import { opinionDocx } from '../../../src/lib/local/opinionDocx.ts';
import { cellRows, csvOf, findingRows, sideRows } from '../../../src/lib/local/readout.ts';
import { servedText } from '../../../src/lib/local/servedText.ts';
import type { Draft } from '../../../src/lib/local/visit.svelte.ts';
import { work, type ReadResult } from '../../../src/lib/local/work.ts';

const { reports } = demoCity();
const demo = (agency: string, year: number): DemoReport => {
  const found = reports.find((report) => report.agency.id === agency && report.year === year);
  if (found === undefined) throw new Error(`${agency} ${year}`);
  return found;
};

async function read(report: DemoReport, name: string): Promise<ReadResult> {
  const answer = await work({ kind: 'read', name, bytes: await documentOf(report) });
  if (answer.kind !== 'read') throw new Error(JSON.stringify(answer));
  return answer;
}

const draftOf = (id: number, name: string, result: ReadResult): Draft => ({
  id,
  name,
  bytes: 0,
  state: 'read',
  result,
  failure: null,
  beside: null,
  at: new Date(2026, 0, 5, 9, 7),
  milliseconds: 100,
});

let result: ReadResult;
beforeAll(async () => {
  result = await read({ ...demo('a0002', 2024), layout: 'docx' }, 'draft-F4.docx');
});

const local = (name = 'draft-F4.docx') => {
  const found = localReport(draftOf(1, name, result));
  if (found === null) throw new Error('not read');
  return found;
};

describe('an opened report', () => {
  it('has the cells and the finding of the released one', () => {
    const { view, places } = local();
    expect([view.reported, view.count]).toEqual([200, 200]);
    expect(view.findings.map((finding) => finding.check)).toEqual(['T3-01']);
    expect(places.get('out_granted.total')).toMatchObject({ table: 1 });
  });

  it('is a code, not an exception, when it cannot be opened', async () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(await work({ kind: 'read', name: 'a.doc', bytes })).toMatchObject({
      kind: 'failure',
      code: 'doc_binary',
    });
  });

  it.each(['zh', 'en'] as const)('gives an opinion that our own reader reads again (%s)', async (lang) => {
    const opinion = opinionOf(local(), lang, []);
    expect(opinion.facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['甲市教育局', '2024', 'draft-F4.docx', result.sha256, '2026-01-05 09:07']),
    );
    expect(opinion.findings[0]?.cells.every(({ place, printed }) => place !== '' && printed !== '')).toBe(
      true,
    );
    const bytes = new Uint8Array(await (await opinionDocx(opinion, lang)).arrayBuffer());
    const { blocks, format } = await readDocument(bytes, { name: 'opinion.docx' });
    const text = JSON.stringify(blocks);
    expect(format).toBe('docx');
    for (const part of [opinion.heading, result.sha256, 'T3-01', '12+1=13', '核查线索，不是结论'])
      expect(text).toContain(part);
  });
});

describe('what was read, taken away', () => {
  it('has a row per fact with its status in words, and a row per finding', () => {
    const rows = cellRows([local()], 'zh');
    expect(rows.length).toBe(result.parsed.facts.length);
    expect(rows.find((row) => row[3] === 'out_granted.total')).toEqual(
      expect.arrayContaining(['甲市教育局', 2024, 7, '有数', '7']),
    );
    expect(findingRows([local()], 'en').map((row) => row[1])).toEqual(['T3-01']);
  });

  it('runs no formula in a spreadsheet', () => {
    const text = csvOf(['a'], [['=HYPERLINK("x")'], ['+1'], ['-'], ['-3'], [-3], ['-cmd'], [null]]);
    expect(text.split('\r\n').slice(1, 8)).toEqual([
      `"'=HYPERLINK(""x"")"`,
      `'+1`,
      '-',
      '-3',
      '-3',
      `'-cmd`,
      '',
    ]);
  });

  it('puts reports of several forms side by side without inventing cells', async () => {
    const old = await read(demo('a0002', 2018), '2018.docx');
    const other = localReport(draftOf(2, '2018.docx', old));
    const both = other === null ? [] : [local(), other];
    const rows = sideRows(both, true, 'zh');
    expect(rows.length).toBe(200 + 58);
    expect(rows.find((row) => row.key === 'req_new.total')?.cells.map((fact) => fact?.value)).toEqual([
      12,
      undefined,
    ]);
  });
});

describe('the years before', () => {
  const collection: NamedCollection = {
    id: 'demo',
    release: 't2',
    name: { zh: '', en: '' },
    agencies: [
      { agency: 'a1', name: '甲市教育局', short: '市教育局', aliases: '', from_year: '', to_year: '' },
      { agency: 'a2', name: '甲市国土局', short: '', aliases: '', from_year: '', to_year: '2018' },
      { agency: 'a3', name: '甲市自然资源局', short: '', aliases: '', from_year: '2019', to_year: '' },
    ],
    lineage: [{ from: 'a2', to: 'a3', kind: 'rename', year: '2019' }],
  };

  it('are found by name, and by an old name through its successor', () => {
    const { identity } = result.parsed;
    expect(matchAgency(identity, collection)?.agency).toBe('a1');
    const named = (agency: string, year: number) => ({ ...identity, names: [], agency, year });
    expect(matchAgency(named('甲市国土局', 2018), collection)?.agency).toBe('a2');
    expect(matchAgency(named('甲市国土局', 2024), collection)?.agency).toBe('a3');
    expect(matchAgency(named('乙市教育局', 2024), collection)).toBeNull();
  });
});

describe('the text of the year before', () => {
  it('comes out of a served source as it came out of the document', async () => {
    const report = demo('a0004', 2023);
    const bytes = await documentOf(report);
    const direct = await read(report, 'x');
    const view = heldView(await readDocument(bytes), direct.sha256, 'x');
    const { prose } = servedText(sourceFile(view, 'a0004-2023', [], []));
    const plain = (lines: readonly { text: string }[]) => lines.map(({ text }) => text).join('\n');
    expect(prose.length).toBeGreaterThan(10);
    // Names and telephone numbers are covered in what is served; the rest is the same.
    const covered = plain(prose);
    const whole = plain(direct.parsed.prose);
    expect(covered.length).toBe(whole.length);
    expect([...covered].filter((char, at) => char !== whole[at] && char !== '█')).toEqual([]);
  });
});
