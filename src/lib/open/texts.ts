import {
  CITE_FORMATS,
  citeRelease,
  formatCitation,
  type CiteFormat,
  type CitedRelease,
} from '../../core/open/cite.ts';
import type { Measure } from '../../core/codebook/measures.ts';
import type { OpenFile } from '../../core/open/files.ts';
import { measureSnippet, MEASURE_LANGUAGES } from '../../core/open/measure-snippets.ts';
import { snippet, SNIPPET_LANGUAGES, snippetData, type SnippetLanguage } from '../../core/open/snippets.ts';

/** A text to read and copy. */
export interface TextItem {
  id: string;
  label: string;
  text: string;
}

/** The release cited in every format; GB/T 7714 in Chinese, the others in English, as their readers expect. */
export function citations(
  cited: CitedRelease,
  place: { url: string | null; accessed: string | null },
  labels: Record<CiteFormat, string>,
): TextItem[] {
  return CITE_FORMATS.map((id) => ({
    id,
    label: labels[id],
    text: formatCitation(citeRelease(cited, id === 'gbt7714' ? 'zh' : 'en', place), id),
  }));
}

/** The programs that read a release from `folder`. */
export function codeSnippets(
  release: string,
  folder: string,
  { files, partial }: { files: readonly OpenFile[]; partial: readonly string[] },
  labels: Record<SnippetLanguage, string>,
): TextItem[] {
  const data = snippetData(release, folder, files, partial);
  return SNIPPET_LANGUAGES.map((id) => ({ id, label: labels[id], text: snippet(id, data) }));
}

/**
 * The programs that work out a measure from a release in `folder`, for all its reports or those of a view; none where
 * the release lists no open files.
 */
export function measureCode(
  measure: Measure,
  reports: readonly string[] | null,
  release: string,
  folder: string,
  files: readonly OpenFile[],
  labels: Record<SnippetLanguage, string>,
): TextItem[] {
  if (files.length === 0) return [];
  const data = snippetData(release, folder, files, []);
  return MEASURE_LANGUAGES.map((id) => ({
    id,
    label: labels[id],
    text: measureSnippet(id, data, measure, reports),
  }));
}

/** A day in the reader's own time zone as `YYYY-MM-DD`. */
export function todayIso(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
