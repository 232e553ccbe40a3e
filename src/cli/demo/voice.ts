import { INDICATORS, PROSE } from '../../core/codebook/index.ts';
import { at, hash } from './random.ts';
import type { DemoAgency, ProseFacts } from './types.ts';

const PROSE_CODES = new Set(PROSE.map((row) => row.code));

/** Chooses and fills sentences for one report, and remembers which facts the sentences state. */
export interface Voice {
  /** One sentence of a bank; never the one this body used in this place the year before. */
  say(slot: string, bank: readonly string[]): string;
  /** The same with extra values for this sentence. */
  tell(slot: string, bank: readonly string[], more: Record<string, string | number>): string;
  /** Two different items of a bank, by position, so that a problem keeps its remedy. */
  pair(slot: string, length: number): [number, number];
  fill(template: string, more?: Record<string, string | number>): string;
  stated: ProseFacts;
}

/** Values by placeholder; numbers under a prose code become facts when their sentence is used. */
export type Vocabulary = Record<string, string | number>;

function turn(agency: DemoAgency, year: number, slot: string, length: number): number {
  const start = hash(`${slot} ${agency.id}`);
  // A step that is never a multiple of the length moves every year to another sentence.
  const step = 1 + (hash(`step ${slot} ${agency.id}`) % Math.max(1, length - 1));
  return (start + (year - 2000) * step) % length;
}

/** A voice for an agency and a year; `vocabulary` holds everything its sentences may name. */
export function voiceOf(agency: DemoAgency, year: number, vocabulary: Vocabulary): Voice {
  const stated: ProseFacts = {};
  const fill = (template: string, more: Vocabulary = {}): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = more[name] ?? vocabulary[name];
      if (value === undefined) throw new RangeError(`no value for {${name}} in ${template}`);
      if (PROSE_CODES.has(name) && INDICATORS.has(name)) stated[name] = Number(value);
      return String(value);
    });
  const tell = (slot: string, bank: readonly string[], more: Vocabulary): string =>
    fill(at(bank, turn(agency, year, slot, bank.length)), { ...topics(agency, year, slot), ...more });
  return {
    stated,
    fill,
    tell,
    say: (slot, bank) => tell(slot, bank, {}),
    pair: (slot, length) => {
      const first = turn(agency, year, slot, length);
      return [first, (first + 1 + (hash(`${slot} second ${agency.id}`) % (length - 1))) % length];
    },
  };
}

/** Three of the agency's topics, another selection for each place and year. */
function topics(agency: DemoAgency, year: number, slot: string): Vocabulary {
  const start = hash(`topic ${slot} ${agency.id}`) + year;
  const count = agency.topics.length;
  return {
    t1: at(agency.topics, start % count),
    t2: at(agency.topics, (start + 1) % count),
    t3: at(agency.topics, (start + 3) % count),
  };
}
