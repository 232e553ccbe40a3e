import { describe, expect, it } from 'vitest';
import { otherRelease, readIndex } from '../../../src/lib/live/data.ts';
import { liveHref } from '../../../src/lib/live/links.ts';
import { liveCodec, liveReportCodec } from '../../../src/lib/url/live.ts';

const releases = [
  { id: 't1', date: '2025-04-10', hash: 'aa' },
  { id: 't2', date: '2025-06-10', hash: 'bb' },
];
const index = [{ id: 'demo', name: { zh: '甲', en: 'Jia' }, releases, latest: 't2' }];

describe('the data folder', () => {
  it.each([
    [{ id: 't2', hash: 'bb' }, null],
    [{ id: 't1', hash: 'aa' }, 't2'],
    [{ id: 't2', hash: 'made of other rows' }, 't2'],
  ])('of a page made from %j holds as another release %s', (made, expected) => {
    expect(otherRelease(index, 'demo', made)?.id ?? null).toBe(expected);
  });

  it('says nothing about a collection it does not hold, or when it cannot be read', () => {
    expect(otherRelease(index, 'sample', { id: 't1', hash: 'aa' })).toBeNull();
    expect(otherRelease(null, 'demo', { id: 't1', hash: 'aa' })).toBeNull();
  });

  it.each([null, 'text', {}, { collections: 1 }, { collections: [{ id: 'demo' }] }])(
    'is not read from %j',
    (json) => {
      expect(readIndex(json)).toBeNull();
    },
  );
});

describe('links out of a page of newer data', () => {
  it.each([
    ['/zh/demo/a/a0026/', '/zh/demo/a/?id=a0026'],
    ['../r/a0026-2025/#c-req_new.total', '../r/?id=a0026-2025#c-req_new.total'],
    ['/zh/demo/r/a0026-2025/?cell=req_new.total', '/zh/demo/r/?id=a0026-2025&cell=req_new.total'],
    ['/zh/demo/versions/', null],
    ['/zh/demo/a/?id=a0026', null],
    ['https://example.cn/a/x.html', null],
  ])('turn %s into %s', (href, turned) => {
    expect(liveHref(href)).toBe(turned);
  });

  it('keep the cell a report shows in its source', () => {
    const view = { id: 'a0026-2025', cell: 'req_new.total' };
    expect(liveReportCodec.parse(`?${liveReportCodec.format(view)}`)).toEqual({ view, dropped: [] });
    expect(liveReportCodec.parse('?id=a0026-2025').view.cell).toBeNull();
  });

  it('are read back; anything but an id is named', () => {
    expect(liveCodec.parse('?id=a0026-2025').view).toEqual({ id: 'a0026-2025' });
    expect(liveCodec.parse('?id=../x')).toEqual({
      view: { id: null },
      dropped: [{ key: 'id', value: '../x', why: 'unreadable' }],
    });
  });
});
