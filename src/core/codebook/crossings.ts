import type { Bilingual, Edition } from '../model.ts';
import type { Crossing, Level } from './types.ts';

type Row = readonly [from: string, to: string, level: Level, zh: string, en: string, split?: boolean];

/** 2014 statistics table to the 2019 form. Prose codes stand on the 2019 side where only the text goes on. */
const FROM_2014: readonly Row[] = [
  [
    's14_req_received',
    'req_new',
    'approx',
    '2014年表无结转，不能确认只计新收',
    'The 2014 table has no carry-over, so it may not count only new requests',
  ],
  [
    's14_ans',
    'out_total',
    'approx',
    '答复数约等于办理结果总计，不含撤回放弃的',
    'Replies issued are about the total of outcomes; withdrawn requests were left out',
  ],
  [
    's14_closed',
    'out_total',
    'approx',
    '办结含延期；先用答复数',
    'Closings included extended ones; replies (s14_ans) come first',
  ],
  [
    's14_ans_already_public+s14_ans_granted',
    'out_granted',
    'approx',
    '2019年起“已主动公开告知获取方式”并入予以公开',
    'Since 2019 “already public” is part of granted',
  ],
  [
    's14_ans_partial',
    'out_partial',
    'comparable',
    '2019年起注明区分处理的只计这一情形',
    'Since 2019 the label says partial grants are counted only here',
  ],
  ['s14_ref_state_secret', 'den_state_secret', 'comparable', '口径相同', 'The same'],
  [
    's14_ref_trade_secret+s14_ref_privacy',
    'den_third_party',
    'approx',
    '2019年起合为保护第三方合法权益，征求意见程序有变',
    'Since 2019 one row on third parties; the consent procedure changed',
  ],
  ['s14_ref_three_securities', 'den_three_securities', 'comparable', '口径相同', 'The same'],
  [
    's14_ref_not_gov_info',
    'np_petition+den_internal',
    'break',
    '该类2019年取消，分散到多行，不可一一对应',
    'The category was abolished in 2019 and spread over several rows',
    true,
  ],
  [
    's14_ref_other_law',
    'den_law_prohibited+den_internal+den_deliberative+den_enforcement_file',
    'break',
    '2019年条例第十六条新设内部、过程、执法案卷等情形',
    'Article 16 of the 2019 Regulation created new grounds',
    true,
  ],
  [
    's14_ans_not_ours+s14_ans_not_exist',
    'unable_not_held',
    'approx',
    '两种情形合并',
    'Two reasons were merged',
  ],
  [
    's14_ans_amend',
    'unable_unclear',
    'approx',
    '2014年计补正告知，2019年只计补正后仍不明确，预计下降',
    '2014 counts notices to amend, 2019 only cases still unclear afterwards: expect a drop',
  ],
  [
    's14_ans_other_channel',
    'np_petition+den_admin_query',
    'break',
    '分散到两行',
    'Spread over two rows',
    true,
  ],
  ['s14_rev_upheld', 'rev_upheld', 'approx', '名称相近', 'Similar label'],
  ['s14_rev_corrected', 'rev_corrected', 'approx', '名称相近', 'Similar label'],
  ['s14_rev_other', 'rev_other', 'approx', '名称相近', 'Similar label'],
  ['s14_rev', 'rev_total', 'break', '2019年起总计含尚未审结', 'Since 2019 the total includes pending cases'],
  [
    's14_lit_upheld',
    'lit_direct_upheld+lit_post_upheld',
    'approx',
    '2019年起分直接起诉与复议后起诉',
    'Since 2019 split into direct suits and suits after review',
  ],
  [
    's14_lit_corrected',
    'lit_direct_corrected+lit_post_corrected',
    'approx',
    '2019年起分直接起诉与复议后起诉',
    'Since 2019 split into direct suits and suits after review',
  ],
  [
    's14_lit',
    'lit_direct_total+lit_post_total',
    'break',
    '2019年起含尚未审结，两审可能计法不同',
    'Since 2019 includes pending; two instances may be counted differently',
  ],
  [
    's14_fee_10k_yuan',
    'info_fee_yuan',
    'break',
    '检索复制邮寄费已取消；信息处理费是2021年起的另一种收费',
    'Cost recovery fees were abolished; the information fee since 2021 is another charge',
  ],
  [
    's14_normdocs_made',
    'v19_normdocs_made',
    'approx',
    '规范性文件口径不一',
    'The meaning of normative document varies',
  ],
  [
    's14_pub_total',
    'pub_total',
    'approx',
    '2019年后只见于正文，“相同信息计1条”不再强制',
    'After 2019 only in the text; “same item counts once” is no longer enforced',
  ],
  ['s14_ch_website', 'pub_website', 'approx', '单位有条、篇、期之别', 'Units drift between 条， 篇 and 期'],
  ['s14_ch_wechat', 'pub_wechat', 'approx', '单位有条、篇、期之别', 'Units drift between 条， 篇 and 期'],
  ['s14_ch_weibo', 'pub_weibo', 'approx', '单位有条、篇、期之别', 'Units drift between 条， 篇 and 期'],
  ['s14_ch_gazette', 'pub_gazette_issues', 'approx', '条与期之别', 'Items against issues'],
  ['s14_resp_interpret', 'interpretations', 'approx', '2019年后只见于正文', 'After 2019 only in the text'],
  ['s14_trainings', 'trainings', 'approx', '2019年后只见于正文', 'After 2019 only in the text'],
  ['', 'req_carried_in', 'new', '2019年新设', 'New in 2019'],
  ['', 'req_carried_out', 'new', '2019年新设', 'New in 2019'],
];

