import { fold } from '../text.ts';
import type { CheckInput } from './input.ts';
import { memo } from './memo.ts';

export interface Sentence {
  text: string;
  block: number;
}

/** The prose blocks in one spelling: half-width, simplified. */
export const foldedProse = memo((input: CheckInput) =>
  input.prose.map(({ block, text }) => ({ block, text: fold(text) })),
);

/** Prose as sentences in one spelling, cut at 。 ; and line ends; digits without commas. */
export const sentences = memo((input: CheckInput): readonly Sentence[] =>
  foldedProse(input).flatMap(({ block, text }) =>
    text
      .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
      .replace(/[ \t]+/g, '')
      .split(/[。;!?\n]/)
      .filter((part) => part.length > 0)
      .map((part) => ({ text: part, block })),
  ),
);

/** Clauses of a sentence: cut at commas, with 、 kept inside. */
export function clauses(text: string): string[] {
  return text.split(/[,:]/).filter((part) => part.length > 0);
}

/** Characters of prose held; a transcribed report has none. */
export function proseLength(input: CheckInput): number {
  return input.prose.reduce((total, { text }) => total + text.trim().length, 0);
}

/** Prose of one of the six sections, its sub-headings included; null when the section was not found. */
export function sectionText(input: CheckInput, number: number): string | null {
  const index = input.sections.findIndex((section) => section.number === number);
  const start = input.sections[index];
  if (start === undefined) return null;
  const next = input.sections.slice(index + 1).find((section) => section.number > 0);
  const inside = foldedProse(input).filter(
    ({ block }) => block >= start.block && (next === undefined || block < next.block),
  );
  // A page on one line holds every section in one block: nothing separates them here.
  if (next !== undefined && next.block === start.block) return null;
  return inside.map(({ text }) => text).join('\n');
}

/** A short quotation for a message. */
export function quote(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
