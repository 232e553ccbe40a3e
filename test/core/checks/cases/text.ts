import type { CheckInput } from '../../../../src/core/checks/input.ts';
import type { Fact, Mention } from '../../../../src/core/model.ts';
import {
  cleanCells,
  fact,
  identity,
  proseFact,
  report,
  seeded,
  withFacts,
  withProse,
  without,
} from '../support.ts';
import { three, type Cases } from './tables.ts';

const clean = report(cleanCells(seeded(7)));
const set = (values: Record<string, number>, input = clean): CheckInput =>
  withFacts(input, ...Object.entries(values).map(([key, value]) => fact(key, value)));
const said = (key: string, value: number, input = clean, more: Partial<Fact> = {}): CheckInput =>
  withFacts(input, proseFact(key, value, more));
const requests = set({
  'req_new.total': 12,
  'req_carried_in.total': 1,
  'out_total.total': 11,
  'req_carried_out.total': 2,
});
const outcomes = set(
  Object.fromEntries(
    [...clean.facts.keys()].filter((key) => key.endsWith('.total')).map((key) => [key, 0] as const),
  ),
);
const tenClosed = set(
  {
    'out_total.total': 10,
    'out_granted.total': 6,
    'den_internal.total': 3,
    'np_petition.total': 1,
    'req_new.total': 10,
  },
  outcomes,
);
const noDisputes = set({
  rev_total: 0,
  lit_direct_total: 0,
  lit_post_total: 0,
  rev_corrected: 0,
  rev_other: 0,
  rev_pending: 0,
});
const mention = (value: number): Mention => ({
  indicator: 'pub_total',
  value,
  raw: String(value),
  scope: 'duplicate',
  year: 2024,
  approx: false,
  span: { block: 9 },
});
const LAWFUL = withProse(clean);
const section = (number: number, text: string, input = clean): CheckInput =>
  withProse(input, { [number]: text });
const transcribed: CheckInput = { ...clean, originKind: 'transcribed' };
const dated = (
  published: string | null,
  signed: string | null,
  more: Partial<CheckInput> = {},
): CheckInput => {
  const reading = (value: string | null) =>
    value === null ? null : { value, raw: value, readings: [value], where: null };
  return {
    ...clean,
    identity: { ...identity, published: reading(published), signed: reading(signed) },
    due: { deadline: '2025-01-31', basis: 'law' },
    ...more,
  };
};

