import type { Lang } from '../../core/model.ts';
import { flowOption } from '../charts/flowOption.ts';
import { outcomesOption } from '../charts/outcomesOption.ts';
import { OUTCOME_GROUPS, type OutcomeRow } from '../charts/types.ts';
import { exploreWords } from '../i18n/explore.ts';
import { exact, words } from '../i18n/index.ts';
import type { MeasureRow } from '../queries/measureRows.ts';
import { FLOW_PARTS, OUTCOME_PARTS } from './ask.ts';
import type { Picture } from './pictures.ts';
import { BARS, FLOW, spelled } from '../evidence/address.ts';
import { numeratorAddress } from './evidence.ts';
import { nameOf, whyText } from './texts.ts';

/** One report with several counts; null when one of them has no number. */
interface Joined<P extends string> {
  row: MeasureRow;
  parts: Record<P, number> | null;
}

/** Reports that state every part, and those that do not, by the rows of the first part. */
export function joined<P extends string>(
  parts: Readonly<Record<P, string>>,
  rowsOf: (code: string) => readonly MeasureRow[],
): Joined<P>[] {
  const names = Object.keys(parts) as P[];
  const first = names[0];
  if (first === undefined) return [];
  const byPart = names.map(
    (name) => new Map(rowsOf(parts[name]).map((row) => [`${row.agency}-${row.year}`, row])),
  );
  return rowsOf(parts[first]).map((row) => {
    const values = byPart.map((rows) => rows.get(`${row.agency}-${row.year}`)?.numerator ?? null);
    const known = values.flatMap((value) => (value === null ? [] : [value]));
    const whole = known.length === names.length && !row.partial;
    return {
      row,
      parts: whole
        ? (Object.fromEntries(names.map((name, at) => [name, known[at] ?? NaN])) as Record<P, number>)
        : null,
    };
  });
}

const add = <P extends string>(all: readonly Record<P, number>[], names: readonly P[]) =>
  Object.fromEntries(names.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)])) as Record<
    P,
    number
  >;

/** Outcomes in six groups: by agency where agencies are chosen, else by year; only reports that state all six. */
export function outcomesPicture(
  rowsOf: (code: string) => readonly MeasureRow[],
  byAgency: boolean,
  lang: Lang,
): Picture & { rows: OutcomeRow[] } {
  const t = exploreWords(lang);
  const reports = joined(OUTCOME_PARTS, rowsOf).filter(({ row }) => row.status !== 'not_in_form');
  const keyOf = ({ row }: Joined<keyof typeof OUTCOME_PARTS>) => (byAgency ? row.agency : String(row.year));
  const keys = [...new Set(reports.map(keyOf))];
  if (!byAgency) keys.sort();
  const rows = keys.map((key): OutcomeRow => {
    const own = reports.filter((report) => keyOf(report) === key);
    const known = own.flatMap(({ parts }) => (parts === null ? [] : [parts]));
    const counted = own.flatMap(({ parts, row }) => (parts === null ? [] : [row]));
    const [first] = own;
    const of = { year: first?.row.year ?? 0, agency: byAgency ? (first?.row.agency ?? null) : null };
    const ev = OUTCOME_GROUPS.map((group) => [
      group,
      spelled(numeratorAddress(OUTCOME_PARTS[group], counted, { kind: BARS, ...of })),
    ]);
    return {
      year: of.year,
      ...(byAgency && first !== undefined && { name: nameOf(first.row, lang) }),
      groups: known.length === 0 ? null : add(known, OUTCOME_GROUPS),
      ev: Object.fromEntries(ev) as OutcomeRow['ev'],
      missing: whyText(own.at(-1)?.row.status ?? 'no_report', lang),
      n: `${known.length}/${own.length}`,
    };
  });
  const total = rows.reduce(
    (sum, row) => sum + OUTCOME_GROUPS.reduce((all, group) => all + (row.groups?.[group] ?? 0), 0),
    0,
  );
  const granted = rows.reduce((sum, row) => sum + (row.groups?.granted ?? 0), 0);
  return {
    rows,
    option: (ctx) => outcomesOption(rows, ctx),
    height: 60 + 34 * rows.length,
    summary:
      total === 0
        ? t.summaryNone
        : `${words(lang).outcome.granted} ${exact(granted, lang)}/${exact(total, lang)}`,
  };
}

/** In, closed, carried over in the newest year in view, over the reports that state all four. */
export function flowPicture(rowsOf: (code: string) => readonly MeasureRow[], lang: Lang): Picture {
  const t = exploreWords(lang);
  const reports = joined(FLOW_PARTS, rowsOf);
  const year = Math.max(0, ...reports.filter(({ parts }) => parts !== null).map(({ row }) => row.year));
  const own = reports.filter(({ row }) => row.year === year);
  const known = own.flatMap(({ parts }) => (parts === null ? [] : [parts]));
  if (known.length === 0) return { option: {}, height: 60, summary: t.summaryNone };
  const counted = own.flatMap(({ parts, row }) => (parts === null ? [] : [row]));
  const names = ['carriedIn', 'received', 'closed', 'carriedOut'] as const;
  const sums = add(known, names);
  const step = (name: (typeof names)[number]) => ({
    name: t.flow[name],
    text: t.knownTotalOf(t.flowText(t.flow[name], exact(sums[name], lang)), known.length, own.length),
    ev: spelled(numeratorAddress(FLOW_PARTS[name], counted, { kind: FLOW, year, agency: null })),
  });
  const flow = {
    ...sums,
    steps: [step('carriedIn'), step('received'), step('closed'), step('carriedOut')] as const,
  };
  const [left, right] = [sums.carriedIn + sums.received, sums.closed + sums.carriedOut];
  const said = [exact(left, lang), exact(right, lang)] as const;
  return {
    option: (ctx) => flowOption(flow, ctx),
    height: 300,
    summary: t.knownTotalOf(
      left === right
        ? t.flowEven(year, ...said)
        : t.flowSummary(year, ...said, exact(Math.abs(left - right), lang)),
      known.length,
      own.length,
    ),
  };
}
