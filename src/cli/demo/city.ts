import type { Edition } from '../../core/model.ts';
import { AGENCIES, FIRST_YEAR, LAST_YEAR, yearsOf } from './agencies.ts';
import { annexCounts, toldRows } from './annex.ts';
import { annexCells, formCells, sumCounts } from './cells.ts';
import { countsOf, type Counts, type YearCounts } from './counts.ts';
import { datesOf } from './dates.ts';
import { layoutOf } from './layouts/choice.ts';
import { proseOf, type ProseInput } from './prose.ts';
import { requestsOf, sumRequests, total } from './requests.ts';
import type { DemoAgency, DemoReport, Requests } from './types.ts';

/** What one body did in one year, before anything is planted. */
interface Year {
  flow: Requests;
  counts: YearCounts;
  annex: Counts;
}

export type City = Map<DemoAgency, Map<number, Year>>;

/** The form in use for a data year in the fictional city (F13). */
export function editionOf(year: number): Edition {
  if (year >= 2021) return 'f2021';
  return year >= 2019 ? 'f2019' : 'f2014';
}

const closedOf = (flow: Requests): number =>
  Object.values(flow.outcomes).reduce((sum, row) => sum + total(row), 0);

function yearsOfBody(agency: DemoAgency, seen: Set<string>): Map<number, Year> {
  const flows = requestsOf(agency, seen);
  const counts = countsOf(agency, (year) => {
    const flow = flows.get(year);
    return flow ? closedOf(flow) : 0;
  });
  const years = new Map<number, Year>();
  for (const [year, flow] of flows) {
    const record = counts.get(year);
    if (!record) continue;
    record.table2['serviceDecisions'] = Math.round((record.life['services'] ?? 0) * 0.6);
    years.set(year, { flow, counts: record, annex: annexCounts(agency, year, record, total(flow.fresh)) });
  }
  return years;
}

/** A government counts its whole jurisdiction: departments and towns added up, its own documents on top. */
function governmentYear(own: YearCounts, bodies: readonly Year[]): Year {
  const counts: YearCounts = {
    table2: sumCounts([own.table2, ...bodies.map((body) => body.counts.table2)]),
    table4: sumCounts(bodies.map((body) => body.counts.table4)),
    life: own.life,
  };
  // Only the government of a city with districts makes rules; the departments' stock starts are no rules.
  counts.table2['rules'] = own.table2['rules'] ?? 0;
  counts.table2['rulesInForceShown'] = own.table2['rulesInForce'] ?? 0;
  const annex = { ...sumCounts(bodies.map((body) => body.annex)), ...toldRows(own) };
  return { flow: sumRequests(bodies.map((body) => body.flow)), counts, annex };
}

/** Everything that happened in the fictional city, consistent in itself and from year to year. */
export function cityOf(): City {
  const city: City = new Map();
  const seen = new Set<string>();
  for (const agency of AGENCIES) if (agency.type !== 'gov') city.set(agency, yearsOfBody(agency, seen));
  for (const agency of AGENCIES) {
    if (agency.type !== 'gov') continue;
    const years = new Map<number, Year>();
    const own = countsOf(agency, () => 0);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      const bodies = [...city.values()].flatMap((records) => records.get(year) ?? []);
      const counts = own.get(year);
      if (counts) years.set(year, governmentYear(counts, bodies));
    }
    city.set(agency, years);
  }
  return city;
}

function disputesOf(edition: Edition, record: Year): number {
  if (edition === 'f2014') return (record.annex['s14_rev'] ?? 0) + (record.annex['s14_lit'] ?? 0);
  const totals = ['rev_total', 'lit_direct_total', 'lit_post_total'];
  return totals.reduce((sum, key) => sum + (record.counts.table4[key] ?? 0), 0);
}

// 信息处理费, 元: one notice of 100 yuan, so that the fee is not 0 everywhere.
const FEES: Record<string, number> = { '市生态环境局 2023': 100 };

/** What the prose of a report is made from. */
export function proseInputOf(city: City, agency: DemoAgency, year: number): ProseInput {
  const record = city.get(agency)?.get(year);
  if (!record) throw new RangeError(`${agency.short} has no year ${year}`);
  const edition = editionOf(year);
  return {
    agency,
    year,
    edition,
    counts: record.counts,
    received: total(record.flow.fresh),
    carried: edition === 'f2014' ? 0 : total(record.flow.carriedIn),
    disputes: disputesOf(edition, record),
    feeYuan: FEES[`${agency.short} ${year}`] ?? 0,
  };
}

/** The clean report of one body and year. */
function reportOf(city: City, agency: DemoAgency, year: number): DemoReport {
  const record = city.get(agency)?.get(year);
  if (!record) throw new RangeError(`${agency.short} has no year ${year}`);
  const edition = editionOf(year);
  const cells =
    edition === 'f2019' || edition === 'f2021'
      ? formCells(edition, record.counts, record.flow)
      : annexCells(record.annex);
  return {
    agency,
    year,
    version: 1,
    edition,
    layout: layoutOf(agency, year),
    cells,
    text: proseOf(proseInputOf(city, agency, year)),
    scope: agency.type === 'gov' ? 'jurisdiction' : 'own',
    ...datesOf(agency, year),
    linkState: 'alive',
    note: '',
  };
}

/** Every report of the city, clean, in official order and by year. */
export function cleanReports(city: City): DemoReport[] {
  return AGENCIES.flatMap((agency) => yearsOf(agency).map((year) => reportOf(city, agency, year)));
}
