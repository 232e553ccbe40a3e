import type { EChartsOption } from 'echarts';
import type { Bilingual, Lang } from '../../core/model.ts';
import type { Address } from '../evidence/address.ts';

/** What a chart may know besides its rows. `width` in CSS pixels. */
export interface ChartContext {
  lang: Lang;
  dark: boolean;
  width: number;
}

export type ChartOption<R> = (rows: readonly R[], ctx: ChartContext) => EChartsOption;

/** A finished option, or how to make one for the width and theme the page turns out to have. */
export type Drawing = EChartsOption | ((ctx: ChartContext) => EChartsOption);

/**
 * How a year's figure stands to the year before it (codebook 1.8): only `comparable` is joined by a line, `approx`
 * leaves a marked gap, `break` starts anew.
 */
export type Join = 'comparable' | 'approx' | 'break';

/** One year of one line. `value` null draws a hollow tick and never a zero. */
export interface TrendRow {
  series: string;
  year: number;
  value: number | null;
  /** Relation to the year before within the same series. */
  join: Join;
  /** Why there is no value, in words; shown with the hollow tick. */
  missing?: string;
  /** How many report it, of how many, e.g. "18/20"; printed under the year and read out. */
  n?: string;
  /** The value as written beside its point and in its sentence, where it is not a plain count: a rate with k/n. */
  label?: string;
  said?: string;
  /** Drawn hollow: a rate on fewer than ten cases. */
  hollow?: boolean;
  /** Address of its evidence, as the key `ev` spells it. */
  ev?: string | undefined;
}

/** Outcomes of one year in the six groups of table 3; `groups` null when the year has no usable figures. */
export interface OutcomeRow {
  year: number;
  /** Stands for the year where the rows are agencies. */
  name?: string;
  groups: Record<OutcomeGroup, number> | null;
  missing?: string;
  n?: string;
  /** Addresses of the groups' evidence. */
  ev?: Partial<Record<OutcomeGroup, string>> | undefined;
}

export const OUTCOME_GROUPS = ['granted', 'partial', 'denied', 'unable', 'not_processed', 'other'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

/** Proposals of one year and body; `lead` is the part of `total` the agency led (主办). */
export interface ProposalRow {
  year: number;
  body: 'npc' | 'cppcc' | 'both';
  total: number | null;
  lead: number | null;
  /** Addresses of the evidence of `total` and of `lead`. */
  ev?: string | undefined;
  evLead?: string | undefined;
}

/** A form in force over the years `from`…`to`, drawn as a band behind the lines. */
export interface Band {
  from: number;
  to: number;
  name: Bilingual;
  /** Name where the band is too narrow for it. */
  short: string;
}

export interface FigureColumn {
  key: string;
  label: string;
  align?: 'right';
  /**
   * A number without evidence of its own: `count` counts reports, rows or days of the collection itself; `row` is worked
   * out from numbers beside it that have theirs.
   */
  of?: 'count' | 'row';
}

/** A number that can be followed: its evidence, and the page it leads to without a script. */
export interface FigureCell {
  text: string;
  value: number | null;
  address: Address;
  /** How many numbers it is made of, where it is a total. */
  operands?: number;
  href: string;
}

export type FigureRow = Record<string, string | number | null | FigureCell>;

/** A figure: picture, table twin, sentence, and the strip that says how it was made. */
export interface FigureProps {
  id: string;
  title: string;
  lang: Lang;
  option: Drawing;
  /** Server-drawn picture; when left out it is drawn during prerendering and not sent twice. */
  svg?: string;
  /** Height in CSS pixels at the drawn width. */
  height?: number;
  /** Height where the column is much narrower than that: rows with names need more of it, other pictures less. */
  narrowHeight?: number | undefined;
  /** Level of the title's heading; 3 unless said otherwise. */
  heading?: 1 | 2 | 3;
  summary: string;
  /** The numbers the sentence states, to be followed. */
  figures?: FigureCell[];
  columns: FigureColumn[];
  rows: FigureRow[];
  note?: string;
  formula?: string;
  caption: string;
  /** The newest number as a sentence to quote. */
  quote?: string;
}
