import type { Lang } from '../../core/model.ts';
import type { Refusal } from '../sql/guard.ts';
import type { ChartKind } from '../url/sql.ts';

interface SqlWords {
  title: string;
  lead: string;
  limits: (rows: string, seconds: number) => string;
  needsScript: string;
  editor: string;
  editorHint: string;
  run: string;
  running: string;
  cancel: string;
  link: string;
  linkLength: (count: number) => string;
  copy: { copy: string; copied: string; copyFailed: string };
  questions: string;
  questionsNote: string;
  use: string;
  tables: string;
  tablesNote: string;
  column: string;
  type: string;
  meaning: string;
  columnCount: (count: number) => string;
  result: string;
  rows: (count: string, milliseconds: number) => string;
  cut: (limit: string) => string;
  nothing: string;
  page: (from: string, to: string, all: string) => string;
  next: string;
  before: string;
  copyTable: string;
  csv: string;
  csvExcel: string;
  chart: string;
  kinds: Record<ChartKind, string>;
  x: string;
  y: string;
  noNumbers: string;
  chartNote: string;
  tooMany: (limit: string) => string;
  error: string;
  refused: (refusal: Refusal) => string;
  fromLink: string;
  cancelled: string;
  timeout: string;
  dead: string;
  null: string;
}

const zh: SqlWords = {
  title: 'SQL 查询',
  lead: '用 SQL 查询本版本的数据库。查询在你的浏览器里运行，只能读，不发送任何内容。',
  limits: (rows, seconds) => `最多显示 ${rows} 行，最长 ${seconds} 秒；一次一条语句。`,
  needsScript: '运行查询需要启用 JavaScript；下面的问题、SQL 和表的说明不需要。',
  editor: 'SQL 语句',
  editorHint: 'Ctrl+Enter 运行；输入时有提示，Esc 关闭提示，Tab 离开编辑框。',
  run: '运行',
  running: '正在运行。',
  cancel: '停止',
  link: '带查询的固定链接',
  linkLength: (count) => `${count} 个字符`,
  copy: { copy: '复制', copied: '已复制', copyFailed: '未能复制' },
  questions: '现成的问题',
  questionsNote: '每个问题都附 SQL，可以照用，也可以改。',
  use: '用这条查询',
  tables: '表和列',
  tablesNote: '没有数的格是 NULL，缘由在 status 表；NULL 不是 0。',
  column: '列',
  type: '类型',
  meaning: '含义',
  columnCount: (count) => `${count} 列`,
  result: '结果',
  rows: (count, milliseconds) => `${count} 行，${milliseconds} 毫秒`,
  cut: (limit) => `结果超过 ${limit} 行，只取了前 ${limit} 行；表、图和文件都不完整。`,
  nothing: '没有符合条件的行。',
  page: (from, to, all) => `第 ${from}—${to} 行，共 ${all} 行`,
  next: '后 200 行',
  before: '前 200 行',
  copyTable: '复制表格',
  csv: 'CSV',
  csvExcel: 'CSV（Excel）',
  chart: '图',
  kinds: { none: '不画', line: '折线', bar: '柱', dots: '点' },
  x: '横轴',
  y: '数值',
  noNumbers: '结果里没有数值列，不能画图。',
  chartNote: '没有数处断开，不连线；有年度列时，只连相邻年度，不跨 2019、2021 年格式。',
  tooMany: (limit) => `只画前 ${limit} 行。`,
  error: '数据库不接受这条语句，原话如下：',
  refused: ({ why, part }) => {
    const texts: Record<Refusal['why'], string> = {
      empty: '还没有写查询。',
      long: `查询太长（${part} 个字符）。`,
      unreadable: part === 'HIDDEN' ? '查询里有看不见的字符，没有运行。' : '引号或注释没有写完，没有运行。',
      several: '一次只能运行一条语句。',
      not_read: `只能运行读取数据的语句（SELECT、WITH、DESCRIBE、SHOW、EXPLAIN……），不是 ${part}。`,
      word: `“${part}”用于改动、载入或设置，这里只能读。`,
      function: `函数 ${part} 会用到文件、网络或设置，这里不能用。`,
      file: `“${part}”是文件名或网址，这里只能读本版本的表。`,
    };
    return texts[why];
  },
  fromLink: '这条查询来自链接。',
  cancelled: '已停止。',
  timeout: '超过时间上限，已停止。可以加条件或 LIMIT。',
  dead: '查询没有按要求停下，已关闭它的引擎；再次运行会重新启动。',
  null: '无值',
};

