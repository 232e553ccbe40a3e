import { LONGEST_SUM } from './address.ts';
import type { Operand } from './computed.ts';

/** Operands a drawer lists, in their order; of more than `LONGEST_SUM` the largest, by size. */
export function listed(operands: readonly Operand[]): readonly Operand[] {
  return operands.length > LONGEST_SUM ? bySize(operands).slice(0, LONGEST_SUM) : operands;
}

/** The weight of a rate's part is its denominator; a part without a number comes first, since it decides the sum. */
const size = ({ side, numerator, denominator }: Operand) =>
  Math.abs((side === 'both' ? denominator : numerator) ?? Infinity);

/** Largest first; equal ones by report, so that the order is the same every time. */
export function bySize(operands: readonly Operand[]): Operand[] {
  const place = ({ agency, year }: Operand) => `${agency.agency}-${year}`;
  return operands.toSorted((a, b) => {
    if (size(a) !== size(b)) return size(b) - size(a);
    return place(a) < place(b) ? -1 : Number(place(a) > place(b));
  });
}
