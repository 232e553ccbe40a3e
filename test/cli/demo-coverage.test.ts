import { describe, expect, it } from 'vitest';
import { demoFiles, demoTruth } from '../../src/cli/demo/index.ts';
import {
  INPUT_NAMES,
  readInputs,
  type CollectionMeta,
  type InputName,
} from '../../src/core/dataset/inputs.ts';
import type { ParsedReport } from '../../src/core/model.ts';
import { parseReport } from '../../src/core/pipeline.ts';
import { coverageOf, sourceOf } from '../support/dataset.ts';

const files = await demoFiles();
const decoder = new TextDecoder();
const text = (path: string): string => decoder.decode(files.get(path));
const { inputs } = readInputs(
  Object.fromEntries(
    INPUT_NAMES.flatMap((name): [InputName, string][] =>
      files.has(`${name}.csv`) ? [[name, text(`${name}.csv`)]] : [],
    ),
  ),
);
const meta = JSON.parse(text('collection.json')) as CollectionMeta;

async function documents(): Promise<Map<string, ParsedReport>> {
  const parsed = new Map<string, ParsedReport>();
  for (const { file } of demoTruth()) {
    parsed.set(file, await parseReport(files.get(file) ?? new Uint8Array(), { kind: 'synthetic', file }));
  }
  return parsed;
}

const parsed = await documents();
const type = new Map(inputs.agencies.map((row) => [row.agency, row.type]));

/** Coverage of one data year on a date, as state (and days) by agency. */
function ledger(year: number, date: string): Map<string, string> {
  const rows = coverageOf(sourceOf(inputs, { meta, date, documents: parsed }));
  return new Map(
    rows
      .filter((row) => row.year === String(year))
      .map((row) => [row.agency, row.days === '' ? row.state : `${row.state} ${row.days}`]),
  );
}

describe('the ledger of the fictional city', () => {
  it('on 10 February 2025: 20 departments due, 18 in time, one late, one confirmed unpublished; the government not due', () => {
    const states = ledger(2024, '2025-02-10');
    const departments = [...states].filter(([agency]) => type.get(agency) === 'dept');
    expect(departments).toHaveLength(20);
    expect(departments.filter(([, state]) => state === 'on_time')).toHaveLength(18);
    expect(states.get('a0006')).toBe('late 7');
    expect(states.get('a0005')).toBe('confirmed_unpublished');
    expect(states.get('a0001')).toBe('not_due');
  });

  it('disputes the date of a page that was moved (F3) and accuses nobody else', () => {
    for (let year = 2017; year <= 2023; year += 1) {
      const odd = [...ledger(year, '2025-04-10')].filter(([, state]) => state !== 'on_time');
      expect(odd).toEqual(year === 2021 ? [['a0011', 'date_in_dispute']] : []);
    }
  });

  it('reads the damaged signature by its page date (F21)', () => {
    expect(ledger(2024, '2025-04-10').get('a0003')).toBe('on_time');
  });
});
