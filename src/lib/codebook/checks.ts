import { CHECKS, type CheckEntry } from '../../core/codebook/checks.ts';
import type { Lang } from '../../core/model.ts';
import { codebookWords, type GroupId } from '../i18n/codebook.ts';
import { severityWord } from '../i18n/status.ts';
import { both } from './texts.ts';
import type { CheckCount, CodebookSection, EntryCard, EntryCards } from './types.ts';

const FAMILIES: readonly GroupId[] = ['T3', 'T4', 'T2', 'N', 'S', 'C', 'X'];

/** Every check with its formula, source and results in the release. */
export function checkSection(lang: Lang, release: string, counts: readonly CheckCount[]): CodebookSection {
  const t = codebookWords(lang);
  const results = new Map(counts.map((row) => [row.check, row]));
  const parts = FAMILIES.map((family): EntryCards => {
    const own = CHECKS.filter((entry) => entry.id.startsWith(`${family}-`));
    const cards = own.map((entry) =>
      card(entry, lang, countText(entry, lang, release, results.get(entry.id))),
    );
    return { kind: 'cards', id: `checks-${family}`, title: t.groups[family], cards };
  });
  return { id: 'checks', ...t.sections.checks, parts };
}

function card(entry: CheckEntry, lang: Lang, count: string): EntryCard {
  const t = codebookWords(lang);
  const editions = entry.editions.map((edition) => edition.slice(1)).reverse();
  return {
    id: entry.id,
    title: both(entry.name, lang),
    severity: entry.kind === 'note' ? null : entry.severity,
    tags: [...(entry.kind === 'note' ? [] : [severityWord(entry.severity, lang)]), t.version(entry.version)],
    pairs: [
      { label: t.formula, ...both(entry.formula, lang) },
      { label: t.source, ...both(entry.source, lang) },
      { label: t.scope, text: [t.reach[entry.reach], t.since(editions)].join(lang === 'zh' ? '；' : '; ') },
      { label: entry.kind === 'note' ? t.noCheck : t.unassessable, ...both(entry.unassessable, lang) },
      { label: t.counts, text: count },
    ],
  };
}

function countText(entry: CheckEntry, lang: Lang, release: string, row: CheckCount | undefined): string {
  const t = codebookWords(lang);
  if (entry.kind === 'note') return t.noteOnly;
  return row === undefined ? t.notRun(release) : t.countsOf(row.pass, row.fail, row.not_assessable, release);
}
