import { EDITION_ORDER } from '../../core/codebook/across.ts';
import { FORMS, INDICATORS, parseKey } from '../../core/codebook/index.ts';
import { measurePassages, type Measure, type Terms } from '../../core/codebook/measures.ts';
import type { Edition, Lang } from '../../core/model.ts';
import { codebookWords } from '../i18n/codebook.ts';
import { editionName } from '../i18n/index.ts';
import { statusWord } from '../i18n/status.ts';
import type { FigureColumn, FigureRow } from '../charts/types.ts';
import { measureWords } from '../i18n/measure.ts';

export interface SmallTable {
  title: string;
  columns: FigureColumn[];
  rows: FigureRow[];
}

/** The rows of each form a measure is read from, named as the form prints them. */
export function formTable(measure: Measure, lang: Lang): SmallTable {
  const t = measureWords(lang);
  const rows = EDITION_ORDER.map((edition) => {
    const terms = measure.terms[edition];
    const [above, below] = [terms?.numerator, terms?.denominator ?? undefined];
    const text = above === undefined ? statusWord('not_in_form', lang) : sideText(above, edition);
    return {
      edition: editionName(edition, lang),
      printed: below === undefined ? text : `${bracket(text)} ÷ ${bracket(sideText(below, edition))}`,
    };
  });
  return {
    title: t.forms,
    columns: [
      { key: 'edition', label: t.form },
      { key: 'printed', label: t.printed },
    ],
    rows,
  };
}

const bracket = (text: string) => (text.includes(' + ') || text.includes(' − ') ? `(${text})` : text);

function sideText({ plus, minus }: Terms, edition: Edition): string {
  const names = (keys: readonly string[]) => keys.map((key) => printedLabel(key, edition));
  return [names(plus).join(' + '), ...names(minus)].join(' − ');
}

/** The official Chinese label: what stands on paper is not translated. */
function printedLabel(key: string, edition: Edition): string {
  const { indicator } = parseKey(key);
  const rows = FORMS[edition].flatMap((table) => table.rows);
  return rows.find((row) => row.code === indicator)?.zh ?? INDICATORS.get(indicator)?.zh ?? indicator;
}

/** How the measure stands between neighbouring forms: level, counterpart and reason. */
export function comparabilityTable(measure: Measure, lang: Lang): SmallTable {
  const t = measureWords(lang);
  const levels = codebookWords(lang).level;
  const rows = measurePassages(measure).map((step) => ({
    between: `${editionName(step.from, lang)} → ${editionName(step.to, lang)}`,
    level: levels[step.level],
    counterpart: measure.kind === 'count' ? others(step.codes, measure.code) : '—',
    reason: step.reason[lang],
  }));
  return {
    title: t.comparability,
    columns: [
      { key: 'between', label: t.between },
      { key: 'level', label: t.level },
      { key: 'counterpart', label: t.counterpart },
      { key: 'reason', label: t.reason },
    ],
    rows,
  };
}

const others = (codes: readonly string[], own: string) =>
  codes.filter((code) => code !== own).join(' + ') || '—';
