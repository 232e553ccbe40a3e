import type { MeasureView } from '../url/measure.ts';
import { scopeOf, type Bounds, type Scope } from '../url/scope.ts';
import type { MeasureQuestion } from './answers.ts';

interface Body {
  agency: string;
  class: string;
}

/** What a view of a measure's page asks, given the release's years and bodies; `key` says it in one text. */
export function questionOf(
  view: MeasureView,
  bounds: Bounds,
  agencies: readonly Body[],
): { question: MeasureQuestion; scope: Scope; key: string } {
  const scope = scopeOf(view, bounds, new Map(agencies.map((row) => [row.agency, row.class])));
  const picked = new Set(view.agencies);
  const shown = agencies.filter((row) => picked.size === 0 || picked.has(row.agency));
  const classes = [...new Set(shown.map((row) => row.class))].filter(
    (each) => each !== 'gov' && (view.classes.length === 0 || view.classes.includes(each)),
  );
  const question: MeasureQuestion = {
    totals: { ...scope.totals, panel: view.panel, without: view.without.join('.') },
    lists: scope.lists,
    // One class alone is the total itself.
    classes: !scope.governments && classes.length > 1 ? classes : [],
  };
  return { question, scope, key: JSON.stringify(question) };
}
