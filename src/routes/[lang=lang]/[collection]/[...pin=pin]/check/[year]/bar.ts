import type { CheckView } from '$lib/url/check.ts';

/** What each part of the oversight page is told about its pinned link. */
export interface PartBar {
  /** Path and query of the pinned link of a part whose rows have this fingerprint. */
  linkOf: (tab: CheckView['tab'], fp: string) => string;
  /** The fingerprint the address asks of a part; null when it asks none of it. */
  askedOf: (tab: CheckView['tab']) => string | null;
  mounted: boolean;
  /** True on a pinned page whose address has no query. */
  bare: boolean;
}
