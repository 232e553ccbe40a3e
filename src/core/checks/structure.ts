import { fold } from '../text.ts';
import type { CheckInput } from './input.ts';
import { fail, pass, unassessable, verdict, type Miss, type Outcome, type Rule } from './outcome.ts';
import { foldedProse, proseLength, sectionText, sentences } from './text.ts';

const SECTIONS: readonly { title: string; heading: RegExp }[] = [
  { title: '总体情况', heading: /总体情况/ },
  { title: '主动公开政府信息情况', heading: /主动公开政府信息/ },
  { title: '收到和处理政府信息公开申请情况', heading: /收到和处理/ },
  { title: '行政复议、行政诉讼情况', heading: /复议.*诉讼/ },
  { title: '存在的主要问题及改进情况', heading: /主要问题/ },
  { title: '其他需要报告的事项', heading: /其他需要报告/ },
];
/** With fewer headings recognised, it is the reading that may be at fault, not the report. */
const ENOUGH_HEADINGS = 2;

function one(left: string, right: string, zh: string, en: string): Miss {
  return { instance: { left, right, cells: [] }, clause: { zh, en } };
}

/** S-01, only on a document with prose: a set of tables or a transcription has no sections to miss. */
const sixSections: Rule = (input) => {
  if (input.originKind === 'transcribed' || input.year < 2019 || proseLength(input) === 0)
    return unassessable();
  const found = input.sections
    .map((section) => section.number)
    .filter((number) => number >= 1 && number <= 6);
  const first = found.filter((number, index) => found.indexOf(number) === index);
  if (first.length < ENOUGH_HEADINGS) return unassessable();
  const missing = [1, 2, 3, 4, 5, 6].filter(
    (number) => !first.includes(number) && !hasHeading(input, number),
  );
  const misses = missing.map((number) =>
    one(
      first.join(' '),
      String(number),
      `未见第${number}部分“${SECTIONS[number - 1]?.title ?? ''}”`,
      `section ${number} (${SECTIONS[number - 1]?.title ?? ''}) was not found`,
    ),
  );
  const ordered = first.every((number, index) => index === 0 || number > (first[index - 1] ?? 0));
  if (!ordered) {
    misses.push(
      one(
        first.join(' '),
        '1 2 3 4 5 6',
        `各部分顺序为${first.join('、')}`,
        `the sections stand in the order ${first.join(', ')}`,
      ),
    );
  }
  return verdict(misses, []);
};

/**
 * A short line with the heading's words, or a paragraph that opens with them after a chapter number: the section is
 * there. Sub-headings ((一)主动公开政府信息情况) and denials (无其他需要报告的事项) are not headings.
 */
