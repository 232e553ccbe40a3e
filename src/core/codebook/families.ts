import type { Bilingual } from '../model.ts';

/** What kind of body reports; never add governments to departments. */
export type AgencyType =
  | 'gov'
  | 'gov_office'
  | 'dept'
  | 'dept_branch'
  | 'town'
  | 'street'
  | 'zone'
  | 'inst'
  | 'public_enterprise'
  | 'soe'
  | 'vertical'
  | 'party_mass';

export const AGENCY_TYPES: Readonly<Record<AgencyType, Bilingual>> = {
  gov: { zh: '人民政府', en: 'Government (whole jurisdiction)' },
  gov_office: { zh: '政府办公室', en: 'Government office' },
  dept: { zh: '政府部门', en: 'Department' },
  dept_branch: { zh: '派出机构、分局', en: 'Branch of a department' },
  town: { zh: '乡镇', en: 'Town or township' },
  street: { zh: '街道办事处', en: 'Subdistrict office' },
  zone: { zh: '开发区管委会', en: 'Development zone' },
  inst: { zh: '事业单位', en: 'Public institution' },
  public_enterprise: { zh: '公共企事业单位', en: 'Public utility, school or hospital' },
  soe: { zh: '国有企业', en: 'State-owned enterprise' },
  vertical: { zh: '垂直管理部门', en: 'Vertically managed body' },
  party_mass: { zh: '党委部门、群团', en: 'Party or mass organisation' },
};

export interface Family {
  code: string;
  zh: string;
  en: string;
  /** Ends of agency names, longest official form first. */
  aliases: readonly string[];
}

const family = (code: string, zh: string, en: string, aliases: string): Family => ({
  code,
  zh,
  en,
  aliases: aliases.split(' '),
});

