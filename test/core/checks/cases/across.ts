import { checkCollection } from '../../../../src/core/checks/collection.ts';
import type { CheckInput } from '../../../../src/core/checks/input.ts';
import type { CheckResult } from '../../../../src/core/checks/outcome.ts';
import {
  checkCorrections,
  checkVanished,
  checkVerdicts,
  checkVersions,
} from '../../../../src/core/checks/records.ts';
import { checkSeries, type SeriesOptions } from '../../../../src/core/checks/series.ts';
import { cleanCells, fact, report, seeded, withFacts, withProse, without } from '../support.ts';
import type { Cases, State } from './tables.ts';

const now = report(cleanCells(seeded(7)));
const before: CheckInput = { ...report(cleanCells(seeded(9))), year: 2023 };
const COLUMNS = ['nat', 'biz', 'res', 'npo', 'law', 'oth', 'total'];
const linked = withFacts(
  before,
  ...COLUMNS.map((c) => fact(`req_carried_out.${c}`, now.facts.get(`req_carried_in.${c}`)?.value ?? 0)),
);
const set = (input: CheckInput, values: Record<string, number>): CheckInput =>
  withFacts(input, ...Object.entries(values).map(([key, value]) => fact(key, value)));

/** State of a check for one year in a result. */
export function yearState(result: CheckResult, check: string, year: number): State {
  if (result.findings.some((item) => item.check === check && item.year === year)) return 'fail';
  if (result.unassessed.some((item) => item.check === check && item.year === year)) return 'not_assessable';
  return (result.counts[check]?.pass ?? 0) > 0 ? 'pass' : 'not_assessable';
}

function series(check: string, reports: readonly CheckInput[], options: SeriesOptions = {}): State {
  return yearState(checkSeries(reports, options), check, 2024);
}

const penalties = (value: number, year: number): CheckInput => ({
  ...set(now, { penalty_decisions: value }),
  year,
});
const OWN_TEXT = `本单位围绕群众关心的事项梳理目录,把养老补贴、入学安排、道路施工逐一列明,并请居民代表试读,收集意见后改写不易懂的句子。
窗口人员每周核对一次办事指南,发现过期材料当天替换,年底邀请退休教师对专栏逐页检查,提出的建议大部分已经落实。
仓库里的旧档案按年份清点,残缺的卷册登记造册,能修补的交由档案室修补,不能修补的注明原因并告知查阅人,全年没有积压。`;
const OTHER_TEXT = `我们把重点放在招标结果的说明上,每个项目写清楚花了多少钱、由谁承建、何时完工,图纸能公开的一并挂出。
对申请人打来的电话逐条记录,属于咨询的当场说明,属于申请的引导填表,疑难的交法律顾问研究后书面回复。
机房搬迁期间停止更新两天,事先发布了通告,恢复以后补登全部内容,并检查了每一个下载链接是否还能打开使用。`;
const texts = (text: string, more: Partial<CheckInput>): CheckInput => ({
  ...withProse(now, { 1: text }),
  ...more,
});
const twin: CheckInput = { ...now, agency: 'a0002', agencyName: '甲市司法局' };
const members = [{ agency: 'a0002', from: null, to: null }];
const government: CheckInput = { ...now, agency: 'a0009', agencyName: '甲市人民政府', agencyType: 'gov' };
const correction = {
  agency: 'a0001',
  year: 2024,
  key: 'rev_total',
  expect: now.facts.get('rev_total')?.value ?? 0,
};
const verdictOn = { agency: 'a0001', year: 2024, check: 'T4-01', values: '1=2' };
const standing = {
  check: 'T4-01',
  version: 1,
  severity: 'error' as const,
  agency: 'a0001',
  year: 2024,
  state: 'fail' as const,
  message: { zh: '', en: '' },
  instances: [{ left: '1', right: '2', cells: [] }],
  suspects: [],
};