function hasHeading(input: CheckInput, number: number): boolean {
  const heading = SECTIONS[number - 1]?.heading;
  if (heading === undefined) return false;
  return foldedProse(input).some(({ text }) => {
    const line = text.trim();
    const short = line.length <= 40 && !/^[(\d]|[。,;]/.test(line);
    const opening = short ? line : (/^[一二三四五六][、.][^。;]{0,40}/.exec(line)?.[0] ?? '');
    const at = opening.search(heading);
    return at >= 0 && !/[无没未]/.test(opening.slice(0, at));
  });
}

interface Subject {
  pattern: RegExp;
  zh: string;
  en: string;
}

/** Words are generous on purpose: a subject counts as missing only when nothing hints at it. */
const OVERVIEW: readonly Subject[] = [
  { pattern: /主动公开|公开[^。]{0,20}信息|发布/, zh: '主动公开', en: 'proactive disclosure 主动公开' },
  { pattern: /申请/, zh: '依申请公开', en: 'requests 依申请公开' },
  {
    pattern: /信息管理|审查|审核|审签|保密|管理/,
    zh: '政府信息管理',
    en: 'information management 政府信息管理',
  },
  { pattern: /平台|网站|专栏|栏目|公众号|新媒体/, zh: '平台建设', en: 'platforms 平台建设' },
  { pattern: /监督|保障|考核|培训|评议|追究/, zh: '监督保障', en: 'supervision 监督保障' },
];

function subjectsMissing(
  text: string,
  subjects: readonly Subject[],
  where: { zh: string; en: string },
): Outcome {
  return verdict(
    subjects
      .filter((subject) => !subject.pattern.test(text))
      .map((subject) =>
        one('', subject.zh, `${where.zh}未见“${subject.zh}”`, `${where.en} does not mention ${subject.en}`),
      ),
    [],
  );
}

const overview: Rule = (input) => {
  const text = sectionText(input, 1);
  return text === null || text.trim() === ''
    ? unassessable()
    : subjectsMissing(text, OVERVIEW, { zh: '总体情况', en: 'the overview' });
};

const GOVERNMENT: readonly Subject[] = [
  { pattern: /考核|考评/, zh: '工作考核', en: 'assessment 工作考核' },
  { pattern: /评议|测评|评价|满意度/, zh: '社会评议', en: 'public review 社会评议' },
  { pattern: /追究|追责|问责/, zh: '责任追究', en: 'accountability 责任追究' },
];

const governmentSubjects: Rule = (input) => {
  if (input.agencyType === 'unknown') return unassessable();
  if (input.agencyType !== 'gov') return pass();
  const text = allText(input);
  return text === ''
    ? unassessable()
    : subjectsMissing(text, GOVERNMENT, { zh: '政府报告', en: 'the government report' });
};

function allText(input: CheckInput): string {
  return foldedProse(input)
    .map(({ text }) => text)
    .join('\n');
}

const feeMentioned: Rule = (input) => {
  if (input.facts.get('info_fee_yuan')?.status === 'reported') return pass();
  const text = allText(input);
  if (text === '' || sectionText(input, 6) === null) return unassessable();
  if (/处理费|收取费用|收费情况|(?:未|不|没有|无)[^。]{0,8}(?:收费|收取)/.test(text)) return pass();
  return fail([
    one(
      '',
      '信息处理费',
      '未写明收取信息处理费情况(未写明不等于0)',
      'the information processing fee 信息处理费 is not mentioned (silence is not 0)',
    ),
  ]);
};

const SHORTEST = 10;
const PROBLEM = /问题|不足|差距|短板|薄弱|有待|不够|欠缺|不高|不强|不均|不深|不全|不及时|滞后|单一|困难/;
const REMEDY =
  /下一步|改进|拟|打算|计划|准备|着力|力争|扩大|今后|将|措施|加强|加大|提升|提高|完善|整改|进一步|优化|强化|健全|建立/;

const problemsAndRemedies: Rule = (input) => {
  const section = sectionText(input, 5);
  if (section === null) return unassessable();
  const body = section.replace(/^[^\n]*主要问题[^\n]{0,20}(?:\n|$)/, '').replace(/\s/g, '');
  const misses: Miss[] = [];
  if (body.length < SHORTEST) {
    misses.push(
      one(
        String(body.length),
        `≥${SHORTEST}`,
        `第五部分仅${body.length}字`,
        `section five has ${body.length} characters`,
      ),
    );
  } else {
    if (!PROBLEM.test(body))
      misses.push(one('', '问题', '第五部分未见存在的问题', 'section five names no problem'));
    if (!REMEDY.test(body))
      misses.push(one('', '改进', '第五部分未见改进措施', 'section five names no remedy'));
  }
  return verdict(misses, []);
};

const OLD_NOTICE = /2019[^0-9]{0,3}60/;
const NEW_NOTICE = /2021[^0-9]{0,3}30/;

const currentNotice: Rule = (input) => {
  const cited = input.identity?.legalBasis ?? [];
  const old = cited.filter((notice) => OLD_NOTICE.test(notice));
  if (cited.length === 0 || input.year < 2021) return unassessable();
  if (old.length === 0 || cited.some((notice) => NEW_NOTICE.test(notice))) return pass();
  return fail([
    one(
      old.join('、'),
      '国办公开办函〔2021〕30号',
      `引用${old.join('、')},2021年度起的格式文件为国办公开办函〔2021〕30号`,
      `cites ${old.join(', ')}; since data year 2021 the form is that of 国办公开办函〔2021〕30号`,
    ),
  ]);
};

const LONGEST = 1000;

const overviewLength: Rule = (input) => {
  const text = sectionText(input, 1);
  if (text === null || text.trim() === '') return unassessable();
  const length = text.replace(/\s/g, '').length;
  if (length <= LONGEST) return pass();
  return fail([
    one(
      String(length),
      `≤${LONGEST}`,
      `总体情况约${length}字,超过一千字`,
      `the overview has about ${length} characters, over 1,000`,
    ),
  ]);
};

const GENERAL = /各级政府部门|各级行政机关|一些地区|部分地区|多数部门|有的部门|一些部门|某些单位/g;

/** S-14: general phrases, not one figure of its own, and never its own name. */
const aboutItself: Rule = (input) => {
  const text = allText(input);
  if (text.length === 0) return unassessable();
  const phrases = [...text.matchAll(GENERAL)].map((match) => match[0]);
  const own = [...input.facts.values()].some((fact) => fact.method === 'prose' && fact.value !== null);
  const named = input.agencyName !== '' && text.includes(fold(input.agencyName));
  if (phrases.length < 2 || own || named) return pass();
  return fail([
    one(
      phrases.join('、'),
      '',
      `正文多用泛称(${[...new Set(phrases)].join('、')}),未见本机关名称和数字`,
      `the text speaks in general (${[...new Set(phrases)].join(', ')}), without the agency’s name or figures`,
    ),
  ]);
};

const YEAR_NAMED = /(?<![年月日\d])(\d{4})年(?:度)?/g;

/** Years of the data-year kind that a sentence opens with: 2023年,我局… or 2023年度…; comparisons do not count. */
export function staleYears(input: CheckInput): { year: number; text: string }[] {
  return sentences(input).flatMap(({ text }) => {
    const opening =
      /^(?:\d{1,2}[.、])?(?:[(一二三四五六七八九十)、.]*)?(\d{4})年(?:度)?(?:,|以来,)?(?:我|本|全年|全[市县区]|共|未|依法|收到|新收|受理|主动)/.exec(
        text,
      );
    const year = Number(opening?.[1] ?? Number.NaN);
    if (!Number.isInteger(year) || year >= input.year || year < input.year - 3) return [];
    const years = [...text.matchAll(YEAR_NAMED)].map((match) => Number(match[1]));
    return years.includes(input.year) ? [] : [{ year, text }];
  });
}

/** Rules about sections and text. */
export const STRUCTURE_RULES: Record<string, Rule> = {
  'S-01': sixSections,
  'S-02': overview,
  'S-03': governmentSubjects,
  'S-04': feeMentioned,
  'S-05': problemsAndRemedies,
  'S-08': currentNotice,
  'S-10': overviewLength,
  'S-14': aboutItself,
};
