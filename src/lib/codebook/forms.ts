import { EDITION_ORDER } from '../../core/codebook/across.ts';
import { FORMS, type FormTable } from '../../core/codebook/index.ts';
import { unitName } from '../../core/codebook/units.ts';
import type { Edition, Lang } from '../../core/model.ts';
import { codebookWords, type GroupId } from '../i18n/codebook.ts';
import type { CodebookSection, EntryTable } from './types.ts';

/** The official tables of each edition in their own order, newest first; every row points to its indicator. */
export function formSection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const tables = [...EDITION_ORDER]
    .reverse()
    .flatMap((edition): EntryTable[] =>
      FORMS[edition].length === 0
        ? [emptyForm(edition, lang)]
        : FORMS[edition].map((form) => formTable(edition, form, lang)),
    );
  return { id: 'forms', ...t.sections.forms, parts: tables };
}

function formTable(edition: Edition, form: FormTable, lang: Lang): EntryTable {
  const t = codebookWords(lang);
  const rows = form.rows.map((row, index) => ({
    id: null,
    cells: [
      { text: String(index + 1) },
      { text: row[lang] },
      { text: row[lang === 'zh' ? 'en' : 'zh'], foreign: true as const },
      { text: row.code, code: true as const, href: `#${row.code}` },
      { text: unitName(row.unit)[lang] },
    ],
  }));
  return {
    kind: 'table',
    id: `${edition}-${form.name}`,
    title: `${t.form[edition].title} · ${t.groups[groupOf(edition, form)]}`,
    note: t.form[edition].basis,
    columns: [t.number, t.name, t.otherName, t.code, t.unit],
    rows,
  };
}

/** Before 2014 there was no common table: the edition is listed with nothing in it. */
function emptyForm(edition: Edition, lang: Lang): EntryTable {
  const { title, basis } = codebookWords(lang).form[edition];
  return { kind: 'table', id: edition, title, note: basis, columns: [], rows: [] };
}

function groupOf(edition: Edition, form: FormTable): GroupId {
  if (form.name !== 'table2') return form.name;
  return edition === 'f2019' ? 'table2_2019' : 'table2_2021';
}
