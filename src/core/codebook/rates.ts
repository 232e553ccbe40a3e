import type { Bilingual, Edition } from '../model.ts';
import { EDITION_ORDER } from './across.ts';
import { APPLICANTS } from './index.ts';
import type { Measure, Terms } from './types.ts';

type Pair = { numerator: Terms; denominator: Terms };

/** Cells of table 3 in the total column. */
function totals(...rows: string[]): Terms {
  return { plus: rows.map((row) => `${row}.total`), minus: [] };
}

function cells(...keys: string[]): Terms {
  return { plus: keys, minus: [] };
}

function less(terms: Terms, ...keys: string[]): Terms {
  return { plus: terms.plus, minus: keys };
}

const DENIED = [
  'den_state_secret',
  'den_law_prohibited',
  'den_three_securities',
  'den_third_party',
  'den_internal',
  'den_deliberative',
  'den_enforcement_file',
  'den_admin_query',
];
const UNABLE = ['unable_not_held', 'unable_need_creation', 'unable_unclear'];
const NOT_PROCESSED = ['np_petition', 'np_duplicate', 'np_publication', 'np_excessive', 'np_confirm_reissue'];
const CLOSED = totals('out_total');
const RECEIVED = totals('req_new', 'req_carried_in');
const SUITS = ['lit_direct_total', 'lit_post_total'];
const SUITS_PENDING = ['lit_direct_pending', 'lit_post_pending'];

function both(numerator: Terms, denominator: Terms): Partial<Record<Edition, Pair>> {
  return { f2021: { numerator, denominator }, f2019: { numerator, denominator } };
}

function only2021(numerator: Terms, denominator: Terms): Partial<Record<Edition, Pair>> {
  return { f2021: { numerator, denominator } };
}

/** One rule for every rate: a gap in any operand is a gap in the rate, and nothing of nothing is no rate. */
const RATE_NULLS: Bilingual = {
  zh: '任一项没有数（空白、缺行、无法识读……）则无值；分母为0则无意义，不是0%；分母不足10只写分数，不写百分比',
  en: 'No value when any operand has no number (blank, row missing, unreadable …); over 0 it is undefined, not 0 %; below 10 only the fraction is shown',
};

/** The side of a formula above or below its line; the factor in front belongs to the scale. */
function side(formula: Bilingual, index: 0 | 1): Bilingual {
  const cut = (text: string) => (text.split(' ÷ ')[index] ?? text).replace(/^100 ?× ?/, '');
  return { zh: cut(formula.zh), en: cut(formula.en) };
}

function rate(
  code: string,
  name: Bilingual,
  formula: Bilingual,
  terms: Partial<Record<Edition, Pair>>,
  caveat: Bilingual | null = null,
  unit = 'percent',
): Measure {
  return {
    code,
    kind: 'rate',
    name,
    formula,
    numerator: side(formula, 0),
    denominator: side(formula, 1),
    nullPolicy: RATE_NULLS,
    unit,
    scale: unit === 'percent' || unit === 'per_100' ? 100 : 1,
    stock: false,
    editions: EDITION_ORDER.filter((edition) => terms[edition] !== undefined),
    terms,
    caveat,
  };
}

