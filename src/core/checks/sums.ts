import { APPLICANTS, INDICATORS, parseKey } from '../codebook/index.ts';
import type { Bilingual, Edition, Instance } from '../model.ts';
import { valueOf, type CheckInput } from './input.ts';
import type { Miss } from './outcome.ts';

/** Two sides that must be equal: sums of cells, and where it stands, in words. */
export interface Identity {
  left: readonly string[];
  right: readonly string[];
  place: Bilingual;
}

const SIX = ['nat', 'biz', 'res', 'npo', 'law', 'oth'] as const;
export const COLUMNS = [...SIX, 'total'] as const;

const GRANTED = ['out_granted', 'out_partial'];
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
const OTHER: Record<'f2021' | 'f2019', string[]> = {
  f2021: ['oth_no_correction', 'oth_no_payment', 'oth_other'],
  f2019: ['oth_all'],
};

export type TableEdition = 'f2021' | 'f2019';

/** True for the editions with tables 2 to 4. */
export function hasTables(edition: Edition | null): edition is TableEdition {
  return edition === 'f2021' || edition === 'f2019';
}

/** Outcome groups (一)…(六) of table 3 with their rows, as the edition prints them. */
export function outcomeGroups(edition: TableEdition): { name: string; rows: readonly string[] }[] {
  return [
    { name: '予以公开', rows: ['out_granted'] },
    { name: '部分公开', rows: ['out_partial'] },
    { name: '不予公开', rows: DENIED },
    { name: '无法提供', rows: UNABLE },
    { name: '不予处理', rows: NOT_PROCESSED },
    { name: '其他处理', rows: OTHER[edition] },
  ];
}

/** The rows that add up to (七)总计: 21 since 2021, 19 before. */
export function outcomeRows(edition: TableEdition): string[] {
  return [...GRANTED, ...DENIED, ...UNABLE, ...NOT_PROCESSED, ...OTHER[edition]];
}

/** All rows of table 3 in printed order: 25 since 2021, 23 before. */
export function table3Rows(edition: TableEdition): string[] {
  return ['req_new', 'req_carried_in', ...outcomeRows(edition), 'out_total', 'req_carried_out'];
}

const APPLICANT_NAMES = new Map(APPLICANTS.map((applicant) => [applicant.code as string, applicant.name]));

/** A column of table 3 in words. */
export function columnName(code: string): Bilingual {
  const name = APPLICANT_NAMES.get(code) ?? { zh: code, en: code };
  return { zh: `${name.zh}列`, en: `${name.en} column` };
}

