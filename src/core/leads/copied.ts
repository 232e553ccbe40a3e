import { counted } from '../plural.ts';
import { findingBy, type LeadReport } from './body.ts';
import type { Clue } from './types.ts';

/** The other report an instance of S-09 or X-02 names (`a0018 2023`). */
function otherOf(right: string): { agency: string; year: number } | null {
  const [, agency, year] = /^(\S+) (\d{4})$/.exec(right) ?? [];
  return agency === undefined ? null : { agency, year: Number(year) };
}

const TABLES: Record<string, string> = {
  表二: 'table 2',
  表三: 'table 3',
  表四: 'table 4',
  统计表: 'the table',
};

/**
 * S-09 and X-02: the prose shares nine tenths with another report, or a whole table equals another's. Template text,
 * tables, numbers and names are already left out of the share (PRODUCT H26). `names`: bodies by id.
 */
export function copiedClue(
  report: LeadReport,
  names: ReadonlyMap<string, { zh: string; en: string }>,
): Clue | null {
  const texts = pairs(report, 'S-09').sort(
    (a, b) => Number.parseInt(b.left, 10) - Number.parseInt(a.left, 10),
  );
  const tables = pairs(report, 'X-02');
  const [first] = [...texts, ...tables];
  if (first === undefined) return null;
  const own = first.agency === report.row.agency;
  const name = names.get(first.agency) ?? { zh: first.agency, en: first.agency };
  const more = [...texts, ...tables].length - 1;
  const who = own
    ? { zh: `${first.year}年度报告`, en: `the report of data year ${first.year}` }
    : { zh: `${name.zh}${first.year}年度报告`, en: `the report of ${name.en} for data year ${first.year}` };
  const text = first.check === 'S-09';
  return {
    text: text
      ? {
          zh: `正文与${who.zh}文字相同比例${first.left}${rest(more).zh}`,
          en: `${first.left} of the text is the same as in ${who.en}${rest(more).en}`,
        }
      : {
          zh: `${first.left}与${who.zh}逐格相同${rest(more).zh}`,
          en: `${TABLES[first.left] ?? first.left} equals that of ${who.en} cell by cell${rest(more).en}`,
        },
    cells: [],
    formula: text
      ? { zh: `相同比例${first.left} ≥ 90%`, en: `share of equal text ${first.left} ≥ 90%` }
      : { zh: '全部格逐格相等', en: 'all cells equal, one by one' },
    fraction: null,
    path: `check/${report.year}/?tab=numbers&f=${report.report}.${first.check}`,
  };
}

function pairs(report: LeadReport, check: string) {
  return (findingBy(report, check)?.instances ?? []).flatMap(({ left, right }) => {
    const other = otherOf(right);
    return other === null ? [] : [{ ...other, left, check }];
  });
}

function rest(more: number) {
  return {
    zh: more > 0 ? `；另有${more}处相同` : '',
    en: more > 0 ? `; ${counted(more, 'more such likeness', 'more such likenesses')}` : '',
  };
}
