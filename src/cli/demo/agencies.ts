import type { DemoAgency, Size } from './types.ts';

const COLUMNS = [
  'requests',
  'licensing',
  'penalties',
  'coercion',
  'fees',
  'normdocs',
  'published',
  'services',
  'proposals',
  'hotline',
] as const;

/** Sizes in the order of COLUMNS, so that the list below stays one agency per line. */
function size(...values: number[]): Size {
  return Object.fromEntries(COLUMNS.map((name, index) => [name, values[index] ?? 0])) as Record<
    keyof Size,
    number
  >;
}

interface Row {
  name: string;
  nameEn: string;
  short: string;
  family: string;
  self: string;
  topics: string;
  size: Size;
  aliases?: string[];
  from?: number;
  to?: number;
  type?: DemoAgency['type'];
}

// prettier-ignore
const ROWS: readonly Row[] = [
  { name: '甲市人民政府', nameEn: 'People’s Government of City Jia', short: '市政府', family: 'govt_office', self: '市政府', type: 'gov', topics: '产业升级|民生实事|营商环境|城市更新|乡村建设|财政预决算', size: size(0, 0, 0, 0, 0, 26, 9200, 0, 0, 52000) },
  { name: '甲市教育局', nameEn: 'Jia Education Bureau', short: '市教育局', family: 'education', self: '我局', topics: '义务教育招生|民办学校管理|学生资助|校园安全|教师招聘', size: size(12, 46, 5, 0, 210, 6, 820, 3100, 34, 2600) },
  { name: '甲市科学技术局', nameEn: 'Jia Science and Technology Bureau', short: '市科技局', aliases: ['科技局'], family: 'science_tech', self: '我局', topics: '科技计划项目|高新技术企业培育|技术合同登记|科普活动|创新平台建设', size: size(3, 39, 0, 0, 0, 3, 290, 3400, 22, 60) },
  { name: '甲市公安局', nameEn: 'Jia Public Security Bureau', short: '市公安局', family: 'public_security', self: '我局', topics: '户籍业务|交通管理|出入境服务|反诈宣传|治安管理', size: size(46, 21800, 12010, 940, 1480, 4, 2300, 86000, 21, 9100) },
  { name: '甲市民政局', nameEn: 'Jia Civil Affairs Bureau', short: '市民政局', family: 'civil_affairs', self: '我局', topics: '社会救助|养老服务|社会组织登记|婚姻登记|殡葬管理', size: size(9, 120, 6, 0, 0, 5, 610, 5200, 26, 1400) },
  { name: '甲市财政局', nameEn: 'Jia Finance Bureau', short: '市财政局', family: 'finance', self: '我局', topics: '部门预决算|政府采购|会计管理|专项资金|国有资产报告', size: size(11, 62, 7, 0, 0, 8, 730, 1900, 28, 240) },
  { name: '甲市人力资源和社会保障局', nameEn: 'Jia Human Resources and Social Security Bureau', short: '市人社局', family: 'hrss', self: '我局', topics: '就业创业|社会保险|人事考试|劳动维权|职业技能培训', size: size(9, 310, 41, 4, 36, 7, 1130, 24500, 31, 6800) },
  { name: '甲市生态环境局', nameEn: 'Jia Ecology and Environment Bureau', short: '市生态环境局', family: 'ecology_env', self: '我局', topics: '环境影响评价审批|空气质量|排污许可|执法检查|水源地保护', size: size(38, 170, 126, 31, 24, 4, 1480, 1700, 29, 3300) },
  { name: '甲市住房和城乡建设局', nameEn: 'Jia Housing and Urban-Rural Development Bureau', short: '市住建局', family: 'housing_construction', self: '我局', topics: '老旧小区改造|建筑市场监管|物业管理|燃气安全|施工许可', size: size(14, 690, 74, 6, 380, 9, 990, 8800, 47, 7200) },
  { name: '甲市交通运输局', nameEn: 'Jia Transport Bureau', short: '市交通运输局', aliases: ['交通局'], family: 'transport', self: '我局', topics: '公路建设|客货运输|公交线网|出租汽车管理|治超执法', size: size(13, 79, 260, 18, 0, 5, 760, 4600, 39, 4100) },
  { name: '甲市水利局', nameEn: 'Jia Water Resources Bureau', short: '市水利局', family: 'water', self: '我局', topics: '河湖管理|取水许可|水库安全|农村供水|防汛抗旱', size: size(7, 58, 22, 3, 160, 4, 540, 620, 24, 900) },
  { name: '甲市卫生健康委员会', nameEn: 'Jia Health Commission', short: '市卫健委', aliases: ['卫健委'], family: 'health', self: '我委', topics: '医疗机构管理|传染病防控|妇幼健康|职业健康|基层医疗', size: size(22, 640, 118, 9, 0, 6, 1260, 7300, 41, 3900) },
  { name: '甲市退役军人事务局', nameEn: 'Jia Veterans Affairs Bureau', short: '市退役军人局', family: 'veterans', self: '我局', from: 2019, topics: '优待抚恤|就业创业扶持|光荣牌悬挂|褒扬纪念|服务保障体系', size: size(3, 0, 0, 0, 0, 2, 310, 1500, 12, 420) },
  { name: '甲市应急管理局', nameEn: 'Jia Emergency Management Bureau', short: '市应急局', family: 'emergency', self: '我局', topics: '安全生产执法|危险化学品许可|防灾减灾|应急演练|事故调查公开', size: size(8, 104, 88, 12, 0, 5, 690, 1100, 20, 510) },
  { name: '甲市市场监督管理局', nameEn: 'Jia Administration for Market Regulation', short: '市市场监管局', aliases: ['市监局', '市场监管局'], family: 'market_reg', self: '我局', from: 2019, topics: '食品安全抽检|企业登记|特种设备监管|消费维权|知识产权保护', size: size(57, 15200, 1460, 77, 0, 7, 2650, 61000, 44, 15600) },
  { name: '甲市统计局', nameEn: 'Jia Statistics Bureau', short: '市统计局', family: 'statistics', self: '我局', topics: '统计公报|人口抽样调查|经济普查|统计执法|数据发布日程', size: size(6, 0, 9, 0, 0, 2, 420, 0, 8, 40) },
  { name: '甲市医疗保障局', nameEn: 'Jia Healthcare Security Administration', short: '市医保局', family: 'medical_insurance', self: '我局', from: 2019, topics: '医保目录|异地就医结算|药品集中采购|基金监管|待遇政策', size: size(5, 0, 17, 0, 0, 4, 480, 17800, 19, 5200) },
  { name: '甲市体育局', nameEn: 'Jia Sports Bureau', short: '市体育局', family: 'sports', self: '我局', topics: '全民健身|场馆开放|赛事活动|体育彩票公益金|青少年体育', size: size(4, 14, 0, 0, 0, 1, 230, 130, 11, 190) },
  { name: '甲市房产管理局', nameEn: 'Jia Real Estate Administration Bureau', short: '市房管局', aliases: ['房管局'], family: 'housing_construction', self: '本局', topics: '商品房预售|公租房分配|房屋租赁|维修资金|房产中介管理', size: size(17, 230, 35, 0, 0, 4, 880, 12900, 25, 5900) },
  { name: '甲市气象局', nameEn: 'Jia Meteorological Bureau', short: '市气象局', family: 'tax_meteorology_vertical', self: '本局', topics: '灾害性天气预警|防雷许可|气象数据服务|人工影响天气|气象科普', size: size(2, 26, 1, 0, 0, 1, 340, 90, 6, 20) },
  { name: '甲市档案馆', nameEn: 'Jia Archives', short: '市档案馆', aliases: ['档案馆'], family: 'party_or_other', self: '本馆', topics: '档案开放鉴定|查阅利用服务|档案征集|数字化建设|展览宣传', size: size(5, 0, 0, 0, 0, 1, 210, 0, 4, 0) },
  { name: '青山乡人民政府', nameEn: 'Qingshan Township People’s Government', short: '青山乡', aliases: ['青山乡'], family: 'govt_office', self: '本乡', type: 'town', topics: '惠农补贴|人居环境整治|乡村振兴项目|村级公益事业|农房建设', size: size(5, 18, 3, 0, 0, 1, 260, 700, 5, 180) },
  { name: '甲市工商行政管理局', nameEn: 'Jia Administration for Industry and Commerce', short: '市工商局', aliases: ['工商局'], family: 'market_reg', self: '我局', to: 2018, topics: '企业登记|广告监管|消费维权|合同监管|信用公示', size: size(21, 0, 0, 0, 0, 3, 910, 0, 17, 0) },
  { name: '甲市质量技术监督局', nameEn: 'Jia Bureau of Quality and Technical Supervision', short: '市质监局', aliases: ['质监局'], family: 'market_reg', self: '我局', to: 2018, topics: '产品质量抽查|计量检定|标准化建设|特种设备监管|名牌培育', size: size(8, 0, 0, 0, 0, 2, 520, 0, 9, 0) },
  { name: '甲市食品药品监督管理局', nameEn: 'Jia Food and Drug Administration', short: '市食药监局', aliases: ['食药监局'], family: 'market_reg', self: '我局', to: 2018, topics: '食品抽检|药品经营监管|餐饮量化分级|保健食品整治|投诉举报处置', size: size(15, 0, 0, 0, 0, 4, 1040, 0, 19, 0) },
];

export const FIRST_YEAR = 2017;
export const LAST_YEAR = 2024;

/** Every body of the fictional city, in official order; ids say nothing about names. */
export const AGENCIES: readonly DemoAgency[] = ROWS.map((row, index) => ({
  id: `a${String(index + 1).padStart(4, '0')}`,
  order: index + 1,
  name: row.name,
  nameEn: row.nameEn,
  short: row.short,
  aliases: row.aliases ?? [],
  type: row.type ?? 'dept',
  level: row.type === 'town' ? 'town' : 'city',
  family: row.family,
  from: row.from ?? FIRST_YEAR,
  to: row.to ?? null,
  self: row.self,
  topics: row.topics.split('|'),
  size: row.size,
}));

/** The agency of a short name; throws RangeError when the list does not hold it. */
export function byShort(short: string): DemoAgency {
  const agency = AGENCIES.find((candidate) => candidate.short === short);
  if (agency === undefined) throw new RangeError(`no agency ${short}`);
  return agency;
}

/** Data years in which a body reports. */
export function yearsOf(agency: DemoAgency): number[] {
  const last = agency.to ?? LAST_YEAR;
  return Array.from({ length: last - agency.from + 1 }, (_, index) => agency.from + index);
}