/** A row of a form in words, without its list number; English keeps the legal term beside it. */
export function rowName(code: string): Bilingual {
  const row = INDICATORS.get(code);
  if (row === undefined) return { zh: code, en: code };
  const zh = row.zh.replace(/^三、本年度办理结果 |\(区分处理.*$/g, '').replace(/^[一二四]、/, '');
  return { zh: `“${zh}”`, en: `“${row.en}” ${zh.replace(/^\(?[一二三四五六七\d]+[).]/, '')}` };
}

/** A cell in words: row, and column where there is one. */
export function cellName(key: string): Bilingual {
  const { indicator, applicant } = parseKey(key);
  const row = rowName(indicator);
  if (applicant === null) return row;
  const column = columnName(applicant);
  return { zh: `${row.zh}行${column.zh}`, en: `${row.en}, ${column.en}` };
}

/** 勾稽关系 of table 3: received + carried in = closed + carried out, per column. */
export function flowIdentities(): Identity[] {
  return COLUMNS.map((column) => ({
    left: [`req_new.${column}`, `req_carried_in.${column}`],
    right: [`out_total.${column}`, `req_carried_out.${column}`],
    place: inTable(3, columnName(column)),
  }));
}

/** Outcomes of table 3 add up to (七)总计, per column. */
export function outcomeIdentities(edition: TableEdition): Identity[] {
  return COLUMNS.map((column) => ({
    left: outcomeRows(edition).map((row) => `${row}.${column}`),
    right: [`out_total.${column}`],
    place: inTable(3, columnName(column)),
  }));
}

/** Six applicant columns add up to 总计, per row. */
export function rowIdentities(edition: TableEdition): Identity[] {
  return table3Rows(edition).map((row) => ({
    left: SIX.map((column) => `${row}.${column}`),
    right: [`${row}.total`],
    place: inTable(3, { zh: `${rowName(row).zh}行`, en: `row ${rowName(row).en}` }),
  }));
}

export const BLOCKS: readonly { code: string; name: Bilingual }[] = [
  { code: 'rev', name: { zh: '行政复议', en: 'administrative review 行政复议' } },
  { code: 'lit_direct', name: { zh: '未经复议直接起诉', en: 'direct lawsuits' } },
  { code: 'lit_post', name: { zh: '复议后起诉', en: 'lawsuits after review' } },
];

/** Four results add up to 总计 in each block of table 4. */
export function blockIdentities(): Identity[] {
  return BLOCKS.map(({ code, name }) => ({
    left: ['upheld', 'corrected', 'other', 'pending'].map((part) => `${code}_${part}`),
    right: [`${code}_total`],
    place: inTable(4, name),
  }));
}

function inTable(number: 2 | 3 | 4, where: Bilingual): Bilingual {
  const zh = ['', '', '二', '三', '四'][number] ?? '';
  return { zh: `表${zh}${where.zh}`, en: `table ${number}, ${where.en}` };
}

/** Cells of an identity that hold no number. */
export function missingCells(input: CheckInput, identity: Identity): string[] {
  return [...identity.left, ...identity.right].filter((key) => valueOf(input, key) === null);
}

/** An identity as a failing place, null when both sides are equal. Every operand must hold a number. */
export function missOf(input: CheckInput, identity: Identity): Miss | null {
  const left = side(input, identity.left);
  const right = side(input, identity.right);
  if (left.sum === right.sum) return null;
  const gap = number(Math.abs(left.sum - right.sum));
  const alone = identity.right.length === 1;
  return {
    instance: { left: left.text, right: right.text, cells: [...identity.left, ...identity.right] },
    clause: {
      zh: `${identity.place.zh}:${left.text},${alone ? '总计' : ''}${right.text},相差${gap}`,
      en: `${identity.place.en}: ${left.text}, ${alone ? 'total ' : ''}${right.text}, difference ${gap}`,
    },
  };
}

/** What could not be assessed, with the C-05 hint: would the identity hold if blanks meant 0? */
export function openInstance(input: CheckInput, identity: Identity): Instance {
  return {
    left: openSide(input, identity.left),
    right: openSide(input, identity.right),
    cells: missingCells(input, identity),
  };
}

/** Whether the identity would hold with its blank cells read as 0; null when other cells are missing too. */
export function holdsWithBlanksZero(input: CheckInput, identity: Identity): boolean | null {
  const missing = missingCells(input, identity);
  if (missing.some((key) => input.facts.get(key)?.status !== 'blank')) return null;
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (valueOf(input, key) ?? 0), 0);
  return sum(identity.left) === sum(identity.right);
}

/** Zeros say nothing in a long sum: only the other terms are written out, and the sum when there are several. */
function side(input: CheckInput, keys: readonly string[]): { sum: number; text: string } {
  const values = keys.map((key) => valueOf(input, key) ?? 0);
  const sum = exact(values.reduce((total, value) => total + value, 0));
  const terms = keys.length > 6 ? values.filter((value) => value !== 0) : values;
  if (terms.length <= 1) return { sum, text: number(sum) };
  const text = terms
    .map((value, index) => (index > 0 && value >= 0 ? `+${number(value)}` : number(value)))
    .join('');
  return { sum, text: `${text}=${number(sum)}` };
}

function openSide(input: CheckInput, keys: readonly string[]): string {
  const texts = keys.map((key) => {
    const value = valueOf(input, key);
    return value === null ? '~' : number(value);
  });
  const open = texts.filter((text) => text !== '0');
  return open.length === 0 ? '0' : open.join('+');
}

/** Money is decimal: binary dust must not make two equal amounts differ. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A number as it is printed in a sentence: no thousands separator, no binary dust. */
export function number(value: number): string {
  return String(exact(value));
}
