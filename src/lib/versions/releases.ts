import type { ReleaseMeta } from '../../core/dataset/release.ts';

/** A release as the versions page lists it. */
export interface ListedRelease extends Pick<
  ReleaseMeta,
  'id' | 'date' | 'parent' | 'note' | 'counts' | 'hash' | 'parser' | 'codebook'
> {
  /** SHA-256 of the database pages load; '' when it is not known. */
  database: string;
}

/** What the versions page shows of a served release.json. */
export function listedRelease(meta: ReleaseMeta): ListedRelease {
  const { id, date, parent, note, counts, hash, parser, codebook } = meta;
  const database = meta.files['gouji.duckdb']?.sha256 ?? '';
  return { id, date, parent, note, counts, hash, parser, codebook, database };
}
