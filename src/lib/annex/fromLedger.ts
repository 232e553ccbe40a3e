import type { Lang } from '../../core/model.ts';
import type { LedgerLine } from '../ledger/lines.ts';
import type { AnnexAgency } from './model.ts';

/** The bodies of the ledger as the annex lists them, under the same day and deadlines. */
export function annexAgencies(lines: readonly LedgerLine[], lang: Lang): AnnexAgency[] {
  return lines.map(({ due, state, days, deadline, published, signed, firstSeen, search, report }) => ({
    agency: due.agency,
    name: lang === 'en' && due.nameEn !== null ? `${due.nameEn} ${due.name}` : due.name,
    official: due.name,
    state,
    days,
    deadline,
    published,
    signed,
    firstSeen,
    checked: search?.date ?? null,
    places: search?.places ?? [],
    url: report?.url ?? null,
  }));
}
