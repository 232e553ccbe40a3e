import { evaluate, measureOf } from '../../core/codebook/measures.ts';
import { factKey, type Applicant, type Edition, type Fact } from '../../core/model.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { seriesOver, type SeriesView, type YearView } from '../agency/agencyView.ts';
import { LINE_SERIES, RATE } from './measures.ts';

/** One body of a line: the page's own, or one it came after. */
export interface LineBody {
  agency: string;
  name: string;
  nameEn: string | null;
  /** First data year it had to report for, as far as the registry says; null is open. */
  from: number | null;
  /** First data year that belongs to the body after it; null for the page's own. */
  until: number | null;
  years: YearView[];
  /** By measure id, aligned on `years`. */
  series: SeriesView[];
}

/** The page's body with those it took over, whole or in part. */
export interface LineView {
  own: LineBody;
  before: LineBody[];
  /** Data years in which the body was reorganised: nothing is compared across their beginning. */
  events: number[];
  /** Bodies of which only a part came here: their sum is nobody's number. */
  parts: string[];
}

const WHOLE = ['rename', 'merge'];

/** Ids of the bodies that came before, nearest first, with the rows that say so. `read` gives null for an unknown id. */
export async function collectBefore(
  file: AgencyFile,
  read: (id: string) => AgencyFile | null | Promise<AgencyFile | null>,
): Promise<{ file: AgencyFile; until: number }[]> {
  const seen = new Set([file.agency.agency]);
  const found: { file: AgencyFile; until: number }[] = [];
  const queue = [file];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const row of at.lineage) {
      if (row.to !== at.agency.agency || seen.has(row.from)) continue;
      seen.add(row.from);
      const earlier = await read(row.from);
      if (earlier === null) continue;
      found.push({ file: earlier, until: row.year });
      queue.push(earlier);
    }
  }
  return found;
}

/** The line of an agency; null when no body came before it. */
export function lineView(
  file: AgencyFile,
  before: readonly { file: AgencyFile; until: number }[],
): LineView | null {
  if (before.length === 0) return null;
  const id = file.agency.agency;
  const inLine = new Set([id, ...before.map((body) => body.file.agency.agency)]);
  const events = [file, ...before.map((body) => body.file)]
    .flatMap(({ lineage }) => lineage)
    .filter((row) => inLine.has(row.to) && row.from !== row.to)
    .map(({ year }) => year);
  const parts = before.filter(({ file: earlier }) =>
    earlier.lineage.some(
      (row) =>
        row.from === earlier.agency.agency &&
        row.from !== row.to &&
        (!WHOLE.includes(row.kind) || !inLine.has(row.to)),
    ),
  );
  return {
    own: bodyOf(file, null),
    before: before.map((body) => bodyOf(body.file, body.until)),
    events: [...new Set(events)].sort(),
    parts: parts.map((body) => body.file.agency.name),
  };
}

function bodyOf(file: AgencyFile, until: number | null): LineBody {
  const { years, series } = seriesOver(file, LINE_SERIES);
  const { agency, name, nameEn, fromYear } = file.agency;
  const begins = file.lineage.filter(
    (row) => row.to === agency && (row.kind === 'new' || (row.kind === 'rename' && row.from !== agency)),
  );
  const from = fromYear ?? (begins.length > 0 ? Math.min(...begins.map(({ year }) => year)) : null);
  return { agency, name, nameEn, from, until, years, series: [...series, rateSeries(file, years, series)] };
}

function rateSeries(file: AgencyFile, years: readonly YearView[], series: readonly SeriesView[]): SeriesView {
  const measure = measureOf(RATE.code);
  const joins = series.find(({ id }) => id === 'closed')?.joins ?? [];
  const cells = years.map(({ year }): SeriesView['cells'][number] => {
    const report = file.reports.find((row) => row.year === year);
    if (report === undefined) return { v: null, s: 'no_report' };
    const edition = report.edition as Edition | null;
    if (edition === null || measure.terms[edition] === undefined)
      return { v: null, s: report.editionSeen ? 'not_in_form' : 'not_transcribed' };
    const facts = new Map(
      report.facts.map((fact) => [
        factKey({ indicator: fact.indicator, applicant: fact.applicant as Applicant | null }),
        fact as unknown as Fact,
      ]),
    );
    const { value, missing } = evaluate(measure, facts, edition);
    if (value !== null) return { v: value };
    const [first] = missing;
    const status = first === undefined ? 'not_applicable' : facts.get(first)?.status;
    return { v: null, s: status === undefined || status === 'reported' ? 'absent' : status };
  });
  return { id: RATE.code, label: RATE.label, cells, joins: [...joins] };
}
