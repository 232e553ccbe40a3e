import { expect, it } from 'vitest';
import { baseOption } from '../../../src/lib/charts/base.ts';

it('a tooltip is text: a name cannot bring markup into the page', () => {
  const { tooltip } = baseOption({ lang: 'zh', dark: false, width: 700 });
  const formatter = Array.isArray(tooltip) ? undefined : tooltip?.formatter;
  if (typeof formatter !== 'function') throw new Error('no formatter');
  const said = formatter({ name: '<img src=x onerror=alert(1)>' } as never, '', () => undefined);
  expect(said).toBe('&lt;img src=x onerror=alert(1)&gt;');
});
