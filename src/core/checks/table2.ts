import { valueOf, type CheckInput } from './input.ts';
import { fail, pass, unassessable, verdict, type Miss, type Rule } from './outcome.ts';
import { cellName, exact, number } from './sums.ts';
import { TABLE2_2021 } from '../codebook/index.ts';

const STOCKS = ['rules', 'normdocs'] as const;
const RULE_CELLS = ['rules_issued', 'rules_repealed', 'rules_in_force'];
/** Kinds of agency known not to make 规章 (unless the collection says `rulemaking`, e.g. a State Council department). */
const NEVER_MAKES_RULES = new Set(['gov_office', 'dept', 'dept_branch', 'town', 'street', 'zone', 'inst']);
const TEN_THOUSAND = 10_000;

/** T2-01. A table that is missing altogether is S-11's; a blank cell is printed and so is there. */
const tenCells: Rule = (input) => {
  const keys = TABLE2_2021.map((row) => row.code);
  if (input.originKind === 'transcribed') return unassessable();
  const absent = keys.filter((key) => (input.facts.get(key)?.status ?? 'absent') === 'absent');
  if (absent.length === keys.length) return unassessable();
  if (keys.every((key) => ['absent', 'unreadable', undefined].includes(input.facts.get(key)?.status))) {
    return unassessable();
  }
  return verdict(
    absent.map((key) => ({
      instance: { left: '~', right: cellName(key).zh, cells: [key] },
      clause: { zh: `表二没有${cellName(key).zh}`, en: `table 2 has no cell for ${cellName(key).en}` },
    })),
    [],
  );
};

const stockAtLeastNet: Rule = (input) => {
  const misses: Miss[] = [];
  const missing: string[] = [];
  for (const stock of STOCKS) {
    const keys = [`${stock}_in_force`, `${stock}_issued`, `${stock}_repealed`];
    const [inForce, issued, repealed] = keys.map((key) => valueOf(input, key));
    if (inForce == null || issued == null || repealed == null) {
      missing.push(...keys.filter((key) => valueOf(input, key) === null));
      continue;
    }
    if (inForce >= 0 && inForce >= issued - repealed) continue;
    const name = cellName(`${stock}_in_force`);
    misses.push({
      instance: {
        left: number(inForce),
        right: `${number(issued)}-${number(repealed)}=${number(issued - repealed)}`,
        cells: keys,
      },
      clause: {
        zh: `表二${name.zh}${number(inForce)}件,少于制发${number(issued)}件减废止${number(repealed)}件`,
        en: `table 2, ${name.en} is ${number(inForce)}, less than ${number(issued)} issued minus ${number(repealed)} repealed`,
      },
    });
  }
  return verdict(misses, missing.length === 0 ? [] : [{ left: '~', right: '~', cells: missing }]);
};

const rulesWithoutPower: Rule = (input) => {
  if (input.rulemaking) return pass();
  if (!NEVER_MAKES_RULES.has(input.agencyType)) return unassessable();
  const missing = RULE_CELLS.filter((key) => valueOf(input, key) === null);
  const misses = RULE_CELLS.filter((key) => (valueOf(input, key) ?? 0) > 0).map((key) => ({
    instance: { left: number(valueOf(input, key) ?? 0), right: '0', cells: [key] },
    clause: {
      zh: `表二${cellName(key).zh}填${number(valueOf(input, key) ?? 0)}件,而此类机关不制定规章,请核对是否计入代拟稿`,
      en: `table 2, ${cellName(key).en} is ${number(valueOf(input, key) ?? 0)}, but bodies of this kind do not make rules 规章; drafts for others may have been counted`,
    },
  }));
  return verdict(misses, missing.length === 0 ? [] : [{ left: '~', right: '0', cells: missing }]);
};

/** T2-06, three signs: too large for the level, the same number as the yuan fee, or the cell says 元. */
const feeUnit: Rule = (input) => {
  const key = 'admin_fees_10k_yuan';
  const fee = valueOf(input, key);
  if (fee === null) return unassessable();
  const info = valueOf(input, 'info_fee_yuan');
  const raw = input.facts.get(key)?.raw ?? '';
  const misses: Miss[] = [];
  if (fee >= TEN_THOUSAND && isLocal(input)) {
    misses.push(feeMiss(`${number(fee)}万元`, '<10000', [key], '数额达到亿元', 'reaches 100 million yuan'));
  }
  if (fee !== 0 && info === fee) {
    misses.push(
      feeMiss(
        number(fee),
        number(info),
        [key, 'info_fee_yuan'],
        '与信息处理费(元)数字相同',
        'is the same number as the information fee in yuan',
      ),
    );
  }
  if (/元/.test(raw) && !/万\s*元/.test(raw)) {
    misses.push(feeMiss(raw, '万元', [key], '单元格写明单位为元', 'is given in yuan in the cell itself'));
  }
  return verdict(misses, []);
};

