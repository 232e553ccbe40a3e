import type { Cube } from '$lib/cube/answer.ts';
import type { Source } from '$lib/db/browser.ts';
import type { Computed } from '$lib/evidence/computed.ts';
import { cubeTotal } from '$lib/evidence/cubeTotals.ts';
import { overviewTotal } from '$lib/evidence/totals.ts';
import type { TotalAddress } from '$lib/evidence/address.ts';
import type { ScopeParams } from '$lib/queries/scope.ts';

/** What a sum of the overview, or of outcomes beside a measure, is taken apart with. */
interface Held {
  /** What the page holds of the release it shows; null when it holds nothing. */
  cube: Cube | null;
  /** Where the engine finds the release, for what the cube does not hold. */
  source: Source;
  totals: ScopeParams;
  nameOf: (agency: string) => string;
}

/** The reports a sum of the overview is made of; null when it shows no such sum. Rejects when the engine cannot be had. */
export async function takenApart(address: TotalAddress, held: Held): Promise<Computed | null> {
  const { cube, source, totals, nameOf } = held;
  const found = cube === null ? null : cubeTotal(cube, address, totals, nameOf);
  if (found !== null) return found;
  const { openDatabase } = await import('$lib/db/browser.ts');
  const engine = await openDatabase(source, () => undefined);
  return overviewTotal(engine, address, totals, nameOf);
}
