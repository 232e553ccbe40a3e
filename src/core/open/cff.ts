import { COMPILER, type CitedRelease } from './cite.ts';
import { LICENCE } from './licence.ts';

/** CITATION.cff (version 1.2.0) of a release's data. Strings are JSON strings, which YAML reads as they are. */
export function citationCff(release: CitedRelease): string {
  const quoted = (text: string) => JSON.stringify(text);
  return [
    'cff-version: 1.2.0',
    'message: "Please cite the release of the data you used, and the agency whose report you quote."',
    'type: dataset',
    `title: ${quoted(`${release.name.en}: figures of government information disclosure reports (${release.name.zh})`)}`,
    'authors:',
    `  - name: ${quoted(`${COMPILER.en} ${COMPILER.zh}`)}`,
    `version: ${quoted(release.release)}`,
    `date-released: ${quoted(release.date)}`,
    `license: ${LICENCE.id}`,
    'identifiers:',
    '  - type: other',
    `    value: ${quoted(`sha256:${release.hash}`)}`,
    '    description: "SHA-256 over the canonical rows of the release"',
    'keywords:',
    ...['government information disclosure', '政府信息公开', 'annual reports', 'China'].map(
      (word) => `  - ${quoted(word)}`,
    ),
    '',
  ].join('\n');
}
