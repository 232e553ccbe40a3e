import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/core/codebook/checks.ts';
import { ACROSS_CASES } from './cases/across.ts';
import { TABLE_CASES } from './cases/tables.ts';
import { TEXT_CASES } from './cases/text.ts';

const CASES = { ...TABLE_CASES, ...TEXT_CASES, ...ACROSS_CASES };

describe('every check', () => {
  it('has a case that fails, one that passes and one that cannot be assessed', () => {
    const checks = CHECKS.filter((entry) => entry.kind === 'check').map((entry) => entry.id);
    expect(Object.keys(CASES).sort()).toEqual([...checks].sort());
  });
});

describe.each(Object.entries(CASES))('%s', (_id, cases) => {
  it('fails where it should', () => expect(cases.fail()).toBe('fail'));
  it('passes where it should', () => expect(cases.pass()).toBe('pass'));
  it('is not assessable where operands are missing', () => expect(cases.open()).toBe('not_assessable'));
});
