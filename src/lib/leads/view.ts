import { leadRule, type Lead, type LeadBody, type LeadCell } from '../../core/leads/index.ts';
import type { Lang, Severity } from '../../core/model.ts';
import { exact } from '../i18n/format.ts';
import { leadsWords } from '../i18n/leads.ts';
import { severityWord } from '../i18n/status.ts';
import { pageHref } from '../live/links.ts';

/** A piece of a card's sentence: words, or a published number that leads to its cell. */
export type SentencePart = { text: string } | { text: string; cell: LeadCell; href: string };

/** One card as the page shows it. */
export interface LeadCard {
  id: string;
  grade: Lead['grade'];
  gradeWord: string;
  kindWord: string;
  /** Body, data year, publication date; ends in its colon. */
  head: string;
  agencyHref: string;
  parts: SentencePart[];
  /** The sentence without links, for copies and labels. */
  plain: string;
  why: string;
  first: string;
  formula: string;
  rule: { id: string; name: string };
  findings: { check: string; severity: Severity; word: string; href: string }[];
  open: { href: string; text: string };
}

/** Cards a page carries; the rest stands in `leads.json`. */
export const FIRST_LEADS = 100;

/** Cards' rows as the fingerprint counts them. */
export const LEAD_COLUMNS = ['id', 'version', 'grade', 'cells', 'text'] as const;

/** The rows of a view, in any order. */
export function leadRows(leads: readonly Lead[]) {
  return leads.map(({ id, version, grade, cells, text }) => ({
    id,
    version,
    grade,
    cells: cells.map(({ report, key, value }) => `${report}/${key}=${value}`).join(' '),
    text: text.zh,
  }));
}

/**
 * A lead as a card; `home` is the collection's address in this release, ending in `/`, `large` whether bodies and
 * reports have no files of their own there.
 */
export function leadCard(
  lead: Lead,
  body: LeadBody | undefined,
  home: string,
  lang: Lang,
  large = false,
): LeadCard {
  const t = leadsWords(lang);
  const rule = leadRule(lead.rule);
  const name = nameOf(lead, body, lang);
  const parts = partsOf(lead, home, lang, large);
  return {
    id: lead.id,
    grade: lead.grade,
    gradeWord: t.grades[lead.grade],
    kindWord: t.kinds[lead.kind],
    head: lead.kind === 'missing' ? t.dueHead(name, lead.year) : t.head(name, lead.year, lead.published),
    agencyHref: pageHref(`${home}a/${lead.agency}/`, large),
    parts,
    plain: parts.map(({ text }) => text).join(''),
    why: rule.why[lang],
    first: rule.first[lang],
    formula: lead.formula[lang],
    rule: { id: rule.id, name: rule.name[lang] },
    findings: lead.findings.map(({ check, severity }) => ({
      check,
      severity,
      word: severityWord(severity, lang),
      href: `${home}check/${lead.year}/?tab=numbers&f=${lead.report}.${check}`,
    })),
    open: { href: pageHref(home + lead.path, large), text: openText(lead, t) },
  };
}

/** The body's name in the reader's language, where the registry has one. */
export function nameOf(lead: Lead, body: LeadBody | undefined, lang: Lang): string {
  return (lang === 'en' ? body?.nameEn : null) ?? body?.name ?? lead.agency;
}

function openText({ kind }: Lead, { open }: ReturnType<typeof leadsWords>): string {
  if (kind === 'copied' || kind === 'missing' || kind === 'vanished') return open[kind];
  return open.report;
}

/** The rule's sentence with each `{n}` as a link that shows its number. */
function partsOf(lead: Lead, home: string, lang: Lang, large: boolean): SentencePart[] {
  return lead.text[lang]
    .split(/(\{\d\})/)
    .filter((text) => text !== '')
    .map((text): SentencePart => {
      const cell = lead.cells[Number(/^\{(\d)\}$/.exec(text)?.[1] ?? NaN)];
      if (cell === undefined) return { text };
      const href = pageHref(`${home}r/${cell.report}/?cell=${cell.key}`, large);
      return { text: exact(cell.value, lang, 6), cell, href };
    });
}
