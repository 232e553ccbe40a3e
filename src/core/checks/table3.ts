import type { Bilingual } from '../model.ts';
import { valueOf, type CheckInput } from './input.ts';
import { localise, suspectsOf } from './localise.ts';
import { fail, pass, unassessable, verdict, type Miss, type Outcome, type Rule } from './outcome.ts';
import {
  blockIdentities,
  cellName,
  COLUMNS,
  flowIdentities,
  hasTables,
  holdsWithBlanksZero,
  missingCells,
  missOf,
  number,
  openInstance,
  outcomeIdentities,
  outcomeRows,
  rowIdentities,
  table3Rows,
  type Identity,
} from './sums.ts';

/** Applies identities: failing ones with suspects; otherwise those with a missing operand make it not assessable. */
export function checkIdentities(input: CheckInput, identities: readonly Identity[]): Outcome {
  const misses: Miss[] = [];
  const open: Identity[] = [];
  for (const identity of identities) {
    if (missingCells(input, identity).length > 0) {
      open.push(identity);
      continue;
    }
    const miss = missOf(input, identity);
    if (miss !== null) misses.push(miss);
  }
  if (misses.length > 0) {
    const cells = new Set(misses.flatMap((miss) => miss.instance.cells));
    return fail(misses, { suspects: suspectsOf(localise(input), cells) });
  }
  if (open.length === 0) return pass();
  return unassessable(
    openReason(input, identities.length, open),
    open.map((identity) => openInstance(input, identity)),
  );
}

function openReason(input: CheckInput, total: number, open: readonly Identity[]): Bilingual | undefined {
  const keys = new Set(open.flatMap((identity) => missingCells(input, identity)));
  const readings = open.map((identity) => holdsWithBlanksZero(input, identity));
  if ([...keys].every((key) => (input.facts.get(key)?.status ?? 'absent') === 'not_transcribed'))
    return undefined;
  const blanks = readings.every((reading) => reading !== null);
  const balanced = readings.filter((reading) => reading === true).length;
  return {
    zh: `${total}处核对中有${open.length}处因${keys.size}个单元格无数而未能核对${
      blanks ? `;空白如按0理解,其中${balanced}处平衡(仅供参考,未按0计)` : ''
    }。`,
    en: `${open.length} of ${total} places could not be checked because ${keys.size} cells hold no number${
      blanks ? `; if the blanks meant 0, ${balanced} of them would balance (a hint only)` : ''
    }.`,
  };
}

/** Cells that hold a number but not a whole number from 0 up. */
export function notCounts(input: CheckInput, keys: readonly string[]): Miss[] {
  return keys.flatMap((key) => {
    const value = valueOf(input, key);
    if (value === null || (Number.isInteger(value) && value >= 0)) return [];
    const name = cellName(key);
    return [
      {
        instance: { left: number(value), right: '≥0', cells: [key] },
        clause: {
          zh: `${name.zh}为${number(value)},应为非负整数`,
          en: `${name.en} is ${number(value)}; a whole number from 0 up is expected`,
        },
      },
    ];
  });
}

const balance: Rule = (input) =>
  hasTables(input.edition) ? checkIdentities(input, flowIdentities()) : unassessable();

const outcomes: Rule = (input) =>
  hasTables(input.edition) ? checkIdentities(input, outcomeIdentities(input.edition)) : unassessable();

const rows: Rule = (input) =>
  hasTables(input.edition) ? checkIdentities(input, rowIdentities(input.edition)) : unassessable();

const counts: Rule = (input) => {
  if (!hasTables(input.edition)) return unassessable();
  const keys = table3Rows(input.edition).flatMap((row) => COLUMNS.map((column) => `${row}.${column}`));
  const missing = keys.filter((key) => valueOf(input, key) === null);
  const misses = notCounts(input, keys);
  return verdict(misses, missing.length === 0 ? [] : [{ left: '~', right: '≥0', cells: missing }]);
};

/** T3-06: no request at all, yet outcomes. */
const nothingReceived: Rule = (input) => {
  if (!hasTables(input.edition)) return unassessable();
  const received = valueOf(input, 'req_new.total');
  const carried = valueOf(input, 'req_carried_in.total');
  if (received === null || carried === null) return unassessable();
  if (received !== 0 || carried !== 0) return pass();
  const keys = [...outcomeRows(input.edition), 'out_total'].map((row) => `${row}.total`);
  const closed = keys.filter((key) => (valueOf(input, key) ?? 0) > 0);
  const missing = keys.filter((key) => valueOf(input, key) === null);
  const misses = closed.map((key) => ({
    instance: {
      left: '0+0=0',
      right: number(valueOf(input, key) ?? 0),
      cells: ['req_new.total', 'req_carried_in.total', key],
    },
    clause: {
      zh: `表三新收、上年结转均为0,而${cellName(key).zh}为${number(valueOf(input, key) ?? 0)}`,
      en: `table 3 has 0 received and 0 carried in, yet ${cellName(key).en} is ${number(valueOf(input, key) ?? 0)}`,
    },
  }));
  return verdict(misses, missing.length === 0 ? [] : [{ left: '0', right: '~', cells: missing }]);
};

