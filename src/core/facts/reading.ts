import type { Applicant, Fact, Locator, Status } from '../model.ts';
import { readNumber, type NumberContext, type NumberKind } from './number.ts';
import type { Tok } from './tok.ts';

/** One cell as read from one copy of a table. */
export interface Reading {
  value: number | null;
  status: Status;
  raw: string;
  locator: Locator | null;
  confidence: number;
  flags: string[];
}

/** Readings of a copy by fact key (`indicator` or `indicator.applicant`). */
export type Readings = Map<string, Reading>;

/** Reads a cell; null is an empty place that holds no characters, located at `near`. */
export function readCell(
  tok: Tok | null,
  near: Tok,
  kind: NumberKind,
  confidence: number,
  context: NumberContext = {},
): Reading {
  if (!tok) return { value: null, status: 'blank', raw: '', locator: near.where, confidence, flags: [] };
  const base = { raw: tok.text, locator: tok.where };
  if (tok.shared)
    return { ...base, value: null, status: 'unreadable', confidence: 0, flags: ['shared_cell'] };
  const { value, status, flags } = readNumber(tok.text, kind, context);
  return { ...base, value, status, confidence: status === 'unreadable' ? 0 : confidence, flags };
}

/** A cell that is printed but cannot be told apart or trusted: its raw text is the whole row. */
export function refused(raw: readonly Tok[], near: Tok): Reading {
  return {
    value: null,
    status: 'unreadable',
    raw: raw.map(({ text }) => text).join(' | '),
    locator: (raw[0] ?? near).where,
    confidence: 0,
    flags: [],
  };
}

/** The fact of a reading. */
export function toFact(indicator: string, applicant: Applicant | null, reading: Reading): Fact {
  return { indicator, applicant, method: 'table', ...reading };
}

/** A row printed twice in one copy must say the same twice. */
export function put(readings: Readings, key: string, reading: Reading): void {
  const known = readings.get(key);
  if (!known || (known.status === 'blank' && reading.status !== 'blank')) readings.set(key, reading);
  else if (reading.status === 'blank') return;
  else if (known.value !== reading.value || known.status !== reading.status) {
    readings.set(key, {
      ...known,
      value: null,
      status: 'unreadable',
      raw: `${known.raw} | ${reading.raw}`,
      confidence: 0,
    });
  }
}
