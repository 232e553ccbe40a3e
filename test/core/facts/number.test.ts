import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, type NumberContext, type NumberKind } from '../../../src/core/facts/number.ts';

const said = (text: string, kind: NumberKind = 'count', context: NumberContext = {}): number | string => {
  const { value, status } = readNumber(text, kind, context);
  return value ?? status;
};

describe('counts', () => {
  test.each([
    ['0', 0],
    ['１２', 12],
    ['1,113', 1113],
    ['1，284，338', 1284338],
    [' 7\u00a0', 7],
    ['29宗', 29],
    ['3 件', 3],
    ['358721', 358721],
  ])('%s is %d', (text, value) => expect(said(text)).toBe(value));
  test.each(['', '   ', '\u00a0', '\u3000', '\u200b'])('%j is blank', (text) =>
    expect(said(text)).toBe('blank'),
  );
  test.each(['/', '-', '—', '——', '－', '–', '／', '\\', '不适用'])('%s does not apply', (text) =>
    expect(said(text)).toBe('not_applicable'),
  );
  test.each([
    '无',
    '未涉及',
    '0/0',
    '1,13',
    '12,3456',
    '007',
    '00',
    '05',
    '-3',
    '+3',
    '2.0',
    '3.5',
    '1 2',
    '约5',
    '5余件',
    'O',
    '1、2',
    '1.2万',
    '12345678901234567890',
  ])('%s is refused', (text) => expect(said(text)).toBe('unreadable'));
  test('a digit before a year is refused where text flows, and only there', () => {
    expect(said('22024', 'count', { flowing: true })).toBe('unreadable');
    expect(said('22024')).toBe(22024);
    expect(said('12345', 'count', { flowing: true })).toBe(12345);
  });
});

describe('changes', () => {
  test.each([
    ['+5', 5],
    ['-35', -35],
    ['－6', -6],
    ['减3', -3],
    ['减少12项', -12],
    ['增加5', 5],
    ['增1', 1],
    ['0', 0],
    ['-0', 0],
  ])('%s is %d', (text, value) => expect(said(text, 'delta')).toBe(value));
  test.each(['--253', '未增未减', '0/0', '增5减3', '+-3', '1.5'])('%s is refused', (text) =>
    expect(said(text, 'delta')).toBe('unreadable'),
  );
  test('a lone dash does not apply', () => expect(said('-', 'delta')).toBe('not_applicable'));
});

describe('money', () => {
  test.each([
    ['80.6', 80.6],
    ['976.81万元', 976.81],
    ['3405820元', 340.582],
    ['709455.9元', 70.94559],
    ['149.673874', 149.673874],
  ])('fee %s is %d 万元', (text, value) => expect(said(text, 'fee', { unit: '万元' })).toBe(value));
  test('says when it converted', () => {
    expect(readNumber('5元', 'fee', { unit: '万元' }).flags).toEqual(['unit_converted']);
    expect(readNumber('492.0952万元', 'amount')).toEqual({
      value: 4920952,
      status: 'reported',
      flags: ['unit_converted'],
    });
    expect(readNumber('27270', 'amount')).toEqual({
      value: 27270,
      status: 'reported',
      flags: ['unit_unknown'],
    });
    expect(readNumber('251000元', 'amount').flags).toEqual([]);
  });
  test('moving the point loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9999), (whole, part) => {
        const decimals = String(part).padStart(4, '0');
        expect(said(`${whole}.${decimals}万元`, 'amount')).toBe(Number(`${whole}${decimals}`));
      }),
    );
  });
  test.each(['-5万元', '1.2.3', '约5万元', '5亿'])('%s is refused', (text) =>
    expect(said(text, 'amount')).toBe('unreadable'),
  );
});

test('print and read come back to the same number', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999_999),
      fc.constantFrom('', '件', ' 条'),
      fc.boolean(),
      (value, unit, separated) => {
        const digits = separated ? value.toLocaleString('en-US') : String(value);
        expect(said(digits + unit)).toBe(value);
      },
    ),
  );
});

test('no text makes it throw or give a value without digits', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom<NumberKind>('count', 'delta', 'fee', 'amount'), (text, kind) => {
      const { value, status } = readNumber(text, kind);
      expect(value === null).toBe(status !== 'reported');
      if (value !== null) expect(text).toMatch(/\d/);
    }),
  );
});
