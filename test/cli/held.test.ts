import { mkdtempSync, cpSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { damagedViews, heldViews } from '../../src/cli/held.ts';
import { listReleases, readRelease } from '../../src/cli/releases.ts';
import { groupBy } from '../../src/core/dataset/table.ts';
import type { Locator } from '../../src/core/model.ts';
import { formatHeldIndex, parseHeldIndex } from '../../src/core/source/index-file.ts';
import { placeOf, textAt } from '../../src/core/source/place.ts';
import { gouji, ROOT } from './run.ts';

const spaceless = (text: string) => text.replace(/\s+/g, '');

describe('the demo’s held documents', () => {
  it('show every fact of every release at its place', { timeout: 60_000 }, async () => {
    const lost: string[] = [];
    let seen = 0;
    for (const meta of await listReleases('demo')) {
      const { dataset } = await readRelease('demo', meta.id);
      const viewOf = await heldViews('demo', meta.parser);
      const facts = groupBy(dataset.facts, (fact) => fact.report);
      for (const { report, sha256 } of dataset.reports) {
        const view = await viewOf(sha256);
        if (view === null) lost.push(`${meta.id} ${report}: no view`);
        for (const fact of facts.get(report) ?? []) {
          if (view === null || fact.locator === '' || fact.raw === '') continue;
          const place = placeOf(JSON.parse(fact.locator) as Locator, view, fact.raw);
          seen += 1;
          if (place === null || !spaceless(textAt(view, place)).includes(spaceless(fact.raw)))
            lost.push(`${meta.id} ${report} ${fact.indicator}.${fact.applicant}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(seen).toBeGreaterThan(20_000);
  });

  it('are what their index says', async () => {
    expect(await damagedViews('demo')).toEqual([]);
  });
});

describe('an index of held documents', () => {
  it('is read back only as it was written', () => {
    const text = formatHeldIndex('p', [
      { sha256: 'b', view: '2' },
      { sha256: 'a', view: '1' },
    ]);
    expect(parseHeldIndex(text)?.views.map(({ sha256 }) => sha256)).toEqual(['a', 'b']);
    expect(parseHeldIndex(text.replace('"2"', '"3"'))).toBeNull();
    expect(parseHeldIndex(`${text} `)).toBeNull();
    expect(parseHeldIndex('[')).toBeNull();
  });
});

describe('held documents of a release', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gouji-held-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const city = path.join(dir, 'city');
  cpSync(path.join(ROOT, 'data/demo/raw/a0002'), path.join(city, 'raw/a0002'), { recursive: true });
  for (const name of ['agencies.csv', 'collection.json'])
    cpSync(path.join(ROOT, 'data/demo', name), path.join(city, name));
  const held = () => path.join(city, 'held', readdirSync(path.join(city, 'held'))[0] ?? '');
  const verify = () => gouji(['verify', 'city', '--json'], dir);

  it('are kept with it, proved by verify, and made up for', { timeout: 120_000 }, () => {
    expect(gouji(['release', 'city', '--id', 'r1', '--date', '2025-06-01'], dir).code).toBe(0);
    const names = readdirSync(held()).filter((name) => name !== 'index.json');
    expect(names.length).toBe(readdirSync(path.join(city, 'raw/a0002')).length);
    expect(verify().code).toBe(0);
    const [first = ''] = names;
    writeFileSync(path.join(held(), first), 'other');
    const damaged = verify();
    expect(damaged.code).toBe(1);
    expect(damaged.err).toContain('E_HELD_DAMAGED');
    expect(JSON.parse(damaged.out).views.join()).toContain(first);
    rmSync(held(), { recursive: true });
    const again = JSON.parse(gouji(['hold', 'city', '--json'], dir).out);
    expect(again.collections[0]).toMatchObject({ written: names.length, kept: 0, left: [] });
    expect(existsSync(path.join(held(), first))).toBe(true);
    expect(verify().code).toBe(0);
  });

  it('are left out, and named, when the document is gone or another one', { timeout: 60_000 }, () => {
    rmSync(held(), { recursive: true });
    writeFileSync(path.join(city, 'raw/a0002', readdirSync(path.join(city, 'raw/a0002'))[0] ?? ''), 'x');
    const ran = JSON.parse(gouji(['hold', 'city', '--json'], dir).out);
    expect(ran.collections[0].left).toEqual([expect.objectContaining({ why: 'other_bytes' })]);
  });
});
