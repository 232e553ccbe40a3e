import type { Measure } from '../../core/codebook/measures.ts';
import type { Lang } from '../../core/model.ts';

/** A measure's name on its own: without the number its row has in the form ("一、", "（七）"). */
export function measureName(measure: Measure, lang: Lang): string {
  return measure.name[lang].replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/, '');
}
