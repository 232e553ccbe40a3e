import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineError, within } from '../../../src/lib/db/errors.ts';
import { fetchPlain } from '../../../src/lib/db/fetch.ts';

const PLAIN = Buffer.from('\0asm'.repeat(5000));
let server: Server;
let origin = '';

/** The three ways a static server hands out a `.gz`, and a missing file. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const packed = gzipSync(PLAIN);
    if (request.url === '/as-is.gz') response.setHeader('content-length', packed.length).end(packed);
    else if (request.url === '/encoded.gz') response.setHeader('content-encoding', 'gzip').end(packed);
    else if (request.url === '/unpacked.gz') response.end(PLAIN);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

describe('fetching a gzip file', () => {
  it.each(['as-is', 'encoded', 'unpacked'])(
    'gives the plain bytes when the server sends it %s',
    async (name) => {
      const bytes = await fetchPlain(`${origin}/${name}.gz`, 'DATA_FETCH', () => undefined);
      expect(Buffer.from(bytes).equals(PLAIN)).toBe(true);
    },
  );

  it('unpacks in browsers without DecompressionStream', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    const bytes = await fetchPlain(`${origin}/as-is.gz`, 'DATA_FETCH', () => undefined);
    expect(Buffer.from(bytes).equals(PLAIN)).toBe(true);
  });

  it('reports bytes, with a total only where the length counts the same bytes', async () => {
    const seen: (number | null)[] = [];
    const note = (_: number, total: number | null) => seen.push(total);
    await fetchPlain(`${origin}/as-is.gz`, 'DATA_FETCH', note);
    expect(seen.at(-1)).toBe(gzipSync(PLAIN).length);
    await fetchPlain(`${origin}/encoded.gz`, 'DATA_FETCH', note);
    expect(seen.at(-1)).toBe(null);
  });

  it.each(['ENGINE_FETCH', 'DATA_FETCH'] as const)('fails with %s', async (code) => {
    await expect(fetchPlain(`${origin}/none`, code, () => undefined)).rejects.toMatchObject({ code });
    await expect(fetchPlain('http://127.0.0.1:1/', code, () => undefined)).rejects.toMatchObject({ code });
  });
});

describe('a time limit', () => {
  it('ends a promise that never settles', async () => {
    await expect(within(5, 'forever', new Promise(() => undefined))).rejects.toBeInstanceOf(EngineError);
  });

  it('passes results and failures through', async () => {
    await expect(within(1000, 'x', Promise.resolve(7))).resolves.toBe(7);
    await expect(within(1000, 'x', Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
