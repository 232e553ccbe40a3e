import { describe, expect, it } from 'vitest';
import { searchBodies, type SearchFile } from '../../../src/core/search/index-file.ts';
import { isNear } from '../../../src/core/search/fit.ts';
import { searcher } from '../../../src/core/search/search.ts';
import type { Agency, LineageRow } from '../../../src/core/registry/lineage.ts';

const NONE: Agency = {
  ...{ agency: '', order: '', name: '', name_en: '', short: '', aliases: '', type: 'dept', level: '' },
  ...{ family: '', region: '甲市', region_code: '', uscc: '', from_year: '', to_year: '' },
};
const agencies: Agency[] = [
  { ...NONE, agency: 'a0001', name: '甲市市场监督管理局', short: '市市场监管局', aliases: '市监局' },
  { ...NONE, agency: 'a0002', name: '甲市工商行政管理局', short: '市工商局' },
  { ...NONE, agency: 'a0003', name: '甲市教育局', name_en: 'Jia Education Bureau', short: '市教育局' },
  { ...NONE, agency: 'a0004', name: '甲市卫生健康委员会', aliases: '值班电话 010-5555 1234' },
  { ...NONE, agency: 'a0005', name: '乙市人民政府', region: '乙市', type: 'gov' },
];
const lineage: LineageRow[] = [{ from: 'a0002', to: 'a0001', kind: 'merge', year: '2019', source: '' }];

const SYLLABLES: Record<string, string> = {
  ...{ 甲: 'jia', 乙: 'yi', 市: 'shi', 教: 'jiao', 育: 'yu', 局: 'ju', 场: 'chang', 监: 'jian' },
  ...{ 督: 'du', 管: 'guan', 理: 'li', 工: 'gong', 商: 'shang', 行: 'xing', 政: 'zheng' },
};
const toPinyin = (text: string) => [...text].flatMap((character) => SYLLABLES[character] ?? []).join(' ');
const file: SearchFile = {
  ...{ collection: 'c', release: 't1', hash: 'h' },
  bodies: searchBodies({ agencies, lineage }, toPinyin),
};
const { find } = searcher([file]);
const first = (text: string) => {
  const [hit] = find(text);
  return hit === undefined ? null : [hit.body.id, hit.why, hit.fit];
};

describe('search for bodies', () => {
  it.each([
    ['甲市教育局', ['a0003', 'name', 'exact']],
    ['市教育局', ['a0003', 'short', 'exact']],
    ['市监局', ['a0001', 'alias', 'exact']],
    ['教育', ['a0003', 'name', 'part']],
    ['education', ['a0003', 'en', 'part']],
    ['jiaoyuju', ['a0003', 'name', 'pinyin']],
    ['shi jiao yu', ['a0003', 'name', 'pinyin']],
    ['sjyj', ['a0003', 'name', 'initials']],
    ['卫健委', ['a0004', 'name', 'abbreviation']],
    ['市教肓局', ['a0003', 'name', 'near']],
    ['市场监管督理局', null],
    ['市场监督管里局', ['a0001', 'name', 'near']],
    ['乙市', ['a0005', 'region', 'exact']],
    ['丙市财政局', null],
    ['', null],
    ['（）', null],
  ])('%s finds %j', (text, expected) => expect(first(text)).toEqual(expected));

  it('leads from an old name to the body that came after, and says which change', () => {
    const hits = find('工商局');
    expect(hits.map(({ body, why }) => [body.id, why])).toEqual([
      ['a0002', 'short'],
      ['a0001', 'old_name'],
    ]);
    expect(hits[1]?.via).toEqual({ id: 'a0002', year: 2019, kind: 'merge' });
    expect(hits[1]?.name).toMatchObject({ text: '市工商局', to: 2018 });
  });

  it('does not carry a place from a body to the one after it', () => {
    expect(find('甲市').every(({ why }) => why !== 'old_name')).toBe(true);
  });

  it('finds nothing but bodies: no phone number, whatever column it stands in', () => {
    expect(JSON.stringify(file)).not.toContain('5555');
    expect(find('5555')).toEqual([]);
  });

  it.each([
    ['教育局', '教育局', true],
    ['甲市教育局', '教肓局', true],
    ['甲市教育局', '教局', true],
    ['甲市教育局', '教育育局', true],
    ['甲市教育局', '教财局部', false],
  ])('one edit apart: %s, %s, %s', (name, wanted, near) => expect(isNear(name, wanted)).toBe(near));
});
