import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODEBOOK_VERSION } from '../../src/core/codebook/index.ts';
import { PARSER_VERSION } from '../../src/core/pipeline.ts';
import { listReleases, readRelease } from '../../src/cli/releases.ts';
import { gouji, ROOT } from './run.ts';

describe.each(['demo', 'sample', 'xianning'])('the newest release of %s', (collection) => {
  it('is what its inputs give now, or was made by another version of reader or codebook', async () => {
    const newest = (await listReleases(collection)).at(-1);
    expect(newest).toBeDefined();
    if (newest?.parser !== PARSER_VERSION || newest.codebook !== CODEBOOK_VERSION) return;
    const ran = gouji(['check', collection, '--json'], path.join(ROOT, 'data'));
    // Null when any row of any table differs: then a version has to be raised and a release made.
    expect((JSON.parse(ran.out) as { release: string | null }).release, ran.err).toBe(newest.id);
  }, 300_000);
});

it('the two states of the demo differ in the republished figure (F16) and nothing else', async () => {
  const ran = gouji(['diff', 'demo', 't1', 't2', '--json'], path.join(ROOT, 'data'));
  expect(JSON.parse(ran.out)).toEqual({
    changes: [
      { agency: 'a0010', year: 2023, key: 'licensing_decisions', from: 38, to: 83, why: 'recollected' },
    ],
  });
  const { dataset } = await readRelease('demo', 't2');
  expect(dataset.findings.filter((row) => row.check === 'X-03' && row.state === 'fail')).toHaveLength(1);
});
