import { MEASURES } from '../../core/codebook/measures.ts';
import type { Lang } from '../../core/model.ts';
import type { ExploreWords } from '../i18n/explore.ts';

export interface MeasureGroup {
  id: keyof ExploreWords['groups'];
  measures: { code: string; name: string }[];
}

const GROUPS: readonly [MeasureGroup['id'], RegExp][] = [
  ['requests', /^(req_|s14_req|s14_ans)/],
  ['outcomes', /^(out_|den_|unable_not|unable_need|unable_unclear|np_|oth_)/],
  ['remedies', /^(rev_|lit_|s14_rev|s14_lit)/],
  ['disclosure', /./],
];

/** Counts and rates to choose from, grouped as the forms group them; `stated` says which ones some report states. */
export function measureGroups(stated: ReadonlySet<string>, lang: Lang): MeasureGroup[] {
  const groups = new Map<MeasureGroup['id'], MeasureGroup>();
  for (const measure of MEASURES.values()) {
    if (measure.kind === 'collection' || !stated.has(measure.code)) continue;
    const id = measure.kind === 'rate' ? 'rates' : groupOf(measure.code);
    const group = groups.get(id) ?? { id, measures: [] };
    group.measures.push({ code: measure.code, name: measure.name[lang] });
    groups.set(id, group);
  }
  return ['rates', ...GROUPS.map(([id]) => id), 'text'].flatMap((id) => {
    const group = groups.get(id as MeasureGroup['id']);
    return group === undefined ? [] : [group];
  });
}

const groupOf = (code: string): MeasureGroup['id'] => {
  if (/_text$|^(npc_|cppcc_|proposals_|pub_|staff_|interpretations)/.test(code)) return 'text';
  return GROUPS.find(([, pattern]) => pattern.test(code))?.[0] ?? 'disclosure';
};
