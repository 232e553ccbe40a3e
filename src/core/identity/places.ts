import type { DateReading, Document, Locator } from '../model.ts';
import { isFooter, type Outline } from '../outline.ts';
import { cutLine, type ProseLine } from '../narrative/lines.ts';
import { fold } from '../text.ts';
import { dateReadings, daysBetween } from './dates.ts';
import { asName } from './names.ts';
import { isReportTitle } from './title.ts';

const DATE = '(?:19|20)\\d{2}\\s*[年\\-/.]\\s*(?:\\d{1,2}|元)\\s*[月\\-/.]\\s*\\d{1,2}';
const CHINESE_DATE =
  '[一二三四五六七八九〇零○0O]{4}年(?:[一二三四五六七八九十]{1,2}|元)月[一二三四五六七八九十]{1,3}日';
const NOT_PUBLISHED =
  '成文|生成|更新|截止|有效|印发|发文|制作|访问|打印|当前|现在|系统|服务器|统计|起止|数据|施行|实施';
/** By how surely the label means publication; a date of signing (成文, 印发) is none. */
const LABELS: readonly RegExp[] = [
  new RegExp(
    `(?:发布|公开|发表|上传|发稿|上网)(?:时间|日期|于)\\s*[:)]?\\s*(${DATE}|${CHINESE_DATE}|(?:19|20)\\d{6}(?!\\d))`,
  ),
  new RegExp(
    `(?<!${NOT_PUBLISHED})(?:时间|日期)\\s*[:)]?\\s*(${DATE})(?!\\d|\\s*日?\\s*(?:起|至|到|以前|前))`,
  ),
];
const LATE_LABELS: readonly RegExp[] = [new RegExp(`(?:更新|生成)(?:时间|日期)\\s*[:)]?\\s*(${DATE})`)];
const BESIDE_SOURCE = [
  new RegExp(`(${DATE})[^。]{0,30}(?:信息)?来源`),
  new RegExp(`来源[^。]{0,40}?(${DATE})`),
  new RegExp(
    `(?<!(?:${NOT_PUBLISHED})(?:时间|日期)\\s*[:)]?\\s*)(?<!\\d)(${DATE})[^。]{0,12}(?:浏览|点击|阅读|访问|字号|字体|打印)`,
  ),
];
/** A date that is a line of its own, as pages print it under the title. */
const ALONE = /^\s*\(?\s*((?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*\)?\s*$/;
const UNDER_TITLE = 4;
/** A line at the end of the report that only labels a date is shorter than a sentence about one. */
const LABEL_LINE = 40;
const META = ['pubdate', 'publishdate', 'publish_date', 'publishtime', 'pub_date', 'article:published_time'];

/** When the page says it was published: a labelled date, a date on the source line, or the page's metadata. */
export function publishedDate({ document, header, body, footer }: Outline): DateReading | null {
  // Title and source line come first even where a whole page is one line.
  const own = header.map((line) => (line.text.length > 400 ? cutLine(line, 0, 400) : line));
  return (
    labelled(own, LABELS) ??
    besideSource(own) ??
    underTitle(own) ??
    fromMeta(document) ??
    labelled(
      [...body.slice(-TAIL_LINES).filter((line) => line.text.length < LABEL_LINE), ...footer].filter((line) =>
        /发布|公开/.test(line.text),
      ),
      LABELS.slice(0, 1),
    ) ??
    labelled(own, LATE_LABELS)
  );
}

/** Label and date may be two cells of a metadata table, so neighbouring short lines are read together. */
function labelled(lines: readonly ProseLine[], labels: readonly RegExp[]): DateReading | null {
  for (const label of labels) {
    for (const [index, line] of lines.entries()) {
      const next = line.text.length < 20 ? (lines[index + 1]?.text ?? '') : '';
      const found = label.exec(fold(`${line.text} ${next.length < 30 ? next : ''}`));
      if (found?.[1]) return reading(found[1], line.locate(0, line.text.length));
    }
  }
  return null;
}

function besideSource(lines: readonly ProseLine[]): DateReading | null {
  for (const form of BESIDE_SOURCE) {
    for (const line of lines) {
      const found = form.exec(line.folded);
      if (found?.[1]) return reading(found[1], line.locate(0, line.text.length));
    }
  }
  return null;
}

/** Only under the title: a list of other reports prints dates on lines of their own too. */
function underTitle(lines: readonly ProseLine[]): DateReading | null {
  const title = lines.findLastIndex((line) => isReportTitle(line.folded));
  if (title < 0) return null;
  for (const line of lines.slice(title + 1, title + 1 + UNDER_TITLE)) {
    const found = ALONE.exec(line.folded);
    if (found?.[1]) return reading(found[1], line.locate(0, line.text.length));
  }
  return null;
}

function fromMeta(document: Document): DateReading | null {
  for (const name of META) {
    const content = document.meta[name];
    if (content && dateReadings(fold(content)).length === 1) return reading(content, null);
  }
  return null;
}

function reading(raw: string, where: Locator | null): DateReading | null {
  const readings = dateReadings(fold(raw));
  const [only] = readings;
  return only === undefined
    ? null
    : { value: readings.length === 1 ? only : null, raw: raw.trim(), readings, where };
}

export interface Signature {
  name: string | null;
  date: DateReading | null;
}

const DATE_LINE = new RegExp(
  `^(.{0,40}?)(?:\\(?(${DATE}\\s*日?|${CHINESE_DATE}|(?:19|20)\\d{2}年?\\d{2,4}日?|(?:19|20)\\d{2}年?\\d{1,2}月\\d{1,2}日?)(\\d{1,2}:\\d{2}(?::\\d{2})?)?\\)?)$`,
);
const DATE_LABEL = /^(?:报告|填报|编制|成文|落款)?(?:日期|时间):/;
const NAME_LABEL = /^\s*(?:报告|填报|编制|发布)?(?:单位|机关|机构)\s*:/;
const TAIL_LINES = 14;
const DATE_AT_END = new RegExp(`[\\s。]([^\\s。,;:]{3,34})\\s+(${DATE}\\s*日|${CHINESE_DATE})\\s*$`);

/** Who signed and when: a line that is only a date at the end of the report, with a name before it. */
export function signatureOf({ header, body }: Outline): Signature {
  const tail = body.slice(-TAIL_LINES).filter((line) => !isFooter(line));
  for (let index = tail.length - 1; index >= 0; index -= 1) {
    const line = tail[index];
    const text = (line?.folded ?? '').replace(/[ \t]+/g, ' ').trim();
    const found = DATE_LINE.exec(text.replace(/\s/g, '').replace(DATE_LABEL, ''));
    if (line && found?.[2] && (found[1] === '' || asName(found[1] ?? ''))) {
      const before = asName(found[1] ?? '') ?? nameAbove(tail, index);
      // With a time of day it is the page's date unless somebody signs it.
      if (found[3] !== undefined && before === null) continue;
      return { name: before, date: reading(found[2], line.locate(0, line.text.length)) };
    }
    const inline = index === tail.length - 1 ? DATE_AT_END.exec(line?.folded ?? '') : null;
    if (line && inline?.[2]) {
      return { name: asName(inline[1] ?? ''), date: reading(inline[2], line.locate(0, line.text.length)) };
    }
  }
  return { name: nameAbove(tail, tail.length), date: signedUnderTitle(header) };
}

function nameAbove(lines: readonly ProseLine[], index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const name = asName((lines[at]?.folded ?? '').replace(NAME_LABEL, ''));
    if (name) return name;
  }
  return null;
}

function signedUnderTitle(header: readonly ProseLine[]): DateReading | null {
  for (const line of header) {
    const text = line.folded.trim();
    const found = /^\(.*\)$/.test(text) ? DATE_LINE.exec(text.slice(1, -1).replace(/\s/g, '')) : null;
    if (found?.[2]) return reading(found[2], line.locate(0, line.text.length));
  }
  return null;
}

/** Of several readings of a signed date the one on or before publication, when there is just one. */
export function settleSigned(signed: DateReading | null, published: DateReading | null): DateReading | null {
  const day = published?.value;
  if (!signed || signed.value !== null || !day) return signed;
  const possible = signed.readings.filter((candidate) => daysBetween(candidate, day) >= 0);
  return { ...signed, value: possible.length === 1 ? (possible[0] ?? null) : null };
}
