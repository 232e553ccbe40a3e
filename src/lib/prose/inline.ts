/** A piece of a sentence. */
export type Piece =
  { kind: 'text' | 'word' | 'code'; text: string } | { kind: 'link'; text: string; href: string };

const MARKED = /\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|`([^`]+)`/g;

/** Takes a sentence of a text page apart; what is no mark is text, so every character is shown. */
export function pieces(sentence: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of sentence.matchAll(MARKED)) {
    if (match.index > at) found.push({ kind: 'text', text: sentence.slice(at, match.index) });
    const [whole, text, href, word, code] = match;
    if (text !== undefined && href !== undefined) found.push({ kind: 'link', text, href });
    else if (word !== undefined) found.push({ kind: 'word', text: word });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    at = match.index + whole.length;
  }
  if (at < sentence.length) found.push({ kind: 'text', text: sentence.slice(at) });
  return found;
}

/** The sentence as it is read: marks taken away. */
export const plain = (sentence: string) =>
  pieces(sentence)
    .map(({ text }) => text)
    .join('');
