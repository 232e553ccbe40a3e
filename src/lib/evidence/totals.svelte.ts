import { browser } from '$app/environment';
import type { TotalAddress } from './address.ts';
import type { Computed } from './computed.ts';

/** How a page answers for a total it shows: its operands in the view as it stands; null for one it does not show. */
export type Totals = (address: TotalAddress) => Promise<Computed | null> | Computed | null;

/** Pages offer here how to take their totals apart; the layout's drawer asks. */
class TotalsOffered {
  current = $state.raw<Totals | null>(null);

  /** For a page's effect: offers, and takes back when the page goes or its view changes. */
  offer(totals: Totals): () => void {
    if (browser) this.current = totals;
    return () => {
      if (this.current === totals) this.current = null;
    };
  }
}

export const totalsOffered = new TotalsOffered();

/** Offered while a view's rows are on their way: the drawer waits for the offer that replaces it. */
export const awaitedTotals: Totals = () => new Promise(() => undefined);
