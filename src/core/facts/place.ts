import type { TableCopy } from './copy.ts';
import type { Label } from './labels.ts';
import type { Meaning } from './lexicon.ts';

/** Where the walk stands: in a table, in the header of table 3 (where 其他 and 总计 are columns), or in none. */
export type Place = TableCopy['table'] | 'head3' | 'none';

type Kind = Meaning['kind'];
const OPENERS: readonly Kind[] = ['clause', 't2head', 't3head', 't4block'];
const ORDER: Record<Place, readonly Kind[]> = {
  none: [...OPENERS, 't4word', 't3row', 'annexhead', 't2col', 'annexrow'],
  table2: ['clause', 't2head', 't2col', 't2row', 't3head', 't3row', 't4block', 't4word', 'annexhead'],
  head3: ['t3col', 't3head', 't3group', 't3row', 'clause', 't2head', 't4block', 'annexhead'],
  table3: ['t3row', 't3group', 't3head', 't3col', 'clause', 't2head', 't4block', 't4word', 'annexhead'],
  table4: ['t4word', 't4block', 'clause', 't2head', 't3head', 't3row', 'annexhead'],
  annex: ['annexrow', 'annexgroup', 'annexhead', 'clause', 't2head', 't3head'],
};
/** A short label (其他, 总计, 规章) says nothing about which table it stands in. */
const DISTINCT_KEY = 6;

/** What a label means at a place; null when it means nothing there. `key` is its bare text. */
export function chooseMeaning(label: Label, place: Place, key: string, isOpen: boolean): Meaning | null {
  for (const kind of ORDER[place]) {
    // A numbered 3.其他 right under a header is the row, not the column.
    if (place === 'head3' && kind === 't3col' && label.numbered) continue;
    // `1.申请人` is the first line of a row's broken label, not the header of the columns.
    if (kind === 't3head' && label.numbered) continue;
    const meaning = label.meanings.find((candidate) => candidate.kind === kind);
    if (meaning && accepts(meaning, place, key, isOpen)) return meaning;
  }
  return null;
}

/** Outside its own table a label must be one that stands nowhere else. */
function accepts({ kind, code }: Meaning, place: Place, key: string, isOpen: boolean): boolean {
  const long = key.length >= DISTINCT_KEY;
  switch (kind) {
    case 't3row':
      return place === 'table3' || place === 'head3' || long;
    case 't4word':
      // Turned round, table 4 begins with its result words; 其他 and 总计 would say nothing.
      return place === 'table4' || (code === 'upheld' && key.startsWith('结果'));
    case 't2col':
      return place === 'table2' || long;
    case 'annexrow':
      return place === 'annex' || (long && key.includes('数'));
    case 'annexhead':
      if (place !== 'annex') return code === 'item' && key.length >= 4;
      return !isOpen || code === 'item';
    default:
      return true;
  }
}
