import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/core/codebook/checks.ts';
import { AGENCY_TYPES, FAMILIES } from '../../../src/core/codebook/families.ts';
import { FORMS, INDICATORS, PROSE } from '../../../src/core/codebook/index.ts';
import { MEASURES } from '../../../src/core/codebook/measures.ts';
import { PROSE_NOTES } from '../../../src/core/codebook/prose-notes.ts';
import { REFORMS } from '../../../src/core/codebook/reforms.ts';
import { SEVERITIES, STATUSES } from '../../../src/core/codebook/statuses.ts';
import type { Edition, Lang } from '../../../src/core/model.ts';
import { countEntries, entryIds, findEntries } from '../../../src/lib/codebook/find.ts';
import { passages } from '../../../src/lib/codebook/indicators.ts';
import type { EntryCard, EntryRow, EntryText } from '../../../src/lib/codebook/types.ts';
import { codebookSections } from '../../../src/lib/codebook/view.ts';
import { codebookWords } from '../../../src/lib/i18n/codebook.ts';

const COUNTS = [{ check: 'T3-01', pass: 128, fail: 1, not_assessable: 2 }];
const LANGS: Lang[] = ['zh', 'en'];
const page = (lang: Lang) => codebookSections(lang, 't2', COUNTS);
const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[A-Za-z]/;

const rowsOf = (lang: Lang): Map<string, EntryRow> =>
  new Map(
    page(lang).flatMap((section) =>
      section.parts.flatMap((part) =>
        part.kind === 'table'
          ? part.rows.flatMap((row): [string, EntryRow][] => (row.id === null ? [] : [[row.id, row]]))
          : [],
      ),
    ),
  );
const cardsOf = (lang: Lang): Map<string, EntryCard> =>
  new Map(
    page(lang).flatMap((section) =>
      section.parts.flatMap((part) =>
        part.kind === 'cards' ? part.cards.map((card): [string, EntryCard] => [card.id, card]) : [],
      ),
    ),
  );

/** A text is in its page's language, and the other language stands beside it. */
function inBoth(entry: EntryText | undefined, lang: Lang, about: string): void {
  expect(entry?.text, about).toMatch(lang === 'zh' ? HAN : LATIN);
  expect(entry?.other, about).toMatch(lang === 'zh' ? LATIN : HAN);
}

