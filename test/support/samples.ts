import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Development documents with their truth, copied into the project so that a clone tests itself. */
export const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples');

/** The real seed report is not ours to copy: acceptance runs find it beside the project, its twin is a fixture. */
export const SHARED = resolve(process.env['GOUJI_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'));
export const SEED = join(SHARED, 'samples/seed-xianning-kjj-2024.txt');
export const TWIN = resolve(import.meta.dirname, '../fixtures/xianning-twin.txt');

/** The seed where it is at hand, its rewritten twin otherwise: same figures, same damage, other sentences. */
export const seedOrTwin = (): string => (existsSync(SEED) ? SEED : TWIN);

export interface Truth {
  file: string;
  kind: string;
  agency: string | null;
  year: number | null;
  edition: string | null;
  published: string | null;
  signed: string | null;
  facts: Record<string, unknown>;
  expect_checks: string[];
  allow_checks: string[];
  clean: boolean;
  optional?: Record<string, unknown>;
  agency_any?: string[];
  signed_any?: string[];
  meta_null_ok?: boolean;
  skip_meta?: boolean;
  no_facts?: boolean;
  may_refuse?: boolean;
}

/** Every development document: its truth and the path of its bytes. */
export function sampleDocuments(): { truth: Truth; path: string }[] {
  return readdirSync(join(SAMPLES, 'truth'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(SAMPLES, 'truth', name), 'utf8')) as Truth)
    .map((truth) => ({ truth, path: join(SAMPLES, 'docs', truth.file) }));
}
