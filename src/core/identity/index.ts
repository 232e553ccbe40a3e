import { classify } from '../codebook/families.ts';
import type { Identity, ReadProblem, YearReading } from '../model.ts';
import type { ProseLine } from '../narrative/lines.ts';
import type { Outline } from '../outline.ts';
import { fold } from '../text.ts';
import { asName, expands, isFullName } from './names.ts';
import { readPeriod } from './period.ts';
import { publishedDate, settleSigned, signatureOf, type Signature } from './places.ts';
import { isReportTitle, readTitle, type TitleReading } from './title.ts';
import { decideYear } from './year.ts';

type Named = Identity['names'][number];

/** Who reports about which year, and where the document says so. Nothing is taken from the url or file name. */
export function identify(outline: Outline): { identity: Identity; problems: ReadProblem[] } {
  const titles = titlesOf(outline);
  const signature = signatureOf(outline);
  const published = publishedDate(outline);
  const signed = settleSigned(signature.date, published);
  const names = namesOf(outline, titles, signature);
  const agency = chooseAgency(names);
  const period = readPeriod([...outline.header, ...outline.body.slice(0, 3)].map((line) => line.folded));
  const years = yearReadings(titles, period, outline, { published, signed });
  const { year, conflict } = decideYear(years);
  const identity: Identity = {
    agency,
    names,
    year,
    years,
    published,
    signed,
    period: period?.period ?? null,
    scope: agency === null ? null : classify(agency).type === 'gov' ? 'jurisdiction' : 'own',
    legalBasis: legalBasis(outline),
  };
  return { identity, problems: problemsOf(identity, conflict) };
}

function problemsOf(identity: Identity, conflict: boolean): ReadProblem[] {
  const problems: ReadProblem[] = [];
  if (conflict) {
    const detail = identity.years.map((reading) => `${reading.from} ${reading.year}`).join(', ');
    problems.push({ code: 'year_conflict', detail });
  }
  const signed = identity.signed;
  if (signed && signed.readings.length > 1) problems.push({ code: 'date_glued', detail: signed.raw });
  return problems;
}

/**
 * The report's title as printed, then as the page's metadata give it. Of several title lines (a list of other years
 * above the text) it is the one the metadata repeat, else the one closest to the text; a title broken over the
 * source line is put together.
 */
function titlesOf({ document, header }: Outline): TitleReading[] {
  const lines = header.flatMap(fragments);
  const whole = lines.filter((text) => isReportTitle(text) && !isListed(text));
  const printed = (whole.length > 0 ? whole : broken(lines)).map(readTitle);
  const given = [document.meta.articletitle, document.title]
    .filter((text) => text !== undefined && text !== null)
    .filter(isReportTitle)
    .map(readTitle);
  const telling = printed.filter((title) => title.agency !== null || title.year !== null);
  const main = telling.findLast((title) => given.some(({ text }) => text === title.text)) ?? telling.at(-1);
  if (main === undefined) return given;
  // The title may be printed twice, once with the full name.
  const { agency, year } = main;
  const fuller = telling.filter(
    (title) =>
      title.year === year && agency !== null && title.agency !== null && expands(agency, title.agency),
  );
  return [main, ...given, ...fuller];
}

/** A long line holds title, source and introduction of a page of one line. */
function fragments(line: ProseLine): string[] {
  return line.text.length < 100 ? [line.text] : line.text.split(/\s+|。/).filter((text) => text !== '');
}

/** An entry of a list of reports: a title with a date at its end, or a breadcrumb. */
function isListed(text: string): boolean {
  return (
    /(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)\s*$/.test(text) ||
    /当前位置|您现在的位置|上一篇|下一篇/.test(text)
  );
}

function broken(lines: readonly string[]): string[] {
  const start = lines.findIndex((text) => /信息公开(?:工作)?\s*$/.test(fold(text)) && text.length < 60);
  const end = lines.findIndex(
    (text, index) =>
      index > start && index <= start + 3 && /^\s*(?:工作)?(?:年度报告|年报|报告)\s*$/.test(fold(text)),
  );
  if (start >= 0 && end > start) return [`${lines[start] ?? ''}${lines[end] ?? ''}`];
  for (let index = 0; index + 1 < Math.min(lines.length, 20); index += 1) {
    const joined = `${lines[index] ?? ''}${lines[index + 1] ?? ''}`;
    if (joined.length < 70 && isReportTitle(joined)) return [joined];
  }
  return [];
}

