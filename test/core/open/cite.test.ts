import { describe, expect, it } from 'vitest';
import { citationCff } from '../../../src/core/open/cff.ts';
import { CITE_FORMATS, citeRelease, citeReport, formatCitation } from '../../../src/core/open/cite.ts';

const release = {
  collection: 'demo',
  name: { zh: '甲市', en: 'City Jia' },
  release: 't2',
  date: '2025-06-10',
  hash: 'ab'.repeat(32),
};
const place = { url: 'https://data.example/zh/demo/v/t2/data/', accessed: '2026-11-24' };
const report = {
  report: 'a0002-2024',
  agency: '甲市教育局',
  year: 2024,
  title: '2024年度政府信息公开\n工作年度报告',
  published: '2025-01-20',
  accessed: '2026-11-23',
  url: 'https://edu.example/a_b?x=1&y=2',
  archive: 'https://archive.example/1',
};

describe('a release is cited with what proves it', () => {
  it('in GB/T 7714', () => {
    expect(formatCitation(citeRelease(release, 'zh', place), 'gbt7714')).toBe(
      `勾稽. 甲市：政府信息公开工作年度报告数据[DS/OL]. 版本t2. (2025-06-10)[2026-11-24]. https://data.example/zh/demo/v/t2/data/. SHA-256: ${'ab'.repeat(32)}.`,
    );
  });

  it('in every format with release and hash, and without what is not known', () => {
    const cite = citeRelease(release, 'en', { url: null, accessed: null });
    for (const format of CITE_FORMATS) {
      const text = formatCitation(cite, format);
      expect(text, format).toContain('t2');
      expect(text, format).toContain(release.hash);
      expect(text, format).not.toMatch(/null|undefined|OL\]/);
    }
  });

  it('in CFF with the keys the format requires', () => {
    const text = citationCff({ ...release, name: { zh: '甲"市', en: 'Jia: 1' } });
    for (const key of ['cff-version: 1.2.0', 'message: ', 'title: ', 'authors:', 'version: "t2"']) {
      expect(text).toContain(key);
    }
    expect(text).toContain('date-released: "2025-06-10"');
    expect(text).toContain('甲\\"市');
  });
});

describe('a report is cited as its agency published it', () => {
  it('in GB/T 7714, with the archived copy', () => {
    expect(formatCitation(citeReport(report), 'gbt7714')).toBe(
      '甲市教育局. 2024年度政府信息公开 工作年度报告[R/OL]. (2025-01-20)[2026-11-23]. https://edu.example/a_b?x=1&y=2. 存档：https://archive.example/1.',
    );
  });

  it('by what it is when it has no title, and with the year alone when no more is known', () => {
    const cite = citeReport({
      ...report,
      title: null,
      published: '2025',
      archive: null,
      url: null,
      accessed: null,
    });
    expect(formatCitation(cite, 'gbt7714')).toBe('甲市教育局. 2024年度政府信息公开工作年度报告[R]. (2025).');
    expect(formatCitation(cite, 'apa')).toBe(
      '甲市教育局. (2025). 2024年度政府信息公开工作年度报告 [Report].',
    );
    expect(formatCitation({ ...cite, issued: null }, 'apa')).toContain('(n.d.)');
  });

  it('in APA with the day it appeared', () => {
    expect(formatCitation(citeReport(report), 'apa')).toContain('(2025, January 20)');
  });

  it('in BibTeX, special characters escaped in texts and left alone in addresses', () => {
    const text = formatCitation(citeReport({ ...report, agency: 'A & B_C' }), 'bibtex');
    expect(text).toContain('author = {{A \\& B\\_C}}');
    expect(text).toContain('url = {https://edu.example/a_b?x=1&y=2}');
    expect(text).toContain('month = {1}');
  });

  it('in RIS, type first and end last, one tag a line', () => {
    const lines = formatCitation(citeReport(report), 'ris').split('\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines).toContain('DA  - 2025/01/20/');
  });

  it('in CSL-JSON with dates as numbers', () => {
    const [entry] = JSON.parse(formatCitation(citeReport({ ...report, published: '2025-01' }), 'csl')) as [
      { type: string; issued: unknown; author: unknown },
    ];
    expect(entry.type).toBe('report');
    expect(entry.issued).toEqual({ 'date-parts': [[2025, 1]] });
    expect(entry.author).toEqual([{ literal: '甲市教育局' }]);
  });
});
