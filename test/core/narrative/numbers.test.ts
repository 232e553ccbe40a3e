import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChinese } from '../../../src/core/narrative/numerals.ts';
import { scanNumbers } from '../../../src/core/narrative/numbers.ts';
import { fold } from '../../../src/core/text.ts';

const scan = (text: string): [string, string, number | null, string | null][] =>
  scanNumbers(fold(text)).map((token) => [
    text.slice(token.start, token.end),
    token.kind,
    token.value,
    token.unit,
  ]);

describe('what a number is', () => {
  test.each([
    ['617条', 'count', 617, '条'],
    ['1,360 条', 'count', 1360, '条'],
    ['１，３６０条', 'count', 1360, '条'],
    ['1010条（次）', 'count', 1010, '条'],
    ['82篇(条)', 'count', 82, '篇'],
    ['1270余条', 'count', 1270, '条'],
    ['近5000条', 'count', 5000, '条'],
    ['13.6万条', 'count', 136000, '条'],
    ['1万余条', 'count', 10000, '条'],
    ['9.2余万条', 'count', 92000, '条'],
    ['17.9亿次', 'count', 1790000000, '次'],
    ['0.12万元', 'count', 1200, '元'],
    ['两次', 'count', 2, '次'],
    ['十二件', 'count', 12, '件'],
    ['三百余条', 'count', 300, '条'],
    ['120人次', 'count', 120, '人次'],
    ['99.2%', 'percent', 99.2, null],
    ['287', 'bare', 287, null],
    ['2024年1月1日', 'date', null, null],
    ['2025-01-14', 'date', null, null],
    ['22024', 'fused', null, null],
    ['12345', 'hotline', null, null],
    ['30号', 'other', null, null],
    ['0715-8126591', 'other', null, null],
    ['15个工作日', 'other', null, null],
  ] as const)('%s is %s', (printed, kind, value, unit) => {
    const after = kind === 'fused' ? '年度' : kind === 'bare' ? '并对' : '，';
    expect(scan(`共${printed}${after}`)).toEqual([[printed, kind, value, unit]]);
  });

  test.each([
    '第711号令',
    '第3条',
    'PM2.5',
    '711条例',
    '一个',
    '一项',
    '一起',
    '每季度一次',
    '2个人',
    '第十二期',
  ])('%s is no count', (text) =>
    expect(scan(text).filter(([, kind]) => kind === 'count')).toEqual(
      text === '每季度一次' ? [['一次', 'count', 1, '次']] : [],
    ),
  );

  test.each(['3,53件', '1 360条', '1,3600条', '3.533件', '0617条', '1.2条'])(
    '%s is damaged and no count',
    (text) => {
      expect(scan(`共${text}`).filter(([, kind]) => kind === 'count')).toEqual([]);
    },
  );

  test('list numbers are not read, also when a year follows', () => {
    expect(scan('1.2024年我局未收取')).toEqual([['2024年', 'date', null, null]]);
    expect(scan('2、收到3件')).toEqual([['3件', 'count', 3, '件']]);
    expect(scan('（3）办理5件')).toEqual([['5件', 'count', 5, '件']]);
  });

  test('a range is no count', () => {
    expect(scan('每次3-5条').map(([, kind]) => kind)).toEqual(['other', 'other']);
  });
});

test('an endless run of numerals is no number', () => {
  expect(scan('一'.repeat(60_000))).toEqual([]);
  expect(scan('十'.repeat(60_000)).filter(([, kind]) => kind === 'count')).toEqual([]);
});

test('every count that is printed is read back, with any separator, width and unit', () => {
  const units = fc.constantFrom('条', '件', '份', '篇', '次', '场', '期', '元', '人次', '宗', '起');
  const styles = fc.constantFrom('plain', 'thousands', 'wide');
  fc.assert(
    fc.property(fc.nat(9_999_999), units, styles, (value, unit, style) => {
      const digits = style === 'thousands' ? value.toLocaleString('en-US') : String(value);
      const printed =
        style === 'wide'
          ? digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
          : digits;
      const found = scanNumbers(fold(`全年共办理${printed}${unit}。`));
      expect(found.map((token) => [token.kind, token.value, token.unit])).toEqual([['count', value, unit]]);
    }),
  );
});

test('a year with digits glued before it never gives a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 2008, max: 2030 }), (lost, year) => {
      const found = scanNumbers(`不予处理${lost}${year}年我局收到`);
      expect(found.map((token) => token.kind)).toEqual(['fused']);
    }),
  );
});

/** 1…9999 in Chinese numerals, written from the grammar itself. */
function chinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const scales = ['', '十', '百', '千'];
  let text = '';
  let zero = false;
  for (const [index, digit] of [...String(value)].entries()) {
    const scale = scales[String(value).length - 1 - index] ?? '';
    if (digit === '0') zero = true;
    else {
      text += `${zero && text !== '' ? '零' : ''}${digits[Number(digit)] ?? ''}${scale}`;
      zero = false;
    }
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

test('Chinese numerals are read as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(parseChinese(chinese(value))).toBe(value);
    }),
  );
  expect(['二三', '十百', '一百一千', '万'].map(parseChinese)).toEqual([null, null, null, null]);
  expect(['两', '一万二千', '三十万'].map(parseChinese)).toEqual([2, 12000, 300000]);
});

test('losing one character that is no digit never makes another number of a count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9_999_999 }), fc.nat(12), (value, at) => {
      const sentence = `全年主动公开政府信息${value.toLocaleString('en-US')}条，收到申请${value + 1}件。`;
      const marks = [...sentence].flatMap((mark, index) => (/\d/.test(mark) ? [] : [index]));
      const lost = marks[at % marks.length] ?? 0;
      const found = scanNumbers(fold(sentence.slice(0, lost) + sentence.slice(lost + 1)));
      for (const token of found.filter(({ kind }) => kind === 'count'))
        expect([value, value + 1]).toContain(token.value);
    }),
  );
});
