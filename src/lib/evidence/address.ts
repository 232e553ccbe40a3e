/** One operand: a cell of a report by fact key, or a measure of one report by its code. */
export interface Term {
  report: string;
  key: string;
}

/**
 * What a drawer is about, as the key `ev` spells it. `cell`: `a0001-2024:req_new.total`. `sum`: several joined with `~`,
 * a report said once for the terms that follow it. `total`: `total:req_new:2024:dept`, a measure over the reports the
 * page counts; its last part tells totals of one page and year apart and may be empty.
 */
export type Address =
  | ({ kind: 'cell' } & Term)
  | { kind: 'sum'; terms: readonly Term[] }
  | { kind: 'total'; code: string; year: number; part: string };

export type TotalAddress = Extract<Address, { kind: 'total' }>;

/** The part of a total's address that makes its code one row of the outcomes, counted as their groups are. */
export const LEAF = 'leaf';

/**
 * Parts of a total only Explore draws: the figures of its view that are too many numbers for an address, or no sum of
 * cells at all, named by the year and, after a dot, the body. A year of its line; a body over the years it is drawn
 * from; a part of the outcomes, and of the flow, over the reports that state all of it.
 */
export const LINE = 'line';
export const ALL = 'all';
export const BARS = 'bars';
export const FLOW = 'flow';

const REPORT = /^[a-z0-9][a-z0-9-]*-\d{4}$/;
const KEY = /^[a-z0-9_]+(?:\.[a-z]+)?$/;
const TOTAL = /^total:([a-z0-9_]+):(\d{4})(?::([a-z0-9_.-]*))?$/;

/** Reads an address; null for a text that is none. Never throws. */
export function parseAddress(text: string): Address | null {
  const total = TOTAL.exec(text);
  if (total) return { kind: 'total', code: total[1] ?? '', year: Number(total[2]), part: total[3] ?? '' };
  const terms: Term[] = [];
  for (const part of text.split('~')) {
    const [first = '', second] = part.split(':');
    const report = second === undefined ? (terms.at(-1)?.report ?? '') : first;
    const key = second ?? first;
    if (!REPORT.test(report) || !KEY.test(key) || part.split(':').length > 2) return null;
    terms.push({ report, key });
  }
  const [only] = terms;
  if (only === undefined) return null;
  return terms.length === 1 ? { kind: 'cell', ...only } : { kind: 'sum', terms };
}

/** Writes an address: the inverse of `parseAddress`. ASCII that a query needs no escape for. */
export function formatAddress(address: Address): string {
  if (address.kind === 'total')
    return ['total', address.code, address.year, ...(address.part === '' ? [] : [address.part])].join(':');
  const terms = address.kind === 'cell' ? [address] : address.terms;
  return terms
    .map(({ report, key }, at) => (terms[at - 1]?.report === report ? key : `${report}:${key}`))
    .join('~');
}

/** The address of keys of one report, or null where there is no report or no key: such a number has no evidence. */
export function reportAddress(report: string | null | undefined, keys: readonly string[]): Address | null {
  return report === null || report === undefined ? null : sumAddress(keys.map((key) => ({ report, key })));
}

/** More terms than this make an address no link should hold. */
export const LONGEST_SUM = 60;

/**
 * The address of what is added up from terms, or of the one term; null for none. More than `LONGEST_SUM` terms are not
 * listed: `total` names what is added up, for the page to take apart again.
 */
export function sumAddress(terms: readonly Term[], total: TotalAddress | null = null): Address | null {
  const [only] = terms;
  if (only === undefined) return null;
  if (terms.length > LONGEST_SUM) return total;
  return terms.length === 1 ? { kind: 'cell', ...only } : { kind: 'sum', terms };
}

/** The address of a total a page can take apart; its page gives `part` a meaning. */
export const totalAddress = (code: string, year: number, part: string): TotalAddress => ({
  kind: 'total',
  ...{ code, year, part },
});

/** An address as points of pictures carry it; nothing where there is none. */
export const spelled = (address: Address | null) => (address === null ? undefined : formatAddress(address));

/** Agency and data year of a report's id; null for a text that is none. */
export function reportParts(report: string): { agency: string; year: number } | null {
  const match = /^(.*)-(\d{4})$/.exec(report);
  return match === null ? null : { agency: match[1] ?? '', year: Number(match[2]) };
}

/**
 * Attributes of the element that shows a number: `data-cell` for a cell or a measure of one report, `data-computed` for
 * what is added up. The drawer opens on either; `value` is the exact number, `operands` how many it is made of.
 */
export function evidenceData(address: Address, value: number | null, operands?: number) {
  const shared = { 'data-value': value ?? undefined };
  if (address.kind === 'cell') return { 'data-cell': `${address.report}/${address.key}`, ...shared };
  const count = operands ?? (address.kind === 'sum' ? address.terms.length : undefined);
  return { 'data-computed': formatAddress(address), 'data-operands': count, ...shared };
}

/** The address an element's attributes name; null when it names none. */
export function addressOf(cell: string | undefined, computed: string | undefined): Address | null {
  if (computed !== undefined) return parseAddress(computed);
  return cell === undefined ? null : parseAddress(cell.replace('/', ':'));
}
