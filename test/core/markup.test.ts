import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { escapeMarkup } from '../../src/core/markup.ts';

/** What a page would make of the text: the tags it opens, and what it reads. */
function readBack(html: string): { tags: string[]; text: string; title: string | undefined } {
  const found = { tags: [] as string[], text: '', title: undefined as string | undefined };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.tags.push(name);
      found.title ??= attributes.title;
    },
    ontext: (text) => (found.text += text),
  });
  parser.end(html);
  return found;
}

it('any text comes back as itself and opens nothing, between tags and in an attribute', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant('"><img src=x onerror=alert(1)>&lt;')), (text) => {
      const read = readBack(`<b title="${escapeMarkup(text)}">${escapeMarkup(text)}</b>`);
      expect(read).toEqual({ tags: ['b'], text, title: text });
    }),
  );
});
