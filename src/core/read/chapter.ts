const NUMBERED = /^[一二三四五六七八九十]{1,3}[、.．]/;
const TABLE_3_ROW = /申请数量|年度办理|办理结果|结转/;

/** Chapters and the main rows of table 3 are both numbered 一、…; only a chapter heading is running text. */
export function isChapter(text: string): boolean {
  return NUMBERED.test(text) && !TABLE_3_ROW.test(text);
}
