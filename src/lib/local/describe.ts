import { hasTables, type LocalReport } from './localReport.ts';
import { clock, dateWords, problemWords, statusCounts } from './opinion.ts';
import type { Draft } from './visit.svelte.ts';
import { problemText } from '../../core/read/problems.ts';
import type { Lang } from '../../core/model.ts';
import { editionName } from '../i18n/index.ts';
import { openWords } from '../i18n/open.ts';
import { reportWords } from '../i18n/report.ts';

/** Why a file was not read, in words; null while nothing went wrong. */
export function failureWords({ failure }: Draft, lang: Lang): string | null {
  if (failure === null) return null;
  return openWords(lang).failure[failure.code] ?? problemText(failure.code, failure.detail)[lang];
}

/** A file as its line in the list says it. */
export function lineOf(draft: Draft, local: LocalReport | undefined, lang: Lang) {
  const t = openWords(lang);
  const identity = draft.result?.parsed.identity;
  const read = local !== undefined && hasTables(local.view);
  return {
    id: draft.id,
    name: draft.name,
    state: draft.state,
    agency: identity === undefined ? '' : (identity.agency ?? t.unknownAgency),
    year: identity === undefined ? '' : String(identity.year ?? t.unknownYear),
    cells: read ? `${local.view.reported}/${local.view.count}` : '',
    findings: local === undefined ? '' : countWords(local, lang),
    note: noteOf(draft, local, lang),
  };
}

function noteOf(draft: Draft, local: LocalReport | undefined, lang: Lang): string {
  const t = openWords(lang);
  if (draft.state === 'failed') return failureWords(draft, lang) ?? t.state.failed;
  if (draft.state !== 'read') return t.state[draft.state];
  const done = t.done((draft.milliseconds / 1000).toFixed(1));
  return local !== undefined && !hasTables(local.view) ? `${t.noTables} · ${done}` : done;
}

/** Failing findings by severity, or that there are none; empty where nothing could be checked. */
export function countWords({ view }: LocalReport, lang: Lang): string {
  const t = openWords(lang);
  const count = (severity: string) => view.findings.filter((finding) => finding.severity === severity).length;
  if (view.findings.length > 0) return t.findingsCount(count('error'), count('warn'), count('info'));
  return hasTables(view) ? t.none : '';
}

/** What was recognised in a file: every name, year and date it gives, and where the document says so. */
export function identityPairs(local: LocalReport, lang: Lang) {
  const t = openWords(lang);
  const { draft, view } = local;
  const identity = draft.result?.parsed.identity;
  if (identity === undefined) return [];
  const unique = (values: string[]) => [...new Set(values)];
  const scope = identity.scope ?? 'unknown';
  return [
    { name: t.agency, values: [identity.agency ?? t.unknownAgency] },
    {
      name: t.otherNames,
      values: unique(identity.names.map(({ name, from }) => `${name} · ${t.nameFrom[from] ?? from}`)),
    },
    {
      name: t.year,
      values: [
        String(identity.year ?? t.unknownYear),
        ...unique(
          identity.years
            .filter(({ year }) => year !== identity.year)
            .map(({ year, from, raw }) => `${year} · ${t.yearFrom[from] ?? from} “${raw}”`),
        ),
      ],
    },
    {
      name: t.edition,
      values: [view.edition === null ? reportWords(lang).noEdition : editionName(view.edition, lang)],
    },
    { name: t.scope, values: [reportWords(lang).scope[scope]] },
    { name: t.period, values: [identity.period?.raw ?? t.none] },
    { name: t.published, values: [dateWords(identity.published, lang)] },
    { name: t.signed, values: [dateWords(identity.signed, lang)] },
    { name: t.basis, values: [identity.legalBasis.join(lang === 'zh' ? '、' : ', ') || t.none] },
    { name: t.cellsRead, values: [hasTables(view) ? statusCounts(local, lang) : t.noTables] },
    { name: t.checkedAt, values: [clock(draft.at)] },
    { name: t.file, values: [draft.name] },
    { name: t.sha256, values: [draft.result?.sha256 ?? ''], code: true },
  ].filter(({ values }) => values.length > 0);
}

/** Problems met while reading, in words. */
export function problemList({ draft }: LocalReport, lang: Lang): string[] {
  return [...new Set((draft.result?.parsed.problems ?? []).map((problem) => problemWords(problem, lang)))];
}

/** What the comparison with served years came to, in sentences; empty when nobody asked for it. */
export function besideWords(
  { draft }: LocalReport,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): string[] {
  const t = openWords(lang);
  const { beside } = draft;
  if (beside === null) return [];
  if (beside.state !== 'done') return [t.besideState[beside.state]];
  const { years, text } = beside.comparison;
  const last = (draft.result?.parsed.identity.year ?? 0) - 1;
  return [
    t.besideDone(
      names.get(beside.collection) ?? beside.collection,
      beside.release,
      years.join(lang === 'zh' ? '、' : ', '),
    ),
    ...(years.includes(last) ? [] : [t.besideNoLast(last)]),
    ...(text ? [] : [t.besideNoText]),
  ];
}
