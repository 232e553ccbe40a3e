import type { DateReading, Document, Locator } from '../model.ts';
import { isFooter, type Outline } from '../outline.ts';
import { cutLine, type ProseLine } from '../narrative/lines.ts';
import { fold } from '../text.ts';
import { dateReadings, daysBetween } from './dates.ts';
import { asName } from './names.ts';

const DATE = '(?:19|20)\\d{2}\\s*[年\\-/.]\\s*\\d{1,2}\\s*[月\\-/.]\\s*\\d{1,2}';
/** By how surely the label means publication; a date of signing or updating is not one. */
const LABELS: readonly RegExp[] = [
  new RegExp(`(?:发布|公开|发表|上传|发稿|上网)(?:时间|日期|于)\\s*[:)]?\\s*(${DATE})`),
  new RegExp(
    `(?<!成文|生成|更新|截止|有效|印发|发文|制作|访问|打印|当前|现在|统计|起止|数据|施行|实施)(?:时间|日期)\\s*[:)]?\\s*(${DATE})(?!\\d|\\s*日?\\s*(?:起|至|到|以前|前))`,
  ),
];
const LATE_LABELS: readonly RegExp[] = [
  new RegExp(`(?:更新|发文|印发|成文|生成|制作)(?:时间|日期)\\s*[:)]?\\s*(${DATE})`),
];
const BESIDE_SOURCE = [
  new RegExp(`(${DATE})[^。]{0,30}(?:信息)?来源`),
  new RegExp(`来源[^。]{0,40}?(${DATE})`),
  new RegExp(`^\\s*(${DATE})[^。]{0,12}(?:浏览|点击|阅读|访问|字号|字体|打印)`),
];
const META = ['pubdate', 'publishdate', 'publish_date', 'publishtime', 'pub_date', 'article:published_time'];

/** When the page says it was published: a labelled date, a date on the source line, or the page's metadata. */
export function publishedDate({ document, header, footer }: Outline): DateReading | null {
  // Title and source line come first even where a whole page is one line.
  const own = header.map((line) => (line.text.length > 400 ? cutLine(line, 0, 400) : line));
  return (
    labelled(own, LABELS) ??
    besideSource(own) ??
    fromMeta(document) ??
    labelled(
      footer.filter((line) => /发布|公开/.test(line.text)),
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

const CHINESE_DATE =
  '[一二三四五六七八九〇零○]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日';
const DATE_LINE = new RegExp(
  `^(.{0,40}?)(?:\\(?(${DATE}\\s*日?|${CHINESE_DATE}|(?:19|20)\\d{2}年?\\d{2,4}日?|(?:19|20)\\d{2}年?\\d{1,2}月\\d{1,2}日?)\\)?)$`,
);
const TAIL_LINES = 14;
const DATE_AT_END = new RegExp(`[\\s。]([^\\s。,;:]{3,34})\\s+(${DATE}\\s*日|${CHINESE_DATE})\\s*$`);

/** Who signed and when: a line that is only a date at the end of the report, with a name before it. */
export function signatureOf({ header, body }: Outline): Signature {
  const tail = body.slice(-TAIL_LINES).filter((line) => !isFooter(line));
  for (let index = tail.length - 1; index >= 0; index -= 1) {
    const line = tail[index];
    const text = (line?.folded ?? '').replace(/[ \t]+/g, ' ').trim();
    const found = DATE_LINE.exec(text.replace(/\s/g, ''));
    if (line && found?.[2] && (found[1] === '' || asName(found[1] ?? ''))) {
      const before = asName(found[1] ?? '') ?? nameAbove(tail, index);
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
    const name = asName(lines[at]?.folded ?? '');
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
