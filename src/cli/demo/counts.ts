import { TABLE4 } from '../../core/codebook/index.ts';
import { yearsOf } from './agencies.ts';
import { hash, random, type Random } from './random.ts';
import type { DemoAgency } from './types.ts';

export type Counts = Record<string, number>;

/** One body's numbers outside table 3, one record per data year. */
export interface YearCounts {
  table2: Counts;
  table4: Counts;
  /** Channel counts, proposals, services …: the raw material of the prose and of the 2014 annex. */
  life: Counts;
}

const REVIEW_ONLY = ['rev_', 'lit_direct_', 'lit_post_'];

/** Decisions, fixed where PRODUCT's fixture names them. */
// prettier-ignore
const FIXED: Record<string, Record<number, Counts>> = {
  市公安局: { 2023: { penalty: 12091 }, 2024: { penalty: 12043 } },
  市交通运输局: { 2023: { licensing: 83 } },
  市房管局: { 2019: { procurementYuan: 1_605_964 } },
  市科技局: { 2024: { licensing: 39, services: 3527 } },
};

/** A size that drifts a little each year and never jumps: jumps are planted, not drawn. */
function drift(draw: Random, base: number, year: number, digits = 0): number {
  if (base === 0) return 0;
  const value = base * (1 + 0.015 * (year - 2020)) * (0.93 + 0.14 * draw.next());
  const scale = 10 ** digits;
  return Math.max(digits > 0 ? 1 / scale : 1, Math.round(value * scale) / scale);
}

function table4(draw: Random, closed: number, pending: Counts): Counts {
  const cells: Counts = Object.fromEntries(TABLE4.map((row) => [row.code, 0]));
  REVIEW_ONLY.forEach((block, index) => {
    const rate = [0.05, 0.02, 0][index] ?? 0;
    const before = pending[`${block}pending`] ?? 0;
    const fresh = closed >= 12 ? Math.floor(closed * rate * (0.5 + draw.next())) : 0;
    const count = before + fresh;
    const open = fresh > 1 && draw.chance(0.5) ? 1 : 0;
    const decided = count - open;
    const corrected = Math.floor(decided * 0.3 * draw.next());
    const other = Math.floor((decided - corrected) * 0.4 * draw.next());
    cells[`${block}upheld`] = decided - corrected - other;
    cells[`${block}corrected`] = corrected;
    cells[`${block}other`] = other;
    cells[`${block}pending`] = open;
    cells[`${block}total`] = count;
  });
  return cells;
}

/** Suits after review can only follow a review that was decided. */
function suitsAfterReview(cells: Counts, draw: Random): void {
  const decided = (cells['rev_total'] ?? 0) - (cells['rev_pending'] ?? 0);
  const count = decided >= 2 && draw.chance(0.5) ? 1 : 0;
  cells['lit_post_upheld'] = count;
  cells['lit_post_total'] = count;
}

function life(draw: Random, agency: DemoAgency, year: number): Counts {
  const { size } = agency;
  const published = drift(draw, size.published, year);
  const website = Math.round(published * (0.4 + 0.1 * draw.next()));
  const wechat = Math.round(published * (0.28 + 0.08 * draw.next()));
  const weibo = Math.round(published * (0.04 + 0.04 * draw.next()));
  const npc = Math.round(drift(draw, size.proposals, year) * (0.4 + 0.1 * draw.next()));
  const cppcc = Math.max(1, drift(draw, size.proposals, year) - npc);
  return {
    published,
    website,
    wechat,
    weibo,
    otherChannels: published - website - wechat - weibo,
    interpretations: draw.int(6, 30),
    consultations: draw.int(2, 9),
    hot: draw.int(2, 14),
    messages: draw.int(15, 140),
    hotline: drift(draw, size.hotline, year),
    services: drift(draw, size.services, year),
    npc,
    npcLead: draw.int(0, npc),
    cppcc,
    cppccLead: draw.int(0, cppcc),
    trainings: draw.int(1, 5),
    trainees: draw.int(35, 180),
    meetings: draw.int(1, 4),
  };
}

/** Everything but the applications, year by year; stocks carry on from the year before. */
export function countsOf(agency: DemoAgency, closedIn: (year: number) => number): Map<number, YearCounts> {
  const years = new Map<number, YearCounts>();
  const { size } = agency;
  let inForce = size.normdocs * 4;
  let rulesInForce = 9;
  let items: Counts = {};
  let pending: Counts = {};
  for (const year of yearsOf(agency)) {
    const draw = random(`counts ${agency.id} ${year}`);
    const fixed = FIXED[agency.short]?.[year] ?? {};
    const issued = draw.int(Math.floor(size.normdocs / 2), size.normdocs);
    const repealed = Math.min(inForce, draw.int(0, Math.ceil(size.normdocs / 2)));
    inForce += issued - repealed;
    const rules = agency.type === 'gov' ? draw.int(0, 2) : 0;
    rulesInForce += rules;
    items = nextItems(draw, agency, items);
    const cells = table4(draw, year < 2019 ? 0 : closedIn(year), pending);
    suitsAfterReview(cells, draw);
    pending = cells;
    const living = life(draw, agency, year);
    years.set(year, {
      table2: {
        issued,
        repealed,
        inForce,
        rules,
        rulesInForce,
        licensing: fixed['licensing'] ?? drift(draw, size.licensing, year),
        penalty: fixed['penalty'] ?? drift(draw, size.penalties, year),
        coercion: drift(draw, size.coercion, year),
        fees: drift(draw, size.fees, year, 2),
        ...items,
        procurementYuan: fixed['procurementYuan'] ?? items['procurementYuan'] ?? 0,
      },
      table4: cells,
      life: { ...living, services: fixed['services'] ?? living['services'] ?? 0 },
    });
  }
  return years;
}

/** Catalogue items: last year's number plus last year's change (f2019 only asks for both). */
function nextItems(draw: Random, agency: DemoAgency, before: Counts): Counts {
  const { size } = agency;
  const items: Counts = {};
  const kinds: [string, number][] = [
    ['licensing', size.licensing > 0 ? 24 : 0],
    ['services', size.services > 0 ? 41 : 0],
    ['penalty', size.penalties > 0 ? 180 : 0],
    ['coercion', size.coercion > 0 ? 12 : 0],
    ['fee', size.fees > 0 ? 4 : 0],
  ];
  for (const [kind, start] of kinds) {
    const known = before[`${kind}Prev`];
    const prev =
      known === undefined ? start + (start > 0 ? draw.int(0, 9) : 0) : known + (before[`${kind}Delta`] ?? 0);
    items[`${kind}Prev`] = prev;
    items[`${kind}Delta`] = prev > 6 ? draw.int(-3, 5) : 0;
  }
  const spending = 400_000 + (hash(`procurement ${agency.id}`) % 3_000_000);
  items['procurement'] = draw.int(6, 30);
  items['procurementYuan'] = Math.round(spending * (0.8 + 0.4 * draw.next()));
  return items;
}
