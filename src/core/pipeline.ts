import { extractFacts } from './facts/index.ts';
import { documentKind } from './identity/kind.ts';
import { identify } from './identity/index.ts';
import type { Document, Identity, Origin, ParsedReport, ReadProblem } from './model.ts';
import { readProse } from './narrative/index.ts';
import { outlineOf } from './outline.ts';
import { readDocument, type ReadHint } from './read/index.ts';
import { findSections } from './sections.ts';

/**
 * Year and number of the reader. Raised whenever the same bytes give other rows than in a committed release (a test
 * compares them), so that a difference between releases can be laid at the parser's door.
 */
export const PARSER_VERSION = '2026.1';

const NOBODY: Identity = {
  agency: null,
  names: [],
  year: null,
  years: [],
  published: null,
  signed: null,
  period: null,
  scope: null,
  legalBasis: [],
};

/**
 * Bytes of one document → everything read from it. Pure: the same in Node and in a browser worker. Bytes that cannot
 * be opened throw `ReadError`; a document that is no report comes back without facts and with the problem that says so.
 */
export async function parseReport(
  bytes: Uint8Array,
  origin: Origin & { name?: string },
  resources: Pick<ReadHint, 'cmap'> = {},
): Promise<ParsedReport> {
  const { name, ...kept } = origin;
  const hint = {
    ...resources,
    ...(name === undefined ? {} : { name }),
    ...(origin.mediaType === undefined ? {} : { mediaType: origin.mediaType }),
  };
  return parseDocument(await readDocument(bytes, hint), kept);
}

/** The second half of `parseReport`, for documents that are already read. */
export function parseDocument(document: Document, origin: Origin): ParsedReport {
  const tables = extractFacts(document);
  const outline = outlineOf(document, tables.tableBlocks);
  const sections = findSections(outline);
  const kind = documentKind(outline, tables.facts, sections);
  const prose = outline.lines.map(({ block, text }) => ({ block, text }));
  if (kind !== 'report') {
    const problems =
      kind === 'not_report' ? [...document.problems, { code: 'not_a_report' }] : document.problems;
    return {
      kind,
      origin,
      identity: NOBODY,
      edition: null,
      sections: [],
      facts: [],
      mentions: [],
      problems,
      prose,
    };
  }
  const { identity, problems: identityProblems } = identify(outline);
  const narrative = readProse(outline, { year: identity.year, jurisdiction: jurisdictionOf(identity) });
  return {
    kind,
    origin,
    identity,
    edition: tables.edition,
    sections,
    facts: [...tables.facts, ...narrative.facts],
    mentions: narrative.mentions,
    problems: [
      ...document.problems,
      ...tables.problems,
      ...identityProblems,
      ...unknowns(identity),
      ...narrative.problems,
    ],
    prose,
  };
}

function jurisdictionOf({ scope, agency }: Identity): 'province' | 'below' | null {
  if (scope !== 'jurisdiction') return null;
  return /(?:省|自治区)(?:人民政府)?$/.test(agency ?? '') ? 'province' : 'below';
}

function unknowns(identity: Identity): ReadProblem[] {
  const problems: ReadProblem[] = [];
  if (identity.agency === null) problems.push({ code: 'agency_unknown' });
  if (identity.year === null) problems.push({ code: 'year_unknown' });
  return problems;
}
