import type { CheckInput } from '../../../src/core/checks/input.ts';
import { factMap } from '../../../src/core/checks/input.ts';
import { checkReport } from '../../../src/core/checks/index.ts';
import { outcomeRows, table3Rows, type TableEdition } from '../../../src/core/checks/sums.ts';
import { formKeys, parseKey } from '../../../src/core/codebook/index.ts';
import type { Fact, Finding, Identity, Status } from '../../../src/core/model.ts';

/** A small seeded generator (mulberry32): the same faults in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up, small ones likelier, as in real reports. */
export function count(random: () => number, max: number): number {
  return Math.floor(random() ** 3 * (max + 1));
}

export function fact(key: string, value: number | null, more: Partial<Fact> = {}): Fact {
  const { indicator, applicant } = parseKey(key);
  return {
    indicator,
    applicant,
    value,
    raw: value === null ? '' : String(value),
    status: value === null ? 'blank' : 'reported',
    locator: null,
    method: 'table',
    confidence: 1,
    flags: [],
    ...more,
  };
}

export function proseFact(key: string, value: number, more: Partial<Fact> = {}): Fact {
  return fact(key, value, { method: 'prose', ...more });
}

const SIX = ['nat', 'biz', 'res', 'npo', 'law', 'oth'];

/** All table cells of a report whose every identity holds. */
export function cleanCells(
  random: () => number,
  edition: TableEdition = 'f2021',
  max = 40,
): Map<string, number> {
  const cells = new Map(formKeys(edition).map((key) => [key, 0]));
  for (const column of SIX) {
    let closed = 0;
    for (const row of outcomeRows(edition)) {
      const value = random() < 0.5 ? 0 : count(random, max);
      cells.set(`${row}.${column}`, value);
      closed += value;
    }
    const carriedOut = count(random, 5);
    const carriedIn = Math.min(count(random, 5), closed + carriedOut);
    cells.set(`out_total.${column}`, closed);
    cells.set(`req_carried_out.${column}`, carriedOut);
    cells.set(`req_carried_in.${column}`, carriedIn);
    cells.set(`req_new.${column}`, closed + carriedOut - carriedIn);
  }
  for (const row of table3Rows(edition)) {
    cells.set(
      `${row}.total`,
      SIX.reduce((sum, column) => sum + (cells.get(`${row}.${column}`) ?? 0), 0),
    );
  }
  for (const block of ['rev', 'lit_direct', 'lit_post']) {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((part) => {
      const value = count(random, 8);
      cells.set(`${block}_${part}`, value);
      return value;
    });
    cells.set(
      `${block}_total`,
      parts.reduce((sum, value) => sum + value, 0),
    );
  }
  return cells;
}

export const identity: Identity = {
  agency: '甲市教育局',
  names: [],
  year: 2024,
  years: [],
  published: null,
  signed: null,
  period: null,
  scope: 'own',
  legalBasis: [],
};

/** A report of 甲市教育局 2024 with the given cells; everything else empty unless given. */
export function report(
  cells: Iterable<readonly [string, number | null]>,
  more: Partial<CheckInput> = {},
): CheckInput {
  return {
    agency: 'a0001',
    agencyName: '甲市教育局',
    agencyType: 'dept',
    rulemaking: false,
    year: 2024,
    edition: 'f2021',
    editionSeen: true,
    originKind: 'snapshot',
    kind: 'report',
    facts: factMap([...cells].map(([key, value]) => fact(key, value))),
    mentions: [],
    identity,
    sections: [],
    problems: [],
    prose: [],
    ...more,
  };
}

/** The report with some facts replaced or added. */
export function withFacts(input: CheckInput, ...facts: Fact[]): CheckInput {
  return { ...input, facts: new Map([...input.facts, ...factMap(facts)]) };
}

/** The report with one cell's status changed and its value gone. */
export function without(input: CheckInput, key: string, status: Status = 'blank'): CheckInput {
  return withFacts(input, fact(key, null, { status }));
}

/** Six sections of prose in the official order; `parts` replaces single paragraphs by section number. */
export function withProse(input: CheckInput, parts: Partial<Record<number, string>> = {}): CheckInput {
  const texts: Record<number, string> = {
    1: '本年度主动公开政府信息,受理申请,加强信息管理和网站平台建设,落实监督保障。',
    2: '数据见下表。',
    3: '数据见下表。',
    4: '数据见下表。',
    5: '存在的问题是更新不够及时,下一步将改进。',
    6: '本年度未收取信息处理费。',
  };
  const sections = [1, 2, 3, 4, 5, 6].map((number) => ({
    number,
    title: String(number),
    block: number * 10,
    length: 0,
    hasTable: false,
  }));
  const prose = sections.map(({ number, block }) => ({
    block: block + 1,
    text: parts[number] ?? texts[number] ?? '',
  }));
  return { ...input, sections, prose };
}

/** State of one check: its finding, or how it was counted. */
export function stateOf(
  input: CheckInput,
  check: string,
): 'fail' | 'pass' | 'not_assessable' | 'out_of_scope' {
  const counts = checkReport(input).counts[check];
  if (counts === undefined) return 'out_of_scope';
  return counts.fail > 0 ? 'fail' : counts.pass > 0 ? 'pass' : 'not_assessable';
}

export function findingOf(input: CheckInput, check: string): Finding | undefined {
  return checkReport(input).findings.find((finding) => finding.check === check);
}
