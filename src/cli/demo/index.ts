import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { docxOf } from './layouts/docx.ts';
import { encodeGb18030 } from './layouts/gb18030.ts';
import { pageOf } from './layouts/html.ts';
import { textOf } from './layouts/text.ts';
import { xlsxOf } from './layouts/xlsx.ts';
import { plantedMarkdown } from './planted-text.ts';
import * as registry from './registry.ts';
import { demoCity, fileOf } from './truth.ts';
import type { DemoReport } from './types.ts';

export { demoCity, demoTruth, type DemoTruth } from './truth.ts';
export type { ExpectedFinding, Planted } from './planter.ts';

/** The bytes of one report's document. */
export async function documentOf(report: DemoReport): Promise<Uint8Array> {
  if (report.layout === 'docx') return docxOf(report);
  if (report.layout === 'xlsx') return xlsxOf(report);
  if (report.layout === 'html-gb18030') return encodeGb18030(pageOf(report));
  const text = report.layout.startsWith('text-') ? textOf(report) : pageOf(report);
  return new TextEncoder().encode(text);
}

/** Every file of the collection by its path below the collection's folder, except its releases. */
export async function demoFiles(): Promise<Map<string, Uint8Array>> {
  const { reports, planted } = demoCity();
  const text: Record<string, string> = {
    'collection.json': registry.collectionJson(),
    'agencies.csv': registry.agenciesCsv(),
    'lineage.csv': registry.lineageCsv(),
    'due.csv': registry.dueCsv(),
    'reports.csv': registry.reportsCsv(reports),
    'corrections.csv': registry.correctionsCsv(),
    'notes.csv': registry.notesCsv(),
    'PLANTED.md': plantedMarkdown(planted),
  };
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(text)) files.set(path, encoder.encode(content));
  for (const report of reports) files.set(fileOf(report), await documentOf(report));
  return files;
}

/**
 * Writes the fictional city into `dir` (data/demo): registry, manifest, documents, PLANTED.md. Same bytes on every
 * run. Replaces `dir/raw`, leaves `dir/releases` alone. Returns the paths written, below `dir`.
 */
export async function writeDemo(dir: string): Promise<string[]> {
  const files = await demoFiles();
  await rm(join(dir, 'raw'), { recursive: true, force: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), bytes);
  }
  return [...files.keys()];
}
