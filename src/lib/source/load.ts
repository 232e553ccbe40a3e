import type { SourceFile } from '../../core/source/served.ts';

/** What is known of a report's source: `none` when no document is held, `failed` when it could not be fetched. */
export type SourceState =
  { kind: 'none' } | { kind: 'pending' } | { kind: 'ready'; source: SourceFile } | { kind: 'failed' };

const kept = new Map<string, Promise<SourceState>>();

/** Fetches a served JSON file once; a failure is not kept, so that the next call tries again. Null when it is not there. */
export async function fetchJson<T>(url: string): Promise<T | null> {
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as T;
}

/** The source of a report from its served file. Never rejects. */
export function loadSource(url: string): Promise<SourceState> {
  const known = kept.get(url);
  if (known !== undefined) return known;
  const asked = fetchJson<SourceFile>(url).then(
    (source): SourceState => (source === null ? { kind: 'none' } : { kind: 'ready', source }),
    (): SourceState => {
      kept.delete(url);
      return { kind: 'failed' };
    },
  );
  kept.set(url, asked);
  return asked;
}
