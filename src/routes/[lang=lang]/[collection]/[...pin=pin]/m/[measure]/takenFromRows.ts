import type { Source } from '$lib/db/browser.ts';
import type { Computed } from '$lib/evidence/computed.ts';
import { outcomeKeys } from '$lib/evidence/totals.ts';
import type { TotalAddress } from '$lib/evidence/address.ts';
import type { MeasureCell } from '$lib/measures/answers.ts';
import { measureTotal } from '$lib/measures/totals.ts';
import { measureRows, runOn } from '$lib/queries/index.ts';
import type { ScopeParams } from '$lib/queries/scope.ts';
import type { Scope } from '$lib/url/scope.ts';
import type { MeasureView } from '$lib/url/measure.ts';
import { takenApart } from '../../takenApart.ts';

/** What a measure's page holds of the totals it shows. */
interface Held {
  code: string;
  /** Null where the page shows the cells of the first bodies only: then the engine is asked for all of them. */
  cells: readonly MeasureCell[] | null;
  classOf: (agency: string) => string;
  source: Source;
  scope: Scope;
  view: Pick<MeasureView, 'panel' | 'without'>;
  nameOf: (agency: string) => string;
}

/** The reports a total of the page is made of. Rejects when the engine is needed and cannot be had. */
export async function takenFromRows(address: TotalAddress, held: Held): Promise<Computed | null> {
  const { source, scope, view, nameOf } = held;
  const { totals } = scope;
  if (outcomeKeys(address.code, address.part)) {
    return takenApart(address, { cube: null, source, totals, nameOf });
  }
  const own = { classes: totals.classes, view, nameOf };
  if (held.cells !== null) return measureTotal(address, held.cells, { ...own, classOf: held.classOf });
  const rows = await allRows(source, held.code, scope.lists);
  const classes = new Map(rows.map((row) => [row.agency, row.class]));
  return measureTotal(address, rows, { ...own, classOf: (agency) => classes.get(agency) ?? '' });
}

async function allRows(source: Source, code: string, lists: ScopeParams) {
  const { openDatabase } = await import('$lib/db/browser.ts');
  return runOn(await openDatabase(source, () => undefined), measureRows(code), lists);
}
