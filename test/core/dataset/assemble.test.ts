import { describe, expect, it } from 'vitest';
import { assembleParts } from '../../../src/core/dataset/assemble.ts';
import { diffDatasets } from '../../../src/core/dataset/diff.ts';
import { readInputs, type CollectionMeta, type InputName } from '../../../src/core/dataset/inputs.ts';
import { datasetOf, hashOfRows, sourceOf } from '../../support/dataset.ts';

const meta: CollectionMeta = {
  id: 'c',
  name: { zh: '', en: '' },
  kind: 'transcribed',
  note: { zh: '', en: '' },
  census: true,
  years: [2023, 2024],
  jurisdictions: [],
  show: { leads: true, rankings: true },
};
const AGENCIES = 'agency,name,type,from_year\na0001,甲市教育局,dept,\na0002,乙镇人民政府,town,2024\n';
const REPORTS = 'agency,year,edition,edition_seen,published\na0001,2024,f2021,false,2025-01-20\n';

function build(files: Partial<Record<InputName, string>>, date = '2025-04-01') {
  const { inputs, problems } = readInputs({ agencies: AGENCIES, reports: REPORTS, ...files });
  expect(problems).toEqual([]);
  return datasetOf(assembleParts(sourceOf(inputs, { meta, date })));
}

const figures = (rows: string) => `agency,year,indicator,applicant,value,raw,status\n${rows}`;
const cell = (data: ReturnType<typeof build>, indicator: string, applicant = '') =>
  data.facts.find((fact) => fact.indicator === indicator && fact.applicant === applicant);

describe('rows of a collection', () => {
  it('keep zero, blank and not seen apart', () => {
    const data = build({
      figures: figures(
        'a0001,2024,req_new,nat,0,,\na0001,2024,req_new,biz,,,blank\na0001,2024,pub_total,,300,300余条,\n',
      ),
    });
    expect(cell(data, 'req_new', 'nat')).toMatchObject({ value: '0', status: 'reported' });
    expect(cell(data, 'req_new', 'biz')).toMatchObject({ value: '', status: 'blank' });
    expect(cell(data, 'req_new', 'total')).toMatchObject({
      value: '',
      status: 'not_transcribed',
      computed: '',
    });
    expect(cell(data, 'pub_total')).toMatchObject({ value: '300', raw: '300余条', flags: 'approx' });
    expect(data.facts).toHaveLength(201);
    expect(data.facts.some((fact) => fact.status === 'not_in_form')).toBe(false);
  });

  it('compute a row total that is not printed from six that are, beside the published value', () => {
    const six = ['nat', 'biz', 'res', 'npo', 'law', 'oth'];
    const all = build({
      figures: figures(six.map((code, at) => `a0001,2024,req_new,${code},${at},,\n`).join('')),
    });
    expect(cell(all, 'req_new', 'total')).toMatchObject({ value: '', computed: '15' });
    const five = build({
      figures: figures(
        six
          .slice(1)
          .map((code, at) => `a0001,2024,req_new,${code},${at},,\n`)
          .join(''),
      ),
    });
    expect(cell(five, 'req_new', 'total')?.computed).toBe('');
  });

  it('expect a report of every year a body existed', () => {
    const data = build({});
    const states = data.due.map((row) => `${row.agency}-${row.year} ${row.state}`).sort();
    expect(states).toEqual(['a0001-2023 not_collected', 'a0001-2024 on_time', 'a0002-2024 not_collected']);
  });

  it('take the highest version that was there on the date', () => {
    const reports =
      'agency,year,version,edition,published,first_seen\na0001,2024,1,f2021,2025-01-20,2025-01-20\na0001,2024,2,f2021,2025-01-20,2025-05-22\n';
    expect(build({ reports }, '2025-04-10').reports).toMatchObject([{ version: '1' }]);
    expect(build({ reports }, '2025-06-10').reports).toMatchObject([{ version: '2' }]);
  });

  it('have one hash in any order of the inputs, and another when one cell moves from zero to blank', () => {
    const lines = ['a0001,2024,req_new,nat,0,,\n', 'a0001,2024,pub_total,,5,,\n'];
    const hash = (rows: string) => hashOfRows(build({ figures: figures(rows) }), '1');
    expect(hash(lines.join(''))).toBe(hash([...lines].reverse().join('')));
    expect(hash(lines.join(''))).not.toBe(hash(`a0001,2024,req_new,nat,,,blank\n${lines[1] ?? ''}`));
    expect(hashOfRows(build({}), '1')).not.toBe(hashOfRows(build({}), '2'));
  });
});

describe('a correction', () => {
  const corrections = (expected: string) =>
    `agency,year,key,action,value,expect,reason\na0001,2024,pub_total,set,6,${expected},letter\n`;
  const published = figures('a0001,2024,pub_total,,5,,\n');

  it('stands beside the published value', () => {
    const data = build({ figures: published, corrections: corrections('5') });
    expect(cell(data, 'pub_total')).toMatchObject({ value: '5', corrected: '6', flags: 'corrected' });
  });

  it('is not applied to another value than it was written against', () => {
    const data = build({ figures: published, corrections: corrections('4') });
    expect(cell(data, 'pub_total')).toMatchObject({ value: '5', corrected: '', flags: '' });
    expect(data.corrections).toMatchObject([{ holds: 'false' }]);
    expect(data.findings.map((finding) => finding.check)).toContain('X-07');
  });
});

describe('differences', () => {
  const versioned = (dataset: ReturnType<typeof build>) => ({ dataset, parser: '1', codebook: '1' });

  it('list changed, added and removed cells with why', () => {
    const before = build({ figures: figures('a0001,2024,pub_total,,5,,\na0001,2024,pub_website,,0,,\n') });
    const after = build({
      figures: figures('a0001,2024,pub_total,,5,,\na0001,2024,pub_wechat,,7,,\n'),
      corrections: 'agency,year,key,action,value,expect,reason\na0001,2024,pub_total,set,6,5,letter\n',
    });
    const changes = diffDatasets(versioned(before), versioned(after));
    const place = { agency: 'a0001', year: 2024 };
    expect(changes).toEqual([
      { ...place, key: 'pub_total', from: 5, to: 6, why: 'correction' },
      { ...place, key: 'pub_website', from: 0, to: null, why: 'transcription' },
      { ...place, key: 'pub_wechat', from: null, to: 7, why: 'transcription' },
    ]);
    expect(diffDatasets(versioned(after), versioned(after))).toEqual([]);
  });
});