export const TEXT_CASES: Record<string, Cases> = {
  'N-01': three(
    'N-01',
    said('foi_received_text', 2, requests),
    said('foi_received_text', 13, requests),
    requests,
  ),
  'N-02': three(
    'N-02',
    said('foi_received_text', 0, requests),
    said('foi_received_text', 12, requests),
    said('foi_received_text', 0, without(requests, 'req_new.total')),
  ),
  'N-03': three(
    'N-03',
    section(3, '本年度办结申请,其中予以公开5件,不予公开3件。', tenClosed),
    section(3, '本年度办结申请,其中予以公开6件,不予公开3件。', tenClosed),
    section(3, '本年度办结申请,予以公开6件。', tenClosed),
  ),
  'N-04': three(
    'N-04',
    section(3, '予以公开申请6件,占办理结果总数的70%。', tenClosed),
    section(3, '予以公开申请6件,占办理结果总数的60%。', tenClosed),
    section(3, '予以公开申请6件,占比60%。', without(tenClosed, 'out_total.total')),
  ),
  'N-05': three(
    'N-05',
    section(1, '收到的申请已全部按时办结。', requests),
    section(1, '收到的申请已全部按时办结。', set({ 'req_carried_out.total': 0 })),
    section(1, '收到的申请均在法定期限内处理。', requests),
  ),
  'N-06': three(
    'N-06',
    section(4, '本年度未发生行政复议、行政诉讼。', set({ rev_total: 3 }, noDisputes)),
    section(4, '本年度未发生行政复议、行政诉讼。', noDisputes),
    section(4, '本年度未发生行政复议。', without(noDisputes, 'rev_total')),
  ),
  'N-07': three(
    'N-07',
    section(2, '全年制发行政规范性文件6件。', set({ normdocs_issued: 5 })),
    section(2, '全年制发行政规范性文件6件。', set({ normdocs_issued: 6 })),
    section(2, '全年代市政府制发规范性文件6件。'),
  ),
  'N-08': three(
    'N-08',
    section(1, '主动公开政府信息287条,其中网站210条、微信25条、其他渠道50条。'),
    section(1, '主动公开政府信息287条,其中网站210条、微信25条、其他渠道52条。'),
    section(1, '主动公开政府信息287条,其中网站210条、微信25条。'),
  ),
  'N-09': three(
    'N-09',
    { ...said('pub_total', 287), mentions: [mention(278)] },
    { ...said('pub_total', 287), mentions: [mention(287)] },
    said('pub_total', 287),
  ),
  'N-10': three(
    'N-10',
    set({ admin_fees_10k_yuan: 0.12 }, said('info_fee_yuan', 1200)),
    set({ admin_fees_10k_yuan: 0.13 }, said('info_fee_yuan', 1200)),
    set({ admin_fees_10k_yuan: 0.12 }),
  ),
  'N-11': three('N-11', said('info_fee_yuan', 1234), said('info_fee_yuan', 1230), clean),
  'N-12': three(
    'N-12',
    said('npc_lead', 4, said('npc_assist', 5, said('npc_total', 10))),
    said('npc_lead', 4, said('npc_assist', 6, said('npc_total', 10))),
    said('npc_total', 10),
  ),
  'N-14': three('N-14', said('hotline_satisfaction', 101), said('hotline_satisfaction', 99.8), clean),
  'S-01': three('S-01', { ...LAWFUL, sections: LAWFUL.sections.filter((s) => s.number !== 5) }, LAWFUL, {
    ...LAWFUL,
    originKind: 'transcribed',
  }),
  'S-02': three('S-02', section(1, '本年度主动公开信息,受理申请。'), LAWFUL, clean),
  'S-03': three(
    'S-03',
    { ...LAWFUL, agencyType: 'gov' },
    { ...section(1, '工作考核、社会评议良好,未有责任追究。'), agencyType: 'gov' },
    { ...LAWFUL, agencyType: 'unknown' },
  ),
  'S-04': three('S-04', section(6, '没有其他需要报告的事项。'), LAWFUL, clean),
  'S-05': three('S-05', section(5, '一年来工作顺利,成绩显著,群众满意。'), LAWFUL, clean),
  'S-06': three(
    'S-06',
    dated('2025-02-07', null),
    dated('2025-01-20', '2025-01-14'),
    dated('2023-08-09', '2025-02-09'),
  ),
  'S-07': three(
    'S-07',
    section(1, '2023年,我局主动公开信息。'),
    section(1, '2024年,我局主动公开信息,比2023年多。'),
    { ...clean, identity: null },
  ),
  'S-08': three(
    'S-08',
    { ...clean, identity: { ...identity, legalBasis: ['国办公开办函〔2019〕60号'] } },
    { ...clean, identity: { ...identity, legalBasis: ['国办公开办函〔2021〕30号'] } },
    clean,
  ),
  'S-10': three('S-10', section(1, '公开工作。'.repeat(300)), LAWFUL, clean),
  'S-11': three(
    'S-11',
    [...clean.facts.keys()]
      .filter((key) => key.includes('.'))
      .reduce((input, key) => without(input, key, 'unreadable'), LAWFUL),
    clean,
    transcribed,
  ),
  'S-12': three('S-12', { ...clean, kind: 'not_report' }, clean, transcribed),
  'S-13': three(
    'S-13',
    {
      ...clean,
      identity: {
        ...identity,
        signed: { value: null, raw: '2025114', readings: ['2025-01-14', '2025-11-04'], where: null },
      },
    },
    {
      ...clean,
      identity: {
        ...identity,
        signed: { value: '2025-01-14', raw: '2025114', readings: ['2025-01-14', '2025-11-04'], where: null },
      },
    },
    clean,
  ),
  'S-14': three('S-14', section(1, '各级政府部门加大公开,一些地区成效明显。'), LAWFUL, clean),
  'C-01': three('C-01', section(6, '22024年度未收取信息处理费。'), LAWFUL, clean),
  'X-05': three(
    'X-05',
    dated('2023-08-09', '2022-01-20', { year: 2021, due: { deadline: '2022-01-31', basis: 'law' } }),
    dated('2025-01-20', '2025-01-14'),
    clean,
  ),
};
