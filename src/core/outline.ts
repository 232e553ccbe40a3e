import { findHeadings, isChapter, type Heading } from './headings.ts';
import type { Document } from './model.ts';
import { cutLine, proseLines, type ProseLine } from './narrative/lines.ts';

/** A document's prose in order with its chapters found: made once, read by identity, sections and narrative. */
export interface Outline {
  document: Document;
  /** Blocks the official tables were read from; they are not prose. */
  tableBlocks: ReadonlySet<number>;
  lines: readonly ProseLine[];
  headings: readonly Heading[];
  /** What stands before the first chapter: title, source line, introduction, and the page's own navigation. */
  header: readonly ProseLine[];
  /** The report itself, from its first chapter to its signature. */
  body: readonly ProseLine[];
  /** What the page prints after it. */
  footer: readonly ProseLine[];
}

const HEADER_LINES = 60;

const FOOTER =
  /^\s*(?:责任编辑|编辑:|审核:|上一篇|下一篇|上一条|下一条|相关(?:链接|信息|文章|阅读|新闻|附件|报道)|扫一扫|分享到|打印本页|关闭窗口|主办(?:单位)?:|承办:|版权所有|网站标识码|(?:本站|今日|昨日|日|总|累计|页面)?(?:访问|浏览|点击|阅读)(?:量|次数|人次|数)\s*(?::|\d*\s*$)|友情链接|联系我们|网站地图|您是第)/;

/** A line of the page around the report, after its end. */
export function isFooter(line: ProseLine): boolean {
  return FOOTER.test(line.folded);
}

/** Finds chapters and the ends of the report: navigation, share widgets and lists of other reports stay outside. */
export function outlineOf(document: Document, tableBlocks: ReadonlySet<number>): Outline {
  const lines = proseLines(document, tableBlocks);
  const headings = findHeadings(lines);
  const first = headings.find(isChapter);
  const start = first?.line ?? firstAfterTitle(lines);
  const lastHeading = headings.at(-1)?.line ?? start;
  const found = lines.findIndex((line, index) => index > lastHeading && isFooter(line));
  const end = found < 0 ? lines.length : found;
  const body = lines.slice(start, end);
  const header = lines.slice(0, first ? start : HEADER_LINES);
  // On a page of one line the first chapter begins in the middle of it.
  const [opening] = body;
  if (first && first.column > 0 && opening) {
    header.push(cutLine(opening, 0, first.column));
    body[0] = cutLine(opening, first.column);
  }
  return {
    document,
    tableBlocks,
    lines,
    headings,
    header: header.slice(-HEADER_LINES),
    body,
    footer: lines.slice(end),
  };
}

const TITLE = /信息公开.{0,8}(?:年度)?报告|年报/;

function firstAfterTitle(lines: readonly ProseLine[]): number {
  const title = lines.findLastIndex(
    (line, index) => index < 30 && line.text.length < 60 && TITLE.test(line.folded),
  );
  return title < 0 ? 0 : title + 1;
}
