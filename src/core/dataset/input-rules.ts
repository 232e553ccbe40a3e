import { APPLICANTS } from '../codebook/index.ts';
import type { Status } from '../model.ts';

const WORDS: Record<string, readonly string[]> = {
  kind: ['snapshot', 'transcribed', 'synthetic', 'local'],
  edition: ['f2021', 'f2019', 'f2014', 'f2008'],
  edition_seen: ['true', 'false'],
  action: ['set', 'unreadable'],
  result: ['confirmed_unpublished', 'found', 'not_checked'],
  scope: ['own', 'jurisdiction'],
  applicant: APPLICANTS.map((applicant) => applicant.code),
  status: [
    'reported',
    'blank',
    'absent',
    'not_in_form',
    'not_applicable',
    'unreadable',
    'not_transcribed',
  ] satisfies Status[],
};
const LINEAGE_KINDS = ['rename', 'merge', 'split', 'transfer', 'new', 'abolished'];

/** Whether a cell that is not empty may stand in a column of an input file (named without `.csv`). */
export function isValid(file: string, column: string, value: string): boolean {
  if (column === 'agency') return /^[a-z0-9][a-z0-9-]{0,39}$/.test(value);
  if (column === 'year' || column === 'from_year' || column === 'to_year') return /^(19|20)\d\d$/.test(value);
  if (column === 'version' || column === 'order') return /^\d{1,6}$/.test(value);
  if (column === 'value' || column === 'expect') return /^-?\d+(\.\d+)?$/.test(value);
  if (column === 'deadline' || column === 'first_seen' || column === 'accessed') return isIsoDate(value);
  if (column === 'published' || column === 'signed') return isPartialDate(value);
  if (column === 'kind' && file === 'lineage') return LINEAGE_KINDS.includes(value);
  if (column === 'url' && file === 'sources') return isWebAddress(value);
  return WORDS[column]?.includes(value) ?? true;
}

/** True for a calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isPartialDate(text: string): boolean {
  return isIsoDate(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);
}

/** What a page can be fetched from: http or https, a host, no white space, no name and password. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/@]+(?:[/?#]\S*)?$/i.test(text);
}
