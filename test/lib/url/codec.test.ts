import { describe, expect, it } from 'vitest';
import { dayKey, isDay, listKey, openListKey, viewCodec, wordKey } from '../../../src/lib/url/codec.ts';

interface V {
  day: string | null;
  tab: 'ledger' | 'numbers';
  ids: readonly string[];
}
const codec = viewCodec<V>({ day: null, tab: 'ledger', ids: [] }, [
  dayKey('asof', { get: (v) => v.day, set: (v, day) => ({ ...v, day }) }),
  wordKey('tab', ['ledger', 'numbers'], { get: (v) => v.tab, set: (v, tab) => ({ ...v, tab }) }),
  listKey('a', { get: (v) => v.ids, set: (v, ids) => ({ ...v, ids }) }),
]);

describe('viewCodec', () => {
  it('reads and writes keys in their order and leaves defaults out', () => {
    const { view, dropped } = codec.parse('?a=b.a&tab=numbers&asof=2025-02-10&utm_x=1&from=wechat');
    expect(dropped).toEqual([]);
    expect(codec.format(view)).toBe('asof=2025-02-10&tab=numbers&a=a.b');
    expect(codec.format(codec.parse('tab=ledger').view)).toBe('');
  });

  it('names what it cannot use', () => {
    const { view, dropped } = codec.parse('asof=2025-02-30&tab=x&q=1&a=ok.%E7%94%B2&a=b');
    expect(view).toEqual({ day: null, tab: 'ledger', ids: ['ok'] });
    expect(dropped.map(({ key, why }) => `${key} ${why}`)).toEqual([
      'asof unreadable',
      'tab unreadable',
      'q unknown',
      'a unreadable',
      'a repeated',
    ]);
  });

  it('takes the word for nothing chosen alone, never as an item', () => {
    const key = openListKey<V>('a', { get: (v) => v.ids, set: (v, ids) => ({ ...v, ids }) }, 'all');
    const usual: V = { day: null, tab: 'ledger', ids: [] };
    expect(key.parse('all', usual)).toEqual({ view: usual, unused: [] });
    expect(key.parse('b.all', usual)).toEqual({ view: { ...usual, ids: ['b'] }, unused: ['all'] });
    expect(key.parse('?.all', usual)).toEqual({ view: usual, unused: ['?', 'all'] });
  });

  it('knows the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-01', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
