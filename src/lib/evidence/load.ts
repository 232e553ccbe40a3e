import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import { fetchJson } from '../source/load.ts';

const agencies = new Map<string, Promise<AgencyFile | null>>();

/** An agency's file in a release, fetched once; null when the release has no such agency. Rejects when it cannot be had. */
export function loadAgency(folder: string, release: string, agency: string): Promise<AgencyFile | null> {
  const url = `${folder}/${release}/agency/${agency}.json`;
  const known = agencies.get(url);
  if (known !== undefined) return known;
  const asked = fetchJson<AgencyFile>(url);
  agencies.set(url, asked);
  asked.catch(() => agencies.delete(url));
  return asked;
}

/** The files of several agencies by id; one the release does not have is left out. */
export async function loadAgencies(
  folder: string,
  release: string,
  ids: readonly string[],
): Promise<Map<string, AgencyFile>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await loadAgency(folder, release, id)] as const),
  );
  return new Map(found.flatMap(([id, file]) => (file === null ? [] : [[id, file]])));
}

/** What hashing the held text in the page said about it. */
export type HashState =
  | { kind: 'same' | 'different'; found: string; listed: string }
  | { kind: 'unlisted'; found: string }
  | { kind: 'failed' };

/**
 * Fetches the held text again, hashes the bytes here and compares with the line of the release's SHA256SUMS. Never
 * rejects. Plain JavaScript, since browsers keep their own hashing from pages served over plain http.
 */
export async function hashHeld(folder: string, release: string, name: string): Promise<HashState> {
  try {
    const [bytes, sums] = await Promise.all(
      [name, 'SHA256SUMS'].map(async (file) => {
        const response = await fetch(`${folder}/${release}/${file}`, { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${file} answered ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      }),
    );
    const found = bytesToHex(sha256(bytes ?? new Uint8Array()));
    const listed = listedHash(new TextDecoder().decode(sums), name);
    if (listed === null) return { kind: 'unlisted', found };
    return { kind: found === listed ? 'same' : 'different', found, listed };
  } catch {
    return { kind: 'failed' };
  }
}

/** The hash a list in the form of `sha256sum` has for a file. */
export function listedHash(sums: string, name: string): string | null {
  const line = sums.split('\n').find((each) => each.slice(64).replace(/^\s+\*?/, '') === name);
  return line === undefined ? null : line.slice(0, 64);
}
