import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../../core/dataset/hash.ts';
import { formatTable } from '../../../core/dataset/table.ts';
import { ROLLUP_COLUMNS, rollupRows } from '../../../core/open/rollup.ts';
import { gzip, writeAtomic } from '../../files.ts';
import { openRelease, readReleaseMeta } from '../../releases.ts';
import { duckdbFile } from '../duckdb.ts';
import { plainTable } from '../tables.ts';

/** Raised when the roll-up changes shape. */
const ROLLUP_VERSION = 1;

interface Rolled {
  id: string;
  kind: string;
  latest: string | null;
  releases: readonly { id: string; hash: string }[];
}

/**
 * `national.duckdb` (and `.gz`) and `national.csv.gz`: sums over the newest release of every collection, so that a
 * question across collections needs one small file. `national.json` says which releases it was made from; it is left
 * alone while they are the same.
 */
export async function writeRollup(root: string, collections: readonly Rolled[]): Promise<void> {
  const sources = collections.flatMap(({ id, latest, releases }) =>
    releases
      .filter((release) => release.id === latest)
      .map((release) => ({ id, release: release.id, hash: release.hash })),
  );
  const asked = { version: ROLLUP_VERSION, sources };
  const there = await readFile(join(root, 'national.json'), 'utf8').catch(() => '{}');
  const { version, sources: known } = JSON.parse(there) as Partial<typeof asked>;
  if (JSON.stringify({ version, sources: known }) === JSON.stringify(asked)) return;
  const rows = [];
  for (const { id, kind, latest } of collections) {
    if (latest === null) continue;
    const dataset = await openRelease(id, await readReleaseMeta(id, latest));
    rows.push(...rollupRows({ collection: id, kind, release: latest, dataset }));
  }
  const database = await duckdbFile([plainTable('rollup', ROLLUP_COLUMNS, rows)]);
  const names = ROLLUP_COLUMNS.map(([name]) => name);
  const contents: [string, Uint8Array][] = [
    ['national.duckdb', database],
    ['national.duckdb.gz', gzip(database)],
    ['national.csv.gz', gzip(formatTable(names, rows))],
  ];
  for (const [name, content] of contents) await writeAtomic(join(root, name), content);
  const files = Object.fromEntries(
    contents.map(([name, content]) => [name, { bytes: content.length, sha256: hashOf(content) }]),
  );
  await writeAtomic(
    join(root, 'national.json'),
    JSON.stringify({ ...asked, rows: rows.length, files }, null, 2),
  );
}
