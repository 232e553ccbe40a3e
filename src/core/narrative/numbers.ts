import { CHINESE_NUMERAL, parseChinese } from './numerals.ts';

/**
 * What a run of digits in prose is. Only `count` (digits with a unit) and `percent` may become facts; the other
 * kinds exist so that a year, a notice number or a hotline is never taken for a count.
 */
export type NumberKind = 'count' | 'bare' | 'percent' | 'date' | 'hotline' | 'other' | 'fused';

export interface NumberToken {
  kind: NumberKind;
  /** Offsets in the canonical text, the unit included. */
  start: number;
  end: number;
  value: number | null;
  /** First unit character(s): 条, 件, 人次 …; null without one. */
  unit: string | null;
  /** 余, 多, 近, 约, 超 …: a bound or an estimate, not the number itself. */
  approx: boolean;
  /** 万 or 亿 was applied to the value. */
  scaled: boolean;
  /** Data year a date names. */
  year: number | null;
}

// Each unit refuses the word its first character would begin: 条例, 个人, 部门 …
const UNITS = [
  '人次|条次|件次|篇次|批次|场次|期次|班次',
  '条(?![例款线])|件(?!套)|份(?!额)|篇|项(?!目)|次(?![要日年])|个(?!人|百分点|工作日|小?时|月)|宗|起|例(?!会)',
  '期(?![间限内末])|场(?![所景])|名(?!称)|元|则|部(?![门分署委])|封|通(?![过知报])|户|位(?![于置])|幅|批(?!复)|单(?![位一独])|轮|人(?![大民员力才社])|家(?!庭)',
].join('|');
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const TAIL = `(?<more>[余多几+])?\\s*(?<scale>[万亿])?(?<more2>[余多])?\\s*(?<unit>${UNITS})?(?<alias>\\([条次件篇份项个]\\))?(?<about>左右|以上)?`;

