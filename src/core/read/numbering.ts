import { attribute, walkXml, type Attributes } from './xml.ts';

interface Level {
  start: number;
  format: string;
  pattern: string;
}
interface Numbered {
  abstract: string;
  starts: Map<number, number>;
}

/** A paragraph's list position: which list, how deep. */
export interface ListPlace {
  id: string;
  level: number;
}

const DIGITS = '〇一二三四五六七八九';
const LETTERS = 26;

/**
 * Word's automatic numbers (`一、`, `（二）`), which are not in the text of a paragraph. Headings of reports are often
 * numbered this way, and without the numbers the chapters of a report cannot be told apart.
 */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, Numbered>();
  private readonly counters = new Map<string, number[]>();

  constructor(xml: string | null) {
    if (xml !== null) this.read(xml);
  }

  /** Counts a paragraph and returns its printed number, '' for bullets and unknown lists. */
  next(place: ListPlace): string {
    const list = this.lists.get(place.id);
    const levels = list === undefined ? undefined : this.abstracts.get(list.abstract);
    const level = levels?.get(place.level);
    if (list === undefined || levels === undefined || level === undefined) return '';
    const start = (depth: number): number => list.starts.get(depth) ?? levels.get(depth)?.start ?? 1;
    // Lists of one definition count on together unless one restarts by itself.
    const key = list.starts.size > 0 ? `#${place.id}` : list.abstract;
    const counts = this.counters.get(key) ?? [];
    this.counters.set(key, counts);
    for (let depth = 0; depth < place.level; depth += 1) counts[depth] ??= start(depth);
    const before = counts[place.level];
    counts[place.level] = before === undefined ? start(place.level) : before + 1;
    counts.length = place.level + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1;
      return printed(counts[depth] ?? start(depth), levels.get(depth)?.format ?? 'decimal');
    });
  }

  private read(xml: string): void {
    let levels: Map<number, Level> | null = null;
    let level: Level | null = null;
    let list: Numbered | null = null;
    let override = 0;
    walkXml(xml, 'word/numbering.xml', {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val') ?? '';
        if (name === 'abstractNum')
          this.abstracts.set(attribute(attributes, 'abstractNumId') ?? '', (levels = new Map()));
        else if (name === 'num')
          this.lists.set(attribute(attributes, 'numId') ?? '', (list = { abstract: '', starts: new Map() }));
        else if (name === 'lvlOverride') override = levelOf(attributes);
        else if (name === 'abstractNumId' && list !== null) list.abstract = value;
        else if (name === 'startOverride') list?.starts.set(override, Number(value));
        else if (name === 'lvl')
          levels?.set(levelOf(attributes), (level = { start: 1, format: 'decimal', pattern: '' }));
        else if (level !== null && name === 'start') level.start = Number(value);
        else if (level !== null && name === 'numFmt') level.format = value;
        else if (level !== null && name === 'lvlText') level.pattern = value;
      },
      close: (name) => {
        if (name === 'abstractNum') levels = null;
        if (name === 'lvl') level = null;
        if (name === 'num') list = null;
      },
      text: () => undefined,
    });
  }
}

function levelOf(attributes: Attributes): number {
  return Number(attribute(attributes, 'ilvl') ?? '0');
}

function printed(value: number, format: string): string {
  if (/chinese|taiwanese|japaneseCounting|ideograph(Digital|Traditional)?$/i.test(format))
    return chinese(value);
  if (format === 'decimalFullWidth')
    return String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
  if (/^decimalEnclosedCircle/.test(format) && value >= 1 && value <= 20)
    return String.fromCharCode(0x245f + value);
  if (format === 'decimalEnclosedParen' && value >= 1 && value <= 20)
    return String.fromCharCode(0x2473 + value);
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letters(value);
  if (format === 'lowerLetter') return letters(value).toLowerCase();
  return String(value);
}

function chinese(value: number): string {
  const digit = (number: number): string => DIGITS.charAt(number);
  if (value < 1 || value > 99) return String(value);
  if (value < 10) return digit(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

function letters(value: number): string {
  const letter = String.fromCharCode(0x41 + ((value - 1) % LETTERS));
  return letter.repeat(Math.floor((value - 1) / LETTERS) + 1);
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (value < 1 || value > 89) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}
