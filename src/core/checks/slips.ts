import type { Slip } from '../model.ts';

/** Order in which slips of entry are believed; `other` comes last. */
export const SLIP_ORDER: readonly Slip[] = [
  'shifted_row',
  'swapped',
  'transposed',
  'dropped_digit',
  'extra_digit',
  'one_digit',
  'other',
];

/** The slip that turns `meant` into `printed`, both whole numbers from 0 up. */
export function slipOf(printed: number, meant: number): Slip {
  const from = String(meant);
  const to = String(printed);
  if (from.length === to.length) return sameLength(from, to);
  if (from.length === to.length + 1) return without(from).includes(to) ? 'dropped_digit' : 'other';
  if (from.length + 1 === to.length) return without(to).includes(from) ? 'extra_digit' : 'other';
  return 'other';
}

function sameLength(from: string, to: string): Slip {
  const differ = [...from].flatMap((digit, at) => (digit === to[at] ? [] : [at]));
  if (differ.length === 1) return 'one_digit';
  const [first, second] = differ;
  if (differ.length !== 2 || first === undefined || second !== first + 1) return 'other';
  return from[first] === to[second] && from[second] === to[first] ? 'transposed' : 'other';
}

/** The number with each of its digits left out once. */
function without(digits: string): string[] {
  return [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1));
}
