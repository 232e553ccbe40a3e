import { LISTED } from '../large.ts';
import type { MeasureView } from '../url/measure.ts';
import { scopeOf, type Bounds, type Scope } from '../url/scope.ts';
import type { MeasureQuestion } from './answers.ts';

interface Body {
  agency: string;
  class: string;
}

/**
 * What a view of a measure's page asks, given the release's years and bodies; `key` says it in one text. The cells of a
 * large release are those of its first bodies; `agencies` then holds at least these, in official order.
 */
export function questionOf(
  view: MeasureView,
  bounds: Bounds,
  agencies: readonly Body[],
  large: { classes: readonly string[] } | null = null,
): { question: MeasureQuestion; scope: Scope; key: string } {
  const scope = scopeOf(view, bounds, new Map(agencies.map((row) => [row.agency, row.class])));
  const picked = new Set(view.agencies);
  const shown = agencies.filter((row) => picked.size === 0 || picked.has(row.agency));
  const all = large !== null && picked.size === 0 ? large.classes : shown.map((row) => row.class);
  const classes = [...new Set(all)].filter(
    (each) => each !== 'gov' && (view.classes.length === 0 || view.classes.includes(each)),
  );
  const question: MeasureQuestion = {
    totals: { ...scope.totals, panel: view.panel, without: view.without.join('.') },
    lists:
      large !== null && picked.size === 0
        ? { ...scope.lists, agencies: firstOf(agencies, view) }
        : scope.lists,
    // One class alone is the total itself.
    classes: !scope.governments && classes.length > 1 ? classes : [],
  };
  return { question, scope, key: JSON.stringify(question) };
}

function firstOf(agencies: readonly Body[], { classes }: MeasureView): string {
  return agencies
    .filter((row) => classes.length === 0 || classes.includes(row.class))
    .slice(0, LISTED)
    .map(({ agency }) => agency)
    .join('.');
}
