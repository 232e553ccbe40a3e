/**
 * Reports of a release above which it is **large**: its agencies and reports have no files of their own, their pages
 * are drawn in the browser from the served files, and its lists are cut. Every report page is made four times (two
 * languages, newest and pinned) and weighs some 60 kB; 3,000 reports are 12,000 pages, four minutes and 700 MB, which
 * is where a build stops being something one does over again and a copy something one carries.
 */
export const LARGE_REPORTS = 3000;

/** Rows of a cut list: the first so many in the page's own order. */
export const LISTED = 100;

/** Whether a release with these counts is large. */
export function isLarge(counts: Readonly<Record<string, number>>): boolean {
  return (counts['reports'] ?? 0) > LARGE_REPORTS;
}

/** Bodies of one slice: what is fetched to show one of them stays about as small as that body alone. */
const IN_SLICE = 8;

/** Slices a large release's bodies are divided into. */
export function slicesOf(agencies: number): number {
  return Math.max(1, Math.ceil(agencies / IN_SLICE));
}

/** The slice a body is in; its id alone decides, so that a page need not know the others. */
export function sliceOf(agency: string, slices: number): number {
  let sum = 0;
  for (const char of agency) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % slices;
}
