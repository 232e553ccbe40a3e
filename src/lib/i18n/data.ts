import type { CiteFormat } from '../../core/open/cite.ts';
import type { SnippetLanguage } from '../../core/open/snippets.ts';
import type { Bilingual, Lang } from '../../core/model.ts';

interface DataWords {
  title: string;
  lead: (release: string, date: string) => string;
  counts: (reports: string, facts: string, reported: string) => string;
  tables: string;
  tablesNote: string;
  columns: Record<'table' | 'rows' | 'csv' | 'excel' | 'parquet' | 'file' | 'what', string>;
  sums: string;
  copy: string;
  copied: string;
  copyFailed: string;
  copyHash: (file: string) => string;
  whole: string;
  national: string;
  nationalNote: string;
  agencies: string;
  agenciesNote: (n: number) => string;
  cite: string;
  citeNote: string;
  citeFormats: Record<CiteFormat, string>;
  snippets: string;
  snippetsNote: string;
  snippetLanguages: Record<SnippetLanguage, string>;
  noScriptBase: string;
  dictionary: string;
  dictionaryNote: string;
  dictionaryColumns: Record<'name' | 'type' | 'meaning' | 'values', string>;
  required: string;
  limits: string;
  limitList: (links: { method: string; overview: string; versions: string }) => LimitLine[];
  licence: string;
}

/** One known limit, with a page that says more. */
export interface LimitLine {
  text: string;
  link?: { href: string; text: string };
}

const zh: DataWords = {
  title: '数据下载',
  lead: (release, date) =>
    `本页所有文件都由版本 ${release}（${date}）生成，发布后不再改动。同一版本的文件，任何时候下载都逐字节相同。`,
  counts: (reports, facts, reported) => `${reports} 份报告，${facts} 格数据，其中 ${reported} 格有数。`,
  tables: '数据表',
  tablesNote:
    'CSV 为 UTF-8，首行列名，没有千分位；文本超过 1 MB 的用 gzip 压缩（.csv.gz），pandas、R、DuckDB 可以直接读。“Excel 用 CSV”带 BOM，可双击打开，较大的放在 zip 里；其中以 =、+、-、@ 开头的文字前加了撇号，以免被当作公式，其余文件不作此改动。',
  columns: {
    table: '数据表',
    rows: '行数',
    csv: 'CSV',
    excel: 'Excel 用 CSV',
    parquet: 'Parquet',
    file: '文件',
    what: '内容',
  },
  sums: '全部文件的 SHA-256（用 sha256sum -c 核对）',
  copy: '复制',
  copied: '已复制',
  copyFailed: '未能复制，请手动选取',
  copyHash: (file) => `复制 ${file} 的完整 SHA-256`,
  whole: '整个版本的文件',
  national: '跨资料集汇总',
  nationalNote:
    '各资料集最新版本按年度、机关类别、范围、格式和数据项的合计（value）、有数的份数（k）和收录的份数（n）。演示数据（kind 为 synthetic）不与真实数据相加；全辖区不与各部门相加。汇总随新版本更新，national.json 写明由哪些版本生成。',
  agencies: '各机关的数据（JSON）',
  agenciesNote: (n) => `每个机关一个文件，含全部报告、数据项、核查线索和缺报情况，共 ${n} 个。`,
  cite: '如何引用',
  citeNote:
    '引用格式带有版本号和数据的 SHA-256，日后可以核对用的是哪一份数据。引用某个机关的数时，请同时引用那份报告。',
  citeFormats: {
    gbt7714: 'GB/T 7714—2015',
    apa: 'APA',
    bibtex: 'BibTeX',
    ris: 'RIS（EndNote 等）',
    csl: 'CSL-JSON（Zotero 等）',
  },
  snippets: '在程序里使用',
  snippetsNote:
    '以下代码粘贴即可运行：读入本版本，核对 SHA-256，按年列出新收申请（与总览页一致）。没有数的仍为缺失，不会变成 0。Stata 代码只经人工检查，未运行。',
  snippetLanguages: { r: 'R', python: 'Python', duckdb: 'DuckDB', stata: 'Stata' },
  noScriptBase: '未启用脚本时，代码里是相对于网站根目录的路径；请在前面加上本网站的地址。',
  dictionary: '列说明',
  dictionaryNote: '列名不改、不删，新列只加在最后。机器可读的版本在 datapackage.json 里。',
  dictionaryColumns: { name: '列', type: '类型', meaning: '含义', values: '取值' },
  required: '必有值',
  limits: '已知局限',
  limitList: ({ method, overview, versions }) => [
    {
      text: '缺少的报告：没有收录不等于没有发布。应报、未收录和确认未发布的情况见 due 表。',
      link: { href: overview, text: '各年收录情况' },
    },
    {
      text: '没有数的格：status 列写明原因（空白、缺行、本年格式无此项、不适用、无法识读、未转录）。任何一种都不是 0。',
    },
    { text: '格式变动：2019 年和 2021 年统计表改版，能否跨年相比见 codebook-comparability 表。' },
    {
      text: '识读差错：实测的差错率和测法见方法页；没有把握的数标为 unreadable，不猜。',
      link: { href: method, text: '方法' },
    },
    { text: '政府的报告涵盖全辖区（scope 为 jurisdiction），不能与各部门相加。' },
    {
      text: '更正与改版：每个版本改了什么、为什么，见 changes 表。',
      link: { href: versions, text: '版本与变更' },
    },
  ],
  licence: '许可',
};

