import type { Document, Section } from './model.ts';
import { proseLines, type ProseLine } from './narrative/lines.ts';
import { fold } from './text.ts';

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
      /(?:存在|主要|面临)[^。]{0,6}问题|问题[^。]{0,8}(?:改进|整改|措施|打算|不足)|^(?:不足|改进)[^。]{0,12}$|不足/,
  },
  { number: 4, title: /行政复议|行政诉讼|复议[^。]{0,4}诉讼|申诉/ },
  {
    number: 3,
    title:
      /(?:收到|受理)[^。]{0,8}(?:处理|办理)[^。]{0,10}申请|依申请公开|^政府信息公开申请|申请[^。]{0,6}(?:处理|办理|受理)情况/,
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
const CHINESE = /^\s*(?:第?([一二三四五六七八九十]{1,2})(?:部分)?\s*[、.,:])\s*(.{2,60})$/;
const ARABIC = /^\s*(\d{1,2})\s*[、.](?!\d)\s*(.{2,40})$/;
const INLINE =
  /(?:^|[\s。;!])([一二三四五六七八九])\s*[、.]\s*([^\s。;,:]{2,40}?(?:情况|事项|概述|概况|措施|问题|不足))(?=[\s。:,;]|20\d\d|\(一\)|1[.、])/g;
const MAX_HEADING = 45;

interface Heading {
  line: number;
  block: number;
  number: number;
  title: string;
  /** Characters of the line after an inline heading. */
  rest: number;
}

/**
 * The chapters as printed, in document order. `number` is the chapter of the form the heading means (whatever
 * number is printed before it), 0 for one the form does not have. A list of contents is not taken for chapters.
 */
export function findSections(document: Document, tableBlocks: ReadonlySet<number>): Section[] {
  const lines = proseLines(document, tableBlocks);
  const headings = withoutContents(findHeadings(lines), lines);
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    const lastLine = next ? next.line : lines.length;
    const endBlock = next ? next.block : document.blocks.length;
    return {
      number: heading.number,
      title: heading.title,
      block: heading.block,
      length: heading.rest + proseLength(lines, heading.line + 1, lastLine),
      hasTable: hasTable(document, tableBlocks, heading.block, endBlock),
    };
  });
}

interface Printed {
  text: string;
  line: number;
  block: number;
}

function findHeadings(lines: readonly ProseLine[]): Heading[] {
  const printed = lines.map(({ text, block }, line) => ({ text: text.trim(), line, block }));
  const chinese = printed.flatMap((line) => lineHeadings(line, CHINESE));
  if (chinese.filter(isChapter).length >= 2) return chinese;
  const arabic = printed.flatMap((line) => lineHeadings(line, ARABIC));
  if (arabic.filter(isChapter).length >= 3) return arabic.filter(isChapter);
  const bare = printed.flatMap(bareHeading);
  if (bare.length >= 3) return bare;
  return chinese;
}

function heading({ text, line, block }: Printed, number: number): Heading {
  return { line, block, number, title: text, rest: 0 };
}

function isChapter(heading: Heading): boolean {
  return heading.number > 0;
}

function lineHeadings(printed: Printed, form: RegExp): Heading[] {
  const text = fold(printed.text);
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
  const text = fold(printed.text);
  const found = [...text.matchAll(INLINE)].filter((match) => chapterOf(match[2] ?? '') > 0);
  return found.map((match, index) => {
    const after = match.index + match[0].length;
    const title = printed.text.slice(match.index, after).replace(/^[\s。；;！!]/, '');
    const rest = (found[index + 1]?.index ?? text.length) - after;
    return { ...heading(printed, chapterOf(match[2] ?? '')), title, rest };
  });
}

function bareHeading(printed: Printed): Heading[] {
  const text = fold(printed.text);
  if (text.length > 30 || /[,。;:]/.test(text) || !/(?:情况|事项|概述|概况|措施)$/.test(text)) return [];
  const number = chapterOf(text);
  return number > 0 && !/^\(/.test(text) ? [heading(printed, number)] : [];
}

function chapterOf(title: string): number {
  const text = title.replace(/\s+/g, '').replace(/^政府信息公开工作(?=.{3})|^20\d\d年度?/, '');
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

function proseLength(lines: readonly ProseLine[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index += 1) {
    if (index >= from && isFooter(lines[index]?.text ?? '')) break;
    length += (lines[index]?.text ?? '').replace(/\s/g, '').length;
  }
  return length;
}

function hasTable(document: Document, tableBlocks: ReadonlySet<number>, from: number, to: number): boolean {
  for (let block = from; block < to; block += 1) {
    if (tableBlocks.has(block) || document.blocks[block]?.kind === 'table') return true;
  }
  return false;
}

const FOOTER =
  /^\s*(?:责任编辑|编辑:|审核:|上一篇|下一篇|上一条|下一条|相关(?:链接|信息|文章|阅读|新闻|附件|报道)|扫一扫|分享到|打印本页|关闭窗口|主办(?:单位)?:|主办:|承办:|版权所有|网站标识码|日访问量|总访问量|友情链接|联系我们|网站地图|您是第)/;

/** A line of the page around the report, after its end. */
export function isFooter(text: string): boolean {
  return FOOTER.test(fold(text));
}

/**
 * The prose lines of the report itself: from its first chapter (or, without chapters, from its title) to the
 * signature, without navigation, share widgets and lists of other reports.
 */
export function bodyLines(document: Document, tableBlocks: ReadonlySet<number>): ProseLine[] {
  const lines = proseLines(document, tableBlocks);
  const headings = withoutContents(findHeadings(lines), lines);
  const first = headings.find(isChapter)?.line ?? firstAfterTitle(lines);
  const lastHeading = headings.at(-1)?.line ?? first;
  const footer = lines.findIndex((line, index) => index > lastHeading && isFooter(line.text));
  return lines.slice(first, footer < 0 ? lines.length : footer);
}

const TITLE = /信息公开.{0,8}(?:年度)?报告|年报/;

function firstAfterTitle(lines: readonly ProseLine[]): number {
  const title = lines.findLastIndex(
    (line, index) => index < 30 && line.text.length < 60 && TITLE.test(fold(line.text)),
  );
  return title < 0 ? 0 : title + 1;
}
