import { STATUSES } from '../../core/codebook/statuses.ts';
import type { Lang } from '../../core/model.ts';
import { codebookWords } from '../i18n/codebook.ts';
import { both, coded } from './texts.ts';
import type { CodebookSection } from './types.ts';

/** The eight states of a cell. */
export function statusSection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const { title, intro } = t.sections.statuses;
  const rows = STATUSES.map((status) => ({
    id: status.code,
    cells: [
      coded(status.code),
      { text: status.glyph },
      both(status.word, lang),
      both(status.meaning, lang),
      { text: status.shorthand },
    ],
  }));
  const columns = [t.csvCode, t.glyph, t.word, t.meaning, t.shorthand];
  return {
    id: 'statuses',
    title,
    intro,
    parts: [{ kind: 'table', id: 'statuses-table', title, note: '', columns, rows }],
  };
}
