import { FITS, fitOf, prepare, searchKey, type Fit, type Prepared } from './fit.ts';
import type { NameKind, SearchBody, SearchFile } from './index-file.ts';

/** A body that answers a search, and what is needed to say why. */
export interface SearchHit {
  collection: string;
  release: string;
  /** Hash of the release the hit is from: a page made from another one must link elsewhere. */
  hash: string;
  body: SearchBody;
  /** `old_name`: the name is an earlier body's, which this one came after. */
  why: NameKind | 'old_name';
  fit: Fit;
  /** The name that matched, with its data years. */
  name: { text: string; pinyin: string; from: number | null; to: number | null };
  /** The earlier body whose name it is, and the data year of the change. */
  via: { id: string; year: number; kind: string } | null;
}

const KINDS: readonly SearchHit['why'][] = ['name', 'short', 'alias', 'old_name', 'en', 'region'];

/** Search files with their names prepared once; `find` then answers every key stroke. */
export interface Searcher {
  /** Bodies that answer the text, best first; none for an empty text. */
  find: (text: string) => SearchHit[];
}

/** Prepares search files. A body that took over is found by the names of those before it. */
export function searcher(files: readonly SearchFile[]): Searcher {
  const prepared = files.map((file) => ({
    file,
    bodies: new Map(file.bodies.map((body) => [body.id, body])),
    names: file.bodies.map((body) => ({ body, names: body.names.map(prepare) })),
  }));
  return {
    find(text) {
      const wanted = searchKey(text);
      if (wanted === '') return [];
      return prepared
        .flatMap(({ file, bodies, names }) => {
          const direct = names.flatMap(({ body, names: own }) => hitOf(file, body, own, wanted));
          return onePerBody([...direct, ...direct.flatMap((hit) => heirsOf(hit, bodies))]);
        })
        .sort(byRank);
    },
  };
}

/** The best of a body's names that fits. */
function hitOf(file: SearchFile, body: SearchBody, names: readonly Prepared[], wanted: string): SearchHit[] {
  const hits = names.flatMap((name): SearchHit[] => {
    const fit = fitOf(name, wanted);
    if (fit === null) return [];
    const { text, pinyin = '' } = name;
    const years = { from: name.from ?? body.from ?? null, to: name.to ?? body.to ?? null };
    return [
      {
        ...{ collection: file.collection, release: file.release, hash: file.hash },
        ...{ body, why: name.kind, fit, name: { text, pinyin, ...years }, via: null },
      },
    ];
  });
  return hits.sort(byRank).slice(0, 1);
}

function heirsOf(hit: SearchHit, bodies: ReadonlyMap<string, SearchBody>): SearchHit[] {
  // A place says nothing about a body: who came after whom is asked by name only.
  if (hit.why === 'region') return [];
  return (hit.body.heirs ?? []).flatMap((heir): SearchHit[] => {
    const body = bodies.get(heir.id);
    if (body === undefined) return [];
    return [{ ...hit, body, why: 'old_name', via: { id: hit.body.id, year: heir.year, kind: heir.kind } }];
  });
}

function byRank(a: SearchHit, b: SearchHit): number {
  return (
    FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
    KINDS.indexOf(a.why) - KINDS.indexOf(b.why) ||
    a.name.text.length - b.name.text.length
  );
}

function onePerBody(hits: readonly SearchHit[]): SearchHit[] {
  const best = new Map<string, SearchHit>();
  for (const hit of [...hits].sort(byRank)) if (!best.has(hit.body.id)) best.set(hit.body.id, hit);
  return [...best.values()];
}