/** Lines of work an agency belongs to, as names print them; reorganised names keep their old family. */
export const FAMILIES: readonly Family[] = [
  family(
    'dev_reform',
    '发展改革',
    'Development and reform',
    '发展和改革委员会 发展改革委员会 发展和改革局 发展改革局 发展改革委 发改委 发改局 物价局 能源局',
  ),
  family(
    'education',
    '教育',
    'Education',
    '教育局 教育委员会 教育体育局 教育和体育局 教育和科技局 教育科技局 教体局 教科局 教委 教育厅 教育部',
  ),
  family(
    'science_tech',
    '科技',
    'Science and technology',
    '科学技术局 科技局 科技创新局 科学技术委员会 经济信息化和科技创新局 科技和工业信息化局 科学技术厅 科技厅 科学技术部 科委 科学技术和工业信息化局 科工信局',
  ),
  family(
    'industry_it',
    '工业和信息化',
    'Industry and information technology',
    '工业和信息化局 经济和信息化局 经济和信息化委员会 工业信息化局 经济信息化局 工信局 经信局 经信委 工业和信息化厅 工信厅 科技工业和信息化局',
  ),
  family(
    'ethnic_religion',
    '民族宗教',
    'Ethnic and religious affairs',
    '民族宗教事务局 民族宗教事务委员会 民族事务委员会 宗教事务局 民宗局 民宗委 民族宗教局',
  ),
  family('public_security', '公安', 'Public security', '公安局 公安分局 公安厅 公安部 交警支队 交警大队'),
  family('civil_affairs', '民政', 'Civil affairs', '民政局 民政厅 民政部'),
  family('justice', '司法', 'Justice', '司法局 司法厅 司法部 法制办公室 法制办'),
  family('finance', '财政', 'Finance', '财政局 财政厅 财政部 财政国资局'),
  family(
    'hrss',
    '人力资源和社会保障',
    'Human resources and social security',
    '人力资源和社会保障局 人力资源社会保障局 人力资源和社会保障厅 人社局 人社厅 人社分局 劳动和社会保障局',
  ),
  family(
    'natural_resources',
    '自然资源',
    'Natural resources',
    '自然资源和规划局 自然资源局 规划和自然资源局 规划与自然资源局 自然资源和城乡建设局 自然资源厅 国土资源局 国土局 规划局 自规局 资规局 城乡规划局',
  ),
  family(
    'ecology_env',
    '生态环境',
    'Ecology and environment',
    '生态环境局 生态环境厅 环境保护局 环保局 生态环境部',
  ),
  family(
    'housing_construction',
    '住房和城乡建设',
    'Housing and construction',
    '住房和城乡建设局 住房城乡建设局 住房和城乡建设委员会 住房和城市更新局 住房和城乡建设厅 住建局 住建委 住更局 城乡建设局 建设局 房产管理局 房管局 住房保障和房产管理局',
  ),
  family('transport', '交通运输', 'Transport', '交通运输局 交通局 交通运输委员会 交通运输厅 交运局 公路局'),
  family('water', '水利', 'Water', '水利局 水务局 水利和湖泊局 水务和湖泊局 水利水务局 水利厅'),
  family(
    'agriculture',
    '农业农村',
    'Agriculture and rural affairs',
    '农业农村局 农业农村委员会 农业农村厅 农业农村水利局 农业局 农牧局 农业农村和水利局 畜牧局 农委',
  ),
  family('commerce', '商务', 'Commerce', '商务局 商务委员会 商务厅 经济贸易局 经贸局 商务粮食局'),
  family(
    'culture_tourism',
    '文化和旅游',
    'Culture and tourism',
    '文化和旅游局 文化和旅游厅 文化广电旅游局 文化广电和旅游局 文化旅游局 文广旅局 文旅局 文广新局 文体旅局 文化体育和旅游局 文化体育旅游局 文化旅游体育局 文体广电和旅游局 旅游局 文化广电旅游体育局',
  ),
  family(
    'health',
    '卫生健康',
    'Health',
    '卫生健康委员会 卫生健康局 卫生健康委 卫健委 卫健局 卫生和计划生育局 卫生和计划生育委员会 卫生局 卫计委 疾病预防控制局',
  ),
  family('veterans', '退役军人事务', 'Veterans affairs', '退役军人事务局 退役军人局 退役军人事务厅'),
  family(
    'emergency',
    '应急管理',
    'Emergency management',
    '应急管理局 应急局 应急管理厅 安全生产监督管理局 安监局',
  ),
  family('audit', '审计', 'Audit', '审计局 审计厅 审计署'),
  family(
    'soe_admin',
    '国有资产监督管理',
    'State assets',
    '国有资产监督管理委员会 国有资产监督管理局 国资委 国资局 国有资产管理局',
  ),
  family(
    'market_reg',
    '市场监督管理',
    'Market regulation',
    '市场监督管理局 市场监管局 市监局 市场局 工商行政管理局 工商局 质量技术监督局 质监局 食品药品监督管理局 药品监督管理局 知识产权局',
  ),
  family('statistics', '统计', 'Statistics', '统计局'),
  family('medical_insurance', '医疗保障', 'Medical insurance', '医疗保障局 医保局'),
  family('forestry', '林业', 'Forestry', '林业局 林业和草原局 林草局 园林和林业局 绿化局 园林局 园林绿化局'),
  family(
    'urban_mgmt',
    '城市管理',
    'Urban management',
    '城市管理执法局 城市管理局 城市管理综合执法局 城市管理和综合执法局 城市管理执法委员会 城市管理委员会 综合行政执法局 综合执法局 城管执法委 城管局 城市综合管理局 市政和园林局',
  ),
  family(
    'gov_services_data',
    '政务服务和数据',
    'Government services and data',
    '政务服务和大数据管理局 政务服务和数据管理局 政务服务数据管理局 政务服务管理局 政务服务局 政务服务中心 大数据管理局 大数据发展管理局 大数据局 数据局 数据管理局 行政审批服务局 行政审批局 营商环境建设局 营商环境局 政务服务监督管理办公室 政务服务管理办公室',
  ),
  family('civil_defense', '人防、国动', 'Civil defence', '人民防空办公室 国防动员办公室 人防办 国动办'),
  family('housing_fund', '住房公积金', 'Housing fund', '住房公积金管理中心 公积金管理中心 公积金中心'),
  family(
    'local_finance',
    '地方金融',
    'Local finance',
    '地方金融监督管理局 地方金融管理局 金融工作局 金融工作办公室 金融局 金融办',
  ),
  family(
    'rural_revitalization',
    '乡村振兴、扶贫',
    'Rural revitalisation',
    '乡村振兴局 扶贫开发办公室 扶贫办',
  ),
  family('petitions', '信访', 'Petitions', '信访局'),
  family(
    'govt_office',
    '政府办公室',
    'Government office',
    '人民政府办公室 人民政府办公厅 政府办公室 政府办公厅 政府办 政务公开办公室',
  ),
  family(
    'tax_meteorology_vertical',
    '垂直管理(税务、气象、海关、烟草)',
    'Tax, meteorology, customs',
    '税务局 气象局 海关 烟草专卖局 邮政管理局 调查队 海事局 地震局',
  ),
  family('sports', '体育', 'Sports', '体育局'),
  family('grain', '粮食', 'Grain', '粮食和物资储备局 粮食局'),
  family('supply_coop', '供销', 'Supply cooperatives', '供销合作社 供销合作社联合社 供销社 供销合作联社'),
  family(
    'investment',
    '招商、投资促进',
    'Investment promotion',
    '投资促进局 招商局 招商引资局 投资促进服务中心',
  ),
  family(
    'admin_services_logistics',
    '机关事务',
    'Government logistics',
    '机关事务服务中心 机关事务管理局 机关事务局 机关事务中心',
  ),
  family(
    'party_or_other',
    '党委、群团等',
    'Party and mass bodies',
    '残疾人联合会 残联 妇女联合会 妇联 总工会 团委 红十字会 档案局 档案馆 编办 宣传部 统战部 组织部 科学技术协会 科协 工商业联合会',
  ),
];

