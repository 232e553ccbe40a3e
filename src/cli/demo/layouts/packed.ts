import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

// Zip keeps local time without a zone; noon on this day reads the same everywhere.
const MTIME = new Date(2025, 3, 9, 12, 0, 0);

/** A zip whose bytes depend on nothing but its entries: sorted names, one time stamp. */
export function zipEntries(entries: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const name of Object.keys(entries).sort()) {
    const data = entries[name] ?? '';
    files[name] = [typeof data === 'string' ? strToU8(data) : data, { level: 6, mtime: MTIME }];
  }
  return zipSync(files);
}

/** An office file with its dates fixed and its entries sorted, so that writing it twice gives the same bytes. */
export function normalise(file: Uint8Array): Uint8Array {
  const entries: Record<string, string | Uint8Array> = unzipSync(file);
  for (const [name, data] of Object.entries(entries)) {
    if (!name.startsWith('docProps/') || typeof data === 'string') continue;
    entries[name] = strFromU8(data).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2025-04-09T12:00:00Z');
  }
  return zipEntries(entries);
}
