import { APPLICANTS, FORMS } from '../codebook/index.ts';
import { scanNumbers } from '../narrative/numbers.ts';
import type { CheckInput } from './input.ts';
import { fail, pass, unassessable, verdict, type Miss, type Rule } from './outcome.ts';
import {
  blockIdentities,
  flowIdentities,
  hasTables,
  holdsWithBlanksZero,
  missingCells,
  outcomeIdentities,
  rowIdentities,
} from './sums.ts';
import { foldedProse } from './text.ts';

const TABLES = {
  table2: { zh: '表二', en: 'table 2' },
  table3: { zh: '表三', en: 'table 3' },
  table4: { zh: '表四', en: 'table 4' },
  annex: { zh: '统计表', en: 'the statistical table' },
} as const;

/** Fact keys of one table of the form. */
function keysOf(table: { rows: readonly { code: string }[]; byApplicant: boolean }): string[] {
  return table.rows.flatMap((row) =>
    table.byApplicant ? APPLICANTS.map((applicant) => `${row.code}.${applicant.code}`) : [row.code],
  );
}

const UNREAD = new Set(['absent', 'unreadable', undefined]);

/** S-11: a table without one readable cell. It is unknown, never zeros. */
const tablesReadable: Rule = (input) => {
  if (input.originKind === 'transcribed') return unassessable();
  if (input.kind === 'empty' || input.kind === 'no_text') return noText(input);
  const edition = input.edition ?? editionOfYear(input);
  if (edition === null) return unassessable();
  const unread = FORMS[edition].filter((table) =>
    keysOf(table).every((key) => UNREAD.has(input.facts.get(key)?.status)),
  );
  return verdict(
    unread.map((table) => ({
      instance: { left: '~', right: TABLES[table.name].zh, cells: keysOf(table) },
      clause: {
        zh: `${TABLES[table.name].zh}没有读到数字(可能是图片、附件或空缺),不按0处理`,
        en: `no figure of ${TABLES[table.name].en} could be read (a picture, an attachment, or nothing); it is not taken as 0`,
      },
    })),
    [],
  );
};

/** With no table to tell it, the form in force for the data year says which tables are missing. */
function editionOfYear(input: CheckInput): 'f2021' | 'f2019' | null {
  if (input.prose.length === 0) return null;
  if (input.year >= 2021) return 'f2021';
  return input.year >= 2019 ? 'f2019' : null;
}

function noText(input: CheckInput) {
  const empty = input.kind === 'empty';
  return fail([
    {
      instance: { left: '~', right: '', cells: [] },
      clause: {
        zh: empty ? '文件为空,没有可读内容' : '文件没有文字层(图片或扫描件),无法读取',
        en: empty
          ? 'the file is empty'
          : 'the file has no text layer (a picture or a scan) and cannot be read',
      },
    },
  ]);
}

const isReport: Rule = (input) => {
  if (input.originKind === 'transcribed') return unassessable();
  if (input.kind !== 'not_report') return pass();
  return fail([
    {
      instance: { left: input.kind, right: 'report', cells: [] },
      clause: {
        zh: '文件看来不是年度报告(可能是解读、通知、目录等),未取数',
        en: 'the document does not look like an annual report (a commentary, a notice, an index …); no figures were taken',
      },
    },
  ]);
};

/** What follows a number that lost its unit: a word that cannot begin a unit. */
const AFTER_LOST_UNIT = /^(?:并|其中|内容|涵盖|覆盖|涉及|包括|同比|较|主要|均|全部|已|及时|通过|我)/;
const BEFORE_LOST_UNIT =
  /(?:信息|申请|建议|提案|文件|稿件|解读|公开|发布|收到|受理|办理)(?:共|共计|合计|总计)?$/;

/** C-01: numbers run together with a year or a date, or left without their unit. */
const intactNumbers: Rule = (input) => {
  if (input.prose.length === 0) return unassessable();
  const misses = foldedProse(input).flatMap(({ text: line }): Miss[] => {
    return scanNumbers(line).flatMap((token): Miss[] => {
      const fused = token.kind === 'fused';
      const bare =
        token.kind === 'bare' &&
        BEFORE_LOST_UNIT.test(line.slice(Math.max(0, token.start - 8), token.start)) &&
        AFTER_LOST_UNIT.test(line.slice(token.end));
      if (!fused && !bare) return [];
      const shown = line.slice(Math.max(0, token.start - 6), token.end + 4).trim();
      return [
        {
          instance: { left: shown, right: '', cells: [] },
          clause: {
            zh: `“${shown}”处${fused ? '数字粘连' : '数字后单位脱落'},未采用`,
            en: `at “${shown}” ${fused ? 'numbers run together' : 'a number has lost its unit'}; it was not used`,
          },
        },
      ];
    });
  });
  return verdict(misses, []);
};

/** C-05: blanks in tables 3 and 4 where most cells are filled; would reading them as 0 balance? */
const blanks: Rule = (input) => {
  if (!hasTables(input.edition)) return unassessable();
  const keys = FORMS[input.edition].filter((table) => table.name !== 'table2').flatMap(keysOf);
  const blank = keys.filter((key) => input.facts.get(key)?.status === 'blank');
  const filled = keys.filter((key) => input.facts.get(key)?.status === 'reported');
  if (2 * filled.length < keys.length || blank.length >= filled.length) return unassessable();
  if (blank.length === 0) return pass();
  const identities = [
    ...flowIdentities(),
    ...outcomeIdentities(input.edition),
    ...rowIdentities(input.edition),
    ...blockIdentities(),
  ].filter((identity) => missingCells(input, identity).length > 0);
  const balanced = identities.filter((identity) => holdsWithBlanksZero(input, identity) === true).length;
  return fail([
    {
      instance: { left: String(blank.length), right: `${balanced}/${identities.length}`, cells: blank },
      clause: {
        zh: `表三、表四有${blank.length}个空白单元格,未按0计;如按0理解,涉及的${identities.length}处核对中${balanced}处平衡`,
        en: `tables 3 and 4 have ${blank.length} blank cells, not counted as 0; read as 0, ${balanced} of the ${identities.length} balances they touch would hold`,
      },
    },
  ]);
};

/** Rules about what reading the document met. */
export const READING_RULES: Record<string, Rule> = {
  'S-11': tablesReadable,
  'S-12': isReport,
  'C-01': intactNumbers,
  'C-05': blanks,
};
