import type { CodebookSection, EntryCard, EntryCards, EntryRow, EntryTable, EntryText } from './types.ts';

/** Text as it is compared: full-width forms and capitals do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The sections with only the entries that have every word of the query; all of them for an empty query. */
export function findEntries(sections: readonly CodebookSection[], query: string): CodebookSection[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...sections];
  const has = (text: string) => words.every((word) => text.includes(word));
  return sections.flatMap((section) => {
    const parts = section.parts.flatMap((part): (EntryTable | EntryCards)[] => {
      if (part.kind === 'table') {
        const rows = part.rows.filter((row) => has(plain(rowText(row))));
        return rows.length > 0 ? [{ ...part, rows }] : [];
      }
      const cards = part.cards.filter((card) => has(plain(cardText(card))));
      return cards.length > 0 ? [{ ...part, cards }] : [];
    });
    return parts.length > 0 ? [{ ...section, parts }] : [];
  });
}

/** Entries with an anchor of their own: rows of the forms only point to one. */
export function countEntries(sections: readonly CodebookSection[]): number {
  return entryIds(sections).length;
}

/** Anchors of all entries in page order. */
export function entryIds(sections: readonly CodebookSection[]): string[] {
  return sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.kind === 'cards'
        ? part.cards.map((card) => card.id)
        : part.rows.flatMap((row) => (row.id === null ? [] : [row.id])),
    ),
  );
}

const said = ({ text, other = '', lines = [] }: EntryText): string => [text, other, ...lines].join('\n');
const rowText = (row: EntryRow): string => row.cells.map(said).join('\n');
const cardText = (card: EntryCard): string =>
  [card.id, said(card.title), ...card.tags, ...card.pairs.map(said)].join('\n');
