import { describe, expect, it } from 'vitest';
import type { MeasureData } from '../../../src/lib/explore/ask.ts';
import { jumpsOf } from '../../../src/lib/explore/jumps.ts';
import { exploreModel } from '../../../src/lib/explore/model.ts';
import type { ExploreView } from '../../../src/lib/url/explore.ts';
import { context, counts, RATE, row, shares, view } from '../../support/exploreRows.ts';

describe('jumps', () => {
  const jumps = (values: (number | null)[]) => {
    const rows = values.map((value, at) => row('a1', 2021 + at, value, null));
    return [...jumpsOf(counts(rows), rows, 'zh')];
  };
  it('name the exact multiple of a neighbouring year, or of the median of the others', () => {
    expect(jumps([30, 28, 280, null])).toEqual([['a1-2023', '恰为 2022 年的 10 倍，疑似单位或录入']]);
    expect(jumps([30, 28, 32, 2990])).toEqual([['a1-2024', '为其他年份中位数的 99.7 倍，突变']]);
  });
  it('are none below 100, nor of rates', () => {
    expect(jumps([3, 2, 30, 99])).toEqual([]);
    const rates = [row('a1', 2023, 1, 30), row('a1', 2024, 300, 300)];
    expect([...jumpsOf(shares(rates), rates, 'zh')]).toEqual([]);
  });
  it('offer a logarithmic axis that says so, and never for a rate', () => {
    const rows = [30, 28, 280].map((value, at) => row('a1', 2021 + at, value, null));
    const of = (more: Partial<ExploreView>, data: MeasureData) =>
      exploreModel(view({ agencies: ['a1'], form: 'line', ...more }), data, context);
    const plain = of({ measure: 'req_new' }, { req_new: rows });
    expect(plain.logOffered).toBe(true);
    const log = of({ measure: 'req_new', scale: 'log1p' }, { req_new: rows });
    expect([log.form, log.logOffered]).toEqual(['line', false]);
    const drawn = (model: typeof plain) => {
      const option = model.picture?.option;
      return JSON.stringify(
        typeof option === 'function' ? option({ lang: 'zh', dark: false, width: 720 }) : option,
      );
    };
    expect(drawn(log)).toContain('对数刻度');
    expect(drawn(plain)).not.toContain('对数刻度');
    const rate = of({ scale: 'log1p' }, { [RATE]: [row('a1', 2023, 1, 30), row('a1', 2024, 300, 300)] });
    expect([rate.logOffered, drawn(rate).includes('对数刻度')]).toEqual([false, false]);
    expect(rate.warnings.join()).toContain('件数（对数）');
    const panels = of({ measure: 'req_new', scale: 'log1p', form: 'multiples' }, { req_new: rows });
    expect(panels.warnings.join()).toContain('没有刻度轴');
  });
});
