import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/core/model.ts';
import { readProse } from '../../../src/core/narrative/index.ts';
import { outlineOf } from '../../../src/core/outline.ts';
import { textDocument } from '../../support/prose-document.ts';

const NOT_SCORED = ['foi_rev_text', 'accountability', 'secrecy_incidents'];

function facts(
  sentence: string,
  heading = '一、总体情况',
  jurisdiction: 'below' | 'province' | null = null,
): Record<string, number | null> {
  const document = textDocument([heading, '', sentence, '', '五、存在的主要问题及改进情况', '', '略。']);
  const reading = readProse(outlineOf(document, new Set()), { year: 2024, jurisdiction });
  return Object.fromEntries(
    reading.facts
      .filter((fact) => !NOT_SCORED.includes(fact.indicator))
      .map((fact) => [fact.indicator, fact.value]),
  );
}

/** Sentence → every fact it states, and no other. */
const VARIANTS: [string, Record<string, number | null>][] = [
  // ---- publishing
  ['全年主动公开政府信息1270余条。', { pub_total: 1270 }],
  ['2024年，我局累计公开各类政府信息近5000条。', { pub_total: 5000 }],
  ['本年度共主动公开政务信息1,360条。', { pub_total: 1360 }],
  ['全年共公开政府信息１，３６０条（次）。', { pub_total: 1360 }],
  ['2024年主动公开信息总数为3.2万条。', { pub_total: 32000 }],
  ['2024年度，本机关主动公开政府信息1万余条。', { pub_total: 10000 }],
  ['全年主动公开政府信息三百余条。', { pub_total: 300 }],
  [
    '全年共主动公开各类政府信息617条（次），其中通过门户网站公开214条，政务微信公开370条，政务微博公开33条。',
    { pub_total: 617, pub_website: 214, pub_wechat: 370, pub_weibo: 33 },
  ],
  ['主动公开了425条政府信息。', { pub_total: 425 }],
  ['2024年，政府信息主动公开数量为318条。', { pub_total: 318 }],
  ['我局通过政府网站、微信公众号等多种渠道主动公开政府信息856条。', { pub_total: 856 }],
  ['在门户网站发布信息508条，在微信公众号推送信息597篇。', { pub_website: 508, pub_wechat: 597 }],
  [
    '全年在“甲市科技”微信公众号编发稿件132篇，微博发布45条，抖音号发布短视频18个。',
    { pub_wechat: 132, pub_weibo: 45, pub_video: 18 },
  ],
  ['微信、微博共发布信息240条。', {}],
  ['在市级以上新闻媒体刊发稿件56篇。', { pub_media: 56 }],
  ['编印政府公报12期。', { pub_gazette_issues: 12 }],
  ['公开规范性文件4件，发布政策解读9篇。', { pub_docs: 4, interpretations: 9 }],
  ['发布各类解读材料31件，其中图解12件、视频解读3件。', { interpretations: 31 }],
  ['对3件政策文件进行了解读。', { interpretations: 3 }],
  // ---- interaction
  [
    '回应社会关切28次，召开新闻发布会3场，开展在线访谈2期，开展意见征集6次。',
    { hot_responses: 28, press_conf: 3, online_interviews: 2, consultations: 6 },
  ],
  ['全年举办2场新闻发布会。', { press_conf: 2 }],
  ['公开征集意见6期，收到意见61条。', { consultations: 6 }],
  ['收到网站留言45件，办结45件。', { msgs_received: 45, msgs_replied: 45 }],
  [
    '办理12345政务服务便民热线工单22050件，满意率99.2%。',
    { hotline_12345: 22050, hotline_satisfaction: 99.2 },
  ],
  ['网站总访问量达45.28万次，微信公众号粉丝2.3万人。', { site_visits: 452800, followers: 23000 }],
  // ---- requests
  ['全年共收到政府信息公开申请19件，均在法定期限内处理。', { foi_received_text: 19 }],
  ['2024年新收政府信息公开申请27件。', { foi_received_text: 27 }],
  ['受理依申请公开政府信息22起，比2023年（31起）下降29%。', { foi_received_text: 22 }],
  ['收到依申请公开29宗，办结29宗。', { foi_received_text: 29, foi_closed_text: 29 }],
  [
    '共收到公民、法人和其他组织提出的政府信息公开申请57件（含上年结转件1件），答复56件。',
    { foi_received_text: 57, foi_closed_text: 56 },
  ],
  ['全年收到政府信息公开申请11件，较2023年增加3件。', { foi_received_text: 11 }],
  ['2024年我局未收到政府信息公开申请。', { foi_received_text: 0 }],
  ['全年没有收到公民、法人或其他组织的依申请公开。', { foi_received_text: 0 }],
  ['本年度无政府信息公开申请。', { foi_received_text: 0 }],
  ['共受理两件政府信息公开申请。', { foi_received_text: 2 }],
  ['2024年政府信息公开申请0件。', { foi_received_text: 0 }],
  ['2023年收到政府信息公开申请8件，2024年收到政府信息公开申请6件。', { foi_received_text: 6 }],
  ['自2008年以来累计收到政府信息公开申请708件。', {}],
  ['依申请公开件均已办结，未因此收取任何费用。', {}],
  ['全年未发生因政府信息公开申请引起的行政复议。', {}],
  ['本年度没有因依申请公开引发的行政诉讼。', {}],
  ['无政府信息公开申请结转下年度办理。', {}],
  ['全年共收到政府信息公开申请5件。答复5件。', { foi_received_text: 5, foi_closed_text: 5 }],
  ['全年共收到政府信息公开申请5件。办结投诉举报20件。', { foi_received_text: 5 }],
  ['收到因政府信息公开申请提起的行政复议2件。', {}],
  ['政府信息主动公开617条，依申请公开12条。', { pub_total: 617 }],
  ['2024年，我局共办理依申请公开政府信息12件。', { foi_received_text: 12 }],
  // ---- fees
  ['不存在违规收取信息处理费的问题，无信息处理费减免情况。', {}],
  ['2024年我局未收取信息处理费。', { info_fee_yuan: 0 }],
  ['本年度收取信息处理费1200元。', { info_fee_yuan: 1200 }],
  ['全年收取信息处理费0.12万元，发出收费通知2件。', { info_fee_yuan: 1200, info_fee_notices: 2 }],
  ['我局无政府信息处理费收取情况。', { info_fee_yuan: 0 }],
  ['信息处理费收取情况：无。', { info_fee_yuan: 0 }],
  ['依据《政府信息公开信息处理费管理办法》，本机关未产生信息处理费。', { info_fee_yuan: 0 }],
  // ---- proposals
  [
    '全年承办人大代表建议10件、政协提案12件，其中主办人大建议7件、主办政协提案6件，均按时办复。',
    { npc_total: 10, cppcc_total: 12, npc_lead: 7, cppcc_lead: 6 },
  ],
  ['全年共承办人大代表建议9件，政协提案7件，办复率100%。', { npc_total: 9, cppcc_total: 7 }],
  [
    '承办人大代表建议10件（主办3件，会办7件），政协提案5件（主办2件，协办3件）。',
    { npc_total: 10, npc_lead: 3, npc_assist: 7, cppcc_total: 5, cppcc_lead: 2, cppcc_assist: 3 },
  ],
  ['办理人大代表建议和政协委员提案共29件。', { proposals_both: 29 }],
  [
    '共承办建议提案29件，其中人大代表建议12件、政协提案17件，办结率100%。',
    { proposals_both: 29, npc_total: 12, cppcc_total: 17 },
  ],
  ['承办10件人大代表建议和12件政协提案。', { npc_total: 10, cppcc_total: 12 }],
  ['办理人大建议、政协提案分别为10件和12件。', { npc_total: 10, cppcc_total: 12 }],
  ['全年未承办人大代表建议、政协提案。', { npc_total: 0, cppcc_total: 0 }],
  ['承办市人大代表建议8件、区人大代表建议2件。', {}],
  ['主动公开人大建议和政协提案答复结果29件。', { proposals_published: 29 }],
  ['全年办理政协提案两件，无人大代表建议。', { cppcc_total: 2, npc_total: 0 }],
  // ---- management
  [
    '组织业务培训3次，培训人员120人次，召开政务公开专题会议2次。',
    { trainings: 3, trainees: 120, meetings: 2 },
  ],
  ['举办2期政务公开业务培训班。', { trainings: 2 }],
  ['开展了两次政务公开培训。', { trainings: 2 }],
  ['每季度至少开展一次业务培训。', {}],
  ['下一步，计划组织培训4次。', {}],
  ['配备专职人员2名，兼职人员5名。', { staff_fulltime: 2 }],
  ['明确一名分管负责人和一名经办人员。', {}],
  ['举办政府开放日活动3次，开展政务公开自查4次。', { open_days: 3, audits_inspections: 4 }],
  ['办事服务办件量为3527件，其中法人办件3527件，自然人办件0件。', { service_cases: 3527 }],
  // ---- other years, other bodies, shares
  ['2023年主动公开政府信息549条，2024年主动公开政府信息617条，增长12.4%。', { pub_total: 617 }],
  ['全年主动公开政府信息617条，同比增长12.3%；上年公开政府信息549条。', { pub_total: 617 }],
  ['去年共收到申请12件，今年收到政府信息公开申请19件。', { foi_received_text: 19 }],
  ['全系统共公开政府信息1200条，其中局机关主动公开政府信息300条。', { pub_total: 300 }],
  ['全市共收到政府信息公开申请500件，其中我局收到政府信息公开申请12件。', { foi_received_text: 12 }],
  ['全年通过省级媒体刊发信息36条，市级媒体刊发128条。', {}],
  ['制作图文解读8个、视频解读2个。', {}],
  ['根据《2023年政务公开工作要点》，全年主动公开政府信息617条。', { pub_total: 617 }],
  ['受理行政许可申请120件，受理12件不动产登记申请。', {}],
  ['全年通过依申请公开平台收到申请9件，办结9件。', { foi_received_text: 9, foi_closed_text: 9 }],
  ['我单位依申请公开共受理4件，答复4件，结转0件。', { foi_received_text: 4, foi_closed_text: 4 }],
  [
    '本机关2024年共新收依申请23件，上年结转2件，本年度办结24件。',
    { foi_received_text: 23, foi_closed_text: 24 },
  ],
  ['发出收费通知的件数和总金额以及实际收取的总金额均为0。', { info_fee_yuan: 0 }],
  ['今年我局承办的12件人大代表建议、18件政协提案已全部办结。', { npc_total: 12, cppcc_total: 18 }],
  [
    '2024年我局共收到人大建议4件（主办1件、协办3件）、政协提案8件（全部为协办）。',
    { npc_total: 4, npc_lead: 1, npc_assist: 3, cppcc_total: 8 },
  ],
  ['办理市六届人大三次会议代表建议15件、市政协六届三次会议提案20件。', { npc_total: 15, cppcc_total: 20 }],
  ['承办人大代表建议、政协委员提案共38件，其中主办12件，会办26件。', { proposals_both: 38 }],
  [
    '市人大建议主办件1件、会办件2件，市政协提案主办件0件，会办件4件。',
    { npc_lead: 1, npc_assist: 2, cppcc_lead: 0, cppcc_assist: 4 },
  ],
  ['公开人大代表建议办理结果12件、政协提案办理结果9件。', {}],
  ['微信公众号发布信息125条，阅读量12.3万次，关注人数8,560人。', { pub_wechat: 125, followers: 8560 }],
  ['网站累计访问量739592次，年度浏览量237829人次。', { site_visits: 237829 }],
  ['发布图解8篇、视频解读3个、专家解读2篇，合计解读材料13件。', { interpretations: 13 }],
  // ---- numbers of other things
  ['召开局党组会议12次，研究政务公开工作3次。', {}],
  ['门户网站设置一级栏目12个、二级栏目36个，新增专栏3个。', {}],
  ['开展法治宣传活动15场次，发放宣传资料3000余份，接受群众咨询200余人次。', {}],
  ['公开2024年财政预决算信息4条、人事信息8条、行政处罚803条。', {}],
  ['制定出台规范性文件2件，废止1件，现行有效10件。', {}],
  ['接待群众来访35批次120人次，办理信访件28件。', {}],
  ['市局门户网站日均访问量1200次。', {}],
  ['向市政府门户网站报送信息120条，采用85条。', {}],
  ['邀请人大代表、政协委员20人参加座谈，组织人大代表视察3次。', {}],
  ['出动执法人员300人次，检查场所150处，开展双随机抽查25次。', {}],
  ['全年共完成项目投资3.6亿元，发放补贴1200万元。', {}],
  // ---- not counts
  ['依据国办公开办函〔2021〕30号和国务院令第711号第五十条编制，咨询电话0715-8126591。', {}],
  ['全市共主动公开政府信息8000条。', {}],
  ['设置信息公开专栏5个，对照2024年第3期工作要点逐项落实。', {}],
];

