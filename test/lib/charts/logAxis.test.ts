import { describe, expect, it } from 'vitest';
import { logAxis, onLog } from '../../../src/lib/charts/logAxis.ts';

const ctx = { lang: 'en', dark: false, width: 720 } as const;

describe('the logarithmic axis', () => {
  it.each([0, 1, 9, 10, 11, 1_204_332])('up to %i is marked at 0 and powers of ten, and holds it', (top) => {
    const { axisLabel, max, name } = logAxis(ctx, top);
    const marks = axisLabel.customValues.map((place) => Math.round(Math.expm1(place)));
    expect(marks.slice(0, 3)).toEqual([0, 1, 10]);
    expect(marks.slice(1).every((mark, at) => mark === 10 ** at)).toBe(true);
    expect(max).toBeGreaterThanOrEqual(onLog(top));
    expect(axisLabel.customValues.at(-1)).toBe(max);
    expect(name).toContain('logarithmic');
  });
});
