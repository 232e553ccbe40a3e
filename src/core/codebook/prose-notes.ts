import type { Bilingual } from '../model.ts';

/** How far a number of the prose counts for a fact: the rules every fact of the prose obeys. */
export const PROSE_RULES_OF_SCOPE: readonly Bilingual[] = [
  {
    zh: '只取本机关、本年度的数。全市、全省、全系统、历年累计、上年、其中一部分的数另列为“提及”，不作数据项；政府的报告以本辖区为口径。',
    en: 'Only the agency’s own figure of the data year counts. Numbers of the whole city, province or system, running totals, last year and parts of a whole are kept as mentions; a government’s own scope is its jurisdiction.',
  },
  {
    zh: '写明“未收到”“没有”“未发生”“为0”才是0；没有提到就是没有数，不是0。“均按时办结”不是件数。',
    en: 'Only “none received”, “none”, “did not occur” or “0” in words is 0; silence is no number. “All closed in time” is no count.',
  },
  {
    zh: '“余”“近”“约”“多”前后的数标为约数；万、亿照换算；中文数字照读。',
    en: 'Numbers with 余, 近, 约 or 多 are marked approximate; 万 and 亿 are multiplied out; Chinese numerals are read.',
  },
  {
    zh: '一处以上写了不同的数，或丢了单位、与年份粘连而不能断定，就标为无法识读，不猜。',
    en: 'Where places differ, or a unit was lost or a year is glued to the number, it is unreadable, not guessed.',
  },
  {
    zh: '申请的计量单位件、宗、起、条、封、份、次视为相同。',
    en: 'Requests counted as 件, 宗, 起, 条, 封, 份 or 次 are the same thing.',
  },
];

/** What is particular to one fact of the prose. */
export const PROSE_NOTES: Readonly<Record<string, Bilingual>> = {
  pub_total: {
    zh: '单位有条、篇、条次、则之别，照印；“400余条”为约数；全市数不作本机关数',
    en: 'Printed as 条, 篇, 条次 or 则; “400余条” is approximate; a city’s number is not the agency’s',
  },
  pub_website: { zh: '网站访问量不是发布数', en: 'Visits to the website are not items published' },
  pub_wechat: { zh: '期不是条，照印', en: 'Issues (期) are not items (条)' },
  pub_weibo: {
    zh: '“双微”“两微一端”只有合计，不拆',
    en: 'Given together with WeChat (双微) it is not split',
  },
  pub_gazette_issues: { zh: '期数，不是刊登文件数', en: 'Issues, not documents carried' },
  pub_docs: {
    zh: '只有写明行政规范性文件时才与表二比较',
    en: 'Set beside table 2 only where the text says administrative normative documents 行政规范性文件',
  },
  pub_by_category: { zh: '各类可重叠，不相加', en: 'Categories overlap and are not added up' },
  interpretations: {
    zh: '图解、视频、专家解读等是其中的类别',
    en: 'Pictures, videos and experts’ interpretations are kinds within it',
  },
  hot_responses: {
    zh: '2014年格式规定同一热点计1次，以后没有规定',
    en: 'The 2014 form counted the same concern once; later nothing says so',
  },
  press_conf: { zh: '举办与参加可能都计入', en: 'Those held and those attended may both be counted' },
  consultations: { zh: '征集的次数，不是收到的意见数', en: 'Consultations held, not opinions received' },
  msgs_received: {
    zh: '有的报告把局长信箱、12345合并在内',
    en: 'Some reports include the director’s mailbox and the 12345 hotline',
  },
  hotline_12345: { zh: '不是政府信息公开申请', en: 'Not requests for information' },
  site_visits: { zh: '访客与浏览量不同，照印', en: 'Visitors and page views differ; as printed' },
  service_cases: {
    zh: '政务服务办件量，不是表二的行政许可决定数',
    en: 'Service cases, not the licensing decisions of table 2',
  },
  foi_received_text: {
    zh: '可指新收、新收加结转或办结，见N-01',
    en: 'May mean new, new and carried in, or closed requests: see N-01',
  },
  foi_rev_text: {
    zh: '可能是本机关全部复议诉讼，不限于信息公开',
    en: 'May be all reviews and suits of the agency, not only on information',
  },
  info_fee_yuan: {
    zh: '没有提到不是0；与表二行政事业性收费是两笔钱',
    en: 'Silence is not 0; not the administrative fees of table 2',
  },
  npc_total: {
    zh: '建议与议案可能分列；省、市两级可能分列',
    en: 'Suggestions and bills, and levels, may be listed apart',
  },
  npc_assist: {
    zh: '没有写明时不由总数减主办推出',
    en: 'Where it is not stated, it is not derived from total and led',
  },
  cppcc_total: { zh: '建议案另计', en: 'Formal recommendations (建议案) are apart' },
  proposals_both: {
    zh: '建议与提案只有一个合计数时照存，不拆、不平分',
    en: 'One number for both stays one number: it is never split or halved',
  },
  proposals_done_rate: {
    zh: '办结率、面商率、满意率是三个率',
    en: 'Completion, consultation and satisfaction are three rates',
  },
  trainings: { zh: '培训人次另计', en: 'People trained are counted apart' },
  staff_fulltime: {
    zh: '“专（兼）职”不能拆开，不计',
    en: '“Full- or part-time” 专(兼)职 cannot be split and is not counted',
  },
  accountability: { zh: '写明未发生为0', en: '“None” in words is 0' },
  secrecy_incidents: { zh: '写明未发生为0', en: '“None” in words is 0' },
};
