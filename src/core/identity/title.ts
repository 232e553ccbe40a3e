import { fold } from '../text.ts';
import { asName } from './names.ts';

/** What a title says; `agency` is null when it names none. */
export interface TitleReading {
  text: string;
  agency: string | null;
  year: number | null;
}

const YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/;
const INFO = '(?:政府|政务)?信息(?:年度)?(?:公开)?';
const REPORT = '(?:年度报告|年度工作报告|工作年度报告|年报|工作报告|报告|年度总结|告年度报|年度报)';

// After the word for report only a bracket, a site name or a date may follow.
const AFTER = '(?:\\(.*\\)|[-_|>].*|\\d{4}-\\d{1,2}-\\d{1,2})?$';
const TITLE = new RegExp(
  `(?:(?:政府|政务)信息(?:年度)?公开[^,:]{0,22}${REPORT}|信息公开(?:工作)?${REPORT}|政府信息工作年度报告|信息公开.{0,6}年度?.{0,4}报告)${AFTER}`,
);
const SENTENCE =
  /^(?:现(?:将|就|向|予|公|对|把)|兹|特(?:此|公|将)|根据|按照|依据|为|本报告|附件|关于印发)|[。;]/;
const AGENCY_END = new RegExp(
  `(?:关于)?\\(?(?:19|20)\\d{2}\\)?年?度?|(?:关于)?(?:本级)?${INFO}(?:公开|工作|年度)`,
);

/** A title of a report: 信息公开 and 报告 in one line that ends with it, or the words of the typos seen in print. */
export function isReportTitle(text: string): boolean {
  const line = fold(text).replace(/\s+/g, '');
  return line.length <= 80 && line.length >= 6 && !SENTENCE.test(line) && TITLE.test(line);
}

/** What stands between a title and the names of columns and of the site. */
const SEPARATOR = /[-_|>»/]/;

/** Agency and year of a title such as `某市某局2024年度政府信息公开工作年度报告-通知公告-某市人民政府`. */
export function readTitle(printed: string): TitleReading {
  const whole = fold(printed).replace(/\s+/g, '');
  const parts = whole.split(SEPARATOR).filter(isReportTitle).map(readPart);
  const told = (title: TitleReading): number =>
    Number(title.agency !== null) * 2 + Number(title.year !== null);
  // A column of the site (政府信息公开年报) may be one more part that reads like a title.
  const [best] = parts.sort((a, b) => told(b) - told(a));
  return best ?? readPart(whole);
}

function readPart(text: string): TitleReading {
  const year = YEAR.exec(text)?.groups?.year;
  return { text, agency: agencyOf(text), year: year ? Number(year) : null };
}

function agencyOf(text: string): string | null {
  const cut = text
    .replace(/^\(?(?:19|20)\d{2}\)?年?度?/, '')
    .replace(/^\([^()]{1,12}\)/, '')
    .replace(/^(?:标题|关于|【?公示】?)[:]?/, '');
  const end = cut.search(AGENCY_END);
  if (end <= 0) return null;
  const name = cut
    .slice(0, end)
    .replace(/(?:关于|的|编制)$/, '')
    .replace(/^关于/, '');
  return asName(/人民$/.test(name) ? `${name}政府` : name);
}
