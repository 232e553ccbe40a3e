import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/core/dataset/inputs.ts';
import { placeDocuments } from '../../../src/core/dataset/place.ts';
import { transcribedReport } from '../../../src/core/dataset/transcribed.ts';

const { inputs, columns } = readInputs({
  agencies:
    'agency,name,type,short,aliases\na0001,甲市教育局,dept,市教育局,\na0002,乙县教育局,dept,教育局,\na0003,丙县教育局,dept,教育局,\n',
  reports: 'agency,year,version,file\na0001,2023,1,raw/old.html\n',
});

function parsed(agencyName: string | null, year: number | null) {
  const report = transcribedReport(
    {
      agencyName: '',
      year: 2024,
      edition: 'f2021',
      published: null,
      signed: null,
      signedRaw: null,
      scope: null,
      origin: { kind: 'local' },
    },
    [],
  );
  return { ...report, identity: { ...report.identity, agency: agencyName, year } };
}

const loose = (file: string, agency: string | null, year: number | null) => ({
  file,
  parsed: parsed(agency, year),
  problem: null,
});

describe('placing documents', () => {
  it('takes agency and year from what the document says, by any of its names', () => {
    const { placed, unplaced } = placeDocuments(inputs, [loose('raw/x/y.html', '市教育局', 2024)]);
    expect(placed).toMatchObject([{ agency: 'a0001', year: '2024', file: 'raw/x/y.html' }]);
    expect(unplaced).toEqual([]);
  });

  it('lets a path that says both decide', () => {
    const { placed } = placeDocuments(inputs, [loose('raw/a0002/2022.html', null, null)]);
    expect(placed).toMatchObject([{ agency: 'a0002', year: '2022' }]);
  });

  it.each([
    [loose('raw/a.html', '丁县教育局', 2024), 'agency_unknown', 'a0004,丁县教育局,dept'],
    [loose('raw/a.html', null, 2024), 'agency_unknown', 'AGENCY,2024,1,raw/a.html'],
    [loose('raw/a.html', '教育局', 2024), 'agency_ambiguous', 'a0002|a0003,2024,1,raw/a.html'],
    [loose('raw/a.html', '甲市教育局', null), 'year_unknown', 'a0001,YEAR,1,raw/a.html'],
    [loose('raw/a.html', '甲市教育局', 2023), 'already_there', 'a0001,2023,2,raw/a.html'],
  ])('asks for one line when it cannot know: %#', (document, why, line) => {
    const { placed, unplaced } = placeDocuments(inputs, [document], columns);
    expect(placed).toEqual([]);
    expect(unplaced).toMatchObject([{ file: 'raw/a.html', why }]);
    expect(unplaced[0]?.add?.line).toContain(line);
  });

  it('never chooses between two documents for one report', () => {
    const { placed, unplaced } = placeDocuments(inputs, [
      loose('raw/b.html', '甲市教育局', 2024),
      loose('raw/a.html', '甲市教育局', 2024),
    ]);
    expect(placed).toMatchObject([{ file: 'raw/a.html' }]);
    expect(unplaced).toMatchObject([{ file: 'raw/b.html', why: 'already_there', detail: 'raw/a.html' }]);
  });

  it('gives no new body the name of a folder, which would hand it the documents below', () => {
    const documents = [
      loose('raw/a0004/2023.html', '丁县教育局', 2023),
      loose('raw/a0005/2023.html', '戊县教育局', 2023),
    ];
    const { newcomers } = placeDocuments(inputs, documents);
    expect(newcomers.map(({ row }) => `${row.agency} ${row.name}`)).toEqual([
      'a0006 丁县教育局',
      'a0007 戊县教育局',
    ]);
  });

  it('gives each unknown body one new id', () => {
    const { unplaced } = placeDocuments(inputs, [
      loose('raw/1.html', '丁县教育局', 2024),
      loose('raw/2.html', '丁县教育局', 2023),
      loose('raw/3.html', '戊县教育局', 2023),
    ]);
    expect(unplaced.map(({ add }) => add?.line.split(',')[0])).toEqual(['a0004', 'a0004', 'a0005']);
  });
});

describe('names of the year', () => {
  const registry = readInputs({
    agencies:
      'agency,name,type,from_year,to_year\na0001,甲市工商局,dept,,2018\na0002,甲市市场监督管理局,dept,2019,\na0003,乙市财政局,dept,,\n',
    lineage: 'from,to,kind,year\na0001,a0002,merge,2019\n',
  });
  const place = (agency: string, year: number | null) => {
    const { placed, unplaced } = placeDocuments(registry.inputs, [loose('raw/a.html', agency, year)]);
    return placed[0]?.agency ?? `${unplaced[0]?.why} ${unplaced[0]?.add?.line}`;
  };
  it.each([
    ['甲市工商局', 2018, 'a0001'],
    ['甲市工商局', 2021, 'a0002'],
    ['甲市市场监督管理局', 2017, 'agency_not_then AGENCY,2017,1,raw/a.html,'],
    ['财政局', 2020, 'agency_unknown a0003,2020,1,raw/a.html,'],
  ])('%s of %s: %s', (name, year, expected) => expect(place(name, year)).toBe(expected));
});

describe('a page collected more than once', () => {
  const page = (file: string, first_seen: string, url = 'https://a.example/1') => ({
    ...loose(file, '甲市教育局', 2024),
    told: { url, first_seen },
  });
  it('is one report in versions, in the order it was seen', () => {
    const { placed, unplaced } = placeDocuments(inputs, [
      page('raw/a.html', '2025-06-01'),
      page('raw/b.html', '2025-03-01'),
    ]);
    expect(placed.map(({ file, version }) => [file, version])).toEqual([
      ['raw/b.html', '1'],
      ['raw/a.html', '2'],
    ]);
    expect(unplaced).toEqual([]);
  });
  it('is not mixed with a page of another address, nor with a document without one', () => {
    const others = [
      page('raw/b.html', '2025-06-01', 'https://b.example/'),
      loose('raw/c.html', '甲市教育局', 2024),
    ];
    for (const other of others) {
      const { placed, unplaced } = placeDocuments(inputs, [page('raw/a.html', ''), other]);
      expect([placed.length, unplaced[0]?.why]).toEqual([1, 'already_there']);
    }
  });
});

describe('input tables', () => {
  it('leave out lines that break a rule and name them', () => {
    const result = readInputs({
      agencies: 'agency,name,type\na1,甲,dept\nA 2,乙,dept\n,丙,dept\n',
      figures:
        'agency,year,indicator,value,extra\na1,2024,pub_total,12条,\na1,20x4,pub_total,1,\na9,2024,pub_total,1,\na1,2024,pub_total,5,\n',
      due: 'agency,deadline\na1,2025-01-31\n',
    });
    expect(result.inputs.agencies).toHaveLength(1);
    expect(result.inputs.figures).toMatchObject([{ agency: 'a1', value: '5' }]);
    expect(result.problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'agencies.csv:3 bad_value',
      'agencies.csv:4 empty_cell',
      'due.csv:1 missing_column',
      'figures.csv:1 unknown_column',
      'figures.csv:2 bad_value',
      'figures.csv:3 bad_value',
      'figures.csv:0 unknown_agency',
    ]);
  });
});
