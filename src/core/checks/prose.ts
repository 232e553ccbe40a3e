import type { Bilingual } from '../model.ts';
import { ownReadings, proseValue, valueOf, type CheckInput } from './input.ts';
import { fail, pass, unassessable, verdict, type Miss, type Rule } from './outcome.ts';
import { exact, number } from './sums.ts';

const RECEIVED = 'foi_received_text';

interface Reading {
  value: number | null;
  text: string;
  name: Bilingual;
}

/** The three legitimate meanings of “requests received” in the text. */
export function requestReadings(input: CheckInput): Reading[] {
  const fresh = valueOf(input, 'req_new.total');
  const carried = valueOf(input, 'req_carried_in.total');
  const both = fresh === null || carried === null ? null : fresh + carried;
  return [
    { value: fresh, text: show(fresh), name: { zh: '本年新收', en: 'new' } },
    {
      value: both,
      text: both === null ? '~' : `${show(fresh)}+${show(carried)}=${show(both)}`,
      name: { zh: '新收加结转', en: 'new plus carried in' },
    },
    {
      value: valueOf(input, 'out_total.total'),
      text: show(valueOf(input, 'out_total.total')),
      name: { zh: '办理结果总计', en: 'total outcomes' },
    },
  ];
}

function show(value: number | null): string {
  return value === null ? '~' : number(value);
}

const CELLS = ['req_new.total', 'req_carried_in.total', 'out_total.total'];

/**
 * N-01. A reading that is missing might be the one meant, so only a full set can fail. Where the text's main figure
 * agrees and only a repetition of it does not, that is something to verify.
 */
const received: Rule = (input) => {
  const said = ownReadings(input, RECEIVED);
  const readings = requestReadings(input);
  if (said.length === 0) return unassessable();
  const wrong = said.filter((value) => !readings.some((reading) => reading.value === value));
  if (wrong.length === 0) return pass();
  if (readings.some((reading) => reading.value === null)) return unassessable();
  const main = proseValue(input, RECEIVED);
  const repetition = main !== null && !wrong.includes(main);
  return fail(
    wrong.map((value) => ({
      instance: {
        left: number(value),
        right: readings.map((r) => r.text).join(' | '),
        cells: [RECEIVED, ...CELLS],
      },
      clause: {
        zh: `文字写收到申请${number(value)}件,表三${readings.map((r) => `${r.name.zh}${r.text}`).join('、')},三种口径都不相同`,
        en: `the text says ${number(value)} requests; table 3 has ${readings
          .map((r) => `${r.name.en} ${r.text}`)
          .join(', ')}: none of the three readings agrees`,
      },
    })),
    repetition ? { severity: 'warn' } : {},
  );
};

/** N-02: one side says zero and the other does not. */
const noneReceived: Rule = (input) => {
  const main = proseValue(input, RECEIVED);
  const said = main === null ? [] : [main];
  const readings = requestReadings(input);
  const fresh = readings[0]?.value ?? null;
  if (said.length === 0 || fresh === null) return unassessable();
  const values = readings.map((reading) => reading.value);
  const emptyTable = values.every((value) => value === 0);
  const wrong = said.filter((value) => (value === 0 ? fresh > 0 : emptyTable));
  return verdict(
    wrong.map((value) => ({
      instance: { left: number(value), right: number(fresh), cells: [RECEIVED, 'req_new.total'] },
      clause:
        value === 0
          ? {
              zh: `文字写未收到申请,表三新收${number(fresh)}件`,
              en: `the text says no requests were received; table 3 has ${number(fresh)} new requests`,
            }
          : {
              zh: `文字写收到申请${number(value)}件,表三新收、结转、办结均为0`,
              en: `the text says ${number(value)} requests; table 3 has 0 new, 0 carried in and 0 closed`,
            },
    })),
    [],
  );
};

/** N-09: one number of items disclosed throughout the text. */
const sameTotal: Rule = (input) => {
  const said = ownReadings(input, 'pub_total');
  const copies = input.mentions.filter(
    (mention) =>
      mention.indicator === 'pub_total' && (mention.scope === 'own' || mention.scope === 'duplicate'),
  );
  if (proseValue(input, 'pub_total') === null || copies.length === 0) return unassessable();
  if (said.length < 2) return pass();
  const [first, ...others] = said;
  return fail(
    others.map((value) => ({
      instance: { left: number(first ?? 0), right: number(value), cells: ['pub_total'] },
      clause: {
        zh: `文字一处写主动公开${number(first ?? 0)}条,另一处写${number(value)}条`,
        en: `the text gives ${number(first ?? 0)} items disclosed in one place and ${number(value)} in another`,
      },
    })),
  );
};

