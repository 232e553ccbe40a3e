import { measurePassages, MEASURES, type Measure } from '../../core/codebook/measures.ts';
import { unitName } from '../../core/codebook/units.ts';
import type { Lang } from '../../core/model.ts';
import { codebookWords } from '../i18n/codebook.ts';
import { passageLine } from './indicators.ts';
import { both } from './texts.ts';
import type { CodebookSection, EntryCard, EntryCards, EntryText } from './types.ts';

/** The named rates and the measures of a collection; counts stand among the indicators. */
export function rateSection(lang: Lang): CodebookSection {
  const t = codebookWords(lang);
  const parts = (['rate', 'collection'] as const).map((kind): EntryCards => {
    const own = [...MEASURES.values()].filter((measure) => measure.kind === kind);
    return {
      kind: 'cards',
      id: `rates-${kind}`,
      title: t.groups[kind],
      cards: own.map((measure) => card(measure, lang)),
    };
  });
  return { id: 'rates', ...t.sections.rates, parts };
}

function card(measure: Measure, lang: Lang): EntryCard {
  const t = codebookWords(lang);
  const optional = (label: string, text: EntryText | null) => (text === null ? [] : [{ label, ...text }]);
  const lines = measurePassages(measure).map((step) =>
    passageLine({ ...step, codes: [] }, measure.code, lang),
  );
  return {
    id: measure.code,
    title: both(measure.name, lang),
    severity: null,
    tags: [unitName(measure.unit)[lang]],
    pairs: [
      { label: t.formula, ...both(measure.formula, lang) },
      { label: t.numerator, ...both(measure.numerator, lang) },
      ...optional(t.denominator, measure.denominator && both(measure.denominator, lang)),
      { label: t.nulls, ...both(measure.nullPolicy, lang) },
      {
        label: t.editions,
        text: measure.editions.map((edition) => edition.slice(1)).join(lang === 'zh' ? '、' : ', '),
        lines,
      },
      ...optional(t.caveat, measure.caveat && both(measure.caveat, lang)),
    ],
  };
}
