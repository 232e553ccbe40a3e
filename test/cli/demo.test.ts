import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoCity, demoFiles, demoTruth, type DemoTruth } from '../../src/cli/demo/index.ts';
import { LABEL } from '../../src/cli/demo/pieces.ts';
import { currentVersions } from '../../src/core/dataset/held.ts';
import { INPUT_NAMES, readInputs, type InputName } from '../../src/core/dataset/inputs.ts';
import { gouji, playground } from './run.ts';

const DEMO = fileURLToPath(new URL('../../data/demo/', import.meta.url));
const files = await demoFiles();
const truths = demoTruth();

/** Text of a document: a page or text file decoded, an office file's parts joined. */
function visibleText({ file, layout }: DemoTruth): string {
  const bytes = files.get(file) ?? new Uint8Array();
  if (layout === 'docx' || layout === 'xlsx') return Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join(''); // prettier-ignore
  return new TextDecoder(layout === 'html-gb18030' ? 'gb18030' : 'utf-8').decode(bytes);
}

describe('the demo collection', () => {
  it('is written with the same bytes every time', async () => {
    const again = await demoFiles();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of again)
      expect(Buffer.compare(bytes, files.get(path) ?? new Uint8Array()), path).toBe(0);
  });

  it('is written by its command', async () => {
    const place = playground();
    try {
      const ran = gouji(['demo', '--json'], place.dir);
      expect(ran.code, ran.err).toBe(0);
      expect((JSON.parse(ran.out) as { files: string[] }).files).toEqual([...files.keys()]);
      const [first] = files.keys();
      const written = await readFile(`${place.dir}/demo/${first}`);
      expect(Buffer.compare(written, files.get(first ?? '') ?? new Uint8Array())).toBe(0);
    } finally {
      place.remove();
    }
  });

  it('is committed as the generator writes it', async () => {
    for (const [path, bytes] of files) {
      const committed = await readFile(`${DEMO}${path}`);
      expect(Buffer.compare(committed, bytes), path).toBe(0);
    }
  });

  it('stays small and uses every kind of document', () => {
    const raw = [...files].filter(([path]) => path.startsWith('raw/'));
    expect(raw.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThan(8_000_000);
    expect(new Set(truths.map((truth) => truth.layout)).size).toBe(10);
  });

  it('labels every document as synthetic', () => {
    for (const truth of truths) expect(visibleText(truth), truth.file).toContain(LABEL);
  });

  it('is a registry the dataset reads without a complaint', () => {
    const decoder = new TextDecoder();
    const tables: Partial<Record<InputName, string>> = {};
    for (const name of INPUT_NAMES) {
      const bytes = files.get(`${name}.csv`);
      if (bytes) tables[name] = decoder.decode(bytes);
    }
    const { inputs, problems } = readInputs(tables);
    expect(problems).toEqual([]);
    expect(inputs.reports).toHaveLength(truths.length);
    expect(inputs.agencies.filter((agency) => agency.type === 'dept' && agency.to_year === '')).toHaveLength(
      20,
    );
  });

  it('gives release t1 the first and release t2 the replaced page (F16)', () => {
    const { inputs } = readInputs({
      agencies: new TextDecoder().decode(files.get('agencies.csv')),
      reports: new TextDecoder().decode(files.get('reports.csv')),
    });
    const versions = (date: string): string[] =>
      currentVersions(inputs.reports, date).flatMap((row) =>
        row.version === '1' ? [] : [`${row.agency} ${row.year}`],
      );
    expect(versions('2025-04-10')).toEqual([]);
    expect(versions('2025-06-10')).toEqual(['a0010 2023']);
  });

  it('has every planted fact of the fixture once', () => {
    const ids = demoCity().planted.map((item) => item.id);
    expect(ids).toEqual(Array.from({ length: 24 }, (_, index) => `F${index + 1}`));
  });

  it('names every body in the registry only, never in its id', () => {
    expect([...new Set(truths.map((truth) => truth.agency))].every((id) => /^a\d{4}$/.test(id))).toBe(true);
  });
});