function mentions(sentence: string): Pick<Mention, 'indicator' | 'value' | 'scope' | 'year'>[] {
  const document = textDocument(['一、总体情况', '', sentence]);
  const reading = readProse(outlineOf(document, new Set()), { year: 2024, jurisdiction: null });
  return reading.mentions.map(({ indicator, value, scope, year }) => ({ indicator, value, scope, year }));
}

describe('the other readings are kept as mentions', () => {
  test.each([
    ['受理申请22件，2023年受理政府信息公开申请31件。', { value: 31, scope: 'previous', year: 2023 }],
    ['上年收到政府信息公开申请31件。', { value: 31, scope: 'previous', year: 2023 }],
    ['自2008年以来累计收到政府信息公开申请708件。', { value: 708, scope: 'cumulative', year: null }],
    ['全市共收到政府信息公开申请500件。', { value: 500, scope: 'jurisdiction', year: null }],
    ['收到政府信息公开申请45件，其中新收到政府信息公开申请41件。', { value: 41, scope: 'part', year: null }],
    [
      '收到政府信息公开申请20件。全年收到政府信息公开申请16件。',
      { value: 16, scope: 'duplicate', year: null },
    ],
  ])('%s', (sentence, expected) => {
    expect(mentions(sentence)).toContainEqual({ indicator: 'foi_received_text', ...expected });
  });
});

