import type { Document, DocumentKind, Fact, Section } from '../model.ts';
import type { Outline } from '../outline.ts';
import { fold } from '../text.ts';
import { isReportTitle, readTitle } from './title.ts';

/** Titles of pages about reports that are not reports. */
const OTHER_TITLE =
  /解读|图解|一图|图说|问答|通知|通报|公告|简报|指南|目录|工作要点|实施方案|工作方案|办法|制度|部署|召开|举办|培训班|会议|座谈|考核结果|新闻(?!出版|办)|动态|点评|综述(?!.{0,6}报告)|网站工作年度报表|报告(?:格式|样式|模板|范本|参考文本)|网站年度报[表告]|法治政府建设|预算|决算|绩效/;
/** Pages that retell a report, with its figures and now and then with its tables. */
const INTERPRETED = /解读|图解|一图|图说|问答/;
/** Notices and letters that may carry the whole report. */
const WRAPPER = /通知|公告|通报|函|报送|公布|公示|发布/;
/** Words and marks of a form still to be filled in. */
const TEMPLATE = /××|XX|xx|某某|填写|此处|模板|示例|参考格式/;
/** Words of news about a report, and also of pages that wrap the report itself. */
const ABOUT = /发布|公布|出炉|报送|编制|公示/;
const FILLED = 60;

/**
 * Whether the document is a report. Most filled table cells decide for it whatever the title says (a covering letter
 * before the report); an empty form, an interpretation, a notice, news or a list of reports is not one.
 */
export function documentKind(
  { document, tableBlocks, lines: printed }: Outline,
  facts: readonly Fact[],
  sections: readonly Section[],
): DocumentKind {
  const lines = printed.map((line) => line.folded.trim());
  if (document.problems.some((problem) => problem.code === 'no_text_layer')) return 'no_text';
  if (lines.every((line) => line === '') && tableBlocks.size === 0) {
    return document.format === 'pdf' ? 'no_text' : 'empty';
  }
  const filled = facts.filter((fact) => fact.value !== null).length;
  const chapters = new Set(sections.map((section) => section.number).filter((number) => number > 0)).size;
  const title = mainTitle(document, lines);
  if (
    title !== null &&
    !INTERPRETED.test(title) &&
    WRAPPER.test(title) &&
    wrapsReport(lines, sections, chapters)
  )
    return 'report';
  // Entries as long as each other look like the broken lines of one paragraph, so they are also taken as printed.
  const asPrinted = document.blocks.flatMap((block) =>
    block.kind === 'text' ? [fold(block.text).trim()] : [],
  );
  if (isList(lines) || isList(asPrinted)) return filled >= FILLED ? 'report' : 'not_report';
  if (title !== null && INTERPRETED.test(bareTitle(title))) return 'not_report';
  if (title !== null && (INTERPRETED.test(title) || OTHER_TITLE.test(bareTitle(title))))
    return filled >= FILLED && chapters >= 3 ? 'report' : 'not_report';
  if (title !== null && ABOUT.test(title) && filled < FILLED && chapters < 4) return 'not_report';
  if (filled >= FILLED || (filled > 0 && chapters >= 3)) return 'report';
  const titled = lines.slice(0, 60).some(isReportTitle) || isReportTitle(document.title ?? '');
  const prose = lines.join('').length;
  if (chapters >= 4) return hasOwnText(sections) ? 'report' : 'not_report';
  if (titled && (chapters >= 2 || prose >= 200)) return 'report';
  return 'not_report';
}

/** The title without the columns and site named behind it: `…年度报告_通知公告_新闻中心`. */
function bareTitle(title: string): string {
  return isReportTitle(title) ? readTitle(title).text : title;
}

/** 关于公布……报告的通知 with the report itself under its own title, its chapters written out with counts. */
function wrapsReport(lines: readonly string[], sections: readonly Section[], chapters: number): boolean {
  const own = lines.some(
    (line) => isReportTitle(line) && readTitle(line).agency !== null && !WRAPPER.test(line),
  );
  const text = lines.join('\n');
  return own && chapters >= 5 && hasOwnText(sections) && /\d\s*[条件宗篇]/.test(text) && !TEMPLATE.test(text);
}

/**
 * The headline: the page's own title where it speaks of disclosure, else the first line that does and names a year
 * or a document (menus of the site do neither), else the first that does.
 */
function mainTitle(document: Document, lines: readonly string[]): string | null {
  const given = fold(document.meta.articletitle ?? document.title ?? '');
  if (isHeadline(given) && isDated(given)) return given;
  const headlines = lines
    .slice(0, 40)
    .filter((text) => text.length >= 8 && text.length < 80 && isHeadline(text));
  return headlines.find(isDated) ?? headlines[0] ?? (given === '' ? null : given);
}

function isDated(text: string): boolean {
  return /(?:19|20)\d{2}|《/.test(text);
}

function isHeadline(text: string): boolean {
  if (/当前位置|您现在的位置|上一篇|下一篇|[。;]$/.test(text)) return false;
  return /信息公开|政务公开|年报|年度报告/.test(text);
}

/** Many titles of reports, or some and little else. */
function isList(lines: readonly string[]): boolean {
  const entries = lines.filter((line) =>
    isReportTitle(line.replace(/\s*\[?\(?\d{4}-\d{1,2}-\d{1,2}\)?\]?$/, '')),
  );
  const different = new Set(entries).size;
  const length = (of: readonly string[]): number => of.join('').length;
  return different >= 8 || (different >= 3 && length(entries) * 2 > length(lines));
}

function hasOwnText(sections: readonly Section[]): boolean {
  return sections.reduce((sum, section) => sum + section.length, 0) >= 120;
}
