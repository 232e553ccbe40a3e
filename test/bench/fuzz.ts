import { nodeCMap } from '../../src/cli/cmaps.ts';
import { ReadError } from '../../src/core/errors.ts';
import { parseReport } from '../../src/core/pipeline.ts';
import { refusals } from '../../src/core/read/problems.ts';
import { random } from '../support/forms.ts';
import { corpusDocument, developmentDocuments } from './corpus.ts';
import { mutate } from './mutate.ts';

const GENERATED = 60;

/** What became of one mutated document: `read`, `refused` with a listed code, or what must not happen. */
export interface Outcome {
  seed: number;
  name: string;
  result: 'read' | 'refused' | 'crash';
  detail: string;
  milliseconds: number;
}

let starts: { name: string; bytes: Uint8Array }[] | null = null;

/** The documents mutations start from: the development documents and generated ones of all formats. */
export function startDocuments(): { name: string; bytes: Uint8Array }[] {
  starts ??= [
    ...developmentDocuments(),
    ...Array.from({ length: GENERATED }, (_, seed) => corpusDocument(seed)),
  ];
  return starts;
}

/** The mutated document of a seed. */
export function fuzzDocument(seed: number): { name: string; bytes: Uint8Array } {
  const documents = startDocuments();
  const next = random(seed);
  const pick = (): { name: string; bytes: Uint8Array } =>
    documents[Math.floor(next() * documents.length)] ?? { name: 'empty', bytes: new Uint8Array() };
  const { name, bytes } = pick();
  return { name, bytes: mutate(bytes, pick().bytes, next) };
}

/** Reads the mutated document of a seed through the whole pipeline and judges how it ended. */
export async function fuzzOnce(seed: number): Promise<Outcome> {
  const { name, bytes } = fuzzDocument(seed);
  const before = performance.now();
  const done = (result: Outcome['result'], detail: string): Outcome => {
    return { seed, name, result, detail, milliseconds: performance.now() - before };
  };
  try {
    const report = await parseReport(bytes, { kind: 'synthetic', name }, { cmap: nodeCMap });
    return done('read', report.kind);
  } catch (error) {
    if (error instanceof ReadError && Object.hasOwn(refusals, error.code)) return done('refused', error.code);
    return done(
      'crash',
      error instanceof Error
        ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ')
        : String(error),
    );
  }
}
