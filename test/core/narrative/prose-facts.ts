import { readProse } from '../../../src/core/narrative/index.ts';
import { outlineOf } from '../../../src/core/outline.ts';
import { textDocument } from '../../support/prose-document.ts';

export type Jurisdiction = 'below' | 'province' | null;
/** A sentence, what it states, and whose report it stands in (a department's unless said). */
export type Sentence = [text: string, facts: Record<string, number | null>, jurisdiction?: Jurisdiction];

/** Said in passing and never demanded of a reader. */
const NOT_DEMANDED = ['foi_rev_text', 'accountability', 'secrecy_incidents'];

/** The facts of 2024 that a paragraph of section one states. */
export function proseFacts(text: string, jurisdiction: Jurisdiction): Record<string, number | null> {
  const document = textDocument(['一、总体情况', '', text, '', '五、存在的主要问题及改进情况', '', '略。']);
  const { facts } = readProse(outlineOf(document, new Set()), { year: 2024, jurisdiction });
  const kept = facts.filter(({ indicator }) => !NOT_DEMANDED.includes(indicator));
  return Object.fromEntries(kept.map(({ indicator, value }) => [indicator, value]));
}
