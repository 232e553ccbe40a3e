import { describe, expect, test } from 'vitest';
import { proseFacts, type Sentence } from './prose-facts.ts';

/** Sentence → every fact it states for 2024, and no other; `below` when a city or county government reports. */
const SENTENCES: readonly Sentence[] = [
  // ---- hidden-generator-like templates
  [
    '我局通过政府网站公开信息735条，通过政务微信推送68条，全年合计主动公开政府信息803条。',
    { pub_website: 735, pub_wechat: 68, pub_total: 803 },
  ],
  [
    '全年主动公开政府信息526条，其中门户网站145条、政务微信公众号334条、其他渠道47条；制作政策解读15篇。',
    { pub_total: 526, pub_website: 145, pub_wechat: 334, interpretations: 15 },
  ],
  ['全年主动公开政府信息近800条，发布政策解读约20篇。', { pub_total: 800, interpretations: 20 }],
  ['全年主动公开政府信息1.2万余条。', { pub_total: 12000 }],
  ['全年通过政务新媒体发布信息1,234条（微信公众号834条、微博400条）。', { pub_wechat: 834, pub_weibo: 400 }],
  ['门户网站、微信公众号、微博分别发布信息503条、226条、38条。', {}],
  ['网站、微信分别公开503条和226条。', {}],
  ['全年发布微信推文226篇，微博博文38条。', { pub_wechat: 226, pub_weibo: 38 }],
  ['“江澜发布”微信公众号全年推送图文消息226条，阅读量12.3万。', { pub_wechat: 226 }],
  ['2024年官网公开503条，公众号公开226条。', { pub_website: 503, pub_wechat: 226 }],
  ['全年共发布文字解读10篇、图片解读5篇、视频解读3个。', {}],
  ['政策解读32篇，其中图解12篇。', { interpretations: 32 }],
  ['发布政策文件12件、政策解读12篇，解读比例100%。', { pub_docs: 12, interpretations: 12 }],
  ['全年公开行政规范性文件4件，主动公开率100%。', { pub_docs: 4 }],
  ['共发布政策性文件28份。', { pub_docs: 28 }],
  [
    '在线访谈2场，新闻发布会4场次，意见征集6次，回应公众关切18件。',
    { online_interviews: 2, press_conf: 4, consultations: 6, hot_responses: 18 },
  ],
  ['局领导参加新闻发布会2场，接受媒体采访3次。', { press_conf: 2 }],
  ['全年通过“网上民声”办理群众留言126件，按期回复率100%。', { msgs_received: 126 }],
  ['“局长信箱”收到群众来信36封，办结36封，满意率98%。', { msgs_received: 36, msgs_replied: 36 }],
  ['受理网上咨询投诉86件，办结86件。', { msgs_received: 86, msgs_replied: 86 }],
  [
    '承接12345政务服务便民热线转办件512件，按期办结率100%，满意率97.5%。',
    { hotline_12345: 512, hotline_satisfaction: 97.5 },
  ],
  ['全年承办12345热线工单1.2万件。', { hotline_12345: 12000 }],
  ['12345热线满意率98%，办件1,200件。', { hotline_satisfaction: 98 }],
  ['网站独立访客数12万人，总访问量86.5万次。', { site_visits: 865000 }],
  ['网站浏览量突破100万人次。', { site_visits: 1000000 }],
  ['微信公众号粉丝2.3万人，全年推送236条。', { followers: 23000 }],
  ['全年受理行政审批事项320件，办结318件。', { service_cases: 320 }],
  ['群众“好差评”好评率达99.98%。', { service_rating: 99.98 }],
  ['对工作人员开展培训3次，共计参训150人。', { trainings: 3, trainees: 150 }],
  ['全年组织保密培训2次、业务培训3次，共5次。', {}],
  ['组织业务培训3次。', { trainings: 3 }],
  ['举办全市政务公开培训班1期。', {}],
  ['举办全市政务公开培训班1期。', { trainings: 1 }, 'below'],
  ['召开政务公开工作推进会议2次，专题会议1次。', {}],
  ['指定专职人员1人负责信息公开。', { staff_fulltime: 1 }],
  ['举办“政府开放日”活动2场次。', { open_days: 2 }],
  ['全年开展信息公开检查4次，通报1次。', {}],
  ['开展政府信息公开自查自纠3轮。', { audits_inspections: 3 }],
  [
    '全年共承办市人大代表建议11件、市政协委员提案5件，其中主办人大建议2件、主办政协提案5件，均按时办复。',
    { npc_total: 11, cppcc_total: 5, npc_lead: 2, cppcc_lead: 5 },
  ],
  [
    '全年共承办人大代表建议9件，政协提案7件。其中主办建议0件，主办提案4件。',
    { npc_total: 9, cppcc_total: 7, npc_lead: 0, cppcc_lead: 4 },
  ],
  [
    '人大建议7件（主办0件），政协提案10件（主办4件）。',
    { npc_total: 7, npc_lead: 0, cppcc_total: 10, cppcc_lead: 4 },
  ],
  [
    '承办人大代表建议7件，均为会办件；政协提案10件，其中主办4件，会办6件。',
    { npc_total: 7, cppcc_total: 10, cppcc_lead: 4, cppcc_assist: 6 },
  ],
  ['2024年，共收到人大代表建议7件、政协委员提案10件，已全部办结并答复。', { npc_total: 7, cppcc_total: 10 }],
  ['办理人大代表议案3件、建议12件，政协提案8件。', { cppcc_total: 8 }],
  ['办理人大代表议案建议15件，政协提案8件。', { npc_total: 15, cppcc_total: 8 }],
  ['建议提案办理结果公开20件，其中人大代表建议12件，政协委员提案8件。', { proposals_published: 20 }],
  ['2024年共主动公开建议提案复文20件。', { proposals_published: 20 }],
  ['全年建议提案办理满意率100%。', {}],
  ['承办人大代表建议、政协提案共计20件，已全部公开。', { proposals_both: 20 }],
  ['收到人大代表建议12件（其中省级2件），政协提案8件（其中省级1件）。', { npc_total: 12, cppcc_total: 8 }],
  [
    '2024年我镇收到县人大代表建议3件，办结率100%；县政协提案2件，办结率100%。',
    { npc_total: 3, cppcc_total: 2 },
  ],
  ['2024年无人大代表建议，承办政协提案2件。', { npc_total: 0, cppcc_total: 2 }],
  ['全年人大代表建议、政协提案均为0件。', { npc_total: 0, cppcc_total: 0 }],
  ['办理人大代表建议近20件。', { npc_total: 20 }],
  ['办理人大代表建议12条，政协提案8条。', { npc_total: 12, cppcc_total: 8 }],
  [
    '我局作为主办单位承办人大代表建议4件、政协提案2件，作为会办单位承办人大代表建议8件、政协提案6件。',
    { npc_lead: 4, cppcc_lead: 2, npc_assist: 8, cppcc_assist: 6 },
  ],
  [
    '承办市级人大代表建议12件（主办5件，协办7件）、政协提案8件（主办3件，协办5件），共20件。',
    {
      npc_total: 12,
      npc_lead: 5,
      npc_assist: 7,
      cppcc_total: 8,
      cppcc_lead: 3,
      cppcc_assist: 5,
      proposals_both: 20,
    },
  ],
  [
    '共办理建议提案20件，其中主办建议4件、主办提案3件、会办建议8件、会办提案5件。',
    { proposals_both: 20, npc_lead: 4, cppcc_lead: 3, npc_assist: 8, cppcc_assist: 5 },
  ],
  ['牵头办理人大代表建议4件，参与办理8件。', { npc_lead: 4, npc_assist: 8 }],
  ['2024年我局主办件8件，会办件12件，按时办结率100%。', {}],
  ['政务服务大厅共受理各类审批服务事项12,345件，办结12,340件，群众满意率99.9%。', { service_cases: 12345 }],
  // ---- shares after a full stop, lists of points, the whole body's own scope
  [
    '全年主动公开政府信息855条。其中，门户网站公开503条，微信公众号公开226条，其他126条。',
    { pub_total: 855, pub_website: 503, pub_wechat: 226 },
  ],
  ['全年收到政府信息公开申请21件。其中，网络申请18件，信函申请3件。', { foi_received_text: 21 }],
  ['全年承办人大代表建议12件。其中，主办4件，会办8件。', { npc_total: 12, npc_lead: 4, npc_assist: 8 }],
  [
    '共承办建议提案20件。其中，人大代表建议12件，主办4件；政协提案8件，主办3件。',
    { proposals_both: 20, npc_total: 12, npc_lead: 4, cppcc_total: 8, cppcc_lead: 3 },
  ],
  [
    '一是主动公开政府信息855条；二是发布政策解读12篇；三是开展业务培训3次。',
    { pub_total: 855, interpretations: 12, trainings: 3 },
  ],
  ['1.主动公开政府信息855条。2.发布政策解读12篇。', { pub_total: 855, interpretations: 12 }],
  ['①主动公开政府信息855条。②发布政策解读12篇。', { pub_total: 855, interpretations: 12 }],
  ['主动公开政府信息条数855条、政策解读篇数12篇。', { pub_total: 855, interpretations: 12 }],
  ['截止12月31日，我镇主动公开各类政府信息共计855条。', { pub_total: 855 }],
  ['全镇共公开信息855条。', { pub_total: 855 }],
  ['全局共受理政府信息公开申请21件。', { foi_received_text: 21 }],
  ['全街道主动公开政府信息855条。', { pub_total: 855 }],
  ['各科室、下属单位共报送信息300条，审核发布政府信息855条。', { pub_total: 855 }],
];

describe('the phrases reports are built from', () => {
  test.each(SENTENCES)('%s', (sentence, expected, jurisdiction = null) => {
    expect(proseFacts(sentence, jurisdiction)).toEqual(expected);
  });
});
