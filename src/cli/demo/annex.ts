import type { Counts, YearCounts } from './counts.ts';
import { at, random } from './random.ts';
import type { DemoAgency } from './types.ts';

/** Splits a count over named parts so that they add up again. */
function split(seed: string, count: number, parts: readonly [string, number][]): Counts {
  const draw = random(seed);
  const result: Counts = Object.fromEntries(parts.map(([name]) => [name, 0]));
  const sum = parts.reduce((weight, part) => weight + part[1], 0);
  for (let index = 0; index < count; index += 1) {
    let left = draw.next() * sum;
    const name = parts.find((part) => (left -= part[1]) < 0)?.[0] ?? at(parts, 0)[0];
    result[name] = (result[name] ?? 0) + 1;
  }
  return result;
}

/** 三、依申请公开情况 and the disputes that follow from it. */
function requestRows(seed: string, received: number): Counts {
  const draw = random(`${seed} requests`);
  const channels = split(`${seed} channels`, received, [
    ['s14_req_inperson', 2],
    ['s14_req_fax', 0.3],
    ['s14_req_online', 6],
    ['s14_req_letter', 2],
  ]);
  const answers = split(`${seed} answers`, received, [
    ['s14_ans_already_public', 5],
    ['s14_ans_granted', 6],
    ['s14_ans_partial', 1],
    ['s14_ans_refused', 1],
    ['s14_ans_not_ours', 3],
    ['s14_ans_not_exist', 3],
    ['s14_ans_amend', 1],
    ['s14_ans_other_channel', 0.5],
  ]);
  const refusals = split(`${seed} refusals`, answers['s14_ans_refused'] ?? 0, [
    ['s14_ref_state_secret', 1],
    ['s14_ref_trade_secret', 2],
    ['s14_ref_privacy', 2],
    ['s14_ref_three_securities', 0.5],
    ['s14_ref_not_gov_info', 2],
    ['s14_ref_other_law', 1],
  ]);
  const late = received >= 15 ? draw.int(0, 2) : 0;
  return {
    s14_req_received: received,
    ...channels,
    s14_closed: received,
    s14_closed_ontime: received - late,
    s14_closed_extended: late,
    s14_ans: received,
    ...answers,
    ...refusals,
    ...dispute('rev', received >= 20 ? draw.int(0, 2) : 0),
    ...dispute('lit', received >= 30 ? draw.int(0, 1) : 0),
    s14_complaints: draw.int(0, 2),
    s14_fee_10k_yuan: 0,
  };
}

function dispute(kind: 'rev' | 'lit', count: number): Counts {
  return {
    [`s14_${kind}`]: count,
    [`s14_${kind}_upheld`]: count,
    [`s14_${kind}_corrected`]: 0,
    [`s14_${kind}_other`]: 0,
  };
}

function staffRows(seed: string): Counts {
  const draw = random(`${seed} staff`);
  const full = draw.int(1, 2);
  const part = draw.int(2, 9);
  return {
    s14_units: 1,
    s14_reading_points: draw.int(1, 4),
    s14_staff: full + part,
    s14_staff_full: full,
    s14_staff_part: part,
    s14_budget_10k_yuan: draw.int(2, 19) / 2,
  };
}

// Annex rows that repeat what the prose tells.
const TOLD: Record<string, string> = {
  s14_pub_total: 'published',
  s14_ch_website: 'website',
  s14_ch_weibo: 'weibo',
  s14_ch_wechat: 'wechat',
  s14_ch_other: 'otherChannels',
  s14_resp_hot: 'hot',
  s14_resp_interpret: 'interpretations',
  s14_meetings: 'meetings',
  s14_trainings: 'trainings',
  s14_trainees: 'trainees',
};

/** The annex rows that a body's own prose repeats; a government tells its own, not its departments' sum. */
export function toldRows(counts: YearCounts): Counts {
  return Object.fromEntries(Object.entries(TOLD).map(([code, key]) => [code, counts.life[key] ?? 0]));
}

/** Numbers of the 2014 annex for one body; a government adds up those of its departments and towns. */
export function annexCounts(agency: DemoAgency, year: number, counts: YearCounts, received: number): Counts {
  const seed = `annex ${agency.id} ${year}`;
  const draw = random(seed);
  const issued = counts.table2['issued'] ?? 0;
  return {
    ...toldRows(counts),
    s14_pub_normdocs: issued,
    s14_normdocs_made: issued,
    s14_ch_gazette: 0,
    s14_resp_press: draw.int(1, 4),
    s14_resp_press_head: draw.int(0, 1),
    s14_resp_interview: draw.int(1, 4),
    s14_resp_interview_head: draw.int(0, 1),
    s14_resp_weibo_wechat: draw.int(3, 30),
    s14_resp_other: draw.int(1, 9),
    ...requestRows(seed, received),
    ...staffRows(seed),
  };
}
