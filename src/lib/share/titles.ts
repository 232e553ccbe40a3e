import type { ReportView } from '../agency/reportView.ts';
import { exact } from '../i18n/index.ts';
import { shareWords } from '../i18n/share.ts';
import type { HeadlinePart } from '../ledger/headlineText.ts';
import type { Lang } from '../../core/model.ts';

type Reported = Pick<ReportView, 'tables' | 'findings'> & { report: { year: number } };

/** A report in one line: the body, the year, its new requests where it states them, and how many findings it has. */
export function reportTitle(name: string, { tables, findings, report }: Reported, lang: Lang): string {
  const t = shareWords(lang);
  const cell = tables.map((table) => table.cells?.['req_new.total']).find((found) => found !== undefined);
  const requests = cell?.v ?? null;
  const parts = [
    ...(requests === null ? [] : [t.newRequests(exact(requests, lang))]),
    t.findings(findings.length),
  ];
  return t.reportTitle(name, report.year, parts.join(t.comma));
}

/** A year's ledger in one line: the first group's counts, as its headline has them. */
export function checkTitle(
  collection: string,
  year: number,
  parts: readonly HeadlinePart[],
  lang: Lang,
): string {
  const counts = parts.map(({ before, text }) => `${before}${text}`).join('');
  return shareWords(lang).reportTitle(collection, year, counts);
}
