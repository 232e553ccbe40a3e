import type { ProseLine } from './narrative/lines.ts';

/** What each of the six chapters is called, tested on the heading without its number. First match wins. */
const CHAPTERS: readonly { number: number; title: RegExp }[] = [
  {
    number: 6,
    title:
      /^(?:其他|其它|需要)[^。]{0,4}(?:需要|应当|应|需)?(?:报告|说明)?[^。]{0,4}(?:事项|情况|问题)|^其他(?:事项|情况)?$/,
  },
  {
    number: 5,
    title:
      /(?:存在|主要|面临)[^。]{0,6}问题|问题[^。]{0,8}(?:改进|整改|措施|打算|不足)|^(?:不足|改进)[^。]{0,12}$|不足|困难[^。]{0,8}(?:打算|措施|计划)|^下一?步[^。]{0,8}(?:打算|措施|计划|安排)/,
  },
  { number: 4, title: /行政复议|行政诉讼|复议[^。]{0,4}诉讼|申诉/ },
  {
    number: 3,
    title:
      /(?:收到|受理)[^。]{0,8}(?:处理|办理)[^。]{0,10}申请|^(?:收到|受理)[^。]{0,10}申请[^。]{0,4}情况|^申请公开[^。]{0,6}信息|依申请公开|^政府信息公开申请|申请[^。]{0,6}(?:处理|办理|受理)情况/,
  },
  { number: 2, title: /主动公开/ },
  {
    number: 1,
    title:
      /^(?:总体|工作|基本|整体)[^。]{0,10}(?:情况|概述|概况)|^概\s*述|^概况|^总\s*述|^总体概述|^综述|^政府信息公开(?:工作)?(?:总体|基本|开展)?情况$|^(?:工作)?总体(?:工作)?$/,
  },
];
/** Rows of tables that are numbered like chapters. */
const TABLE_ROW = /本年新收|上年结转|本年度办理结果|结转下年度|第二十条|勾稽/;
const CHINESE =
  /^\s*(?:第?([一二三四五六七八九十]{1,2})(?:部分)?\s*[、.,:]|第[一二三四五六七八九十]部分)\s*(.{2,60})$/;
/** Forms that also number other things; only chapters of the form are taken from them. */
const SPACED = /^\s*([一二三四五六])\s+(.{2,40})$/;
const BRACKETED = /^\s*\(([一二三四五六])\)\s*(.{2,40})$/;
const ARABIC = /^\s*(\d{1,2})\s*[、.](?!\d)\s*(.{2,40})$/;
const INLINE =
  /(?:^|[\s。;!])([一二三四五六七八九])\s*[、.]\s*([^\s。;,:]{2,40}?(?:情况|事项|概述|概况|措施|问题|不足))(?=[\s。:,;]|20\d\d|\(一\)|1[.、])/g;
const MAX_HEADING = 45;

export interface Heading {
  line: number;
  block: number;
  /** The chapter of the form it means, 0 for one the form does not have. */
  number: number;
  title: string;
  /** Where an inline heading begins in its line. */
  column: number;
  /** Characters of the line after an inline heading. */
  rest: number;
}

interface Printed {
  /** White space cut from the beginning. */
  indent: number;
  text: string;
  folded: string;
  line: number;
  block: number;
}

/** Chapter headings in document order, without those of a list of contents. */
export function findHeadings(lines: readonly ProseLine[]): Heading[] {
  return withoutContents(headingCandidates(lines), lines);
}

function headingCandidates(lines: readonly ProseLine[]): Heading[] {
  const printed = lines.map(({ text, folded, block }, line) => ({
    indent: text.length - text.trimStart().length,
    text: text.trim(),
    folded: folded.trim(),
    line,
    block,
  }));
  const chinese = printed.flatMap((line) => lineHeadings(line, CHINESE));
  if (chinese.filter(isChapter).length >= 2) return chinese;
  const arabic = printed.flatMap((line) => lineHeadings(line, ARABIC));
  if (arabic.filter(isChapter).length >= 3) return arabic.filter(isChapter);
  const bare = printed.flatMap(bareHeading);
  for (const form of [SPACED, BRACKETED]) {
    const all = printed.flatMap((line) => lineHeadings(line, form)).filter(isChapter);
    if (new Set(all.map(({ number }) => number)).size >= 5) return all;
  }
  if (bare.length >= 3) return bare;
  return chinese;
}

function heading({ text, line, block }: Pick<Printed, 'text' | 'line' | 'block'>, number: number): Heading {
  return { line, block, number, title: text, column: 0, rest: 0 };
}

/** Whether a heading is one of the six. */
export function isChapter(heading: Heading): boolean {
  return heading.number > 0;
}

function lineHeadings(printed: Printed, form: RegExp): Heading[] {
  const text = printed.folded;
  const inline = form === CHINESE && text.length > MAX_HEADING ? inlineHeadings(printed) : [];
  if (inline.length > 0) return inline;
  const found = form.exec(text);
  const title = found?.[2]?.trim() ?? '';
  if (!found || TABLE_ROW.test(title) || /[。;]/.test(title.slice(0, -1))) return [];
  const cut = title.replace(/[:。\s.·…-]+\d*$/, '');
  if (cut.length > MAX_HEADING) return [];
  return [heading(printed, chapterOf(cut))];
}

/** Chapters inside a paragraph: a whole report on one line, or a heading followed by its text. */
function inlineHeadings(printed: Printed): Heading[] {
  const text = printed.folded;
  const { indent } = printed;
  const found = [...text.matchAll(INLINE)].filter((match) => chapterOf(match[2] ?? '') > 0);
  return found.map((match, index) => {
    const after = match.index + match[0].length;
    const title = printed.text.slice(match.index, after).replace(/^[\s。；;！!]/, '');
    const rest = (found[index + 1]?.index ?? text.length) - after;
    return { ...heading(printed, chapterOf(match[2] ?? '')), title, column: indent + match.index, rest };
  });
}

function bareHeading(printed: Printed): Heading[] {
  const text = printed.folded;
  if (text.length > 30 || /[,。;:]/.test(text) || !/(?:情况|事项|概述|概况|措施)$/.test(text)) return [];
  const number = chapterOf(text);
  return number > 0 && !/^\(/.test(text) ? [heading(printed, number)] : [];
}

function chapterOf(title: string): number {
  const text = title.replace(/\s+/g, '').replace(/^政府信息公开工作(?=.{3})|^(?:20\d\d)?年度?(?=.{4})/, '');
  return CHAPTERS.find((chapter) => chapter.title.test(text))?.number ?? 0;
}

/** Headings printed one after another with nothing between, and printed again later, are a list of contents. */
function withoutContents(headings: readonly Heading[], lines: readonly ProseLine[]): Heading[] {
  const contents = new Set<Heading>();
  let run: Heading[] = [];
  const close = (): void => {
    const repeated = run.filter((heading) =>
      headings.some(
        (other) => other.line > heading.line && !run.includes(other) && other.number === heading.number,
      ),
    );
    if (run.length >= 3 && repeated.length >= run.length - 1) run.forEach((heading) => contents.add(heading));
  };
  for (const heading of headings) {
    const previous = run.at(-1);
    const again = run.some((other) => other.number === heading.number);
    if (previous && heading.line === previous.line + 1 && !again) run.push(heading);
    else {
      close();
      run = [heading];
    }
    if (/(?:\.{3,}|…{2,}|·{3,})\s*\d*\s*$/.test(lines[heading.line]?.text ?? '')) contents.add(heading);
  }
  close();
  return headings.filter((heading) => !contents.has(heading));
}
