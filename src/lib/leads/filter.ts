import type { Lead, LeadsFile } from '../../core/leads/index.ts';
import type { LeadsView } from '../url/leads.ts';

/** The leads a view asks for; classes are those of the bodies. */
export function leadsIn(file: Pick<LeadsFile, 'leads' | 'agencies'>, view: LeadsView): Lead[] {
  const classOf = new Map(file.agencies.map((body) => [body.agency, body.class]));
  const within = (list: readonly string[], item: string) => list.length === 0 || list.includes(item);
  return file.leads.filter(
    (lead) =>
      (view.from === null || lead.year >= view.from) &&
      (view.to === null || lead.year <= view.to) &&
      within(view.kinds, lead.kind) &&
      within(view.agencies, lead.agency) &&
      within(view.classes, classOf.get(lead.agency) ?? ''),
  );
}
