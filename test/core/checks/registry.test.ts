import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS, checkEntry } from '../../../src/core/codebook/checks.ts';
import { fixtureRules } from './rules.ts';

const BLAME = /违规|造假|错误|弄虚|失职|瞒报|fault|fraud|violation|guilty|wrong/i;

describe('registry of checks', () => {
  it('has every rule of the codebook and X-01 to X-08, once', () => {
    const ids = CHECKS.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...fixtureRules(), ...Array.from({ length: 8 }, (_, index) => `X-0${index + 1}`)];
    expect([...ids].sort()).toEqual([...wanted].sort());
  });

  it.each(CHECKS.map((entry) => [entry.id, entry] as const))(
    '%s has all texts in both languages',
    (_id, entry) => {
      for (const text of [entry.name, entry.formula, entry.source, entry.unassessable]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).toMatch(/[A-Za-z]/);
        expect(`${text.zh} ${text.en}`).not.toMatch(BLAME);
      }
      expect(entry.version).toBeGreaterThan(0);
      expect(entry.editions.length).toBeGreaterThan(0);
    },
  );

  it('refuses an unknown id', () => {
    expect(() => checkEntry('T9-99')).toThrow(RangeError);
  });

  it('words of blame stand in no rule', () => {
    for (const file of [
      'table2',
      'table3',
      'prose',
      'statements',
      'structure',
      'dates',
      'reading',
      'series',
      'jumps',
      'collection',
      'records',
    ]) {
      const source = readFileSync(new URL(`../../../src/core/checks/${file}.ts`, import.meta.url), 'utf8');
      expect(source.match(/(?:zh|en): [`'].*/g)?.join('\n') ?? '').not.toMatch(BLAME);
    }
  });
});
