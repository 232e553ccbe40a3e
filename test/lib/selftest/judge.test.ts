import { describe, expect, it } from 'vitest';
import {
  byOrigin,
  dataLines,
  originsLine,
  overall,
  policyLine,
  sameRows,
  strangersIn,
} from '../../../src/lib/selftest/judge.ts';
import type { DataOutcome, SelfTestCollection } from '../../../src/lib/selftest/types.ts';

const OWN = 'http://10.1.2.3:8080';
const POLICY =
  "default-src 'none'; connect-src 'self' blob:; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='; img-src 'self' data: blob:";
const collection = { name: { zh: '甲市', en: 'City' }, release: 't2' } as SelfTestCollection;
const lines = (...outcomes: DataOutcome[]) =>
  dataLines(
    outcomes.map((outcome) => ({ collection, outcome })),
    'en',
  ).map(({ id, verdict }) => `${id} ${verdict}`);

describe('requests', () => {
  it('are grouped by origin, what stays inside the page counted as its own', () => {
    const found = byOrigin([`${OWN}/zh/?m=a`, `${OWN}/zh/`, `blob:${OWN}/x`, 'data:,x', `${OWN}/b.js`], OWN);
    expect(found).toEqual([{ origin: OWN, own: true, addresses: ['/b.js', '/zh/', 'blob:', 'data:'] }]);
    expect(originsLine(found, false, 'zh').verdict).toBe('ok');
    expect(originsLine(found, true, 'zh').verdict).toBe('note');
  });

  it.each(['https://cdn.example.com/x.js', 'http://10.1.2.3/x.js', 'https://10.1.2.3:8080/x'])(
    'to %s fail the test and name it',
    (stranger) => {
      const line = originsLine(byOrigin([`${OWN}/`, stranger], OWN), false, 'en');
      expect(line.verdict).toBe('fail');
      expect(line.text).toContain(new URL(stranger).origin);
    },
  );
});

describe('the policy', () => {
  it('that allows this site alone passes', () => {
    expect(strangersIn(POLICY)).toEqual([]);
    expect(policyLine(POLICY, 'zh').verdict).toBe('ok');
  });

  it.each([
    [`${POLICY}; font-src https://fonts.example`, 'https://fonts.example'],
    [POLICY.replace("connect-src 'self'", 'connect-src *'), '*'],
    ["script-src 'self'; connect-src 'self'", 'default-src'],
  ])('%s does not', (policy, named) => {
    expect(policyLine(policy, 'en')).toMatchObject({ verdict: 'fail' });
    expect(strangersIn(policy)).toContain(named);
  });

  it('that is not there is not judged', () => {
    expect(policyLine(null, 'en').verdict).toBe('note');
  });
});

describe('the data', () => {
  const equal: DataOutcome = { state: 'equal', sha256: 'ab', rows: 8 };
  const failed = (code: 'DATA_HASH' | 'ENGINE_START' | 'QUERY'): DataOutcome => ({
    state: 'failed',
    code,
    detail: code,
  });

  it('pass when every collection does', () => {
    expect(lines(equal, equal)).toEqual(['hash ok', 'engine ok', 'figure ok']);
  });

  it('fail when one file is not its release’s, also beside a good one', () => {
    expect(lines(equal, failed('DATA_HASH'))).toEqual(['hash fail', 'engine ok', 'figure ok']);
    expect(lines(failed('DATA_HASH'))).toEqual(['hash fail', 'engine note', 'figure note']);
  });

  it('fail where the engine or the answer does', () => {
    expect(lines(failed('ENGINE_START'))).toEqual(['hash note', 'engine fail', 'figure note']);
    expect(lines(failed('QUERY'))).toEqual(['hash note', 'engine note', 'figure fail']);
    expect(lines({ ...equal, state: 'different' })).toEqual(['hash ok', 'engine ok', 'figure fail']);
  });

  it('are not compared with pages made from others', () => {
    expect(lines({ ...equal, state: 'not_compared' })).toEqual(['hash ok', 'engine ok', 'figure note']);
  });

  it('have the worst line’s verdict', () => {
    expect(overall(dataLines([{ collection, outcome: equal }], 'en'))).toBe('ok');
    expect(overall(dataLines([{ collection, outcome: failed('DATA_HASH') }], 'en'))).toBe('fail');
    expect(overall([])).toBe('ok');
  });
});

describe('rows', () => {
  it('are the same whatever the order of their columns, never when a null is a 0', () => {
    expect(sameRows([{ a: 1, b: null }], [{ b: null, a: 1 }])).toBe(true);
    expect(sameRows([{ a: null }], [{ a: 0 }])).toBe(false);
    expect(sameRows([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }])).toBe(false);
    expect(sameRows([], [{ a: 1 }])).toBe(false);
  });
});
