import { diffChars } from 'diff';
import { isTemplate } from '../../core/checks/similarity.ts';
import type { SourceFile } from '../../core/source/served.ts';

/** A stretch of one of two texts: standing in both or only here, template or own, a year left standing. */
export interface Piece {
  text: string;
  same: boolean;
  template: boolean;
  stale: boolean;
}

/** Two texts side by side, paragraph by paragraph of each. */
export interface Twins {
  before: Piece[][];
  now: Piece[][];
}

/** Above this many edits two texts are no near-duplicates, and comparing them would hold up the page. */
const MAX_EDITS = 4000;

/** The report an S-09 finding compares with, `a0018 2023` as `a0018-2023`; null when it names none. */
export function twinOf(right: string): string | null {
  const match = /^([a-z0-9-]+) (\d{4})$/.exec(right);
  return match === null ? null : `${match[1]}-${match[2]}`;
}

/** Compares the paragraphs of two sources (tables left out); null when they differ too much to be set side by side. */
export function compareTexts(before: SourceFile, now: SourceFile, staleYear: number): Twins | null {
  const [older, newer] = [before, now].map((source) =>
    source.blocks.flatMap((block) => (block.kind === 'text' && block.text.trim() !== '' ? [block.text] : [])),
  );
  const changes = diffChars((older ?? []).join('\n'), (newer ?? []).join('\n'), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return null;
  const side = (skip: 'added' | 'removed') =>
    changes
      .filter((change) => !change[skip])
      .map(({ value, added, removed }) => ({ value, same: !added && !removed }));
  return { before: paragraphs(side('added'), null), now: paragraphs(side('removed'), staleYear) };
}

function paragraphs(parts: readonly { value: string; same: boolean }[], stale: number | null): Piece[][] {
  const text = parts.map(({ value }) => value).join('');
  const same = parts.flatMap((part) => Array.from({ length: part.value.length }, () => part.same));
  let at = 0;
  return text.split('\n').map((paragraph) => {
    const pieces = sentences(paragraph).flatMap((sentence) => {
      const template = isTemplate(sentence);
      return runs(sentence, stale).flatMap(({ text: run, isStale }) => {
        const cut = splitBy(run, same.slice(at, at + run.length));
        at += run.length;
        return cut.map((piece): Piece => ({ ...piece, template, stale: isStale }));
      });
    });
    at += 1;
    return pieces;
  });
}

const sentences = (paragraph: string) =>
  paragraph.match(/[^。；;!?！？]+[。；;!?！？]*|[。；;!?！？]+/g) ?? [];

function runs(sentence: string, year: number | null): { text: string; isStale: boolean }[] {
  if (year === null) return [{ text: sentence, isStale: false }];
  return sentence
    .split(new RegExp(`(${year}年)`))
    .filter((text) => text !== '')
    .map((text) => ({ text, isStale: text === `${year}年` }));
}

function splitBy(text: string, same: readonly boolean[]): { text: string; same: boolean }[] {
  const pieces: { text: string; same: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const is = same[at] ?? false;
    const last = pieces.at(-1);
    if (last !== undefined && last.same === is) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), same: is });
  }
  return pieces;
}
