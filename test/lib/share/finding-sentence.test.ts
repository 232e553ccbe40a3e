import { describe, expect, it } from 'vitest';
import { findingSentence, type FindingParts } from '../../../src/lib/share/finding-sentence.ts';

const parts: FindingParts = {
  lang: 'zh',
  body: '甲市公安局',
  year: 2024,
  published: '2025-01-23',
  statement: '公开率（按办结）30.8%(81/263)',
  formula: '（予以公开+部分公开） ÷ （七）总计',
  release: { id: 't2', date: '2025-06-10' },
  link: 'http://example.org/zh/demo/v/t2/r/a0004-2024/',
  warnings: [],
};

describe('the sentence to quote', () => {
  it.each(['zh', 'en'] as const)('holds all ten things in %s', (lang) => {
    const text = findingSentence({ ...parts, lang });
    for (const part of [
      parts.body,
      '2024',
      '2025-01-23',
      '81/263',
      parts.formula,
      't2',
      '2025-06-10',
      parts.link,
      lang === 'zh' ? '核查线索，不是结论' : 'a clue, not a conclusion',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('\n');
    expect(text).not.toMatch(lang === 'zh' ? /注意/ : /caution/);
  });

  it('sets the link apart from the punctuation behind it', () => {
    expect(findingSentence(parts)).toContain(`${parts.link} `);
  });

  it('warns of a small base, a failed check, a possible error and made-up data', () => {
    const text = (lang: 'zh' | 'en') =>
      findingSentence({
        ...parts,
        lang,
        warnings: [
          { kind: 'small_base', n: 2 },
          { kind: 'failed_checks', checks: ['T3-01', 'X-01'] },
          { kind: 'possible_error' },
          { kind: 'known_total', k: 18, n: 20 },
          { kind: 'partial_year' },
          { kind: 'synthetic' },
        ],
      });
    for (const part of ['基数仅2', 'T3-01、X-01', '可能是填报错误', '18/20', '不足十二个月', '虚构'])
      expect(text('zh')).toContain(part);
    for (const part of ['only 2', 'T3-01, X-01', 'reporting error', '18 of 20', 'twelve months', 'made up'])
      expect(text('en')).toContain(part);
  });

  it('says nothing of a publication day nobody knows', () => {
    expect(findingSentence({ ...parts, published: null })).toMatch(/^甲市公安局2024年度：/);
  });
});
