import { FORMS, type TableName } from '../codebook/index.ts';
import type { Document, Edition, Locator } from '../model.ts';
import { isChapter } from '../read/chapter.ts';
import { squash } from '../text.ts';

const TITLES: Partial<Record<TableName, RegExp>> = {
  table2: /主动公开/,
  table3: /(?:收到|受理|处理).*申请|依申请公开/,
  table4: /复议|诉讼/,
};
/** Chapters 二, 三 and 四 of the form hold these tables. */
const CHAPTERS: readonly TableName[] = ['table2', 'table3', 'table4'];
const NUMERALS = '一二三四五六七八九';
const LONGEST_HEADING = 45;

/**
 * The tables of an edition that stand as pictures: chapter heading, a picture before the next one, no table read.
 * A page of a PDF without text may hold the headings too, so there every table up to the next printed heading counts.
 * Each with the place of the line above the picture. Such a table is printed, so its cells are not absent.
 */
export function pictureTables(
  document: Document,
  edition: Edition,
  isRead: (table: TableName) => boolean,
): Map<TableName, Locator> {
  const found = new Map<TableName, Locator>();
  const wanted = FORMS[edition].map(({ name }) => name).filter((name) => !isRead(name));
  let chapter: TableName | null = null;
  let number = 0;
  let page: Locator | null = null;
  const closePage = (next: number): void => {
    for (const name of page === null ? [] : wanted) {
      const own = CHAPTERS.indexOf(name) + 2;
      if (page !== null && own >= Math.max(number, 2) && own < next) found.set(name, page);
    }
    page = null;
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') continue;
    const text = squash(block.text);
    if (text.length <= LONGEST_HEADING && isChapter(text)) {
      const next = NUMERALS.indexOf(text.charAt(0)) + 1;
      closePage(next === 0 ? Infinity : next);
      number = next;
      chapter = wanted.find((name) => TITLES[name]?.test(text)) ?? null;
    }
    if (block.picture !== true) continue;
    if (chapter !== null) found.set(chapter, block.where);
    if (document.format === 'pdf') page = block.where;
  }
  closePage(Infinity);
  return found;
}