function feeMiss(left: string, right: string, cells: string[], zh: string, en: string): Miss {
  return {
    instance: { left, right, cells },
    clause: {
      zh: `表二行政事业性收费${left},${zh},请核对单位是否为万元`,
      en: `table 2, administrative fees ${left}: the figure ${en}; is the unit 10,000 yuan?`,
    },
  };
}

/** A town, a street, a branch office, or a department whose own name says county or district. */
function isLocal(input: CheckInput): boolean {
  if (input.agencyType === 'town' || input.agencyType === 'street') return true;
  if (!['dept', 'dept_branch', 'gov_office', 'inst'].includes(input.agencyType)) return false;
  return /[县旗]|(?<!自治|开发|地|示范|新|特|林|园|度假|风景)区/.test(input.agencyName);
}

const ITEMS_2019 = ['licensing', 'other_services', 'penalty', 'coercion', 'fee'].map(
  (name) => `v19_${name}_items`,
);

const itemsNotNegative: Rule = (input) => {
  const misses: Miss[] = [];
  const missing: string[] = [];
  for (const item of ITEMS_2019) {
    const before = valueOf(input, `${item}_prev`);
    const change = valueOf(input, `${item}_delta`);
    const keys = [`${item}_prev`, `${item}_delta`];
    if (before === null || change === null) {
      missing.push(...keys.filter((key) => valueOf(input, key) === null));
    } else if (before + change < 0) {
      const sum = `${number(before)}${change < 0 ? '' : '+'}${number(change)}=${number(exact(before + change))}`;
      misses.push({
        instance: { left: sum, right: '≥0', cells: keys },
        clause: {
          zh: `表二${cellName(keys[0] ?? item).zh}与本年增减:${sum},小于0`,
          en: `table 2, ${cellName(keys[0] ?? item).en} and the change of the year: ${sum}, below 0`,
        },
      });
    }
  }
  return verdict(misses, missing.length === 0 ? [] : [{ left: '~', right: '≥0', cells: missing }]);
};

const procurementUnit: Rule = (input) => {
  const fact = input.facts.get('v19_procurement_amount');
  if (fact === undefined || fact.value === null) return unassessable();
  if (fact.value === 0 || !fact.flags.includes('unit_unknown')) return pass();
  return fail([
    {
      instance: { left: fact.raw, right: '元/万元', cells: ['v19_procurement_amount'] },
      clause: {
        zh: `表二采购总金额“${fact.raw}”没有写单位,元、万元不明`,
        en: `table 2, procurement amount “${fact.raw}” has no unit; yuan or 10,000 yuan is not known`,
      },
    },
  ]);
};

const THOUSANDS = 1000;

const townDecisions: Rule = (input) => {
  if (input.agencyType === 'unknown') return unassessable();
  if (input.agencyType !== 'town' && input.agencyType !== 'street') return pass();
  const keys = ['licensing_decisions', 'penalty_decisions'];
  const missing = keys.filter((key) => valueOf(input, key) === null);
  const misses = keys
    .filter((key) => (valueOf(input, key) ?? 0) >= THOUSANDS)
    .map((key) => ({
      instance: { left: number(valueOf(input, key) ?? 0), right: '<1000', cells: [key] },
      clause: {
        zh: `表二${cellName(key).zh}${number(valueOf(input, key) ?? 0)}件,对乡镇街道偏多,请核对是否错列(也可能因执法权下放)`,
        en: `table 2, ${cellName(key).en} is ${number(valueOf(input, key) ?? 0)}, many for a town or street office; a column may have shifted, or powers were delegated`,
      },
    }));
  return verdict(misses, missing.length === 0 ? [] : [{ left: '~', right: '<1000', cells: missing }]);
};

/** Rules of table 2 inside one report. */
export const TABLE2_RULES: Record<string, Rule> = {
  'T2-01': tenCells,
  'T2-03': stockAtLeastNet,
  'T2-04': rulesWithoutPower,
  'T2-06': feeUnit,
  'T2-08': itemsNotNegative,
  'T2-09': procurementUnit,
  'T2-10': townDecisions,
};
