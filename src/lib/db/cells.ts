import type { SqlCell } from '../sql/result.ts';

/** The engine's column type, as far as its values differ in shape. */
interface ArrowType {
  toString(): string;
  scale?: number;
}

/** True for types whose cells are numbers. */
export function isNumeric(type: ArrowType): boolean {
  return /^(u?int|float|decimal)/i.test(String(type));
}

/** A value of the engine as it is shown: long integers keep their digits, dates are ISO days, lists are JSON. */
export function cellOf(value: unknown, type: ArrowType): SqlCell {
  if (value === null || value === undefined) return null;
  const name = String(type);
  if (/^decimal/i.test(name)) return decimal(value, type.scale ?? 0);
  if (/^(date|timestamp)/i.test(name)) return day(value, name);
  if (typeof value === 'bigint') return whole(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? null
  );
}

function whole(value: bigint): SqlCell {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** Sums of integers come as 128-bit decimals: little-endian words in two's complement. */
function decimal(value: unknown, scale: number): SqlCell {
  if (typeof value === 'number') return value / 10 ** scale;
  if (!(value instanceof Uint32Array)) return String(value);
  const raw = [...value].reduceRight((total, part) => (total << 32n) | BigInt(part), 0n);
  const signed = BigInt.asIntN(32 * value.length, raw);
  return scale === 0 ? whole(signed) : Number(signed) / 10 ** scale;
}

function day(value: unknown, type: string): SqlCell {
  const date = value instanceof Date ? value : typeof value === 'number' ? new Date(value) : null;
  if (date === null || Number.isNaN(date.getTime())) return String(value);
  const text = date.toISOString();
  return /^date/i.test(type) ? text.slice(0, 10) : text;
}