/** Fewer requests than this in one column are chance, not a pattern. */
const PATTERN_FLOOR = 5;

const singleColumn: Rule = (input) => {
  const total = valueOf(input, 'req_new.total');
  if (total === null) return unassessable();
  if (total < PATTERN_FLOOR) return pass();
  const misses = ['law', 'oth'].flatMap((column) => {
    const value = valueOf(input, `req_new.${column}`);
    if (value !== total) return [];
    const name = cellName(`req_new.${column}`);
    return [
      {
        instance: {
          left: number(value),
          right: number(total),
          cells: [`req_new.${column}`, 'req_new.total'],
        },
        clause: {
          zh: `表三新收${number(total)}件全部在${name.zh},请核对是否错列`,
          en: `all ${number(total)} requests of table 3 stand in ${name.en}; a column may have shifted`,
        },
      },
    ];
  });
  if (
    misses.length === 0 &&
    (valueOf(input, 'req_new.law') === null || valueOf(input, 'req_new.oth') === null)
  ) {
    return unassessable();
  }
  return verdict(misses, []);
};

const FEW_REQUESTS = 10;

const excessive: Rule = (input) => {
  const value = valueOf(input, 'np_excessive.total');
  const received = valueOf(input, 'req_new.total');
  if (value === null || received === null) return unassessable();
  if (value === 0 || received >= FEW_REQUESTS) return pass();
  return fail([
    {
      instance: {
        left: number(value),
        right: number(received),
        cells: ['np_excessive.total', 'req_new.total'],
      },
      clause: {
        zh: `表三新收申请${number(received)}件,而“无正当理由大量反复申请”${number(value)}件`,
        en: `table 3 has ${number(received)} new requests and ${number(value)} “excessive repeated requests” 大量反复申请`,
      },
    },
  ]);
};

/** T3-08: the reader refused a row because its numbers were more or fewer than its columns. */
const shiftedRow: Rule = (input) => {
  if (!hasTables(input.edition) || input.originKind === 'transcribed') return unassessable();
  const keys = table3Rows(input.edition).flatMap((row) => COLUMNS.map((column) => `${row}.${column}`));
  if (keys.every((key) => ['absent', undefined].includes(input.facts.get(key)?.status)))
    return unassessable();
  const refused = input.problems.filter((problem) => problem.code === 'row_arity');
  return verdict(
    refused.map((problem) => ({
      instance: { left: problem.detail ?? '~', right: '7', cells: [] },
      clause: {
        zh: `有一行的数字个数与表头不符,整行未采用${problem.detail === undefined ? '' : `(${problem.detail})`}`,
        en: `a row has more or fewer numbers than its header and was not used${problem.detail === undefined ? '' : ` (${problem.detail})`}`,
      },
    })),
    [],
  );
};

/** Rules of table 3 inside one report. */
export const TABLE3_RULES: Record<string, Rule> = {
  'T3-01': balance,
  'T3-02': outcomes,
  'T3-03': rows,
  'T3-04': counts,
  'T3-06': nothingReceived,
  'T3-07': singleColumn,
  'T3-08': shiftedRow,
  'T3-10': excessive,
};

const table4: Rule = (input) =>
  hasTables(input.edition) ? checkIdentities(input, blockIdentities()) : unassessable();

/** T4-02: fifteen whole numbers. Some cells missing from a table that is there is a finding, blanks are not. */
const fifteen: Rule = (input) => {
  if (!hasTables(input.edition)) return unassessable();
  const keys = blockIdentities().flatMap((identity) => [...identity.left, ...identity.right]);
  const misses = notCounts(input, keys);
  const absent = keys.filter((key) => (input.facts.get(key)?.status ?? 'absent') === 'absent');
  if (absent.length > 0 && absent.length < keys.length && input.originKind !== 'transcribed') {
    misses.push({
      instance: { left: String(keys.length - absent.length), right: String(keys.length), cells: absent },
      clause: {
        zh: `表四应有15个单元格,缺${absent.length}个`,
        en: `table 4 should have 15 cells; ${absent.length} are not there`,
      },
    });
  }
  const missing = keys.filter((key) => valueOf(input, key) === null);
  return verdict(misses, missing.length === 0 ? [] : [{ left: '~', right: '≥0', cells: missing }]);
};

/** Rules of table 4 inside one report. */
export const TABLE4_RULES: Record<string, Rule> = { 'T4-01': table4, 'T4-02': fifteen };
