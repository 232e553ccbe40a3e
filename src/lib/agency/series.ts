import { INDICATORS, TABLE2_2019, TABLE2_2021, TABLE3_2021, TABLE4 } from '../../core/codebook/index.ts';
import type { Bilingual, Edition } from '../../core/model.ts';
import type { Join } from '../charts/types.ts';
import { gloss } from './glosses.ts';

/**
 * One line over the years: which cell each edition states it in, and how its years relate where the edition changes
 * (codebook 1.8). A sum of several keys is known only when all of them are.
 */
export interface Series {
  id: string;
  label: Bilingual;
  keys: Partial<Record<Edition, readonly string[]>>;
  across: { to2019: Join; to2021: Join };
}

const label = (zh: string, en: string): Bilingual => ({ zh, en });
const SAME = { to2019: 'break', to2021: 'comparable' } as const;

/** In, out and backlog, total column of table 3. The 2014 form cannot prove that it counts new cases only. */
export const FLOW: readonly Series[] = [
  {
    id: 'new',
    label: label('新收申请', 'New requests'),
    keys: { f2014: ['s14_req_received'], f2019: ['req_new.total'], f2021: ['req_new.total'] },
    across: { to2019: 'approx', to2021: 'comparable' },
  },
  {
    id: 'carried_in',
    label: label('上年结转', 'Carried in'),
    keys: { f2019: ['req_carried_in.total'], f2021: ['req_carried_in.total'] },
    across: SAME,
  },
  {
    id: 'closed',
    label: label('办结', 'Closed'),
    keys: { f2014: ['s14_ans'], f2019: ['out_total.total'], f2021: ['out_total.total'] },
    across: { to2019: 'approx', to2021: 'comparable' },
  },
  {
    id: 'carried_out',
    label: label('结转下年', 'Carried over'),
    keys: { f2019: ['req_carried_out.total'], f2021: ['req_carried_out.total'] },
    across: SAME,
  },
];

const leaves = (prefix: string) =>
  TABLE3_2021.filter((row) => row.code.startsWith(prefix)).map((row) => `${row.code}.total`);
const group = (id: string, zh: string, en: string, f2021: string[], f2019 = f2021): Series => ({
  id,
  label: label(zh, en),
  keys: { f2019, f2021 },
  across: SAME,
});

/** The six outcome groups. 2019 prints (六)其他处理 as one row, 2021 as three: comparable as a group. */
export const OUTCOMES: readonly Series[] = [
  group('granted', '予以公开', 'Granted', ['out_granted.total']),
  group('partial', '部分公开', 'Granted in part', ['out_partial.total']),
  group('denied', '不予公开', 'Denied', leaves('den_')),
  group('unable', '无法提供', 'Cannot provide', leaves('unable_')),
  group('not_processed', '不予处理', 'Not processed', leaves('np_')),
  group('other', '其他处理', 'Other handling', leaves('oth_'), ['oth_all.total']),
];

/** Licensing and penalties: the 2019 form was often filled with cases handled, so its years are not joined. */
export const DECISIONS: readonly Series[] = [
  {
    id: 'licensing',
    label: label('行政许可', 'Licensing decisions'),
    keys: { f2019: ['v19_licensing_decisions'], f2021: ['licensing_decisions'] },
    across: { to2019: 'break', to2021: 'approx' },
  },
  {
    id: 'penalty',
    label: label('行政处罚', 'Penalty decisions'),
    keys: { f2019: ['v19_penalty_decisions'], f2021: ['penalty_decisions'] },
    across: { to2019: 'break', to2021: 'approx' },
  },
];

const single = (code: string, editions: readonly Edition[]): Series => {
  const row = INDICATORS.get(code);
  const zh = row?.zh ?? code;
  const own = zh.split(' / ').at(-1) ?? zh;
  return {
    id: code,
    label: label(zh, row?.en ?? gloss(own)),
    keys: Object.fromEntries(editions.map((edition) => [edition, [code]])),
    across: SAME,
  };
};

/** Table 2 as each form prints it; items of the two forms stay apart (items, stocks and money are not one series). */
export const TABLE2: readonly Series[] = [
  ...TABLE2_2021.map((row) => single(row.code, ['f2021'])),
  ...TABLE2_2019.map((row) => single(row.code, ['f2019'])),
];

/** Reviews and lawsuits, all fifteen cells: mostly zeros, so a table and no chart. */
export const REMEDIES: readonly Series[] = TABLE4.map((row) => single(row.code, ['f2019', 'f2021']));