const infoFeeApart: Rule = (input) => {
  const info = proseValue(input, 'info_fee_yuan');
  const fees = valueOf(input, 'admin_fees_10k_yuan');
  if (info === null || fees === null) return unassessable();
  if (info === 0 || exact(fees * 10_000) !== info) return pass();
  return fail([
    {
      instance: {
        left: `${number(info)}元`,
        right: `${number(fees)}万元`,
        cells: ['info_fee_yuan', 'admin_fees_10k_yuan'],
      },
      clause: {
        zh: `信息处理费${number(info)}元与表二收费${number(fees)}万元折算后相等,两者不是同一笔收费`,
        en: `the information fee of ${number(info)} yuan equals table 2’s fees of ${number(fees)} × 10,000 yuan; the two are different money`,
      },
    },
  ]);
};

const feeScale: Rule = (input) => {
  const info = proseValue(input, 'info_fee_yuan');
  if (info === null) return unassessable();
  if (exact(info % 10) === 0) return pass();
  return fail([
    {
      instance: { left: number(info), right: '10×n', cells: ['info_fee_yuan'] },
      clause: {
        zh: `信息处理费${number(info)}元不是10元的整数倍`,
        en: `the information fee of ${number(info)} yuan is not a multiple of 10 yuan`,
      },
    },
  ]);
};

/** N-12. A part that was itself derived as total minus the other proves nothing. */
const proposals: Rule = (input) => {
  const misses: Miss[] = [];
  let assessed = 0;
  for (const [kind, name] of [
    ['npc', { zh: '人大建议', en: 'People’s Congress proposals' }],
    ['cppcc', { zh: '政协提案', en: 'CPPCC (政协) proposals' }],
  ] as const) {
    const total = proseValue(input, `${kind}_total`);
    const lead = proseValue(input, `${kind}_lead`);
    const derived = input.facts.get(`${kind}_assist`)?.flags.includes('derived') === true;
    const assist = derived ? null : proseValue(input, `${kind}_assist`);
    if (total === null || lead === null) continue;
    assessed += 1;
    const parts = lead + (assist ?? 0);
    if (assist === null ? lead <= total : parts === total) continue;
    const left = assist === null ? number(lead) : `${number(lead)}+${number(assist)}=${number(parts)}`;
    misses.push({
      instance: { left, right: number(total), cells: [`${kind}_lead`, `${kind}_assist`, `${kind}_total`] },
      clause: {
        zh: `${name.zh}主办${assist === null ? '' : '加会办'}${left},总数${number(total)}`,
        en: `${name.en}: led${assist === null ? '' : ' plus assisted'} ${left}, total ${number(total)}`,
      },
    });
  }
  return assessed === 0 ? unassessable() : verdict(misses, []);
};

const RATES = ['hotline_satisfaction', 'service_rating', 'proposals_done_rate'];

const rates: Rule = (input) => {
  const known = RATES.filter((key) => proseValue(input, key) !== null);
  const [got, answered] = ['msgs_received', 'msgs_replied'].map((key) => proseValue(input, key));
  const misses: Miss[] = known
    .filter((key) => (proseValue(input, key) ?? 0) > 100)
    .map((key) => ({
      instance: { left: `${number(proseValue(input, key) ?? 0)}%`, right: '≤100%', cells: [key] },
      clause: {
        zh: `文字中的比率${number(proseValue(input, key) ?? 0)}%超过100%`,
        en: `a rate of ${number(proseValue(input, key) ?? 0)} % in the text is above 100 %`,
      },
    }));
  if (got != null && answered != null && answered > got) {
    misses.push({
      instance: {
        left: number(answered),
        right: `≤${number(got)}`,
        cells: ['msgs_replied', 'msgs_received'],
      },
      clause: {
        zh: `留言答复${number(answered)}件,多于收到的${number(got)}件`,
        en: `${number(answered)} messages answered, more than the ${number(got)} received`,
      },
    });
  }
  if (known.length === 0 && (got == null || answered == null)) return unassessable();
  return verdict(misses, []);
};

/** Rules over prose figures that were read as facts. */
export const PROSE_RULES: Record<string, Rule> = {
  'N-01': received,
  'N-02': noneReceived,
  'N-09': sameTotal,
  'N-10': infoFeeApart,
  'N-11': feeScale,
  'N-12': proposals,
  'N-14': rates,
};