/** In order of preference at one position; the first that matches wins. */
const GRAMMAR: readonly { kind: NumberKind; pattern: RegExp }[] = [
  // A list number or a lost count before a year (22024年度): nothing in it can be trusted.
  { kind: 'fused', pattern: /\d{1,4}(?:19|20)\d{2}(?=\s*年)/y },
  // 年 lost between year and month, or month and day run together: 20251月1日, 202311日, 20231231日.
  { kind: 'fused', pattern: /(?:19|20)\d{2}\d{1,2}(?=\s*月)|(?:19|20)\d{2}\d{2,4}(?=\s*日)/y },
  {
    kind: 'date',
    pattern:
      /(?<year>(?:19|20)\d{2})\s*年(?:度|\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|(?<year2>(?:19|20)\d{2})[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/y,
  },
  {
    kind: 'date',
    pattern: /\d{1,2}\s*[-—~至]\s*\d{1,2}\s*月(?:份|底)?|\d{1,2}\s*月(?:份|底|\s*\d{1,2}\s*日)?/y,
  },
  {
    kind: 'other',
    pattern:
      /\d+(?:\.\d+)?\s*(?:个?工作日|个月|周年|小时|分钟|年|日|天|时|点|秒|周|岁|号|楼|室|米|平方|公里)/y,
  },
  { kind: 'percent', pattern: /(?<number>\d+(?:\.\d+)?)\s*(?:%|个百分点)/y },
  { kind: 'hotline', pattern: new RegExp(`12345(?!\\d|[.,]\\d|\\s*(?:${UNITS}|[万余多亿]))`, 'y') },
  // Lines of single trades (12315, 12329, 12333): their calls are not the 12345 line's.
  { kind: 'other', pattern: new RegExp(`123\\d{2}(?!\\d|[.,]\\d|\\s*(?:${UNITS}|[万余多亿]))`, 'y') },
  { kind: 'other', pattern: /\d{3,4}-\d{7,8}|1[3-9]\d{9}(?!\d)/y },
  { kind: 'count', pattern: new RegExp(`(?<number>${ARABIC})${TAIL}`, 'y') },
];
const CHINESE = new RegExp(
  `(?<number>${CHINESE_NUMERAL}{1,10})(?<more>[余多])?(?<unit>人次|场次|批次|[次件条篇场期名份宗例封部人个项起])(?![性致体])`,
  'y',
);
/** 一个, 一项, 一起 …: words, not counts. */
const CHINESE_WORD = /^一[个项名批起部条人份]$/;
const ABOUT_BEFORE = /(?:将近|大约|超过|突破|接近|不少于|至少|近|约|超|逾)\s*$/;
const MARKER = /\s*\(?\d{1,2}(?:[.、)](?!\d)|\.(?=(?:19|20)\d{2}\s*年)|[.、](?=\d{4}\s*年))/y;

/** 近5000条: the words that make it an estimate belong to the number, so that no pattern has to know them. */
function withEstimate(line: string, token: NumberToken): NumberToken {
  const words = ABOUT_BEFORE.exec(line.slice(Math.max(0, token.start - 6), token.start));
  if (!words || token.kind !== 'count') return token;
  return { ...token, start: token.start - words[0].length, approx: true };
}

/** All numbers of one canonical line in order, with what each is. Offsets count in the line. */
export function scanNumbers(line: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let at = 0;
  while (at < line.length) {
    const marker = atSentenceStart(line, at) ? match(MARKER, line, at) : null;
    if (marker) {
      at += marker[0].length;
      continue;
    }
    const token = /[\d零〇一二两三四五六七八九十百千]/.test(line.charAt(at)) ? numberAt(line, at) : null;
    if (token) tokens.push(withEstimate(line, token));
    at = token ? token.end : at + 1;
  }
  return refuseRanges(line, tokens);
}

function atSentenceStart(line: string, at: number): boolean {
  return at === 0 || /[。;:!?\n]/.test(line.charAt(at - 1));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberAt(line: string, at: number): NumberToken | null {
  if (!/\d/.test(line.charAt(at))) return chineseAt(line, at);
  for (const { kind, pattern } of GRAMMAR) {
    const found = match(pattern, line, at);
    if (found) return arabicToken(kind, found, line, at);
  }
  return null;
}

function arabicToken(kind: NumberKind, found: RegExpExecArray, line: string, at: number): NumberToken {
  const end = at + found[0].trimEnd().length;
  const group = found.groups ?? {};
  const token: NumberToken = {
    kind,
    start: at,
    end,
    value: null,
    unit: null,
    approx: false,
    scaled: false,
    year: Number(group.year ?? group.year2) || null,
  };
  if (group.number === undefined) return token;
  const scale = group.scale === '万' ? 1e4 : group.scale === '亿' ? 1e8 : 1;
  token.value = scaledValue(group.number, scale);
  token.scaled = scale > 1;
  token.unit = group.unit ?? null;
  token.approx = Boolean(group.more ?? group.more2 ?? group.about);
  if (kind === 'count') token.kind = countKind(line, at, token);
  return token;
}

/** Multiplying decimals in binary leaves dust (13.6 × 10⁴): round to what was printed. */
function scaledValue(printed: string, scale: number): number {
  return Math.round(Number(printed.replaceAll(',', '')) * scale * 1e6) / 1e6;
}

function countKind(line: string, at: number, token: NumberToken): NumberKind {
  const before = line.slice(Math.max(0, at - 7), at);
  // 第711条, PM2.5, (2021)30号
  if (/第\s?$|[A-Za-z]$|\(\d{4}\)\s?$/.test(before)) return 'other';
  // The rest of a damaged number (3,53件, 1 360条), a leading zero, a count that is no whole number
  if (/\d[\s,.-]+$/.test(before) || /^0\d/.test(line.slice(at, token.end))) return 'other';
  if (token.unit !== null && token.unit !== '元' && !Number.isInteger(token.value)) return 'other';
  if (token.unit !== null) return 'count';
  return token.value !== null && token.value >= 1e6 ? 'other' : 'bare';
}

function chineseAt(line: string, at: number): NumberToken | null {
  const found = match(CHINESE, line, at);
  const group = found?.groups;
  if (!found || !group?.number) return null;
  const end = at + found[0].length;
  if (/[第每\d一二三四五六七八九十百千万]/.test(line.charAt(at - 1)) || CHINESE_WORD.test(found[0]))
    return null;
  const value = parseChinese(group.number);
  if (value === null) return null;
  const approx = group.more !== undefined;
  return {
    kind: 'count',
    start: at,
    end,
    value,
    unit: group.unit ?? null,
    approx,
    scaled: false,
    year: null,
  };
}

/** 3-5次, 2至3场: a range is no count. */
function refuseRanges(line: string, tokens: NumberToken[]): NumberToken[] {
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (!next || !/^\s?[-—~至到]\s?$/.test(line.slice(token.end, next.start))) return;
    for (const end of [token, next]) if (end.kind === 'count' || end.kind === 'bare') end.kind = 'other';
  });
  return tokens;
}
