import { problemText as readText } from '../../core/read/problems.ts';
import { PROBLEMS } from '../../core/problems.ts';
import type { DateReading, Lang, ReadProblem } from '../../core/model.ts';
import { cellName, cellText } from '../components/cellText.ts';
import { editionName } from '../i18n/index.ts';
import { openWords } from '../i18n/open.ts';
import { reportWords } from '../i18n/report.ts';
import { severityWord, statusWord } from '../i18n/status.ts';
import type { FindingView } from '../agency/reportView.ts';
import { hasTables, type LocalReport } from './localReport.ts';

/** A finding as the opinion prints it: sentence, arithmetic, and how to reach each cell. */
export interface OpinionFinding {
  check: string;
  severity: string;
  sentence: string;
  sums: string[];
  cells: { name: string; printed: string; place: string }[];
}

/** The whole opinion in one language; the print view and the Word file are drawn from it alone. */
export interface Opinion {
  heading: string;
  facts: { name: string; value: string }[];
  /** Set when no table was recognised: nothing was checked, and it says so. */
  noTables: string | null;
  findings: OpinionFinding[];
  notes: string[];
  problems: string[];
  footer: string;
}

/** A reading problem in words, with its detail. */
export function problemWords({ code, detail }: ReadProblem, lang: Lang): string {
  const text = PROBLEMS[code];
  if (text === undefined) return readText(code, detail)[lang];
  const more = detail === undefined || detail === '' ? '' : lang === 'zh' ? `（${detail}）` : ` (${detail})`;
  return text[lang] + more;
}

/** A moment by the clock of this computer, to the minute. */
export function clock(at: Date | null): string {
  if (at === null) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A date as read, as printed, and every other way to read it. */
export function dateWords(date: DateReading | null, lang: Lang): string {
  const t = reportWords(lang);
  if (date === null) return t.unknown;
  const parts = [date.value ?? t.unknown];
  if (date.raw !== date.value) parts.push(t.asPrinted(date.raw));
  if (date.readings.length > 1) parts.push(t.alsoReads(date.readings.join(' / ')));
  return parts.join(lang === 'zh' ? '，' : ', ');
}

/** Cells by what stands in them, e.g. “reported 198, blank 2”. */
export function statusCounts(local: LocalReport, lang: Lang): string {
  const counts = new Map<string, number>();
  for (const table of local.view.tables) {
    if (table.only !== null) {
      const word = statusWord(table.only, lang);
      counts.set(word, (counts.get(word) ?? 0) + table.count);
    }
    for (const cell of Object.values(table.cells ?? {})) {
      const word = statusWord(cell.s ?? 'reported', lang);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].map(([word, count]) => `${word} ${count}`).join(lang === 'zh' ? '，' : ', ');
}

/** The opinion on a read draft; neutral words, every cell with its place. */
export function opinionOf(local: LocalReport, lang: Lang, beside: string[]): Opinion {
  const t = openWords(lang);
  const { draft, view } = local;
  const parsed = draft.result?.parsed;
  const identity = parsed?.identity;
  const agency = identity?.agency ?? t.unknownAgency;
  const year = identity?.year == null ? t.unknownYear : String(identity.year);
  return {
    heading: t.opinionHeading(agency, year),
    facts: [
      { name: t.agency, value: agency },
      { name: t.year, value: year },
      {
        name: t.edition,
        value: view.edition === null ? reportWords(lang).noEdition : editionName(view.edition, lang),
      },
      { name: t.published, value: dateWords(identity?.published ?? null, lang) },
      { name: t.signed, value: dateWords(identity?.signed ?? null, lang) },
      { name: t.checkedAt, value: clock(draft.at) },
      { name: t.file, value: draft.name },
      { name: t.sha256, value: draft.result?.sha256 ?? '' },
      { name: t.cellsRead, value: hasTables(view) ? statusCounts(local, lang) : t.noTables },
    ],
    noTables: hasTables(view) ? null : `${t.noTables}${lang === 'zh' ? '。' : '. '}${t.noTablesMore}`,
    findings: view.findings.map((finding) => findingOf(finding, local, lang)),
    notes: [...beside, ...(view.notAssessable > 0 ? [t.opinionOpen(view.notAssessable)] : [])],
    problems: (parsed?.problems ?? []).map((problem) => problemWords(problem, lang)),
    footer: t.footer,
  };
}

function findingOf(finding: FindingView, local: LocalReport, lang: Lang): OpinionFinding {
  const sign = /^[TN]/.test(finding.check) ? '≠' : '|';
  const keys = new Set(finding.instances.flatMap((instance) => instance.cells));
  return {
    check: finding.check,
    severity: severityWord(finding.severity, lang),
    sentence: finding.message[lang],
    sums: finding.instances.map(({ left, right }) => `${left} ${sign} ${right}`),
    cells: [...keys].map((key) => ({
      name: cellName(key, lang),
      printed: printedOf(key, local, lang),
      place: placeOf(key, local, lang),
    })),
  };
}

function printedOf(key: string, { view }: LocalReport, lang: Lang): string {
  for (const table of view.tables) {
    const cell = table.cells?.[key];
    if (cell !== undefined) return cell.raw ?? cellText(cell, lang);
  }
  return view.prose.find((fact) => fact.code === key)?.raw ?? '';
}

/** Where a cell stands in the document, in words; empty when it has no place, such as a missing row. */
export function placeOf(key: string, { places, draft }: LocalReport, lang: Lang): string {
  const where = places.get(key);
  const format = /\.xlsx$/i.test(draft.name) ? 'xlsx' : null;
  return where === undefined ? '' : openWords(lang).place(where, format);
}
