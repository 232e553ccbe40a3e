import { describe, expect, it } from 'vitest';
import { listReleases, readRelease } from '../../src/cli/releases.ts';
import { changesUpTo } from '../../src/cli/serve-files/open/changes.ts';
import { leadsOf } from '../../src/core/leads/index.ts';

async function leads(collection: string, release: string) {
  const releases = await listReleases(collection);
  const { dataset } = await readRelease(collection, release);
  return { dataset, ...leadsOf(dataset, await changesUpTo(collection, releases, release)) };
}

describe('leads of the demonstration city', () => {
  it('are the planted facts a reporter may follow, and no others', async () => {
    const { leads: found } = await leads('demo', 't2');
    expect(found.map(({ id, grade }) => `${id} ${grade}`)).toEqual([
      'L-01.a0004-2024 possible_error',
      'L-05.a0018-2024 to_verify',
      'L-10.a0005-2024 note',
      'L-11.a0010-2023 note',
    ]);
  });

  it('know nothing in t1 of what was republished later', async () => {
    const { leads: found } = await leads('demo', 't1');
    expect(found.map(({ rule }) => rule)).toEqual(['L-01', 'L-05', 'L-10']);
  });
});

describe('leads of real reports', () => {
  it('state published numbers only, and no name or telephone number of a person', async () => {
    const { leads: found, dataset } = await leads('sample', (await listReleases('sample')).at(-1)?.id ?? '');
    const facts = new Map(
      dataset.facts.map((row) => [
        `${row.report}/${row.indicator}${row.applicant && `.${row.applicant}`}`,
        row,
      ]),
    );
    for (const { cells } of found)
      for (const { report, key, value } of cells)
        expect(facts.get(`${report}/${key}`)).toMatchObject({ status: 'reported', value: String(value) });
    expect(JSON.stringify(found)).not.toMatch(/联系人|责任编辑|1[3-9]\d{9}|0\d{2,3}-\d{7}/);
  });
});
