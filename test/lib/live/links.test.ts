import { expect, it } from 'vitest';
import { liveHref, pageHref } from '../../../src/lib/live/links.ts';

it.each([
  ['/zh/demo/a/a0001/', '/zh/demo/a/?id=a0001'],
  ['/zh/demo/v/t1/r/a0001-2024/?cell=req_new.total#c', '/zh/demo/v/t1/r/?id=a0001-2024&cell=req_new.total#c'],
])('%s is drawn in the browser at %s in a large release, and only there', (href, drawn) => {
  expect(pageHref(href, true)).toBe(drawn);
  expect(pageHref(href, false)).toBe(href);
});

it.each(['/zh/demo/x/', '/zh/demo/a/?id=a0001', '/zh/demo/check/2024/', '#search'])(
  '%s is the same anywhere',
  (href) => {
    expect(pageHref(href, true)).toBe(href);
    expect(liveHref(href)).toBeNull();
  },
);
