import { LEXICON, labelKey, type Meaning } from './lexicon.ts';

export interface Label {
  meanings: readonly Meaning[];
  /** The label carries its number (`3.其他`), which tells a row from a column of the same name. */
  numbered: boolean;
}

const CLAUSE = /^第?二十条第?\(?([一五六八九])\)?项?$/;
const NOTE = /勾稽关系|第一项加第二项/;
const NUMBERED = /^(?:\(?[一二三四五六七八九十]{1,2}[)、.,]|\(?\d{1,2}[.、)])/;
const LONGEST_LABEL = 120;
const SENTENCE = /[。;!?]/;

/** The label a squashed cell text is, exactly (numbering, brackets and punctuation aside); null when it is none. */
export function matchLabel(squashed: string): Label | null {
  if (squashed.length > LONGEST_LABEL) return null;
  const clause = CLAUSE.exec(squashed);
  if (clause) return { meanings: [{ kind: 'clause', code: clause[1] ?? '' }], numbered: true };
  if (NOTE.test(squashed)) return { meanings: [{ kind: 't3head', code: 'note' }], numbered: false };
  const meanings = LEXICON.get(labelKey(squashed));
  return meanings ? { meanings, numbered: NUMBERED.test(squashed) } : null;
}

const FUZZY_LABELS: readonly { key: string; meanings: readonly Meaning[] }[] = [...LEXICON]
  .filter(([key, meanings]) => key.length >= 6 && !meanings.some(({ kind }) => kind === 't2col'))
  .map(([key, meanings]) => ({ key, meanings }));

/**
 * The one label a damaged text can be: one character off per eight, at most three, and no other label nearly as
 * close. For the few cells of a table that no label matches exactly.
 */
export function fuzzyLabel(squashed: string): Label | null {
  if (squashed.length > LONGEST_LABEL || SENTENCE.test(squashed)) return null;
  const key = labelKey(squashed).replace(/^20\d\d年度?/, '本年');
  if (key.length < 5 || /\d/.test(key)) return null;
  const column = columnIn(key);
  if (column) return column;
  let best: readonly Meaning[] | null = null;
  let bestDistance = Infinity;
  let secondDistance = Infinity;
  for (const label of FUZZY_LABELS) {
    const limit = Math.min(3, Math.ceil(label.key.length / 8)) + 2;
    const distance = editDistance(key, label.key, limit);
    if (distance > limit || sameCode(best, label.meanings)) {
      if (distance < bestDistance && sameCode(best, label.meanings)) bestDistance = distance;
      continue;
    }
    if (distance < bestDistance) {
      secondDistance = bestDistance;
      bestDistance = distance;
      best = label.meanings;
    } else if (distance < secondDistance) secondDistance = distance;
  }
  const allowed = Math.min(3, Math.ceil(key.length / 8));
  if (!best || bestDistance > allowed || secondDistance - bestDistance < 2) return null;
  return { meanings: best, numbered: NUMBERED.test(squashed) };
}

const COLUMN_LABELS = [...LEXICON].flatMap(([key, meanings]) =>
  key.length >= 5 && meanings.some(({ kind }) => kind === 't2col') ? [{ key, meanings }] : [],
);
const COLUMN_KINDS: ReadonlySet<Meaning['kind']> = new Set(['t2col'] as const);

/** `本年废止件数量`: a column of table 2 with up to two characters too many. */
function columnIn(key: string): Label | null {
  const hits = scanLabels(key, COLUMN_KINDS);
  const [hit] = hits;
  if (hit && hits.length === 1 && hit.end - hit.start >= key.length - 2)
    return { meanings: hit.meanings, numbered: false };
  return hits.length > 1 ? null : columnNear(key);
}

/** `本年新作数量`: a column of table 2 with one character lost or wrong, when no other column is as near. */
function columnNear(key: string): Label | null {
  const near = COLUMN_LABELS.filter((label) => editDistance(key, label.key, 1) <= 1);
  const [one] = near;
  if (!one || near.some(({ meanings }) => !sameCode(meanings, one.meanings))) return null;
  return { meanings: one.meanings, numbered: false };
}

function sameCode(one: readonly Meaning[] | null, other: readonly Meaning[]): boolean {
  return one?.[0]?.kind === other[0]?.kind && one?.[0]?.code === other[0]?.code;
}

/** Levenshtein distance, or `limit + 1` as soon as it is certain to be more than `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let col = 1; col <= other.length; col += 1) {
      const change = one[row - 1] === other[col - 1] ? 0 : 1;
      const cost = Math.min(
        (previous[col] ?? 0) + 1,
        (current[col - 1] ?? 0) + 1,
        (previous[col - 1] ?? 0) + change,
      );
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[other.length] ?? limit + 1;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  meanings: readonly Meaning[] | null;
}

const TRIE = buildTrie();

function buildTrie(): TrieNode {
  const root: TrieNode = { next: new Map(), meanings: null };
  for (const [key, meanings] of LEXICON) {
    let node = root;
    for (const character of key) {
      const next = node.next.get(character) ?? { next: new Map(), meanings: null };
      node.next.set(character, next);
      node = next;
    }
    node.meanings = meanings;
  }
  return root;
}

/** Whether a squashed text is the first line of a longer label of one of the kinds (`未经复议直` of 未经复议直接起诉). */
export function beginsLabel(squashed: string, kinds: ReadonlySet<Meaning['kind']>): boolean {
  const key = labelKey(squashed);
  return (
    key.length >= 2 &&
    [...LEXICON].some(([label, meanings]) => {
      return (
        label.length > key.length && label.startsWith(key) && meanings.some(({ kind }) => kinds.has(kind))
      );
    })
  );
}

export interface LabelHit {
  start: number;
  end: number;
  meanings: readonly Meaning[];
}

/** The labels inside a text without punctuation, left to right, the longest at each place, of the kinds wanted. */
export function scanLabels(text: string, kinds?: ReadonlySet<Meaning['kind']>): LabelHit[] {
  const hits: LabelHit[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = longestAt(text, at, kinds);
    if (hit) hits.push(hit);
    at = hit ? hit.end : at + 1;
  }
  return hits;
}

function longestAt(text: string, start: number, kinds?: ReadonlySet<Meaning['kind']>): LabelHit | null {
  let node: TrieNode | undefined = TRIE;
  let hit: LabelHit | null = null;
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text.charAt(at));
    if (!node) break;
    const meanings: readonly Meaning[] | null = node.meanings;
    if (meanings && (!kinds || meanings.some(({ kind }) => kinds.has(kind)))) {
      hit = { start, end: at + 1, meanings };
    }
  }
  return hit;
}
