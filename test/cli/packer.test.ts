import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../src/cli/files.ts';
import { Packer } from '../../src/cli/rows/packer.ts';

const PIECES = Array.from({ length: 50 }, (_, at) => Buffer.from(`${at},勾稽,${'x'.repeat(at)}\n`));
const WHOLE = Buffer.concat(PIECES);

function packed(whole: number): Buffer {
  const written: Uint8Array[] = [];
  const packer = new Packer((bytes) => written.push(bytes.slice()), whole);
  for (const piece of PIECES) packer.push(piece);
  packer.end();
  return Buffer.concat(written);
}

describe('packing as it comes', () => {
  it('gives the bytes of packing at once up to a size, and beyond it one member of the same text', () => {
    expect(packed(WHOLE.length).equals(gzip(WHOLE))).toBe(true);
    for (const limit of [0, 100, WHOLE.length - 1]) {
      expect(gunzipSync(packed(limit)).equals(WHOLE)).toBe(true);
      expect(packed(limit).equals(packed(limit))).toBe(true);
    }
  });
});
