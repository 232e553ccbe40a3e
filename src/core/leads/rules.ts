import type { LeadRule } from './types.ts';

/** Every rule for leads, in the order the page explains them. Ids are a contract; texts follow the files of this folder. */
export const LEAD_RULES: readonly LeadRule[] = [
  {
    id: 'L-01',
    version: 1,
    kind: 'jump',
    grade: 'possible_error',
    checks: ['X-01'],
    name: { zh: '数值突变', en: 'Jump in a figure' },
    formula: {
      zh: '≥ 本机关其他可比年度中位数的10倍且 ≥ 100；中位数不足10的不列',
      en: '≥ 10 × the median of the body’s other comparable years and ≥ 100; not on a median below 10',
    },
    why: {
      zh: '一年的数比同一机关其他年度大一个数量级，多半是多录了一位或用错了单位',
      en: 'One year is larger by an order of magnitude than the same body’s other years; mostly a digit too many or another unit',
    },
    first: {
      zh: '单位（件、元、万元）；录入多一位；统计口径改变；机构合并或职权划入；集中处理的批量案件',
      en: 'Unit (cases, yuan, 10,000 yuan); a digit too many; another way of counting; a merger or new powers; one batch of cases',
    },
  },
  {
    id: 'L-02',
    version: 1,
    kind: 'unit',
    grade: 'possible_error',
    checks: ['X-01', 'T2-06'],
    name: { zh: '单位或位数', en: 'Unit or digits' },
    formula: {
      zh: '≥ 100 且恰为相邻可比年度（≥ 10）的10、100、10000倍；或收费金额似以元计（T2-06，≥ 10）',
      en: '≥ 100 and exactly 10, 100 or 10,000 × a neighbouring comparable year of ≥ 10; or a fee that seems to be in yuan (T2-06, ≥ 10)',
    },
    why: {
      zh: '恰好整十、整百、整万倍的差别，少有业务上的原因',
      en: 'A difference of exactly ten, a hundred or ten thousand times seldom has a cause in the work itself',
    },
    first: {
      zh: '元与万元；漏了或多了一个0；上年的数本身就错',
      en: 'Yuan and 10,000 yuan; a 0 too few or too many; a slip in the other year instead',
    },
  },
  {
    id: 'L-03',
    version: 1,
    kind: 'powers',
    grade: 'possible_error',
    checks: ['T2-04', 'T2-10'],
    name: { zh: '与机关类型不相称', en: 'Unusual for this kind of body' },
    formula: {
      zh: '不制定规章的机关填报规章（T2-04，≥ 10），或乡镇、街道的许可、处罚数以千计（T2-10）',
      en: 'rules 规章 of a body that makes none (T2-04, ≥ 10), or thousands of decisions of a township or subdistrict (T2-10)',
    },
    why: {
      zh: '这类机关通常没有这项职权或没有这样的数量',
      en: 'Bodies of this kind usually have no such power, or not in such numbers',
    },
    first: {
      zh: '错列（填到别的行）；把代拟、转发的文件计入；执法权已下放；把全区数当作本单位数',
      en: 'Another row’s figure; drafts or forwarded documents counted; powers handed down to the township; a district’s figure given as its own',
    },
  },
  {
    id: 'L-04',
    version: 1,
    kind: 'carry',
    grade: 'to_verify',
    checks: ['T3-05'],
    name: { zh: '结转对不上', en: 'Carry-over does not match' },
    formula: {
      zh: '上年报告“四、结转下年度”≠ 本年报告“二、上年结转”，两数至少一个 ≥ 10',
      en: 'item 4 of last year’s report ≠ item 2 of this year’s, one of the two being ≥ 10',
    },
    why: {
      zh: '上年未办完的申请应当原数进入下一年，相差的件数没有去向',
      en: 'Requests open at the end of a year should enter the next in the same number; the difference went nowhere',
    },
    first: {
      zh: '上年报告事后更正过；机构合并分立带走或带入申请；两年各按不同时点统计',
      en: 'Last year’s report was corrected later; requests moved with a reorganisation; the two years were counted on different days',
    },
  },
  {
    id: 'L-05',
    version: 1,
    kind: 'copied',
    grade: 'to_verify',
    checks: ['S-09', 'X-02'],
    name: { zh: '文字或表格雷同', en: 'Text or tables alike' },
    formula: {
      zh: '去除表格、数字、名称和通用文字后正文相同比例 ≥ 90%（S-09），或整张表逐格相同（X-02）',
      en: '≥ 90 % of the prose is equal once tables, numbers, names and template text are left out (S-09), or a whole table equals another (X-02)',
    },
    why: {
      zh: '年度报告应反映当年情况；大段相同的文字值得对照着读',
      en: 'A report should tell of its own year; text that is largely the same is worth reading side by side',
    },
    first: {
      zh: '上级统一提供的范文；业务确实没有变化；同一部门代多个机关起草',
      en: 'A model text given from above; nothing did change; one office wrote for several bodies',
    },
  },
  {
    id: 'L-06',
    version: 1,
    kind: 'first',
    grade: 'to_verify',
    checks: [],
    name: { zh: '首次不为零', en: 'First figure that is not zero' },
    formula: {
      zh: '≥ 10，且此前至少连续3个可比年度都印着0',
      en: '≥ 10 after at least 3 consecutive comparable years with a printed 0',
    },
    why: {
      zh: '多年为0的一项当年有了成规模的数，可能是新的职权、新的做法，也可能填错了行',
      en: 'An item that was 0 for years has a sizeable figure: a new power, a new practice, or the wrong row',
    },
    first: {
      zh: '填到相邻的行；以前的0是没有填；职权当年划入；报表口径说明有变',
      en: 'A neighbouring row; the zeros before meant “not filled in”; powers received that year; changed instructions for the form',
    },
  },
  {
    id: 'L-07',
    version: 1,
    kind: 'refused',
    grade: 'note',
    checks: [],
    name: { zh: '无一公开', en: 'Nothing released' },
    formula: {
      zh: '予以公开+部分公开 = 0，且 予以公开+部分公开+不予公开+无法提供 ≥ 10',
      en: 'granted + in part = 0, and granted + in part + denied + cannot provide ≥ 10',
    },
    why: {
      zh: '作出实体答复的申请中，没有一件得到全部或部分信息',
      en: 'Of the requests decided on substance, not one got all or part of the information',
    },
    first: {
      zh: '申请多属“本机关不掌握”；一人就同一事项多次申请；已主动公开、告知获取方式的未计入“予以公开”',
      en: 'Requests for what the body does not hold; one person asking about one matter many times; “already public, told where” not counted as granted',
    },
  },
  {
    id: 'L-08',
    version: 1,
    kind: 'backlog',
    grade: 'note',
    checks: [],
    name: { zh: '积压连增三年', en: 'Backlog grew three years in a row' },
    formula: {
      zh: '结转下年度继续办理连续三年增加，最后一年 ≥ 10，各年（新收+上年结转）≥ 10',
      en: 'requests carried forward grew three years in a row, to ≥ 10, with ≥ 10 new and carried-in requests in each year',
    },
    why: {
      zh: '年底未办完的申请一年比一年多',
      en: 'More requests are open at the end of each year than of the year before',
    },
    first: {
      zh: '新收申请同样增加；年底集中到达的申请；延期和征求第三方意见；机构职能变化',
      en: 'New requests grew as well; many came in December; extensions and third-party consultation; changed duties',
    },
  },
  {
    id: 'L-09',
    version: 1,
    kind: 'overturned',
    grade: 'note',
    checks: [],
    name: { zh: '复议诉讼过半被纠正', en: 'Half or more of the cases corrected' },
    formula: {
      zh: '结果纠正 ÷（总计−尚未审结）≥ 1/2，且分母 ≥ 10（复议、诉讼分别计算）',
      en: 'corrected ÷ (total − pending) ≥ 1/2 on a denominator of ≥ 10, reviews and suits apart',
    },
    why: {
      zh: '审结的信息公开复议或诉讼中，一半以上结果纠正',
      en: 'Half or more of the concluded disputes over information ended in a correction',
    },
    first: {
      zh: '系列案件（同一事项多件）；与当年的申请不是同一批；复议和诉讼各计一次',
      en: 'A series of cases about one matter; not the same requests as the year’s; a dispute counted both in review and in court',
    },
  },
  {
    id: 'L-10',
    version: 1,
    kind: 'missing',
    grade: 'note',
    checks: [],
    name: { zh: '确认未发布', en: 'Confirmed unpublished' },
    formula: {
      zh: '期限之后有查找记录，列明的各处都没有找到',
      en: 'searched for after the deadline, and found in none of the places named',
    },
    why: {
      zh: '年度报告依法应当公布，有日期、有地点的查找没有找到',
      en: 'The law asks for a report; a dated search of named places did not find one',
    },
    first: {
      zh: '查找之后才公布；公布在没有查到的栏目；由上级合并公布；当年机构已撤销',
      en: 'Published after the search; published in another place; published together with the parent body; the body was abolished',
    },
  },
  {
    id: 'L-11',
    version: 1,
    kind: 'changed',
    grade: 'note',
    checks: ['X-03'],
    name: { zh: '公布后数值有变', en: 'Figures changed after publication' },
    formula: {
      zh: '同一报告先后两个版本的同一格数值不同（X-03），或两个数据版本之间原文已变',
      en: 'the same cell differs between two versions of one report (X-03), or the document changed between two releases',
    },
    why: {
      zh: '报告公布后换了数，引用时须说明是哪一次的数',
      en: 'The figures were replaced after publication; whoever quotes them must say which',
    },
    first: {
      zh: '正常更正；先公布的是征求意见或试排版本；两次收录的是不同栏目的文件',
      en: 'An ordinary correction; a draft that was shown first; two files from different places of the site',
    },
  },
  {
    id: 'L-12',
    version: 1,
    kind: 'vanished',
    grade: 'note',
    checks: ['X-04'],
    name: { zh: '报告不再能打开', en: 'Report no longer there' },
    formula: {
      zh: '收录之后再看，没有找到（X-04）',
      en: 'looked for again after it was collected, and not found (X-04)',
    },
    why: {
      zh: '收录过的页面现在找不到了，副本仍在',
      en: 'A page that was collected cannot be found any more; the copy is held',
    },
    first: {
      zh: '网站改版、换域名；临时故障；改放到统一平台',
      en: 'A new site or address; a passing fault; moved to a common platform',
    },
  },
];

/** A rule by its id; throws a RangeError on one there is not. */
export function leadRule(id: string): LeadRule {
  const found = LEAD_RULES.find((rule) => rule.id === id);
  if (found === undefined) throw new RangeError(`no rule ${id}`);
  return found;
}
