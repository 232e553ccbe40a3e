import { describe, expect, it } from 'vitest';
import { CITE_FORMATS } from '../../../src/core/open/cite.ts';
import { today } from '../../../src/lib/share/files.ts';
import { hanWidth, headlineOf } from '../../../src/lib/share/headline.ts';
import { placeOf, scopeLine } from '../../../src/lib/share/place.ts';
import { chatText, citationText, embedCode, finding } from '../../../src/lib/share/texts.ts';
import { checkTitle, reportTitle } from '../../../src/lib/share/titles.ts';
import type { ReportView } from '../../../src/lib/agency/reportView.ts';
import { siteUrl } from '../../../src/lib/server/site.ts';
import { figure, ORIGIN, share } from './support.ts';

describe('the finding sentence', () => {
  it('is whose and the first sentence, without its stop', () => {
    expect(finding(figure, share('zh'))).toBe('甲市（演示）2024年新收申请313件（20/21 家有数）');
    expect(
      headlineOf('City Jia', 'New requests in 2024: 1,204.5 (18/20 reporting). Figures for 2019–2024.', 'en'),
    ).toBe('City Jia: New requests in 2024: 1,204.5 (18/20 reporting)');
  });

  it('fits where chats cut a title', () => {
    expect(hanWidth(finding(figure, share('zh')))).toBeLessThanOrEqual(28);
  });

  it('names what a view was narrowed to: a body by name, several by number, classes by word', () => {
    const nameOf = (id: string) => ({ a0002: '甲市教育局', a0003: '甲市公安局' })[id] ?? id;
    const place = (agencies: string[], classes: string[] = []) =>
      placeOf({ agencies, classes }, '甲市', nameOf, 'zh');
    expect(place([])).toBe('甲市');
    expect(place(['a0002'])).toBe('甲市教育局');
    expect(place(['a0002', 'a0003'])).toBe('甲市所选2个机关');
    expect(place([], ['dept'])).toBe('甲市部门');
    expect(scopeLine({ agencies: ['a0002', 'a0003'], classes: [] }, '2024 年度', nameOf, 'zh')).toBe(
      '2024 年度：甲市教育局、甲市公安局',
    );
  });
});

describe('what leaves the page as text', () => {
  it('for a chat: the sentence, that the data are made up, and the pinned link', () => {
    const text = chatText(figure, share('zh'), ORIGIN);
    expect(text).toContain('甲市（演示）2024年新收申请313件');
    expect(text).toContain('演示数据（合成）');
    expect(text.endsWith(ORIGIN + share('zh').link)).toBe(true);
    const real = share('zh', { collection: { ...share('zh').collection, kind: 'snapshot' } });
    expect(chatText(figure, real, ORIGIN)).not.toContain('合成');
  });

  it('as an embed: attributes that hold any title and address', () => {
    const code = embedCode('说“A & B” <"x">', 'https://x.example/e/?y=1&a=2', 620);
    expect(code).toContain('src="https://x.example/e/?y=1&amp;a=2"');
    expect(code).toContain('title="说“A &amp; B” &lt;&quot;x&quot;&gt;"');
  });

  it('as a citation: the figure as a part of the data set, by link, release and fingerprint', () => {
    const place = { origin: ORIGIN, accessed: '2026-11-24' };
    expect(citationText(figure, share('zh'), place, 'gbt7714')).toBe(
      `勾稽. 新收政府信息公开申请[DS/OL]//甲市（演示）：政府信息公开工作年度报告数据. 版本t2. (2025-06-10)[2026-11-24]. ${ORIGIN}${share('zh').link}. SHA-256: ${'ab'.repeat(32)}. fp: 4oymiquy7qob.`,
    );
    for (const format of CITE_FORMATS) {
      const text = citationText(figure, share('en'), place, format);
      for (const part of ['新收政府信息公开申请', 'City Jia (demo): figures', 't2', '4oymiquy7qob', ORIGIN])
        expect(text, `${format} ${part}`).toContain(part);
      expect(text, format).not.toMatch(/null|undefined/);
    }
    const csl: unknown = JSON.parse(citationText(figure, share('en'), place, 'csl'));
    expect(csl).toMatchObject([
      { type: 'figure', version: 't2', 'container-title': expect.stringContaining('City Jia') },
    ]);
    expect(citationText(figure, share('en'), place, 'ris')).toMatch(/^TY {2}- FIGURE\n[^]*\nER {2}- $/);
  });

  it('has the reader’s day', () => {
    expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});

describe('titles of pages', () => {
  const tables = (value: number | null): ReportView['tables'] => [
    { name: 'table3', count: 1, reported: 1, only: null, cells: { 'req_new.total': { v: value } } },
  ];
  it('of a report: requests where they are stated, and how many findings; a missing number is not said', () => {
    const report = { findings: [], report: { year: 2024 } };
    expect(reportTitle('甲市教育局', { ...report, tables: tables(0) }, 'zh')).toBe(
      '甲市教育局2024年度：新收申请0件，核查线索0条',
    );
    expect(reportTitle('甲市教育局', { ...report, tables: tables(null) }, 'zh')).toBe(
      '甲市教育局2024年度：核查线索0条',
    );
    expect(reportTitle('Bureau', { ...report, tables: [] }, 'en')).toBe('Bureau, 2024: 0 findings');
  });

  it('of a year: the ledger’s first group as its headline counts it', () => {
    const part = (before: string, text: string) => ({ before, text, filter: null });
    expect(checkTitle('甲市', 2024, [part('', '部门应报 20'), part(' · ', '按期 18')], 'zh')).toBe(
      '甲市2024年度：部门应报 20 · 按期 18',
    );
  });

  it('name an address only when the build was told one', () => {
    expect(siteUrl(undefined)).toBeNull();
    expect(siteUrl('')).toBeNull();
    expect(siteUrl('https://xxgk.example.gov.cn/base/')).toBe('https://xxgk.example.gov.cn/base');
    expect(() => siteUrl('ftp://x')).toThrow(RangeError);
    expect(() => siteUrl('xxgk')).toThrow();
  });
});