const en: DataWords = {
  title: 'Data',
  lead: (release, date) =>
    `Every file here is derived from release ${release} (${date}), which never changes: whenever it is downloaded, a file of this release is the same, byte for byte.`,
  counts: (reports, facts, reported) =>
    `${reports} reports, ${facts} cells, ${reported} of them with a number.`,
  tables: 'Tables',
  tablesNote:
    'CSV is UTF-8 with column names in the first line and no thousands separators; text over 1 MB is packed with gzip (.csv.gz), which pandas, R and DuckDB read as it is. “CSV for Excel” has a byte order mark and opens on a double click, large ones from a zip; there, and only there, text that begins with =, +, - or @ is preceded by an apostrophe so that it is not run as a formula.',
  columns: {
    table: 'Table',
    rows: 'Rows',
    csv: 'CSV',
    excel: 'CSV for Excel',
    parquet: 'Parquet',
    file: 'File',
    what: 'What it is',
  },
  sums: 'SHA-256 of every file (for sha256sum -c)',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy: please select the text',
  copyHash: (file) => `Copy the full SHA-256 of ${file}`,
  whole: 'Files about the whole release',
  national: 'Sums across collections',
  nationalNote:
    'From the newest release of every collection, by year, class, scope, form and cell: the sum (value), how many reports state a number (k) of how many are held (n). Demonstration figures (kind is synthetic) are not added to real ones, nor jurisdictions to departments. The file changes with new releases; national.json names those it was made from.',
  agencies: 'Data by agency (JSON)',
  agenciesNote: (n) => `One file per agency with its reports, facts, findings and missing years; ${n} files.`,
  cite: 'How to cite',
  citeNote:
    'A citation carries the release and the SHA-256 of its rows, so that it can be proved later which data were used. When you quote a figure of one agency, please cite its report as well.',
  citeFormats: {
    gbt7714: 'GB/T 7714—2015',
    apa: 'APA',
    bibtex: 'BibTeX',
    ris: 'RIS (EndNote …)',
    csl: 'CSL-JSON (Zotero …)',
  },
  snippets: 'Use it in a program',
  snippetsNote:
    'These run as pasted: they read this release, prove its SHA-256 and list new requests by year as the overview does. Where there is no number it stays missing and never becomes 0. The Stata code is reviewed, not run.',
  snippetLanguages: { r: 'R', python: 'Python', duckdb: 'DuckDB', stata: 'Stata' },
  noScriptBase:
    'Without JavaScript the code holds a path relative to the root of the site; put the address of this site before it.',
  dictionary: 'Columns',
  dictionaryNote:
    'Columns are never renamed or removed; new ones are added at the end. datapackage.json has the same for machines.',
  dictionaryColumns: { name: 'Column', type: 'Type', meaning: 'Meaning', values: 'Values' },
  required: 'never empty',
  limits: 'Known limits',
  limitList: ({ method, overview, versions }) => [
    {
      text: 'Missing reports: not collected does not mean not published. The table due says what was expected, what is not collected and what was searched for and not found.',
      link: { href: overview, text: 'coverage by year' },
    },
    {
      text: 'Cells without a number: status says why (blank, row missing, not in this form, not applicable, unreadable, not transcribed). None of these is 0.',
    },
    {
      text: 'Changes of form: the official tables changed in 2019 and 2021. codebook-comparability says what may be compared across them.',
    },
    {
      text: 'Reading errors: measured rates, and how they were measured, are on the method page. A doubtful number is unreadable, never a guess.',
      link: { href: method, text: 'method' },
    },
    {
      text: "A government's report covers its whole jurisdiction (scope is jurisdiction) and must not be added to its departments'.",
    },
    {
      text: 'Corrections and new releases: the table changes says what each release changed and why.',
      link: { href: versions, text: 'versions' },
    },
  ],
  licence: 'Licence',
};

/** Words of the page data/. */
export function dataWords(lang: Lang): DataWords {
  return lang === 'zh' ? zh : en;
}

const WHOLE: Record<string, Bilingual> = {
  'gouji.xlsx': {
    zh: 'Excel 工作簿：全部数据表，含机关、指标、状态的名称和说明页',
    en: 'Excel workbook: every table, with names of agencies, indicators and statuses, and a sheet of notes',
  },
  'datapackage.json': {
    zh: 'Frictionless Data Package v1：每个文件、每一列的类型和约束',
    en: 'Frictionless Data Package v1: types and constraints of every file and column',
  },
  'codebook.json': { zh: '编码手册全文（JSON）', en: 'The whole codebook (JSON)' },
  'CITATION.cff': { zh: '引用信息（CFF）', en: 'Citation (CFF)' },
  'citation.bib': { zh: '引用信息（BibTeX）', en: 'Citation (BibTeX)' },
  'citation.ris': { zh: '引用信息（RIS）', en: 'Citation (RIS)' },
  'citation.csl.json': { zh: '引用信息（CSL-JSON）', en: 'Citation (CSL-JSON)' },
  'citation.gbt7714.txt': { zh: '引用信息（GB/T 7714）', en: 'Citation (GB/T 7714)' },
  'citation.apa.txt': { zh: '引用信息（APA）', en: 'Citation (APA)' },
  LICENSE: { zh: '许可说明', en: 'Licence note' },
};

/** What a file about the whole release is; a file without an entry is named by its path alone. */
export const wholeFileNote = (path: string, lang: Lang) => WHOLE[path]?.[lang] ?? path;