const ALIASES = FAMILIES.flatMap((one) => one.aliases.map((alias) => ({ alias, code: one.code }))).sort(
  (a, b) => b.alias.length - a.alias.length,
);

/** Ends of names by type, tested in order. */
const TYPES: readonly { type: AgencyType; end: RegExp }[] = [
  { type: 'gov_office', end: /(?:人民)?政府办(?:公[室厅])?$|行政公署办公室$/ },
  { type: 'town', end: /(?:镇|乡|苏木)(?:人民政府|政府)?$/ },
  { type: 'street', end: /街道(?:办事处|办)?$|街$|街办$/ },
  {
    type: 'zone',
    end: /(?:开发区|高新区|新区|示范区|园区|度假区|保税区|合作区|经开区|风景区|旅游区)(?:管理)?(?:委员会|管委会|服务中心)?$|管委会$/,
  },
  { type: 'gov', end: /(?:人民政府|行政公署|政府)$|^.{2,12}(?:省|市|县|自治区|自治州|自治县|盟|旗)$/ },
  { type: 'vertical', end: /税务局$|气象局$|海关$|烟草专卖局$|邮政管理局$|调查队$|海事局$/ },
  { type: 'dept_branch', end: /分局$|派出所$|.局.{2,12}(?:支队|大队|分中心)$/ },
  {
    type: 'party_mass',
    end: /残疾人联合会$|残联$|妇女联合会$|妇联$|总工会$|团委$|红十字会$|(?:宣传|统战|组织)部$|工商业联合会$|科协$|科学技术协会$/,
  },
  { type: 'soe', end: /(?:集团|有限)?公司$/ },
  { type: 'public_enterprise', end: /(?:医院|学校|中学|小学|大学|学院|幼儿园)$/ },
  { type: 'inst', end: /(?:中心|院|馆|所|站|队|社|处|校|台)$/ },
];

/** The type and line of work a name tells; null where it tells none. Urls never decide: their slugs lie. */
export function classify(name: string): { type: AgencyType | null; family: string | null } {
  const bare = name.replace(/[（(][^（）()]*[）)]$/, '').trim();
  const type = TYPES.find((candidate) => candidate.end.test(bare))?.type ?? null;
  const code = familyOf(bare, type);
  if (type !== null) return { type, family: code };
  return { type: /[局委办厅部署]$|委员会$|办公室$/.test(bare) ? 'dept' : null, family: code };
}

function familyOf(name: string, type: AgencyType | null): string | null {
  if (type === 'gov' || type === 'town' || type === 'street' || type === 'zone') return null;
  const atEnd = ALIASES.find(({ alias }) => name.endsWith(alias));
  if (atEnd) return atEnd.code;
  // A branch carries its parent's name in front: 云陂市生态环境局青禾分局, 公安局滨江区分局.
  return ALIASES.find(({ alias }) => name.includes(alias))?.code ?? null;
}
