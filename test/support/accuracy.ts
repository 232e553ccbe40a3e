import { readFileSync } from 'node:fs';
import { nodeCMap } from '../../src/cli/cmaps.ts';
import { extractFacts } from '../../src/core/facts/index.ts';
import { factKey, type Bilingual, type Document, type Edition, type Fact } from '../../src/core/model.ts';
import { parseReport } from '../../src/core/pipeline.ts';
import { PROBLEMS } from '../../src/core/problems.ts';
import { readDocument } from '../../src/core/read/index.ts';
import { refusals } from '../../src/core/read/problems.ts';
import { corpusDocument, type CorpusDocument } from '../bench/corpus.ts';
import { makeForm, random, type Form, type Options } from './forms.ts';
import { LAYOUTS } from './layouts.ts';
import { mutate } from './mutate.ts';
import { sampleDocuments } from './samples.ts';
import { scoreDocument, type DocumentScore } from './score.ts';

const METADATA_FIELDS = 5;

/** Markdown: what is read of the development documents, by kind of document. A document that may be refused counts no cell. */
export async function developmentTable(): Promise<string> {
  const kinds = new Map<string, DocumentScore[]>();
  const scored: DocumentScore[] = [];
  let fields = 0;
  for (const { truth, path } of sampleDocuments()) {
    const bytes = new Uint8Array(readFileSync(path));
    const report = await parseReport(bytes, { kind: 'local', name: truth.file }, { cmap: nodeCMap }).catch(
      () => null,
    );
    if (report === null) continue;
    const score = scoreDocument(truth, report);
    kinds.set(truth.kind, [...(kinds.get(truth.kind) ?? []), score]);
    scored.push(score);
    if (truth.skip_meta !== true) fields += METADATA_FIELDS;
  }
  const lines = [
    '| kind of document | documents | cells | right | unread | silently wrong | prose found / missed / false | metadata errors |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...[...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([kind, scores]) => row(kind, scores)),
    row('**all**', scored),
  ];
  const errors = count(scored, ({ metadata }) => metadata.length);
  return `${lines.join('\n')}\n\n${summary(scored)} Metadata: ${fields - errors} of ${fields} fields right.`;
}

function row(name: string, scores: readonly DocumentScore[]): string {
  const prose = [
    count(scores, ({ proseFound }) => proseFound),
    count(scores, ({ proseMissed }) => proseMissed.length),
    count(scores, ({ proseFalse }) => proseFalse.length),
  ];
  const figures = [
    scores.length,
    count(scores, ({ cells }) => cells),
    count(scores, ({ right }) => right),
    count(scores, ({ unread, status }) => unread.length + status.length),
    count(scores, ({ wrong }) => wrong.length),
    prose.join(' / '),
    count(scores, ({ metadata }) => metadata.length),
  ];
  return `| ${name} | ${figures.join(' | ')} |`;
}

function summary(scores: readonly DocumentScore[]): string {
  const found = count(scores, ({ proseFound }) => proseFound);
  const precision = percent(found, found + count(scores, ({ proseFalse }) => proseFalse.length));
  const recall = percent(found, found + count(scores, ({ proseMissed }) => proseMissed.length));
  const cells = percent(
    count(scores, ({ right }) => right),
    count(scores, (score) => score.cells),
  );
  return `Cells right: ${cells}. Prose: precision ${precision}, recall ${recall}.`;
}

function count(scores: readonly DocumentScore[], pick: (score: DocumentScore) => number): number {
  return scores.reduce((sum, score) => sum + pick(score), 0);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;
}

const FORMS_EACH = 8;
const EDITIONS: readonly Edition[] = ['f2021', 'f2019', 'f2014'];
const DAMAGES = ['delete', 'empty', 'double', 'fuse'];
const SHARE_EMPTY = 0.1;
/** Seeds of the corpus by format, see `corpusDocument`. */
const PACKED: readonly [string, number][] = [
  ['html of a content management system', 0],
  ['docx', 17],
  ['xlsx', 18],
  ['pdf with ruled tables', 19],
];

