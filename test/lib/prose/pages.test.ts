import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/core/codebook/checks.ts';
import { RATES } from '../../../src/core/codebook/rates.ts';
import { STATUSES } from '../../../src/core/codebook/statuses.ts';
import type { Lang } from '../../../src/core/model.ts';
import { a11yPage } from '../../../src/lib/i18n/a11y.ts';
import { aboutPage } from '../../../src/lib/i18n/about.ts';
import { helpPage, JOBS } from '../../../src/lib/i18n/help.ts';
import { methodPage } from '../../../src/lib/i18n/method.ts';
import { readAccuracy } from '../../../src/lib/measures/accuracy.ts';
import { addressesOf } from '../../../src/lib/prose/addresses.ts';
import { pieces, plain } from '../../../src/lib/prose/inline.ts';
import { jobWords } from '../../../src/lib/prose/jobWords.ts';
import type { ProseBlock, ProsePage } from '../../../src/lib/prose/types.ts';

const accuracy = readAccuracy(readFileSync(new URL('../../../src/core/README.md', import.meta.url), 'utf8'));
const FIRST = { id: 'demo', year: 2024, measure: 'req_new' as const };
const at = (lang: Lang) => addressesOf('', lang, FIRST);
const PAGES: Record<string, (lang: Lang) => ProsePage> = {
  help: (lang) => helpPage(lang, at(lang), FIRST, []),
  method: (lang) => methodPage(lang, { at: at(lang), accuracy, parser: 'r1' }),
  about: (lang) => aboutPage(lang, at(lang)),
  a11y: (lang) => a11yPage(lang, at(lang)),
};

function sentences(page: ProsePage): string[] {
  const of = (block: ProseBlock): readonly string[] => {
    if (typeof block === 'string') return [block];
    if ('table' in block) return [block.table.caption, ...block.table.head, ...block.table.rows.flat()];
    return 'steps' in block ? block.steps : block.list;
  };
  return [
    page.title,
    page.lead,
    ...page.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(of)]),
  ];
}

const shape = (block: ProseBlock) => {
  if (typeof block === 'string') return 'text';
  if ('table' in block) return `table ${block.table.head.length}×${block.table.rows.length}`;
  return 'steps' in block ? `steps ${block.steps.length}` : `list ${block.list.length}`;
};

describe.each(Object.entries(PAGES))('the page %s', (_, page) => {
  it('says the same things in both languages, under the same anchors', () => {
    const outline = (lang: Lang) => page(lang).sections.map(({ id, blocks }) => [id, ...blocks.map(shape)]);
    expect(outline('en')).toEqual(outline('zh'));
  });

  it('has no section, row or line twice', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const { blocks } of page(lang).sections)
        for (const block of blocks) {
          if (typeof block === 'string') continue;
          const keys =
            'table' in block
              ? block.table.rows.map(([key]) => key)
              : 'steps' in block
                ? block.steps
                : block.list;
          expect(new Set(keys).size).toBe(keys.length);
        }
  });

  it('leaves no mark unread and no value unnamed', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const text of sentences(page(lang))) {
        expect(plain(text), text).not.toMatch(/\*\*|\]\(|undefined|\[object|NaN/);
        expect(text.trim()).not.toBe('');
      }
  });

  it('uses full-width punctuation beside Han characters', () => {
    const own = page('zh');
    const blocks = own.sections.map((section) => ({
      ...section,
      // What a table takes from the codebook is the codebook's.
      blocks: section.blocks.filter((block) => typeof block === 'string' || !('table' in block)),
    }));
    for (const text of sentences({ ...own, sections: blocks }).map(plain))
      expect(text).not.toMatch(/[\u4e00-\u9fff][,;:(?!)]|[,;:()?!][\u4e00-\u9fff]/);
  });
});

describe('help', () => {
  it('has every job', () => {
    const ids = PAGES['help']?.('zh').sections.map(({ id }) => id);
    expect(ids).toEqual([...JOBS, 'wrong', 'words', 'contact']);
  });

  it('names only words that stand on the site', () => {
    for (const lang of ['zh', 'en'] as const) {
      const known = new Set(strings(jobWords(lang)));
      const headings = lang === 'zh' ? ['想知道', '注意'] : ['Wanted', 'Mind'];
      const marked = sentences(helpPage(lang, at(lang), FIRST, []))
        .flatMap(pieces)
        .filter(({ kind }) => kind === 'word')
        .map(({ text }) => text);
      expect(marked.length).toBeGreaterThan(40);
      expect(marked.filter((word) => !known.has(word) && !headings.includes(word))).toEqual([]);
    }
  });

  it('leads to no page that is not there', () => {
    const links = (first: typeof FIRST | null, measure: 'req_new' | null) =>
      sentences(helpPage('zh', addressesOf('', 'zh', first), first && { ...first, measure }, []))
        .flatMap(pieces)
        .flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));
    expect(links(FIRST, 'req_new')).toContain('/zh/demo/m/req_new/');
    expect(links(FIRST, null)).not.toContain('/zh/demo/m/req_new/');
    expect(links(null, null).filter((href) => !/^\/zh\/((open|selftest)\/)?(\?.*)?$/.test(href))).toEqual([]);
  });

  it('names whom a collection names, and says whom to ask when none does', () => {
    const contact = { name: { zh: '甲市', en: 'City' }, contact: 'a@example.org' };
    const named = helpPage('en', at('en'), FIRST, [contact]);
    expect(sentences(named)).toContain('City: a@example.org');
    expect(sentences(helpPage('en', at('en'), FIRST, [])).join()).toContain('name nobody');
  });
});

describe('method', () => {
  const text = (lang: Lang) => sentences(PAGES['method']?.(lang) ?? { title: '', lead: '', sections: [] });

  it('lists every status, check with its source, and named rate', () => {
    for (const lang of ['zh', 'en'] as const) {
      const all = text(lang);
      for (const { code } of STATUSES) expect(all).toContain(`\`${code}\``);
      for (const { id, kind, source } of CHECKS)
        if (kind === 'check') {
          expect(all.map(plain)).toContain(id);
          expect(all).toContain(source[lang]);
        }
      for (const { name } of RATES) expect(all.map(plain)).toContain(name[lang]);
    }
  });

  it('states the accuracy the reader was measured with, every kind in words', () => {
    const all = text('zh');
    expect(all).toContain(accuracy.all.cells.toLocaleString('en'));
    for (const { kind } of accuracy.rows) expect(all).not.toContain(kind);
  });
});

describe('marks in a sentence', () => {
  it('become links, words and code; the rest is text', () => {
    expect(pieces('a [b](c/#d) **e** `f` *g*')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'link', text: 'b', href: 'c/#d' },
      { kind: 'text', text: ' ' },
      { kind: 'word', text: 'e' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'f' },
      { kind: 'text', text: ' *g*' },
    ]);
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
