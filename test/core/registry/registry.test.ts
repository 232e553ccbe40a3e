import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/core/dataset/inputs.ts';
import { indexNames, matchBody } from '../../../src/core/registry/match.ts';
import { namesOf } from '../../../src/core/registry/names.ts';
import { hintRow, lineageHints } from '../../../src/core/registry/suggest.ts';
import { isUscc, usccCheck } from '../../../src/core/registry/uscc.ts';

const AGENCIES = `agency,name,type,short,aliases,from_year,to_year
a0001,甲市工商行政管理局,dept,市工商局,,,2018
a0002,甲市质量技术监督局,dept,,,,2018
a0003,甲市市场监督管理局,dept,市市场监管局,甲市工商行政管理局;甲市药监局(2019-2021),2019,
a0004,甲市国土资源局,dept,,,,
a0005,甲市自然资源局,dept,,,,
a0006,甲市规划局,dept,,,,
`;
const LINEAGE = `from,to,kind,year,source
a0001,a0003,merge,2019,甲市机构改革方案
a0002,a0003,merge,2019,甲市机构改革方案
a0004,a0005,split,2019,
a0004,a0006,split,2019,
a0004,a0004,abolished,2019,
`;
const { inputs, problems } = readInputs({ agencies: AGENCIES, lineage: LINEAGE });
const index = indexNames(inputs);

describe('the registry', () => {
  it('is read without a complaint', () => expect(problems).toEqual([]));

  it.each([
    ['甲市工商行政管理局', 2018, ['a0001']],
    ['甲市工商行政管理局', 2019, ['a0003']],
    ['甲市質量技術監督局', 2020, ['a0003']],
    ['甲市质量技术监督局', 2017, ['a0002']],
    ['甲市药监局', 2020, ['a0003']],
    ['甲市药监局', 2023, ['a0003']],
    ['甲市市场监督管理局', 2017, []],
    ['甲市国土资源局', 2018, ['a0004']],
    ['甲市国土资源局', 2020, ['a0005', 'a0006']],
    ['甲市工商行政管理局', null, ['a0001', 'a0003']],
    ['乙市财政局', 2020, []],
  ])('%s in %s is %j', (name, year, ids) => {
    expect(matchBody(name, year, index).ids).toEqual(ids);
  });

  it('reads the years an alias carries, in any brackets and dashes', () => {
    const years = ['甲(2009-2018)', '甲（2009—2018）', '甲（2009至2018）', '甲 (2009~2018)'].map((aliases) =>
      namesOf({ name: '', short: '', aliases }).map(({ name, from, to }) => [name.trim(), from, to]),
    );
    expect(years).toEqual(Array(4).fill([['甲', 2009, 2018]]));
    expect(namesOf({ name: '', short: '', aliases: '甲（城区）;乙(-2018)；丙(2019-)' })).toMatchObject([
      { name: '甲（城区）', from: null, to: null },
      { name: '乙', from: null, to: 2018 },
      { name: '丙', from: 2019, to: null },
    ]);
  });
});

describe('lineage', () => {
  const check = (lines: string) =>
    readInputs({ agencies: AGENCIES, lineage: `from,to,kind,year\n${lines}` }).problems.map(
      ({ line, code, detail }) => `${line} ${code} ${detail}`,
    );
  it.each([
    ['a0001,a0009,merge,2019\n', ['2 unknown_agency a0009']],
    ['a0004,a0005,rename,2019\na0005,a0004,rename,2021\n', ['3 lineage_cycle a0005 → a0004 2021']],
    ['a0004,a0005,transfer,2019\na0005,a0004,transfer,2021\n', []],
    ['a0001,a0003,merge,2018\n', ['2 lineage_years a0001 to_year=2018, merge 2018']],
    ['a0004,a0003,merge,2018\n', ['2 lineage_years a0003 from_year=2019, merge 2018']],
    ['a0001,a0003,union,2019\n', ['2 bad_value kind=union']],
    ['a0001,a0003,merge,2019\na0001,a0003,merge,2019\n', ['3 duplicate a0001 a0003 merge 2019 (2)']],
  ])('%j gives %j', (lines, expected) => expect(check(lines)).toEqual(expected));

  it('is suggested where a reform joins two names of one place, until it is written down', () => {
    const bare = readInputs({ agencies: AGENCIES }).inputs;
    expect(lineageHints(bare).map((hint) => Object.values(hintRow(hint)).join(','))).toEqual([
      'a0001,a0003,merge,2019,',
      'a0002,a0003,merge,2019,',
      'a0004,a0005,merge,YEAR,',
      'a0006,a0005,merge,YEAR,',
    ]);
    expect(lineageHints(inputs).map(({ before }) => before.agency)).toEqual(['a0006']);
  });
});

describe('统一社会信用代码', () => {
  it.each(['113703040042181387', '11371000004359096D', '12620600MB0523338C', '113325000026455663'])(
    '%s is one',
    (code) => expect(isUscc(code)).toBe(true),
  );

  it('is refused after any one character changed', () => {
    const characters = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    const law = fc.property(
      fc.array(characters, { minLength: 17, maxLength: 17 }),
      fc.nat(17),
      characters,
      (first, at, other) => {
        const code = first.join('') + (usccCheck(first.join('')) ?? '');
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        return isUscc(code) && isUscc(changed) === (changed === code);
      },
    );
    fc.assert(law);
  });

  it('is named when wrong, and kept', () => {
    const { inputs: read, problems: named } = readInputs({
      agencies:
        'agency,name,type,uscc\na0001,甲局,dept,113703040042181388\na0002,乙局,dept,I13703040042181387\n',
    });
    expect(named.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 uscc_check', '3 uscc_check']);
    expect(read.agencies.map((row) => row.uscc)).toEqual(['113703040042181388', 'I13703040042181387']);
  });
});
