import type { BookSpec, SheetColumn, SheetColumnType } from '../../core/export/xlsx.ts';
import type { Bilingual, Lang } from '../../core/model.ts';
import { className, stateName } from '../i18n/index.ts';
import { severityWord } from '../i18n/status.ts';
import { ledgerWords } from '../i18n/ledger.ts';
import { DEADLINE_GROUPS, type CheckView } from '../url/check.ts';
import type { LedgerLine } from './lines.ts';
import { remarksOf } from './remarks.ts';

/** What an exported ledger says about where it comes from. */
export interface LedgerSource {
  lang: Lang;
  collection: { id: string; name: Bilingual };
  year: number;
  asof: string;
  release: { id: string; date: string; hash: string };
  view: CheckView;
  /** The address of this view with the release in its path. */
  link: string;
  /** Place of a body in official order, from 1. */
  numberOf: ReadonlyMap<string, number>;
}

export type ExportCell = string | number | null;

/** Type and width (half-width characters) of each column, beside their titles in the dictionaries. */
const SHAPE: readonly (readonly [SheetColumnType, number])[] = [
  ['number', 6],
  ['text', 28],
  ['text', 12],
  ['text', 14],
  ['number', 10],
  ['date', 12],
  ['text', 14],
  ['text', 24],
  ['date', 12],
  ['date', 12],
  ['date', 12],
  ['text', 10],
  ['text', 30],
  ['date', 12],
  ['number', 8],
  ['text', 40],
  ['number', 8],
  ['number', 8],
  ['number', 8],
  ['text', 50],
  ['text', 40],
  ['text', 10],
];

/** The ledger's columns, titled in the reader's language. */
export function exportColumns(lang: Lang): SheetColumn[] {
  return ledgerWords(lang).export.columns.map((title, at) => {
    const [type, width] = SHAPE[at] ?? ['text', 14];
    return { title, type, width, wrap: width >= 28 };
  });
}

/** One row per line, in the order given. Null is an empty cell: no such date or number; 0 was counted. */
export function exportRows(
  lines: readonly LedgerLine[],
  { lang, year, numberOf }: Pick<LedgerSource, 'lang' | 'year' | 'numberOf'>,
): ExportCell[][] {
  const t = ledgerWords(lang);
  return lines.map((line) => {
    const { due, report, search } = line;
    return [
      numberOf.get(due.agency) ?? null,
      lang === 'en' && due.nameEn !== null ? `${due.nameEn} ${due.name}` : due.name,
      className(due.class, lang),
      line.state === 'late' && line.days !== null ? t.late(line.days) : stateName(line.state, lang),
      line.days,
      line.signed,
      report?.signedRaw ?? null,
      report === null || report.signedReadings.length < 2 ? null : report.signedReadings.join('; '),
      line.published,
      line.firstSeen,
      line.deadline,
      t.rule[line.rule],
      basisOf(line, year, lang),
      search?.date ?? null,
      search === null ? null : search.places.length,
      search === null ? null : search.places.join('; '),
      report?.findings.error ?? null,
      report?.findings.warn ?? null,
      report?.findings.info ?? null,
      remarksOf(line, lang).join(lang === 'zh' ? '；' : '. ') || null,
      report?.url ?? null,
      due.agency,
    ];
  });
}

/** Which article or notice a line's deadline rests on; null when the reader set it or there is none. */
function basisOf({ rule, due }: LedgerLine, year: number, lang: Lang): string | null {
  if (rule === 'law') return ledgerWords(lang).lawName(year);
  return rule === 'notice' && due.basis !== '' ? due.basis : null;
}

/** The finished workbook: the rows as filtered, what the words mean, and which view of which release it is. */
export function ledgerBook(lines: readonly LedgerLine[], source: LedgerSource): BookSpec {
  const t = ledgerWords(source.lang).export;
  const [ledger, definitions, state] = t.sheets;
  return {
    title: ledgerWords(source.lang).title(source.collection.name[source.lang], source.year),
    date: source.release.date,
    sheets: [
      { name: ledger, columns: exportColumns(source.lang), rows: exportRows(lines, source) },
      {
        name: definitions,
        columns: [
          { title: t.definition, type: 'text', width: 28 },
          { title: t.meaning, type: 'text', width: 90, wrap: true },
        ],
        rows: t.definitions,
        listed: false,
      },
      {
        name: state,
        columns: [
          { title: t.item, type: 'text', width: 24 },
          { title: t.content, type: 'text', width: 90, wrap: true },
        ],
        rows: stateRows(lines.length, source),
        listed: false,
      },
    ],
  };
}

function stateRows(rows: number, source: LedgerSource): [string, ExportCell][] {
  const { lang, view, release, collection } = source;
  const words = ledgerWords(lang);
  const t = words.export.state;
  return [
    [t.collection, `${collection.name[lang]} (${collection.id})`],
    [t.year, source.year],
    [t.asof, source.asof],
    ...DEADLINE_GROUPS.map((group): [string, string] => [
      `${t.deadlines} · ${words.deadlines[group]}`,
      deadlineText(view, group, lang),
    ]),
    [t.filters, filterText(view, lang) || t.none],
    [t.sort, `${words.columns[view.sort]} ${view.direction === 'asc' ? '▲' : '▼'}`],
    [t.rows, rows],
    [t.release, release.id],
    [t.released, release.date],
    [t.hash, release.hash],
    [t.link, source.link],
    ['', t.clue],
  ];
}

function deadlineText({ deadlines }: CheckView, group: keyof CheckView['deadlines'], lang: Lang): string {
  const choice = deadlines[group];
  const t = ledgerWords(lang);
  if (choice === 'recorded') return t.deadlines.asRecorded;
  return choice === 'statutory' ? t.rule.law : `${t.rule.reader} ${choice}`;
}

/** The view's filters in words; '' when there are none. */
export function filterText(view: CheckView, lang: Lang): string {
  const { filters, colon } = ledgerWords(lang);
  const parts: [string, string[]][] = [
    [filters.status, view.statuses.map((state) => stateName(state, lang))],
    [filters.class, view.classes.map((name) => className(name, lang))],
    [filters.severity, view.severities.map((severity) => severityWord(severity, lang))],
  ];
  return parts
    .filter(([, names]) => names.length > 0)
    .map(([name, names]) => `${name}${colon}${filters.several(names)}`)
    .join(lang === 'zh' ? '；' : '; ');
}

/** `核查台账-demo-2024-截至2025-02-10`: collection, data year and day in the file's name, without an ending. */
export function exportName({ lang, collection, year, asof }: LedgerSource): string {
  const { file, state } = ledgerWords(lang).export;
  return lang === 'zh'
    ? `${file}-${collection.id}-${year}-${state.asof}${asof}`
    : `${file}-${collection.id}-${year}-asof-${asof}`;
}
