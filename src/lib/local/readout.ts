import { excelCsv } from '../export/csv.ts';
import { INDICATORS, parseKey, formKeys } from '../../core/codebook/index.ts';
import { factKey, type Fact, type Lang } from '../../core/model.ts';
import { cellName } from '../components/cellText.ts';
import { editionName } from '../i18n/index.ts';
import { flagWord, severityWord, statusWord } from '../i18n/status.ts';
import { clock, placeOf, problemWords } from './opinion.ts';
import type { LocalReport } from './localReport.ts';

/** One value of an export; null is an empty cell. */
export type Entry = string | number | null;

/** Every table cell and prose figure of the opened reports, in the order of the form, as rows of `sheetColumns`. */
export function cellRows(reports: readonly LocalReport[], lang: Lang): Entry[][] {
  return reports.flatMap((local) => {
    const facts = local.draft.result?.parsed.facts ?? [];
    const head = headOf(local);
    return facts.map((fact) => [
      ...head,
      factKey(fact),
      cellName(factKey(fact), lang),
      fact.value,
      statusWord(fact.status, lang),
      fact.raw,
      fact.flags.map((flag) => flagWord(flag, lang)).join('; '),
      placeOf(factKey(fact), local, lang),
    ]);
  });
}

/** Failing findings of the opened reports as rows of `findingColumns`. */
export function findingRows(reports: readonly LocalReport[], lang: Lang): Entry[][] {
  return reports.flatMap(({ draft, view }) =>
    view.findings.map((finding) => [
      draft.name,
      finding.check,
      severityWord(finding.severity, lang),
      finding.message[lang],
      finding.instances.map(({ left, right }) => `${left} | ${right}`).join('; '),
    ]),
  );
}

/** The opened files themselves as rows of `fileColumns`. */
export function fileRows(reports: readonly LocalReport[], lang: Lang): Entry[][] {
  return reports.map((local) => [
    ...headOf(local),
    local.view.edition === null ? '' : editionName(local.view.edition, lang),
    local.draft.result?.sha256 ?? '',
    clock(local.draft.at),
    (local.draft.result?.parsed.problems ?? []).map((problem) => problemWords(problem, lang)).join(' '),
  ]);
}

function headOf({ draft }: LocalReport): Entry[] {
  const identity = draft.result?.parsed.identity;
  return [draft.name, identity?.agency ?? null, identity?.year ?? null];
}

/** Rows under their titles, as a spreadsheet reads them. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Entry[])[]): string {
  return excelCsv([columns, ...rows]);
}

/** Figures a reader looks at first; each form has its own names for some of them. */
const KEY_FIGURES = [
  'licensing_decisions',
  'penalty_decisions',
  'v19_licensing_decisions',
  'v19_penalty_decisions',
  'req_new.total',
  'req_carried_in.total',
  'out_granted.total',
  'out_total.total',
  'req_carried_out.total',
  'rev_total',
  'lit_direct_total',
  'lit_post_total',
  's14_req_received',
  's14_ans',
];

/** A row of the side-by-side table: one cell per report, undefined where the report's form has no such cell. */
export interface SideRow {
  key: string;
  name: string;
  cells: (Fact | undefined)[];
}

/** The reports' cells side by side: the key figures, or every cell of every form among them. */
export function sideRows(reports: readonly LocalReport[], all: boolean, lang: Lang): SideRow[] {
  const facts = reports.map(
    ({ draft }) => new Map((draft.result?.parsed.facts ?? []).map((fact) => [factKey(fact), fact])),
  );
  const forms = reports.flatMap(({ view }) => (view.edition === null ? [] : formKeys(view.edition)));
  const wanted = [...new Set(forms)].filter((key) => all || KEY_FIGURES.includes(key));
  return wanted
    .filter((key) => INDICATORS.has(parseKey(key).indicator))
    .map((key) => ({ key, name: cellName(key, lang), cells: facts.map((byKey) => byKey.get(key)) }));
}
