import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoCity } from '../../src/cli/demo/index.ts';
import { encodeGb18030 } from '../../src/cli/demo/layouts/gb18030.ts';
import { normalise, zipEntries } from '../../src/cli/demo/layouts/packed.ts';
import { random } from '../../src/cli/demo/random.ts';
import { expand, tablesOf } from '../../src/cli/demo/tables.ts';
import { formKeys } from '../../src/core/codebook/index.ts';

describe('the pieces the documents are made of', () => {
  it.each([
    ['f2021', [14, 28, 4]],
    ['f2019', [18, 26, 4]],
    ['f2014', [66]],
  ] as const)('prints every cell of %s exactly once', (edition, heights) => {
    const keys = formKeys(edition);
    const cells = Object.fromEntries(keys.map((key, index) => [key, `<${index}>`]));
    const tables = tablesOf(edition, cells);
    const printed = tables.flatMap((rows) => rows.flatMap((row) => row.map((cell) => cell.text)));
    expect(printed.filter((text) => text.startsWith('<')).sort()).toEqual(Object.values(cells).sort());
    expect(tables.map((rows) => rows.length)).toEqual(heights);
  });

  it('expands spans into a grid without holes or overlaps', () => {
    for (const edition of ['f2021', 'f2019', 'f2014'] as const) {
      for (const rows of tablesOf(edition, {})) {
        const grid = expand(rows);
        const area = rows.flat().reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0);
        expect(new Set(grid.map((row) => row.length)).size).toBe(1);
        expect(grid.flat()).not.toContain(undefined);
        expect(grid.flat()).toHaveLength(area);
      }
    }
  });

  it('encodes what a GB18030 decoder reads back', () => {
    const character = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('a', '1', '〔', '〕', '（', '，', '—', '　', '“', '”', '\n'),
    );
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
      }),
    );
    expect(() => encodeGb18030('😀')).toThrow(RangeError);
  });

  it('packs the same entries into the same bytes, in any order', () => {
    const entries = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string());
    fc.assert(
      fc.property(entries, (files) => {
        const turned = Object.fromEntries(Object.entries(files).reverse());
        expect(zipEntries(turned)).toEqual(zipEntries(files));
        expect(normalise(zipEntries(files))).toEqual(zipEntries(files));
      }),
    );
  });

  it('draws the same numbers for a seed and stays in range', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, low, width) => {
        const [one, two] = [random(seed), random(seed)];
        const value = one.int(low, low + width);
        expect(value).toBe(two.int(low, low + width));
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(low + width);
        expect([...one.shuffle([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  it('fills every cell of the edition in every report', () => {
    for (const report of demoCity().reports) {
      expect(Object.keys(report.cells).sort(), `${report.agency.id} ${report.year}`).toEqual(
        formKeys(report.edition).sort(),
      );
    }
  });
});
