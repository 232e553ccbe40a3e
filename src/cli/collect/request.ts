import type { Failure, FetchOptions } from './types.ts';

/** One answer of a server, redirects not followed; `body` is cut off at the limit. */
export type Answer =
  | { status: number; location: string | null; retryAfter: string | null; bytes: Uint8Array }
  | { status: number; failure: Failure; detail: string };

/** One request, its body read piece by piece up to the limits of size and time; what goes wrong is an answer. */
export async function request(url: URL, options: FetchOptions): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), options.timeout * 1000);
  let status = 0;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: stop.signal,
      headers: {
        'user-agent': options.userAgent,
        accept: '*/*',
        'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
      },
    });
    status = response.status;
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (announced > options.maxBytes) return { status, failure: 'too_large', detail: `${announced} B` };
    const bytes = await readBody(response, options.maxBytes);
    if (bytes === null) return { status, failure: 'too_large', detail: `> ${options.maxBytes} B` };
    const { headers } = response;
    return { status, location: headers.get('location'), retryAfter: headers.get('retry-after'), bytes };
  } catch (error) {
    if (stop.signal.aborted) return { status, failure: 'timeout', detail: `${options.timeout} s` };
    return { status, failure: 'network', detail: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    // A body that was not read to its end must not hold its connection.
    stop.abort();
  }
}

/** The body, null when it passes the limit: an endless one is left, not waited for. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return new Uint8Array();
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > maxBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The system's code where there is one (ECONNREFUSED, ENOTFOUND); fetch hides it in the cause. */
function reasonOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return error instanceof Error ? error.message : String(error);
}
