import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateReadings } from '../../../src/core/identity/dates.ts';
import { settleSigned } from '../../../src/core/identity/places.ts';

describe('dateReadings', () => {
  test.each([
    ['2025年1月14日', ['2025-01-14']],
    ['2025 年 1 月 14 日', ['2025-01-14']],
    ['2025-01-14 09:30', ['2025-01-14']],
    ['2025/1/14', ['2025-01-14']],
    ['2025.1.14', ['2025-01-14']],
    ['二〇二五年一月十四日', ['2025-01-14']],
    ['二○二五年十二月三十一日', ['2025-12-31']],
    ['二〇二五年元月十四日', ['2025-01-14']],
    ['2025年元月14日', ['2025-01-14']],
    ['20250114', ['2025-01-14']],
    ['2025114', ['2025-01-14', '2025-11-04']],
    ['2025121', ['2025-01-21', '2025-12-01']],
    ['2025年114日', ['2025-01-14', '2025-11-04']],
    ['20251月14日', ['2025-01-14']],
    ['202514', ['2025-01-04']],
    ['2025年2月30日', []],
    ['22025年1月14日', []],
    ['第2025号', []],
    ['2025', []],
  ])('%s', (printed, readings) => {
    expect(dateReadings(printed)).toEqual(readings);
  });

  test('a date that is printed in full has one reading, the one printed', () => {
    const day = fc.date({ min: new Date('2009-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('年月日', '---', '///', '...'), (date, marks) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-').map((part) => String(Number(part)));
        const [a = '', b = '', c = ''] = marks;
        const printed = `${year}${a}${month}${b}${dayOfMonth}${c === '日' ? c : ''}`;
        expect(dateReadings(printed)).toEqual([iso]);
      }),
    );
  });

  test('digits run together always keep the true date among the readings', () => {
    const day = fc.date({ min: new Date('2009-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const digits = iso
          .split('-')
          .map((part) => String(Number(part)))
          .join('');
        expect(dateReadings(digits)).toContain(iso);
      }),
    );
  });
});

describe('settleSigned', () => {
  const signed = { value: null, raw: '2025114', readings: ['2025-01-14', '2025-11-04'], where: null };
  const on = (value: string) => ({ value, raw: value, readings: [value], where: null });

  test('publication decides, and both readings are kept', () => {
    expect(settleSigned(signed, on('2025-01-20'))).toEqual({ ...signed, value: '2025-01-14' });
  });

  test('without publication, or with both before it, nothing is decided', () => {
    expect(settleSigned(signed, null)?.value).toBeNull();
    expect(settleSigned(signed, on('2025-12-01'))?.value).toBeNull();
  });
});
