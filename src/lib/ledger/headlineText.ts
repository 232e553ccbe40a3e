import type { Lang } from '../../core/model.ts';
import { className, stateName } from '../i18n/index.ts';
import { dayOfYear, ledgerWords } from '../i18n/ledger.ts';
import type { CheckView } from '../url/check.ts';
import type { HeadlineGroup } from './headline.ts';

/** A piece of the headline; with a filter it is a link that shows just those rows. */
export interface HeadlinePart {
  text: string;
  /** Punctuation before it. */
  before: string;
  filter: Pick<CheckView, 'classes' | 'statuses'> | null;
}

/** One group in words, e.g. `部门应报 20 · 按期 18 · 迟 1 …` or `市政府：按期（3月31日）`. */
export function headlineParts(group: HeadlineGroup, census: boolean, lang: Lang): HeadlinePart[] {
  const t = ledgerWords(lang);
  const { classes, single, lines } = group;
  const all = { classes, statuses: [] };
  if (group.group === 'gov' && single !== null) {
    const { due, state, days } = single;
    const name = lang === 'zh' ? (due.short ?? due.name) : (due.nameEn ?? due.name);
    return [
      { text: name, before: '', filter: all },
      {
        text: state === 'late' && days !== null ? t.late(days) : stateName(state, lang),
        before: t.colon,
        filter: { classes, statuses: [state] },
      },
      ...(group.deadline === null
        ? []
        : [{ text: t.until(dayOfYear(group.deadline, lang)), before: '', filter: null }]),
    ];
  }
  const counts = group.counts.map(({ state, count }) => ({
    text: `${stateName(state, lang)} ${count}`,
    before: ' · ',
    filter: { classes, statuses: [state] },
  }));
  if (group.group === 'other') {
    return [
      { text: className(classes[0] ?? 'other', lang), before: '', filter: all },
      { text: ruleText(group, lang), before: t.colon, filter: null },
      ...counts,
    ];
  }
  const who = group.group === 'gov' ? t.deadlines.gov : t.deadlines.dept;
  const lead = census ? t.due(who, lines) : t.held(who, lines);
  return [{ text: lead, before: '', filter: all }, ...counts];
}

/** By which rule bodies without a common day in law must report. */
function ruleText({ rule, deadline }: HeadlineGroup, lang: Lang): string {
  const t = ledgerWords(lang);
  const day = deadline === null ? '' : t.until(dayOfYear(deadline, lang));
  if (rule === 'none') return t.noNotice;
  if (rule === null) return `${t.byNotice}${t.mixedDeadlines}`;
  if (rule === 'notice') return `${t.byNotice}${day === '' ? t.mixedDeadlines : day}`;
  return `${t.rule[rule]}${day}`;
}
