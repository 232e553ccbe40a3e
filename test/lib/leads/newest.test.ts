import { afterEach, expect, it, vi } from 'vitest';
import type { LeadsFile } from '../../../src/core/leads/index.ts';
import { newestLeads } from '../../../src/lib/leads/newest.ts';
import type { Basis } from '../../../src/lib/live/newest.ts';

const basis: Basis = {
  release: { id: 't3', date: '2026-01-01', hash: 'h' },
  ...{ databaseSha256: '', bounds: { from: 2024, to: 2025 }, agencies: [], reports: 2 },
};
const lead = (id: string) => ({ id, version: 1, grade: 'look', cells: [], text: { zh: id, en: id } });
const file = (leads: unknown[]) =>
  ({
    reports: 2,
    bodies: 1,
    years: { from: 2024, to: 2025 },
    rules: [],
    agencies: [],
    leads,
  }) as unknown as LeadsFile;

afterEach(() => vi.unstubAllGlobals());

it('are all leads of the release the data folder has, under its own fingerprint', async () => {
  const asked: string[] = [];
  const serve = (leads: unknown[]) =>
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return Promise.resolve(Response.json(file(leads)));
    });
  serve(Array.from({ length: 150 }, (_, at) => lead(`l${at}`)));
  const found = await newestLeads('/data/demo', basis);
  expect(asked).toEqual(['/data/demo/t3/leads.json']);
  expect(found).toMatchObject({ all: 150, release: { id: 't3' } });
  expect(found.file.leads).toHaveLength(150);
  serve([lead('other')]);
  expect((await newestLeads('/data/demo', basis)).allFp).not.toBe(found.allFp);
});

it('are not shown where the file is missing', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(newestLeads('/data/demo', basis)).rejects.toThrow('404');
});