describe('damage', () => {
  const read = (sentence: string) =>
    readProse(outlineOf(textDocument(['一、总体情况', '', sentence]), new Set()), {
      year: 2024,
      jurisdiction: null,
    });

  test('a number without its unit is unreadable, with the printed phrase', () => {
    expect(read('全年主动公开政府信息287并对政策进行解读。').facts).toMatchObject([
      {
        indicator: 'pub_total',
        value: null,
        status: 'unreadable',
        raw: '主动公开政府信息287',
        flags: ['unit_unknown'],
      },
    ]);
  });

  test('the whole number elsewhere is the fact', () => {
    const reading = read('全年主动公开政府信息287并对政策进行解读。我局在门户网站主动公开政府信息287条。');
    expect(reading.facts).toMatchObject([
      { indicator: 'pub_total', value: 287, raw: expect.stringMatching(/287条$/) },
    ]);
  });

  test.each([
    '2024年不予处理32024年我局收到',
    '22024年度我局未收取信息处理费',
    '20251月1日起施行',
    '202411日至20241231日',
  ])('%s is said to be fused and gives no number', (sentence) => {
    const reading = read(sentence);
    expect(reading.problems.map(({ code }) => code)).toContain('fused_number');
    expect(reading.facts.filter((fact) => fact.value !== 0 && fact.value !== null)).toEqual([]);
  });
});

describe('sentences as they are printed', () => {
  test.each(VARIANTS)('%s', (sentence, expected) => {
    expect(facts(sentence)).toEqual(expected);
  });

  test('a government speaks for its jurisdiction, not for a wider one', () => {
    const [city, province] = ['全市共主动公开政府信息8000条。', '全省共主动公开政府信息9000条。'];
    expect(facts(city, '一、总体情况', 'below')).toEqual({ pub_total: 8000 });
    expect(facts(province, '一、总体情况', 'below')).toEqual({});
    expect(facts(province, '一、总体情况', 'province')).toEqual({ pub_total: 9000 });
  });

  test('a share stays a share where the wider body is only mentioned', () => {
    expect(facts('全市部署后，我局收到政府信息公开申请45件，其中新收到政府信息公开申请41件。')).toEqual({
      foi_received_text: 45,
    });
  });
});