const FROM_2019: readonly Row[] = [
  [
    'oth_all',
    'oth_no_correction+oth_no_payment+oth_other',
    'comparable',
    '2019年一行，2021年三行，只比小计',
    'One row in 2019, three in 2021: compare the subtotal only',
  ],
  ['v19_rules_made', 'rules_issued', 'approx', '制作与制发', 'Made against issued'],
  [
    'v19_normdocs_made',
    'normdocs_issued',
    'approx',
    '规范性文件改为行政规范性文件，口径变窄',
    'From normative documents to administrative ones: narrower',
  ],
  ['v19_normdocs_published', '', 'dropped', '2021年取消', 'Dropped in 2021'],
  ['v19_rules_published', '', 'dropped', '2021年取消', 'Dropped in 2021'],
  [
    'v19_normdocs_public_total',
    'normdocs_in_force',
    'break',
    '对外公开总数不是现行有效数',
    'All ever published is not all in force',
  ],
  [
    'v19_rules_public_total',
    'rules_in_force',
    'break',
    '对外公开总数不是现行有效数',
    'All ever published is not all in force',
  ],
  [
    'v19_licensing_decisions',
    'licensing_decisions',
    'approx',
    '2019、2020年常填办件量',
    'In 2019 and 2020 often filled with service cases',
  ],
  [
    'v19_penalty_decisions',
    'penalty_decisions',
    'approx',
    '2021年起含依法不公开的决定',
    'Since 2021 includes decisions lawfully not published',
  ],
  [
    'v19_coercion_decisions',
    'coercion_decisions',
    'approx',
    '2021年起含依法不公开的决定',
    'Since 2021 includes decisions lawfully not published',
  ],
  ['v19_fee_items_prev', 'admin_fees_10k_yuan', 'break', '项目数与金额', 'Number of items against money'],
  ['v19_fee_items_delta', 'admin_fees_10k_yuan', 'break', '项目数与金额', 'Number of items against money'],
];

function crossings(rows: readonly Row[], from: Edition, to: Edition): Crossing[] {
  return rows.map(([old, recent, level, zh, en, split]) => ({
    from,
    fromCodes: old === '' ? [] : old.split('+'),
    to,
    toCodes: recent === '' ? [] : recent.split('+'),
    level,
    ...(split === true ? { split } : {}),
    note: { zh, en } satisfies Bilingual,
  }));
}

/** The codebook's crosswalk rows. What is listed nowhere has no other side (catalogue items, procurement …). */
export const CROSSINGS: readonly Crossing[] = [
  ...crossings(FROM_2014, 'f2014', 'f2019'),
  ...crossings(FROM_2019, 'f2019', 'f2021'),
];
