import { describe, expect, it } from 'vitest';
import { hitHref } from '../../../src/lib/search/load.ts';

const hit = { collection: 'demo', release: 't2', hash: 'new', body: { id: 'a0015' } };

describe('address of a found body', () => {
  it.each([
    [{ hash: 'new', pinned: false }, '/zh/demo/a/a0015/'],
    [{ hash: 'new', pinned: true }, '/zh/demo/v/t2/a/a0015/'],
    [{ hash: 'made before', pinned: false }, '/zh/demo/a/?id=a0015'],
    [null, '/zh/demo/a/a0015/'],
  ])('%j → %s', (made, href) => expect(hitHref(hit, 'zh', () => made)).toBe(href));
});
