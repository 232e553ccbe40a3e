/** Sentences with facts. Numbers in braces are filled from the same record the tables are filled from. */
export const PUBLISHED: readonly string[] = [
  '本年度累计主动公开政府信息{pub_total}条，分渠道看，政府网站{pub_website}条，政务微信{pub_wechat}条，政务微博{pub_weibo}条，其他方式{other}条。',
  '全年主动公开政府信息{pub_total}条，其中通过政府网站发布{pub_website}条、通过微信公众号发布{pub_wechat}条、通过微博发布{pub_weibo}条、通过其他途径发布{other}条。',
  '{y}年共主动公开政府信息{pub_total}条，包括门户网站{pub_website}条、微信公众号{pub_wechat}条、微博{pub_weibo}条、其他渠道{other}条。',
  '按渠道统计，年内主动公开政府信息共计{pub_total}条：网站{pub_website}条、微信{pub_wechat}条、微博{pub_weibo}条、其他{other}条。',
];

export const PUBLISHED_SHORT: readonly string[] = [
  '本年度累计主动公开政府信息{pub_total}条，重点是{t1}和{t2}。',
  '全年主动公开政府信息{pub_total}条，以{t2}、{t3}类居多。',
  '{y}年主动公开政府信息{pub_total}条，{t1}类信息占比较大。',
];

export const INTERPRETED: readonly string[] = [
  '围绕{t1}发布政策解读{interpretations}篇。',
  '年内发布政策解读材料{interpretations}篇，配有图表和问答。',
  '{t2}文件与解读同步上网，全年发布政策解读{interpretations}篇。',
  '就{t3}等内容撰写并发布政策解读{interpretations}篇。',
];

export const CONSULTED: readonly string[] = [
  '就{t2}等事项开展意见征集{consultations}次。',
  '组织网上意见征集{consultations}次，结果均有反馈。',
  '{t1}文件出台前公开听取意见，全年开展意见征集{consultations}次。',
];

export const RESPONDED: readonly string[] = [
  '针对{t1}回应社会关切{hot_responses}次。',
  '年内回应公众关注热点{hot_responses}次。',
  '对{t3}方面的疑问主动发声，回应社会关切{hot_responses}次。',
];

export const SERVED: readonly string[] = [
  '政务服务办件量{service_cases}件，均可在线查询进度。',
  '全年政务服务办件量为{service_cases}件。',
  '窗口与网上合计，政务服务办件量{service_cases}件。',
];

/** F23 keeps the wording of the fixture: a service count that stands beside a licence count. */
export const SERVED_F23 = '办事服务办件量{service_cases}件，主要是项目申报和合同登记。';

export const RECEIVED: readonly string[] = [
  '{y}年，{self}新收政府信息公开申请{foi_received_text}件，由办公室统一登记，会同业务科室提出答复意见。',
  '全年收到政府信息公开申请{foi_received_text}件，内容多与{t1}有关，均依照程序处理。',
  '年内共收到政府信息公开申请{foi_received_text}件，申请人主要关心{t2}和{t3}。',
  '本年度新收政府信息公开申请{foi_received_text}件，每件都建有台账，答复文书经法制审核后送达。',
  '{self}全年新收政府信息公开申请{foi_received_text}件，对描述不清的先与申请人沟通，再作答复。',
  '{y}年收到政府信息公开申请{foi_received_text}件，涉及{t3}的占多数，答复稿由分管负责人审签。',
];

export const NOT_RECEIVED: readonly string[] = [
  '{y}年，{self}未收到政府信息公开申请。',
  '本年度未收到政府信息公开申请，受理渠道保持畅通。',
  '全年没有收到政府信息公开申请。',
];

export const CARRIED: readonly string[] = [
  '上年结转的{carried}件一并处理。',
  '另有上年结转{carried}件，已纳入本年办理。',
  '此外，承接上年度结转{carried}件。',
];

export const NORMDOCS: readonly string[] = [
  '本年度制发行政规范性文件{issued}件，废止{repealed}件，现行有效{inForce}件。',
  '行政规范性文件方面，年内制发{issued}件、废止{repealed}件，年末现行有效{inForce}件。',
];

export const SECTION_TWO: readonly string[] = [
  '下表为{self}依法应当主动公开的文件和行政行为数量。',
  '{t1}等领域的文件制发与执法数据见表。',
  '本部分数据由{self}各业务科室报送、办公室核对。',
  '按照条例第二十条的要求，{self}本年度的有关数量如下。',
  '{y}年{self}的文件和行政行为情况列表说明。',
  '涉及{t2}的行政行为已按规定公示，总数汇于下表。',
];

export const SECTION_THREE: readonly string[] = [
  '申请的来源与办理去向按申请人类别列示。',
  '下表列出{y}年度申请的收办数量，单位为件。',
  '各类申请人的申请及其结果，统计在下表。',
  '按条例要求，{self}对申请办理结果逐类统计。',
  '办理结果经办公室与业务科室两轮核对后填列。',
  '{self}本年度申请办理数据见下。',
];

export const NO_DISPUTE: readonly string[] = [
  '{y}年，{self}未发生因政府信息公开引起的行政复议、行政诉讼。',
  '本年度没有因政府信息公开工作发生行政复议和行政诉讼。',
  '因政府信息公开被申请行政复议、提起行政诉讼的情况，本年度均未发生。',
];

export const DISPUTE: readonly string[] = [
  '涉及政府信息公开的复议和诉讼数量如下。',
  '{y}年度有关行政复议、行政诉讼的审理情况列表如下。',
  '{self}积极配合复议机关和法院的审理工作，有关数量见表。',
];
