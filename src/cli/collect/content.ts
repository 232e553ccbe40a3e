import { hashOf } from '../../core/dataset/hash.ts';
import { factKey, type ParsedReport } from '../../core/model.ts';
import { fold } from '../../core/text.ts';

/** What a page prints about its visit, not about the report: counters, today's date, the time of printing. */
const NOISE: readonly RegExp[] = [
  /(?:浏览|点击|阅读|访问|点击率|人气)(?:次数|人次|量|数)?\s*:\s*\(?\d[\d,]*\)?\s*(?:次|人)?/g,
  /(?:打印|访问|当前|今天|现在|系统)(?:时间|日期|是)?\s*:?\s*\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*星期.)?/g,
];

/**
 * A hash over what a reader of the report sees: its figures and its prose without the page's own counters and clocks.
 * Two documents with the same one say the same, whatever their bytes. '' when nothing could be read.
 */
export function contentHash(parsed: ParsedReport | null): string {
  if (parsed === null) return '';
  const facts = parsed.facts.map(
    (fact) => `${factKey(fact)} ${fact.status} ${fact.value ?? '~'} ${fact.raw}`,
  );
  const prose = parsed.prose.map(({ text }) => quiet(text)).filter((text) => text !== '');
  return hashOf([parsed.kind, ...facts.sort(), ...prose].join('\n')).slice(0, 32);
}

function quiet(text: string): string {
  return NOISE.reduce((rest, noise) => rest.replace(noise, ''), fold(text)).replace(/\s+/g, '');
}

/** A short page that says itself that what was here is not here any more, with a status that claims otherwise. */
export function saysNotThere(parsed: ParsedReport | null): boolean {
  if (parsed === null || parsed.kind !== 'not_report') return false;
  const text = parsed.prose.map((line) => line.text).join('');
  return (
    text.length < 400 &&
    /(?:页面|网页|文章|内容|信息)[^。]{0,8}(?:不存在|已删除|被删除|找不到|已下线)|404 not found/i.test(text)
  );
}
