import { measurePath } from '../measures/listing.ts';
import { measureOf } from '../../core/codebook/measures.ts';
import type { Edition, Status } from '../../core/model.ts';
import { OUTCOMES } from '../agency/series.ts';
import type { FigureCell } from '../charts/types.ts';
import { exact } from '../i18n/format.ts';
import type { Lang } from '../../core/model.ts';
import { measureRows, type MeasureRow } from '../queries/measureRows.ts';
import type { ScopeParams } from '../queries/scope.ts';
import { runOn, type Engine } from '../queries/types.ts';
import { ALL, BARS, FLOW, formatAddress, LEAF, LINE, reportAddress, type TotalAddress } from './address.ts';
import { addUp, type Computed, type Operand } from './computed.ts';

/** One report's part of a total. */
export type Part = Pick<MeasureRow, 'report' | 'agency' | 'year' | 'numerator' | 'denominator' | 'status'>;

/** A total taken apart: one operand per report, by a measure's formula. Null without any. */
export function totalOf(
  code: string,
  parts: readonly Part[],
  nameOf: (agency: string) => string,
): Computed | null {
  const measure = measureOf(code);
  const operands = parts.flatMap((part) => operandOf(part, [code], measure.kind !== 'count', nameOf));
  return operands.length === 0 ? null : addUp(measure, operands);
}

function operandOf(
  part: Part,
  keys: readonly string[],
  isRate: boolean,
  nameOf: (agency: string) => string,
): Operand[] {
  const address = reportAddress(part.report, keys);
  const [key] = keys;
  if (address === null || key === undefined) return [];
  const name = nameOf(part.agency);
  return [
    {
      address,
      sign: 1,
      side: isRate ? 'both' : 'numerator',
      agency: { agency: part.agency, name, nameEn: name },
      year: part.year,
      key,
      numerator: part.numerator,
      denominator: part.denominator,
      status: part.status as Status,
    },
  ];
}

/** The overview's sums of a year by the engine: the whole-year reports that state the number, in the scope of its totals. */
export async function overviewTotal(
  engine: Engine,
  { code, year, part }: Pick<TotalAddress, 'code' | 'year' | 'part'>,
  scope: ScopeParams,
  nameOf: (agency: string) => string,
): Promise<Computed | null> {
  const who = scope.classes === 'gov' ? 'gov' : 'own';
  const rowsOf = async (each: string) => {
    const rows = await runOn(engine, measureRows(each), { ...scope, yearFrom: year, yearTo: year });
    return rows.filter((row) => row.who === who && row.numerator !== null && !row.partial);
  };
  const keysOf = outcomeKeys(code, part);
  if (keysOf === null) return totalOf(code, await rowsOf(code), nameOf);
  const found = new Map<string, number>();
  const reports = new Map<string, MeasureRow>();
  const codes = new Set(OUTCOMES.flatMap(({ keys }) => Object.values(keys).flat().map(codeOf)));
  for (const each of codes)
    for (const row of await rowsOf(each)) {
      if (row.report === null) continue;
      reports.set(row.report, row);
      found.set(`${row.report} ${each}`, row.numerator ?? 0);
    }
  // A report counts when it states every leaf of every group, as the query of the picture has it.
  const parts = [...reports.values()].flatMap((row) => {
    const value = (key: string) => found.get(`${row.report} ${codeOf(key)}`);
    const all = keysIn(OUTCOMES, row.edition);
    if (all.length === 0 || all.some((key) => value(key) === undefined)) return [];
    const numerator = keysOf(row.edition).reduce((sum, key) => sum + (value(key) ?? 0), 0);
    return [{ ...row, numerator, denominator: null }];
  });
  return outcomesOf(keysOf, parts, nameOf);
}

/** Groups of outcomes a code of the overview adds up: one, all six, or none for a measure. */
export function outcomeGroups(code: string): typeof OUTCOMES {
  return code === 'outcomes' ? OUTCOMES : OUTCOMES.filter(({ id }) => id === code);
}

type KeysOf = (edition: string | null) => readonly string[];

/**
 * The page that shows a total and takes it apart, from the collection's address, with its evidence open: the overview
 * for outcomes, Explore for what only Explore draws, else the measure's page.
 */
export function totalPath(address: TotalAddress): string {
  const { code, part } = address;
  const [kind = ''] = part.split('.');
  const path =
    outcomeKeys(code, part) !== null ? '' : EXPLORED.has(kind) ? explorePath(code, kind) : measurePath(code);
  return `${path}${path.includes('?') ? '&' : '?'}ev=${formatAddress(address)}`;
}

const EXPLORED: ReadonlySet<string> = new Set([LINE, ALL, BARS, FLOW]);
const explorePath = (code: string, kind: string) => `x/?m=${code}${kind === ALL ? '' : `&view=${kind}`}`;

/** The rows of table 3 a total of outcomes adds up, by the form that prints them; null for a measure's own total. */
export function outcomeKeys(code: string, part: string): KeysOf | null {
  if (part === LEAF) return (edition) => keysIn(OUTCOMES, edition).filter((key) => codeOf(key) === code);
  const groups = outcomeGroups(code);
  return groups.length === 0 ? null : (edition) => keysIn(groups, edition);
}

const keysIn = (groups: typeof OUTCOMES, edition: string | null) =>
  groups.flatMap(({ keys }) => keys[edition as Edition] ?? []);

/** Outcomes taken apart: per report the sum of the rows its form prints them in. Null without any report. */
export function outcomesOf(
  keysOf: KeysOf,
  parts: readonly (Part & { edition: string | null })[],
  nameOf: (agency: string) => string,
): Computed | null {
  const operands = parts.flatMap((part) => operandOf(part, keysOf(part.edition), false, nameOf));
  return operands.length === 0 ? null : addUp(null, operands);
}

const codeOf = (key: string) => key.split('.')[0] ?? key;

/**
 * A total as a cell that leads to its operands; without a script, to the measure's page or to Explore. Null without a value,
 * plain text where there is no page to lead to.
 */
export function totalCell(
  total: { code: string; year: number; part?: string; value: number | null; operands: number; text?: string },
  page: { lang: Lang; home?: string; path?: string },
): FigureCell | string | null {
  const { code, year, part = '', value, operands, text } = total;
  if (value === null) return null;
  const shown = text ?? exact(value, page.lang);
  if (page.home === undefined) return shown;
  return {
    text: shown,
    value,
    address: { kind: 'total', code, year, part },
    operands,
    href: `${page.home}${page.path ?? measurePath(code)}`,
  };
}

/** The cells of a list that lead somewhere. */
export const leading = (cells: readonly (FigureCell | string | null)[]) =>
  cells.filter((cell) => typeof cell === 'object' && cell !== null);
