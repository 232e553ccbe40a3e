import { TABLE3_2021, TABLE_2014 } from '../codebook/index.ts';
import { compactWhere } from '../text.ts';
import { scanLabels, type LabelHit } from './labels.ts';
import { looksLikeValue } from './number.ts';
import { makeTok, type Source, type Tok } from './tok.ts';

/** A short line must be nothing but labels and numbers; a long one only needs to hold a table's own words. */
const SHORT_LINE = 90;
const TABLE_WORDS =
  /信息内容(?:本年|上一年|采购|对外|制作)|本年新收政府信息公开申请数量.{0,200}上年结转|结果维持结果纠正|统计指标单位/;
const ITEM_NUMBERS: ReadonlyMap<string, string> = new Map(
  [...TABLE3_2021, ...TABLE_2014].flatMap(({ code, zh }) => {
    const number = /(?:^|[ )])(\d)\./.exec(zh)?.[1];
    return number === undefined ? [] : [[code, number] as const];
  }),
);
const CJK_OR_DIGIT = /[一-鿿0-9A-Za-z]/;
/** Numbering and brackets left over between a number and the label after it. */
const NUMBERING_TAIL =
  /(?:[(]?[一二三四五六七八九十]{1,2}[)、.,]|[(]?[①-⑳⑴-⒇][)]?|(?<!\d)\d{1,2}[.、]|第|其中:?)\s*$/;

/** `行政处罚,171,171,171` lists three cells; without its first comma it would be a number of nine digits. */
const LISTED = /^([,;])\d+(?:\1\d+)+$/;

/**
 * Cuts a line that holds several cells (`规章000行政规范性文件420`, a table in one paragraph) at the labels in
 * it. Null when the line is prose. Between labels, words that are no numbers stay as words and end a row.
 */
export function explode(source: Source, start: number, end: number): Tok[] | null {
  const line = source.folded.slice(start, end);
  const masked = maskBrackets(line);
  const packed = compactWhere(masked, (character) => CJK_OR_DIGIT.test(character));
  if (packed.text.length < 4) return null;
  const long = packed.text.length > SHORT_LINE;
  if (long && !TABLE_WORDS.test(packed.text)) return null;
  const hits = scanLabels(packed.text);
  if (hits.length === 0 || (!long && hits.length === 1 && !/\d/.test(packed.text))) return null;
  const toks = cut(source, start, line, masked, hits, packed.map);
  if (!long && toks.some(({ shape, label }) => shape === 'word' && !label)) return null;
  return toks;
}

/** Notes in brackets hold numbers that are no values (`指2019年事项数`); `(一)` is a label's number and stays. */
function maskBrackets(line: string): string {
  return line.replace(/\([^()]*\)/g, (note) =>
    /^\([一二三四五六七八九十]{1,2}\)$/.test(note) ? note : ' '.repeat(note.length),
  );
}

function cut(
  source: Source,
  start: number,
  line: string,
  masked: string,
  hits: readonly LabelHit[],
  map: readonly number[],
): Tok[] {
  const toks: Tok[] = [];
  let from = 0;
  let afterLabel = false;
  for (const hit of hits) {
    const labelStart = map[hit.start] ?? 0;
    const labelEnd = (map[hit.end - 1] ?? 0) + 1;
    const item = ITEM_NUMBERS.get(hit.meanings[0]?.code ?? '');
    const labelNumbered = pieces(source, start, masked, from, labelStart, afterLabel, item ?? '', toks);
    const tok = makeTok(source, start + labelStart, start + labelEnd, toks.length);
    toks.push({ ...tok, shape: 'word', label: { meanings: hit.meanings, numbered: labelNumbered } });
    from = labelEnd;
    afterLabel = true;
  }
  pieces(source, start, masked, from, line.length, afterLabel, null, toks);
  return toks;
}

/**
 * What stands between two labels, as words; returns whether the label after it carries a number. `item` is the
 * number the form prints before that label, so `00000002.` before row 2 is seven zeros; null at the line's end.
 */
function pieces(
  source: Source,
  base: number,
  masked: string,
  from: number,
  to: number,
  afterLabel: boolean,
  item: string | null,
  toks: Tok[],
): boolean {
  let end = to;
  while (item !== null) {
    const rest = masked.slice(from, end);
    const own = item !== '' && new RegExp(`${item}[.、]\\s*$`).exec(rest);
    const tail = own || NUMBERING_TAIL.exec(rest);
    if (!tail) break;
    end = from + tail.index;
  }
  const numbered = end < to;
  for (const word of masked.slice(from, end).matchAll(/[^\s|]+/g)) {
    const stripped = word[0].replace(/^[)"'、,:;。.》·]+|[("'、,:;。《·]+$/g, '');
    if (stripped === '' || stripped === '项') continue;
    if (LISTED.test(word[0])) {
      const at = base + from + word.index;
      toks.push({ ...makeTok(source, at, at + word[0].length, toks.length), shape: 'value', label: null });
      continue;
    }
    const at = from + word.index + word[0].indexOf(stripped);
    const tok = makeTok(source, base + at, base + at + stripped.length, toks.length);
    const touchesLabel = (afterLabel && at === from) || (item !== null && at + stripped.length === end);
    const glued = touchesLabel && /^\d+$/.test(stripped);
    const shape = looksLikeValue(stripped) ? 'value' : 'word';
    toks.push({ ...tok, shape, glued, label: shape === 'word' ? tok.label : null });
  }
  return numbered;
}