const en: SqlWords = {
  title: 'SQL',
  lead: 'Ask this release’s database in SQL. The query runs in your browser, can only read, and sends nothing.',
  limits: (rows, seconds) => `At most ${rows} rows and ${seconds} seconds; one statement at a time.`,
  needsScript: 'Running a query needs JavaScript; the questions, their SQL and the tables below do not.',
  editor: 'SQL statement',
  editorHint: 'Ctrl+Enter runs it. Suggestions appear while typing, Esc closes them, Tab leaves the field.',
  run: 'Run',
  running: 'Running.',
  cancel: 'Stop',
  link: 'Pinned link with the query',
  linkLength: (count) => `${count} characters`,
  copy: { copy: 'Copy', copied: 'Copied', copyFailed: 'Not copied' },
  questions: 'Ready questions',
  questionsNote: 'Each with its SQL, to use as it is or to change.',
  use: 'Use this query',
  tables: 'Tables and columns',
  tablesNote: 'A cell without a number is NULL, the table status says why; NULL is not 0.',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  columnCount: (count) => `${count} columns`,
  result: 'Result',
  rows: (count, milliseconds) => `${count} rows, ${milliseconds} ms`,
  cut: (limit) =>
    `The result has more than ${limit} rows; only the first ${limit} were taken. Table, chart and files are not complete.`,
  nothing: 'No row answers.',
  page: (from, to, all) => `Rows ${from}–${to} of ${all}`,
  next: 'Next 200',
  before: 'Previous 200',
  copyTable: 'Copy table',
  csv: 'CSV',
  csvExcel: 'CSV (Excel)',
  chart: 'Chart',
  kinds: { none: 'none', line: 'line', bar: 'bars', dots: 'dots' },
  x: 'Horizontal',
  y: 'Values',
  noNumbers: 'The result has no column of numbers to draw.',
  chartNote:
    'Gaps stay gaps. With a column of years, only neighbouring years are joined, and never over the forms of 2019 and 2021.',
  tooMany: (limit) => `Only the first ${limit} rows are drawn.`,
  error: 'The database does not accept this statement; in its own words:',
  refused: ({ why, part }) => {
    const texts: Record<Refusal['why'], string> = {
      empty: 'There is no query yet.',
      long: `The query is too long (${part} characters).`,
      unreadable:
        part === 'HIDDEN'
          ? 'The query holds characters that cannot be seen; it was not run.'
          : 'A quote or comment has no end; the query was not run.',
      several: 'Only one statement can be run at a time.',
      not_read: `Only statements that read are run (SELECT, WITH, DESCRIBE, SHOW, EXPLAIN …), not ${part}.`,
      word: `“${part}” changes, loads or sets something; here one can only read.`,
      function: `The function ${part} uses files, network or settings and is not available here.`,
      file: `“${part}” names a file or address; only the tables of this release can be read.`,
    };
    return texts[why];
  },
  fromLink: 'This query came with the link.',
  cancelled: 'Stopped.',
  timeout: 'Stopped at the time limit. A condition or LIMIT may help.',
  dead: 'The query did not stop when told to; its engine was ended. Running again starts a new one.',
  null: 'no value',
};

const WORDS: Record<Lang, SqlWords> = { zh, en };

/** Words of the SQL page. */
export function sqlWords(lang: Lang): SqlWords {
  return WORDS[lang];
}
