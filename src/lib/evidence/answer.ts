import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { Address, Term, TotalAddress } from './address.ts';
import { find, type CellFact } from './cell.ts';
import { rateOf, sumOf, type Computed } from './computed.ts';

/** What the drawer knows of the number it is asked about. `unknown`: the release has no such cell. */
export type EvidenceState =
  | { kind: 'pending' }
  | { kind: 'failed' }
  | { kind: 'unknown' }
  /** A total that only the page which shows it can take apart. */
  | { kind: 'elsewhere'; address: TotalAddress }
  | { kind: 'cell'; fact: CellFact; file: AgencyFile }
  | { kind: 'computed'; computed: Computed; address: Address };

/** The cells or measures an address names. */
export function termsOf(address: Exclude<Address, TotalAddress>): readonly Term[] {
  return address.kind === 'cell' ? [address] : address.terms;
}

/** What the agencies' files of a release say about a cell, a rate or a sum of cells. */
export function answerFrom(
  address: Exclude<Address, TotalAddress>,
  files: ReadonlyMap<string, AgencyFile>,
): EvidenceState {
  if (address.kind === 'sum') {
    const computed = sumOf(address.terms, files);
    return computed === null ? { kind: 'unknown' } : { kind: 'computed', computed, address };
  }
  const file = files.get(address.report.replace(/-\d{4}$/, ''));
  const found = file === undefined ? null : find(file, address.report, address.key);
  if (file === undefined || found === null) return { kind: 'unknown' };
  if (found.kind === 'fact') return { kind: 'cell', fact: found.fact, file };
  return { kind: 'computed', computed: rateOf(file, address.report, found.measure, found.held), address };
}
