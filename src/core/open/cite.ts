import type { Bilingual } from '../model.ts';

/** Something that can be cited. Dates are `YYYY-MM-DD` or as much of it as is known; null is not known. */
export interface Citation {
  kind: 'dataset' | 'report' | 'view';
  /** Short ASCII name of the entry in a bibliography. */
  id: string;
  author: string;
  title: string;
  issued: string | null;
  accessed: string | null;
  url: string | null;
  /** Language of the title. */
  language: 'zh' | 'en';
  /** A data set's release and the hash of its rows. */
  version?: string;
  hash?: string;
  /** A view's fingerprint, and the data set it is part of. */
  fingerprint?: string | null;
  container?: string;
  /** Where a copy is kept. */
  archive?: string | null;
}

export interface CitedRelease {
  collection: string;
  name: Bilingual;
  release: string;
  date: string;
  hash: string;
}

/** Who compiles the data: what stands where a bibliography asks for an author. */
export const COMPILER: Bilingual = { zh: '勾稽', en: 'Gouji' };

/** The data of one release. The hash proves which rows were used, wherever the copy comes from. */
export function citeRelease(
  release: CitedRelease,
  language: 'zh' | 'en',
  place: { url: string | null; accessed: string | null },
): Citation {
  const title: Bilingual = {
    zh: `${release.name.zh}：政府信息公开工作年度报告数据`,
    en: `${release.name.en}: figures of government information disclosure reports`,
  };
  return {
    kind: 'dataset',
    id: `gouji-${release.collection}-${release.release}`,
    author: COMPILER[language],
    title: title[language],
    issued: release.date,
    accessed: place.accessed,
    url: place.url,
    language,
    version: release.release,
    hash: release.hash,
  };
}

export interface CitedView {
  /** The figure's title. */
  title: string;
  /** Its pinned link. */
  url: string;
  accessed: string;
  fingerprint: string | null;
}

/** One figure of a release: cited as a part of the data set, by its pinned link. */
export function citeView(release: CitedRelease, language: 'zh' | 'en', view: CitedView): Citation {
  const whole = citeRelease(release, language, view);
  return {
    ...whole,
    kind: 'view',
    id: view.fingerprint === null ? `${whole.id}-figure` : `${whole.id}-${view.fingerprint}`,
    title: view.title,
    container: whole.title,
    fingerprint: view.fingerprint,
  };
}

export interface CitedReport {
  report: string;
  agency: string;
  year: number;
  title: string | null;
  published: string | null;
  accessed: string | null;
  url: string | null;
  archive: string | null;
}

/** One report as its agency published it. Without a printed title it is named by what it is. */
export function citeReport(report: CitedReport): Citation {
  return {
    kind: 'report',
    id: report.report,
    author: report.agency,
    title: report.title ?? `${report.year}年度政府信息公开工作年度报告`,
    issued: report.published,
    accessed: report.accessed,
    url: report.url,
    language: 'zh',
    archive: report.archive,
  };
}

