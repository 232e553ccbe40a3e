import { AGENCY_TYPES, FAMILIES } from '../../core/codebook/families.ts';
import { APPLICANTS } from '../../core/codebook/index.ts';
import { REFORMS } from '../../core/codebook/reforms.ts';
import type { Lang } from '../../core/model.ts';
import { codebookWords } from '../i18n/codebook.ts';
import { yearRange } from '../i18n/format.ts';
import { both, coded } from './texts.ts';
import type { CodebookSection, EntryTable } from './types.ts';

/** Kinds of agencies, their lines of work as names tell them, and kinds of applicants. */
export function agencySection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const simple = (
    id: string,
    title: string,
    entries: readonly (readonly [string, { zh: string; en: string }])[],
  ) => ({
    kind: 'table' as const,
    id,
    title,
    note: '',
    columns: [t.code, t.name],
    rows: entries.map(([code, name]) => ({ id: code, cells: [coded(code), both(name, lang)] })),
  });
  const families: EntryTable = {
    kind: 'table',
    id: 'families',
    title: t.families,
    note: '',
    columns: [t.code, t.name, t.aliases],
    rows: FAMILIES.map((family) => ({
      id: family.code,
      cells: [coded(family.code), both(family, lang), { text: family.aliases.join('、') }],
    })),
  };
  return {
    id: 'agencies',
    ...t.sections.agencies,
    parts: [
      simple('types', t.types, Object.entries(AGENCY_TYPES)),
      families,
      simple(
        'applicants',
        t.applicants,
        APPLICANTS.map(({ code, name }) => [code, name]),
      ),
    ],
  };
}

/** Reforms that turned bodies of one name into bodies of another, in the registry's order. */
export function reformSection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const { title, intro } = t.sections.reforms;
  const rows = REFORMS.map((reform) => ({
    id: reform.code,
    cells: [
      coded(reform.code),
      both(reform.name, lang),
      { text: yearRange(...reform.years) },
      { text: t.reform[reform.kind] },
      { text: reform.before.join('、') },
      { text: reform.after.join('、') },
    ],
  }));
  const columns = [t.code, t.name, t.years, t.what, t.before, t.after];
  return {
    id: 'reforms',
    title,
    intro,
    parts: [{ kind: 'table', id: 'reforms-table', title, note: '', columns, rows }],
  };
}