interface Reading {
  cells: number;
  right: number;
  unread: number;
  wrong: number;
}

/** Markdown: what is read of generated forms, by layout; all cells filled, one in ten empty, one cell damaged. */
export async function layoutTable(): Promise<string> {
  const lines = [
    '| layout | cells | right | right, 10 % empty | right, one cell damaged | silently wrong |',
    '|---|--:|--:|--:|--:|--:|',
  ];
  for (const layout of LAYOUTS) {
    const read = async (options: Options, damaged: boolean): Promise<Reading> => {
      const total: Reading = { cells: 0, right: 0, unread: 0, wrong: 0 };
      for (const [at, edition] of EDITIONS.entries()) {
        for (let seed = 1; seed <= FORMS_EACH; seed += 1) {
          const next = random(seed * EDITIONS.length + at);
          const form = makeForm(edition, next, options);
          const drawn = layout.draw(form, next);
          const kind = DAMAGES[seed % DAMAGES.length] ?? '';
          const text = damaged ? mutate(drawn, kind, Math.floor(next() * 5000)) : drawn;
          add(total, form, await readDocument(new TextEncoder().encode(text)));
        }
      }
      return total;
    };
    // One long line can be cut by a word only, so a damage is not one cell's.
    const damaged = layout.name === 'one long line per table' ? null : await read({}, true);
    lines.push(
      layoutRow(layout.name, [await read({}, false), await read({ blanks: SHARE_EMPTY }, false), damaged]),
    );
  }
  for (const [name, kind] of PACKED) {
    const full = await readPacked(kind, {});
    lines.push(layoutRow(name, [full, await readPacked(kind, { blanks: SHARE_EMPTY }), null]));
  }
  return lines.join('\n');
}

async function readPacked(kind: number, options: Options): Promise<Reading> {
  const total: Reading = { cells: 0, right: 0, unread: 0, wrong: 0 };
  for (let seed = 0; seed < FORMS_EACH; seed += 1) {
    const { bytes, name, form }: CorpusDocument = corpusDocument(kind + 20 * seed, options);
    add(total, form, await readDocument(bytes, { name, cmap: nodeCMap }));
  }
  return total;
}

function add(total: Reading, form: Form, document: Document): void {
  const facts = extractFacts(document).facts.map((fact): [string, Fact] => [factKey(fact), fact]);
  const found = new Map(facts);
  for (const [key, printed] of form.printed) {
    const fact = found.get(key);
    const value = fact?.value ?? null;
    total.cells += 1;
    if (value !== null && (printed === '' || value !== Number(printed))) total.wrong += 1;
    else if (value === null && (printed !== '' || fact?.status !== 'blank')) total.unread += 1;
    else total.right += 1;
  }
  total.wrong += facts.filter(([key, { value }]) => value !== null && !form.printed.has(key)).length;
}

function layoutRow(name: string, [full, empty, damaged]: [Reading, Reading, Reading | null]): string {
  const share = (reading: Reading | null): string =>
    reading === null ? '-' : percent(reading.right, reading.cells);
  const all = [full, empty, damaged].filter((reading) => reading !== null);
  const sum = (pick: (reading: Reading) => number): number =>
    all.reduce((total, reading) => total + pick(reading), 0);
  const figures = [
    sum(({ cells }) => cells),
    share(full),
    share(empty),
    share(damaged),
    sum(({ wrong }) => wrong),
  ];
  return `| ${name} | ${figures.join(' | ')} |`;
}

/** Markdown: every code of a refusal and of a problem with its English sentence. */
export function codeTable(): string {
  const lines = ['| code | what it says |', '|---|---|'];
  const add = (codes: Readonly<Record<string, Bilingual>>): void => {
    for (const [code, { en }] of Object.entries(codes)) lines.push(`| \`${code}\` | ${en} |`);
  };
  lines.push('| **refused, no document** | |');
  add(refusals);
  lines.push('| **noticed, in `problems`** | |');
  add(PROBLEMS);
  return lines.join('\n');
}