describe.each(LANGS)('the codebook page (%s)', (lang) => {
  const t = codebookWords(lang);
  const sections = page(lang);
  const rows = rowsOf(lang);
  const cards = cardsOf(lang);

  it('has an entry with a name in both languages for every status, indicator, family and kind of agency', () => {
    const name = (id: string, at: number) => inBoth(rows.get(id)?.cells[at], lang, id);
    for (const { code } of STATUSES) [2, 3].forEach((at) => name(code, at));
    for (const code of [...INDICATORS.keys(), ...FAMILIES.map((family) => family.code)]) name(code, 1);
    for (const code of Object.keys(AGENCY_TYPES)) name(code, 1);
    for (const { code } of REFORMS) name(code, 1);
  });

  it('gives every item of the forms a unit, its editions and how it compares, with a reason', () => {
    for (const [code, row] of INDICATORS) {
      const [, , unit, editions, last] = rows.get(code)?.cells ?? [];
      expect(unit?.text, code).toBeTruthy();
      expect(editions?.text, code).toMatch(/\d{4}/);
      if (PROSE.includes(row)) continue;
      expect(last?.lines?.length, code).toBeGreaterThan(0);
      for (const line of last?.lines ?? []) {
        expect(
          Object.values(t.level).some((level) => line.includes(level)),
          line,
        ).toBe(true);
        expect(line.length, line).toBeGreaterThan(25);
      }
    }
  });

  it('has every check with formula, source and what cannot be assessed in both languages', () => {
    for (const check of CHECKS) {
      const card = cards.get(check.id);
      inBoth(card?.title, lang, check.id);
      const pair = (label: string) => card?.pairs.find((candidate) => candidate.label === label);
      for (const label of [t.formula, t.source]) inBoth(pair(label), lang, `${check.id} ${label}`);
      const open = check.kind === 'note' ? t.noCheck : t.unassessable;
      inBoth(pair(open), lang, `${check.id} ${open}`);
      expect(pair(t.scope)?.text, check.id).toMatch(/20\d\d/);
      if (check.kind === 'check') expect(card?.tags[0]).toBe(SEVERITIES[check.severity][lang]);
      else expect(card?.severity).toBeNull();
    }
  });

  it('has every rate and measure of a collection with formula, numerator and null policy in both languages', () => {
    for (const measure of MEASURES.values()) {
      if (measure.kind === 'count') {
        expect(rows.has(measure.code), measure.code).toBe(true);
        continue;
      }
      const card = cards.get(measure.code);
      inBoth(card?.title, lang, measure.code);
      const labels = [t.formula, t.numerator, t.nulls, ...(measure.denominator ? [t.denominator] : [])];
      for (const label of labels) {
        inBoth(
          card?.pairs.find((pair) => pair.label === label),
          lang,
          `${measure.code} ${label}`,
        );
      }
      expect(card?.tags[0], measure.code).toBeTruthy();
    }
  });

  it('lists the forms row by row in official order, each pointing to its entry', () => {
    const section = sections.find((candidate) => candidate.id === 'forms');
    for (const edition of Object.keys(FORMS) as Edition[]) {
      for (const form of FORMS[edition]) {
        const part = section?.parts.find((candidate) => candidate.id === `${edition}-${form.name}`);
        const targets = part?.kind === 'table' ? part.rows.map((row) => row.cells[3]?.href) : [];
        expect(targets).toEqual(form.rows.map((row) => `#${row.code}`));
      }
    }
  });

  it('says how often a check passed, failed or was open in the release, or that it applied to nothing', () => {
    const result = (id: string) => cards.get(id)?.pairs.find((pair) => pair.label === t.counts)?.text;
    expect(result('T3-01')).toMatch(/t2.*128.*1.*2/);
    expect(result('T3-02')).toBe(t.notRun('t2'));
  });

  it('has anchors that are the codes, each once and none taken by the page itself', () => {
    const anchors = [
      ...entryIds(sections),
      ...sections.flatMap((section) => [section.id, ...section.parts.map((part) => part.id)]),
      ...[...cards.keys()].map((id) => `${id}-name`),
      ...['find', 'content', 'app'],
    ];
    expect(anchors.filter((id, index) => anchors.indexOf(id) !== index)).toEqual([]);
    expect(anchors).toEqual(expect.arrayContaining(['req_new', 'T3-01', 'disclosure_rate_broad', 'blank']));
    for (const id of anchors) expect(id).toMatch(/^[A-Za-z][\w-]*$/);
  });
});

describe('find in the codebook', () => {
  const all = page('zh');
  it('keeps entries that have every word, whatever the case and width', () => {
    expect(entryIds(findEntries(all, 'T3-01'))[0]).toBe('T3-01');
    expect(entryIds(findEntries(all, 'ｒｅｑ_ＮＥＷ 本年新收'))).toContain('req_new');
    expect(entryIds(findEntries(all, '处罚 许可'))).toContain('penalty_per_license');
    expect(entryIds(findEntries(all, '处罚 许可'))).not.toContain('req_new');
  });

  it('drops empty tables and sections, shows all without a query and nothing for nonsense', () => {
    expect(findEntries(all, '  ')).toEqual(all);
    expect(findEntries(all, 'no such word')).toEqual([]);
    for (const section of findEntries(all, '诉讼')) {
      for (const part of section.parts) {
        expect(part.kind === 'table' ? part.rows.length : part.cards.length).toBeGreaterThan(0);
      }
    }
    expect(countEntries(findEntries(all, '诉讼'))).toBeLessThan(countEntries(all));
  });
});

describe('notes of the codebook', () => {
  it('are about facts of the prose, in both languages', () => {
    const codes = PROSE.map((row) => row.code);
    for (const [code, note] of Object.entries(PROSE_NOTES)) {
      expect(codes).toContain(code);
      expect(note.zh).toMatch(HAN);
      expect(note.en).toMatch(LATIN);
    }
  });

  it('put figures of different kinds apart', () => {
    expect(passages('admin_fees_10k_yuan', 'zh').join()).toContain('断开');
  });
});
