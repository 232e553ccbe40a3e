import type { Bilingual } from '../model.ts';

/** A national reform that turned bodies of one name into bodies of another (codebook §4.3). */
export interface Reform {
  code: string;
  name: Bilingual;
  /** Data years the change took effect in, first place to last; places moved at different speeds. */
  years: readonly [number, number];
  kind: 'rename' | 'merge' | 'split';
  /** Ends of names before and after, longest first. */
  before: readonly string[];
  after: readonly string[];
}

const STATE_2018: readonly [number, number] = [2018, 2019];
const STATE_2023: readonly [number, number] = [2023, 2024];

function reform(
  code: string,
  names: readonly [zh: string, en: string],
  years: readonly [number, number],
  kind: Reform['kind'],
  [before, after]: readonly [string, string],
): Reform {
  const [zh, en] = names;
  return { code, name: { zh, en }, years, kind, before: before.split(' '), after: after.split(' ') };
}

/** 国务院机构改革方案 of 2018 and 2023 and their local rounds. They suggest a lineage line; they never write one. */
export const REFORMS: readonly Reform[] = [
  reform('market_2018', ['市场监管三合一', 'Market regulation formed'], STATE_2018, 'merge', [
    '工商行政管理局 质量技术监督局 食品药品监督管理局 工商行政管理和质量技术监督局 工商局 质监局 食药监局',
    '市场监督管理局 市场监管局',
  ]),
  reform('resources_2018', ['组建自然资源', 'Natural resources formed'], STATE_2018, 'merge', [
    '国土资源局 城乡规划局 规划局 国土资源和规划局 国土局',
    '自然资源和规划局 规划和自然资源局 自然资源局',
  ]),
  reform('ecology_2018', ['组建生态环境', 'Ecology and environment formed'], STATE_2018, 'rename', [
    '环境保护局 环保局',
    '生态环境局',
  ]),
  reform('agriculture_2018', ['组建农业农村', 'Agriculture and rural affairs formed'], STATE_2018, 'merge', [
    '农业委员会 农业局 农牧局 畜牧局 畜牧兽医局 农业机械管理局',
    '农业农村局 农业农村委员会',
  ]),
  reform('culture_2018', ['文化和旅游合并', 'Culture and tourism merged'], STATE_2018, 'merge', [
    '文化广电新闻出版局 文化局 旅游局 旅游发展委员会 旅游委员会 文广新局',
    '文化和旅游局 文化广电和旅游局 文化广电旅游局 文化旅游局',
  ]),
  reform('health_2018', ['组建卫生健康', 'Health commission formed'], STATE_2018, 'rename', [
    '卫生和计划生育委员会 卫生和计划生育局 卫计委 卫计局',
    '卫生健康委员会 卫生健康局',
  ]),
  reform('emergency_2018', ['组建应急管理', 'Emergency management formed'], STATE_2018, 'rename', [
    '安全生产监督管理局 安监局',
    '应急管理局',
  ]),
  reform('justice_2018', ['司法、法制办合并', 'Justice and legislative office merged'], STATE_2018, 'merge', [
    '人民政府法制办公室 政府法制办公室 法制办公室 法制办',
    '司法局',
  ]),
  reform('tax_2018', ['国税地税合并', 'State and local tax merged'], [2018, 2018], 'merge', [
    '国家税务局 地方税务局 国税局 地税局',
    '税务局',
  ]),
  reform('defence_2023', ['人防改国动', 'Civil defence to mobilisation'], STATE_2023, 'rename', [
    '人民防空办公室 人防办',
    '国防动员办公室 国动办',
  ]),
  reform(
    'rural_2023',
    ['乡村振兴并入农业农村', 'Rural revitalisation into agriculture'],
    STATE_2023,
    'merge',
    ['乡村振兴局', '农业农村局 农业农村委员会'],
  ),
  reform(
    'poverty_2021',
    ['扶贫办改乡村振兴', 'Poverty office to rural revitalisation'],
    [2021, 2021],
    'rename',
    ['扶贫开发办公室 扶贫开发领导小组办公室 扶贫办', '乡村振兴局'],
  ),
  reform('data_2024', ['组建数据局', 'Data bureaus formed'], [2023, 2024], 'rename', [
    '大数据发展管理局 大数据管理局 大数据局',
    '政务服务和大数据管理局 政务服务和数据管理局 数据管理局 数据局',
  ]),
  reform('finance_2024', ['地方金融机构改革', 'Local finance reformed'], [2024, 2024], 'rename', [
    '地方金融监督管理局 金融工作局 金融工作办公室 金融办',
    '地方金融管理局',
  ]),
];

/** The place a name begins with and the listed ending it has; null when it has none of them. */
export function splitEnding(name: string, endings: readonly string[]): string | null {
  const ending = endings
    .filter((one) => name.endsWith(one) && name.length > one.length)
    .sort((a, b) => b.length - a.length)[0];
  return ending === undefined ? null : name.slice(0, name.length - ending.length);
}
