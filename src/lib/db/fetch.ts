import { EngineError, within, type EngineCode } from './errors.ts';

/** Bytes so far, and of how many where the server says so. */
export type OnBytes = (loaded: number, total: number | null) => void;

/** A download may be slow; it has failed when nothing at all has arrived for this long. */
const STALLED_MS = 30_000;

/**
 * Fetches a gzip file and returns its plain bytes. Servers that unpack `.gz` themselves are met by looking at
 * the bytes, browsers without DecompressionStream by a library.
 */
export async function fetchPlain(url: string, code: EngineCode, onBytes: OnBytes): Promise<Uint8Array> {
  const bytes = await fetchBytes(url, code, onBytes);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return bytes;
  try {
    return await gunzip(bytes);
  } catch (cause) {
    // Cut off or changed on the way: the same to the reader as bytes that never came.
    throw new EngineError(code, `${url}: ${String(cause)}`);
  }
}

async function fetchBytes(url: string, code: EngineCode, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await within(STALLED_MS, url, fetch(url));
    if (!response.ok || response.body === null)
      throw new EngineError(code, `${url} answered ${response.status}`);
    return await readAll(response, response.body.getReader(), onBytes);
  } catch (cause) {
    throw cause instanceof EngineError ? cause : new EngineError(code, `${url}: ${String(cause)}`);
  }
}

async function readAll(
  response: Response,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  // With a Content-Encoding the length counts other bytes than the ones we see: no total then.
  const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
  const total = length === null ? null : Number(length);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (;;) {
    const { done, value } = await within(STALLED_MS, response.url, reader.read());
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    onBytes(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  chunks.reduce((at, chunk) => {
    bytes.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return bytes;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await import('fflate');
    return gunzipSync(bytes);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