export const ACROSS_CASES: Record<string, Cases> = {
  'T3-05': {
    fail: () => series('T3-05', [set(linked, { 'req_carried_out.npo': 99 }), now]),
    pass: () => series('T3-05', [linked, now]),
    open: () => series('T3-05', [{ ...linked, edition: 'f2014' }, now]),
  },
  'T4-03': {
    fail: () => series('T4-03', [set(before, { rev_pending: 90 }), now]),
    pass: () =>
      series('T4-03', [set(before, { rev_pending: 0, lit_direct_pending: 0, lit_post_pending: 0 }), now]),
    open: () =>
      series(
        'T4-03',
        [before, without(now, 'rev_total')].map((r) =>
          set(r, { lit_direct_pending: 0, lit_post_pending: 0 }),
        ),
      ),
  },
  'T4-04': {
    fail: () => series('T4-04', [before, set(now, { lit_post_total: 99 })]),
    pass: () => series('T4-04', [before, set(now, { lit_post_total: 0 })]),
    open: () => series('T4-04', [before, without(now, 'lit_post_total')]),
  },
  'T2-02': {
    fail: () =>
      series('T2-02', [
        set(before, { normdocs_in_force: 10 }),
        set(now, { normdocs_issued: 2, normdocs_in_force: 9 }),
      ]),
    pass: () =>
      series('T2-02', [
        set(before, { normdocs_in_force: 10 }),
        set(now, { normdocs_issued: 2, normdocs_in_force: 12 }),
      ]),
    open: () => series('T2-02', [{ ...before, edition: 'f2019' }, now]),
  },
  'N-13': {
    fail: () =>
      series('N-13', [
        set(before, { 'req_new.total': 10 }),
        withProse(set(now, { 'req_new.total': 15 }), { 1: '收到申请15件,同比增长80%。' }),
      ]),
    pass: () =>
      series('N-13', [
        set(before, { 'req_new.total': 10 }),
        withProse(set(now, { 'req_new.total': 15 }), { 1: '收到申请15件,同比增长50%。' }),
      ]),
    open: () => series('N-13', [before, withProse(now)]),
  },
  'S-09': {
    fail: () => series('S-09', [texts(OWN_TEXT, { year: 2023 }), texts(OWN_TEXT, {})]),
    pass: () => series('S-09', [texts(OTHER_TEXT, { year: 2023 }), texts(OWN_TEXT, {})]),
    open: () => series('S-09', [before, now]),
  },
  'X-01': {
    fail: () =>
      series('X-01', [penalties(12_100, 2022), penalties(12_091, 2023), penalties(1_204_332, 2024)]),
    pass: () => series('X-01', [penalties(12_100, 2022), penalties(12_091, 2023), penalties(12_043, 2024)]),
    open: () => series('X-01', [penalties(5, 2024)]),
  },
  'X-02': {
    fail: () => yearState(checkCollection([now, twin]), 'X-02', 2024),
    pass: () =>
      yearState(checkCollection([now, { ...report(cleanCells(seeded(11))), agency: 'a0002' }]), 'X-02', 2024),
    open: () => yearState(checkCollection([report([])]), 'X-02', 2024),
  },
  'X-03': {
    fail: () => yearState(checkVersions(now, set(now, { licensing_decisions: 83 })), 'X-03', 2024),
    pass: () => yearState(checkVersions(now, now), 'X-03', 2024),
    open: () => yearState(checkVersions(null, now), 'X-03', 2024),
  },
  'X-04': {
    fail: () =>
      yearState(
        checkVanished(now, '2025-01-20', [{ date: '2025-06-01', found: false, places: ['a'] }]),
        'X-04',
        2024,
      ),
    pass: () =>
      yearState(
        checkVanished(now, '2025-01-20', [{ date: '2025-06-01', found: true, places: ['a'] }]),
        'X-04',
        2024,
      ),
    open: () => yearState(checkVanished(now, '2025-01-20', []), 'X-04', 2024),
  },
  'X-06': {
    fail: () =>
      yearState(
        checkCollection([set(government, { 'req_new.total': 1 }), twin], {
          jurisdictions: [{ parent: 'a0009', members }],
        }),
        'X-06',
        2024,
      ),
    pass: () =>
      yearState(
        checkCollection([government, twin], { jurisdictions: [{ parent: 'a0009', members }] }),
        'X-06',
        2024,
      ),
    open: () =>
      yearState(
        checkCollection([government], { jurisdictions: [{ parent: 'a0009', members }] }),
        'X-06',
        2024,
      ),
  },
  'X-07': {
    fail: () => yearState(checkCorrections(now, [{ ...correction, expect: -1 }]), 'X-07', 2024),
    pass: () => yearState(checkCorrections(now, [correction]), 'X-07', 2024),
    open: () => yearState(checkCorrections(now, []), 'X-07', 2024),
  },
  'X-08': {
    fail: () => yearState(checkVerdicts([verdictOn], []), 'X-08', 2024),
    pass: () => yearState(checkVerdicts([verdictOn], [standing]), 'X-08', 2024),
    open: () => yearState(checkVerdicts([], [standing]), 'X-08', 2024),
  },
};
