import { FORMS, type TableName } from '../codebook/index.ts';
import type { Document, Edition, Locator } from '../model.ts';
import { isChapter } from '../read/chapter.ts';
import { squash } from '../text.ts';

const TITLES: Partial<Record<TableName, RegExp>> = {
  table2: /主动公开/,
  table3: /(?:收到|受理|处理).*申请|依申请公开/,
  table4: /复议|诉讼/,
};
const LONGEST_HEADING = 45;

/**
 * The tables of an edition that stand as pictures: chapter heading, a picture before the next one, no table read.
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
  for (const block of document.blocks) {
    if (block.kind === 'table') continue;
    const text = squash(block.text);
    if (text.length <= LONGEST_HEADING && isChapter(text)) {
      chapter = wanted.find((name) => TITLES[name]?.test(text)) ?? null;
    }
    if (chapter !== null && block.picture === true) found.set(chapter, block.where);
  }
  return found;
}
