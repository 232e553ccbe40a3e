import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/working/progress.ts';

/** What is written when an item is done every `step` milliseconds. */
function written(total: number, step: number, terminal: boolean): string[] {
  const lines: string[] = [];
  let now = 0;
  const report = progressLine('x', { terminal, now: () => now, write: (text) => lines.push(text) });
  for (let done = 1; done <= total; done += 1) {
    now += step;
    report(done, total);
  }
  return lines;
}

describe('progress', () => {
  it('is a plain line every five seconds of slow work', () => {
    expect(written(1000, 1000, false)).toHaveLength(200);
    expect(written(1000, 1000, false)[0]).toBe('x 5/1000 (0%)\n');
  });
  it('is a plain line every twentieth of fast work, and the last one', () => {
    const lines = written(1000, 50, false);
    expect(lines).toHaveLength(20);
    expect([lines[0], lines.at(-1)]).toEqual(['x 50/1000 (5%)\n', 'x 1000/1000 (100%)\n']);
    expect(written(1000, 1, false)).toEqual(['x 1000/1000 (100%)\n']);
  });
  it('is one rewritten line with a bar on a terminal', () => {
    const lines = written(100, 50, true);
    expect(lines.every((line) => line.startsWith('\r'))).toBe(true);
    expect(lines.filter((line) => line.includes('\n'))).toEqual([lines.at(-1)]);
    expect(lines.at(-1)).toBe(`\rx [${'#'.repeat(24)}] 100/100\n`);
  });
});
