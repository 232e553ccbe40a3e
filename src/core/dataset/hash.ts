import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { TABLE_NAMES, type TableName } from './shapes.ts';

const UTF8 = new TextEncoder();

/** SHA-256 of bytes or of a text's UTF-8, in lower-case hex. */
export function hashOf(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? UTF8.encode(content) : content));
}

/**
 * A release's hash: SHA-256 over the canonical rows of every table (`digests`: the SHA-256 of each one's canonical CSV)
 * and the codebook and parser versions. Neither the release's id nor its file encoding takes part, so the same rows have
 * the same hash anywhere.
 */
export function releaseHash(
  digests: Record<TableName, string>,
  versions: { codebook: string; parser: string },
): string {
  const parts = TABLE_NAMES.map((name) => `${name} ${digests[name]}`);
  return hashOf([`codebook ${versions.codebook}`, `parser ${versions.parser}`, ...parts, ''].join('\n'));
}