const SOURCE =
  /(?:信息来源|文章来源|来源|发布机构|发布单位|发文机关|公开主体|信息提供|责任部门)\s*[:)]\s*([^\s:,。]{2,34})/;
const INTRO: readonly RegExp[] = [
  /编制(?:了|发布)?([^,。:]{3,34}?)(?:19|20)\d{2}年/,
  /由([^,。:]{3,34}?)(?:依照|根据|按照|编制)/,
  /(?:现将|现公布|公布|现就)([^,。:]{3,34}?)(?:19|20)\d{2}年/,
  /请与([^,。:]{3,34}?)(?:办公室)?联系/,
  /^\s*(?![本我])([^,。:]{4,34}?)(?:根据|依据|按照|依照)/,
];

function namesOf(
  { document, header }: Outline,
  titles: readonly TitleReading[],
  signature: Signature,
): Named[] {
  const names: Named[] = [];
  const add = (from: Named['from'], name: string | null): void => {
    if (name !== null && !names.some((known) => known.name === name && known.from === from))
      names.push({ name, from });
  };
  titles.forEach((title) => add('title', title.agency));
  for (const line of header) {
    const text = line.folded;
    add('source', asName(SOURCE.exec(text)?.[1] ?? ''));
    for (const intro of INTRO) add('text', asName(intro.exec(text)?.[1] ?? ''));
  }
  add('source', asName(fold(document.meta.contentsource ?? '')));
  add('signature', signature.name);
  // A portal as the only source says no more than who runs the site.
  const portal = names.every(({ name, from }) => from === 'source' && classify(name).type === 'gov');
  if (portal) add('title', aboveTitle(header));
  return names;
}

/** The name on a line of its own over a title that names nobody; the site's name stands there too, so it comes last. */
function aboveTitle(header: readonly ProseLine[]): string | null {
  const title = header.findLastIndex(({ folded }) => isReportTitle(folded));
  const above = header.slice(Math.max(0, title - 2), Math.max(0, title)).reverse();
  return above.map(({ folded }) => asName(folded)).find((name) => name !== null) ?? null;
}

const FROM_ORDER: readonly Named['from'][] = ['title', 'signature', 'text', 'source'];

/**
 * The fullest name of the body the title names. Another place's name replaces it only when it is the same body
 * written out (市科技局 → 咸宁市科学技术局): a copied signature of someone else never does.
 */
function chooseAgency(names: readonly Named[]): string | null {
  const ordered = FROM_ORDER.flatMap((from) => names.filter((named) => named.from === from)).map(
    ({ name }) => name,
  );
  const [first] = ordered;
  if (first === undefined) return null;
  const fuller = ordered.filter((name) => expands(first, name) && isFullName(name));
  return fuller.sort((a, b) => b.length - a.length)[0] ?? first;
}

function yearReadings(
  titles: readonly TitleReading[],
  period: ReturnType<typeof readPeriod>,
  outline: Outline,
  dates: Pick<Identity, 'published' | 'signed'>,
): YearReading[] {
  const readings: YearReading[] = [];
  const titled = titles.find((title) => title.year !== null);
  if (titled?.year) readings.push({ year: titled.year, from: 'title', raw: titled.text });
  if (period) readings.push({ year: period.year, from: 'period', raw: period.raw });
  const section = sectionYear(outline);
  if (section) readings.push(section);
  for (const from of ['published', 'signed'] as const) {
    const value = dates[from]?.value;
    // A report is due in the first quarter after its year; a later date says nothing sure.
    if (value && Number(value.slice(5, 7)) <= 6) {
      readings.push({ year: Number(value.slice(0, 4)) - 1, from, raw: dates[from]?.raw ?? '' });
    }
  }
  return readings;
}

/** The year the first sentences of section one speak of. */
function sectionYear({ body }: Outline): YearReading | null {
  for (const line of body.slice(0, 4)) {
    const found = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(line.folded);
    if (found) return { year: Number(found[1]), from: 'section', raw: found[0] };
  }
  return null;
}

const BASIS =
  /(?:国办|国务院办公厅|国办公开办|政办|办)[一-龥]{0,6}[(]?(?:19|20)\d{2}[)]?\d+号|国务院令\s*(?:第)?\d+号|第\s*\d{3}\s*号/g;

function legalBasis({ header, body }: Outline): string[] {
  const text = [...header, ...body].map((line) => line.text).join('\n');
  const folded = fold(text);
  const cited = [...folded.matchAll(BASIS)].map((match) =>
    text.slice(match.index, match.index + match[0].length).trim(),
  );
  return [...new Set(cited)];
}