export const CITE_FORMATS = ['gbt7714', 'apa', 'bibtex', 'ris', 'csl'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** A citation as text in one of the formats; parts that are not known are left out, never made up. */
export function formatCitation(citation: Citation, format: CiteFormat): string {
  return { gbt7714, apa, bibtex, ris, csl }[format](citation);
}

/** GB/T 7714-2015: author. title[type/OL]//whole. edition. (issued)[accessed]. URL. */
function gbt7714(cite: Citation): string {
  const mark = `[${cite.kind === 'report' ? 'R' : 'DS'}${cite.url === null ? '' : '/OL'}]`;
  const whole = cite.container === undefined ? '' : `//${oneLine(cite.container)}`;
  const dates = `${cite.issued === null ? '' : `(${cite.issued})`}${cite.accessed === null ? '' : `[${cite.accessed}]`}`;
  const parts = [
    cite.author,
    `${oneLine(cite.title)}${mark}${whole}`,
    cite.version === undefined ? '' : `${cite.language === 'zh' ? '版本' : 'Version '}${cite.version}`,
    dates,
    cite.url ?? '',
    cite.archive ? `存档：${cite.archive}` : '',
    cite.hash === undefined ? '' : `SHA-256: ${cite.hash}`,
    cite.fingerprint ? `fp: ${cite.fingerprint}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** APA, 7th edition. */
function apa(cite: Citation): string {
  const [year, month, day] = (cite.issued ?? '').split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const whole = cite.kind === 'report' && name !== undefined;
  const when = whole ? `${year}, ${name}${day === undefined ? '' : ` ${Number(day)}`}` : year || 'n.d.';
  const edition = cite.version === undefined ? '' : ` (Version ${cite.version})`;
  const tail = [cite.url ?? '', cite.archive ? `Archived at ${cite.archive}` : ''].filter(
    (part) => part !== '',
  );
  const hash = cite.hash === undefined ? [] : [`SHA-256 ${cite.hash}.`];
  const kind = { dataset: ' [Data set]', report: ' [Report]', view: ' [Figure]' }[cite.kind];
  const title =
    cite.container === undefined
      ? `${oneLine(cite.title)}${edition}${kind}`
      : `${oneLine(cite.title)}${kind}. In ${oneLine(cite.container)}${edition} [Data set]`;
  const print = cite.fingerprint ? [`Fingerprint ${cite.fingerprint}.`] : [];
  return [`${cite.author}. (${when}). ${title}.`, ...hash, ...print, ...tail].join(' ');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** BibTeX: `@misc` is the one type every style knows; the author is a body and braces keep it whole. */
function bibtex(cite: Citation): string {
  const [year, month] = (cite.issued ?? '').split('-');
  const fields: [string, string | undefined][] = [
    ['author', `{${tex(cite.author)}}`],
    ['title', `{${tex(oneLine(cite.title))}}`],
    ['year', year || undefined],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['version', cite.version === undefined ? undefined : tex(cite.version)],
    ['howpublished', howPublished(cite)],
    ['url', cite.url ?? undefined],
    ['urldate', cite.accessed ?? undefined],
    ['note', noteOf(cite) === '' ? undefined : tex(noteOf(cite))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${cite.id},`, ...lines, '}'].join('\n');
}

function howPublished({ kind, container }: Citation): string {
  if (container !== undefined) return `Figure in: ${tex(oneLine(container))}`;
  return kind === 'dataset' ? 'Data set' : 'Report';
}

/** RIS: one tag a line, in the order the format asks: type first, end last. */
function ris(cite: Citation): string {
  // YYYY/MM/DD/other: the slashes stay where a part is not known.
  const slashed = (date: string) => `${date.replaceAll('-', '/')}${'/'.repeat(4 - date.split('-').length)}`;
  const lines: [string, string | null | undefined][] = [
    ['TY', { dataset: 'DATA', report: 'RPRT', view: 'FIGURE' }[cite.kind]],
    ['ID', cite.id],
    ['AU', `${cite.author},`],
    ['TI', oneLine(cite.title)],
    ['T2', cite.container === undefined ? null : oneLine(cite.container)],
    ['PY', cite.issued?.slice(0, 4)],
    ['DA', cite.issued === null ? null : slashed(cite.issued)],
    ['ET', cite.version],
    ['UR', cite.url],
    ['Y2', cite.accessed === null ? null : slashed(cite.accessed)],
    ['N1', noteOf(cite) === '' ? null : noteOf(cite)],
    ['LA', cite.language],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...written, 'ER  - '].join('\n');
}

/** CSL-JSON, what Zotero, pandoc and citeproc read. */
function csl(cite: Citation): string {
  const parts = (date: string | null) =>
    date === null ? undefined : { 'date-parts': [date.split('-').map(Number)] };
  const note = noteOf(cite);
  const entry = {
    id: cite.id,
    type: cite.kind === 'view' ? 'figure' : cite.kind,
    title: oneLine(cite.title),
    'container-title': cite.container === undefined ? undefined : oneLine(cite.container),
    author: [{ literal: cite.author }],
    issued: parts(cite.issued),
    accessed: parts(cite.accessed),
    version: cite.version,
    URL: cite.url ?? undefined,
    archive_location: cite.archive ?? undefined,
    note: note === '' ? undefined : note,
    language: cite.language,
  };
  return JSON.stringify([entry], null, 2);
}

function noteOf(cite: Citation): string {
  const hash = cite.hash === undefined ? [] : [`SHA-256 of the rows: ${cite.hash}`];
  const print = cite.fingerprint ? [`fingerprint of the view: ${cite.fingerprint}`] : [];
  const archive = cite.archive ? [`archived copy: ${cite.archive}`] : [];
  return [...hash, ...print, ...archive].join('; ');
}

/** Titles on web pages are sometimes broken over lines; a bibliography has one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);
}