/** The named rates. There is no unnamed 公开率: each says its denominator. */
export const RATES: readonly Measure[] = [
  rate(
    'disclosure_rate_strict',
    { zh: '全部公开率', en: 'Full disclosure rate' },
    { zh: '予以公开 ÷ （七）总计', en: 'granted in full ÷ total outcomes' },
    both(totals('out_granted'), CLOSED),
    { zh: '予以公开包含已主动公开、告知获取方式的', en: 'Granted includes “already public, told where”' },
  ),
  rate(
    'disclosure_rate_broad',
    { zh: '公开率（按办结）', en: 'Disclosure rate (of closed requests)' },
    { zh: '（予以公开+部分公开） ÷ （七）总计', en: '(granted + granted in part) ÷ total outcomes' },
    both(totals('out_granted', 'out_partial'), CLOSED),
    {
      zh: '分母含上年结转、不含结转下年',
      en: 'The denominator includes requests carried in, not those carried out',
    },
  ),
  rate(
    'denial_rate',
    { zh: '不予公开率', en: 'Denial rate' },
    { zh: '不予公开八项之和 ÷ （七）总计', en: 'sum of the eight grounds of denial ÷ total outcomes' },
    both(totals(...DENIED), CLOSED),
  ),
  rate(
    'unable_rate',
    { zh: '无法提供率', en: 'Cannot-provide rate' },
    { zh: '无法提供三项之和 ÷ （七）总计', en: 'sum of the three “cannot provide” rows ÷ total outcomes' },
    both(totals(...UNABLE), CLOSED),
    {
      zh: '多为向不掌握信息的机关申请',
      en: 'Mostly requests sent to a body that does not hold the information',
    },
  ),
  rate(
    'not_processed_rate',
    { zh: '不予处理率', en: 'Not-processed rate' },
    { zh: '不予处理五项之和 ÷ （七）总计', en: 'sum of the five “not processed” rows ÷ total outcomes' },
    both(totals(...NOT_PROCESSED), CLOSED),
  ),
  rate(
    'other_rate',
    { zh: '其他处理率', en: 'Other-handling rate' },
    { zh: '其他处理 ÷ （七）总计', en: 'other handling ÷ total outcomes' },
    {
      f2021: { numerator: totals('oth_no_correction', 'oth_no_payment', 'oth_other'), denominator: CLOSED },
      f2019: { numerator: totals('oth_all'), denominator: CLOSED },
    },
  ),
  rate(
    'substantive_disclosure_rate',
    { zh: '实体公开率', en: 'Substantive disclosure rate' },
    {
      zh: '（予以公开+部分公开） ÷ （予以公开+部分公开+不予公开+无法提供）',
      en: '(granted + granted in part) ÷ (granted + granted in part + denied + cannot provide)',
    },
    both(totals('out_granted', 'out_partial'), totals('out_granted', 'out_partial', ...DENIED, ...UNABLE)),
    { zh: '不含不予处理和其他处理', en: 'Leaves out “not processed” and “other handling”' },
  ),
  rate(
    'carryover_rate',
    { zh: '结转率', en: 'Carry-over rate' },
    { zh: '结转下年度 ÷ （本年新收+上年结转）', en: 'carried out ÷ (new + carried in)' },
    both(totals('req_carried_out'), RECEIVED),
  ),
  rate(
    'closure_rate',
    { zh: '办结率', en: 'Closure rate' },
    { zh: '（七）总计 ÷ （本年新收+上年结转）', en: 'total outcomes ÷ (new + carried in)' },
    both(CLOSED, RECEIVED),
    { zh: '正文中的办结率常不含结转', en: 'Rates stated in the text often leave out carried cases' },
  ),
  rate(
    'review_correction_rate',
    { zh: '复议纠错率', en: 'Correction rate of administrative reviews' },
    { zh: '结果纠正 ÷ （总计−尚未审结）', en: 'corrected ÷ (total − pending)' },
    both(cells('rev_corrected'), less(cells('rev_total'), 'rev_pending')),
  ),
  rate(
    'litigation_correction_rate',
    { zh: '诉讼纠错率', en: 'Correction rate of lawsuits' },
    {
      zh: '两类诉讼结果纠正之和 ÷ （总计之和−尚未审结之和）',
      en: 'corrected in both kinds of suits ÷ (totals − pending)',
    },
    both(cells('lit_direct_corrected', 'lit_post_corrected'), less(cells(...SUITS), ...SUITS_PENDING)),
    {
      zh: '同一争议可能在复议和诉讼中各计一次',
      en: 'One dispute may be counted in review and again in court',
    },
  ),
  rate(
    'dispute_rate',
    { zh: '每百件办结的复议诉讼', en: 'Reviews and suits per 100 closed requests' },
    { zh: '100×（复议总计+两类诉讼总计） ÷ （七）总计', en: '100 × (reviews + suits) ÷ total outcomes' },
    both(cells('rev_total', ...SUITS), CLOSED),
    {
      zh: '非同一批申请；尚未审结的跨年重复计',
      en: 'Not the same requests; pending cases are counted in two years',
    },
    'per_100',
  ),
  rate(
    'litigation_per_100_requests',
    { zh: '每百件新收的诉讼', en: 'Suits per 100 new requests' },
    { zh: '100×两类诉讼总计 ÷ 本年新收', en: '100 × suits ÷ new requests' },
    both(cells(...SUITS), totals('req_new')),
    { zh: '非同一批申请', en: 'Not the same requests' },
    'per_100',
  ),
  ...APPLICANTS.filter((applicant) => applicant.code !== 'total').map((applicant) =>
    rate(
      `applicant_share_${applicant.code}`,
      { zh: `申请人结构:${applicant.name.zh}`, en: `Share of new requests: ${applicant.name.en}` },
      {
        zh: `本年新收·${applicant.name.zh} ÷ 本年新收·总计`,
        en: `new requests, ${applicant.name.en} ÷ new requests, total`,
      },
      both(cells(`req_new.${applicant.code}`), totals('req_new')),
    ),
  ),
  rate(
    'requests_per_staff',
    { zh: '人均承办量', en: 'New requests per full-time officer' },
    { zh: '本年新收 ÷ 专职人员（正文）', en: 'new requests ÷ full-time staff (from the text)' },
    both(totals('req_new'), cells('staff_fulltime')),
    { zh: '人数只见于正文，多数报告没有', en: 'Staff is only in the text, and mostly missing' },
    'ratio',
  ),
  rate(
    'normdoc_turnover',
    { zh: '规范性文件废止率', en: 'Repeal rate of normative documents' },
    { zh: '废止 ÷ （现行有效+废止）', en: 'repealed ÷ (in force + repealed)' },
    only2021(cells('normdocs_repealed'), cells('normdocs_in_force', 'normdocs_repealed')),
  ),
  rate(
    'penalty_per_license',
    { zh: '处罚许可比', en: 'Penalties per licensing decision' },
    { zh: '行政处罚 ÷ 行政许可', en: 'penalty decisions ÷ licensing decisions' },
    only2021(cells('penalty_decisions'), cells('licensing_decisions')),
    { zh: '仅作描述', en: 'Descriptive only' },
    'ratio',
  ),
  rate(
    'fee_yield',
    { zh: '每件新收的信息处理费', en: 'Information fee per new request' },
    { zh: '信息处理费（元） ÷ 本年新收', en: 'information processing fee (yuan) ÷ new requests' },
    only2021(cells('info_fee_yuan'), totals('req_new')),
    null,
    'yuan_per_request',
  ),
];
