import { startEngine, type Engine } from './engine.ts';
import { Lane } from './lane.ts';
import { visit, type Draft, type Part } from './visit.svelte.ts';
import type { AgencyFile } from '../../core/dataset/agency-file.ts';
import type { SourceFile } from '../../core/source/served.ts';
import type { Answer, Job } from './work.ts';

/** What the page hands over: a chosen or dropped file, or what was pasted. */
export interface Incoming {
  name: string;
  mediaType?: string;
  size: number;
  bytes: () => Promise<Uint8Array>;
}

/** As the reader itself: a file is measured before it is loaded. */
const MAX_BYTES = 30 * 1024 * 1024;
/** Two at a time: one that hangs does not hold up the others, and memory stays bounded. */
const LANES = 2;

let engine: Promise<Engine> | null = null;
let maps: Promise<Uint8Array | null> | null = null;
const lanes: { lane: Lane | null; draft: number | null }[] = [];
const queue: { draft: Draft; incoming: Incoming }[] = [];

/** Loads the reader at once and the rest when the page is idle; `visit.parts` tells how far it is. Once per visit. */
export function prepare(mapsUrl: string): void {
  if (engine !== null) return;
  engine = startEngine();
  engine.then(
    (ready) => {
      visit.inPage = ready.kind === 'page';
      visit.set('reader', 'ready');
    },
    () => visit.set('reader', 'failed'),
  );
  void engine.finally(() => {
    maps = loadMaps(mapsUrl);
    const rest: [Part, () => Promise<unknown>][] = [
      ['word', () => import('./opinionDocx.ts')],
      ['sheet', () => import('./book.ts')],
      ['chart', () => import('$lib/charts/engine.ts')],
    ];
    for (const [part, load] of rest)
      load().then(
        () => visit.set(part, 'ready'),
        () => visit.set(part, 'failed'),
      );
  });
}

async function loadMaps(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    visit.set('maps', 'ready');
    return bytes;
  } catch {
    visit.set('maps', 'failed');
    return null;
  }
}

/** Puts files in the queue; each one ends as read or with the reason why not, whatever happens to the others. */
export function open(incoming: readonly Incoming[]): void {
  for (const item of incoming) {
    const draft = visit.add(item.name, item.size);
    visit.selected ??= draft.id;
    if (item.size > MAX_BYTES) fail(draft.id, 'too_large', `${item.size} B`);
    else queue.push({ draft, incoming: item });
  }
  for (let lane = 0; lane < LANES; lane += 1) void run(lane);
}

/** Takes a file off the list; one being read is stopped. */
export function drop(id: number): void {
  const waiting = queue.findIndex((entry) => entry.draft.id === id);
  if (waiting >= 0) queue.splice(waiting, 1);
  const busy = lanes.find((entry) => entry.draft === id);
  visit.remove(id);
  busy?.lane?.cancel();
}

/** Forgets everything opened in this visit. */
export function clear(): void {
  for (const draft of [...visit.drafts]) drop(draft.id);
  visit.selected = null;
}

function fail(id: number, code: string, detail: string): void {
  visit.update(id, { state: 'failed', failure: { kind: 'failure', code, detail }, at: new Date() });
}

async function run(index: number): Promise<void> {
  const own = (lanes[index] ??= { lane: null, draft: null });
  if (own.draft !== null) return;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    own.draft = next.draft.id;
    await readOne(next.draft, next.incoming, own);
    own.draft = null;
  }
}

async function readOne({ id }: Draft, incoming: Incoming, own: { lane: Lane | null }): Promise<void> {
  visit.update(id, { state: 'reading' });
  const began = performance.now();
  try {
    const bytes = await incoming.bytes();
    const cmaps = isPdf(bytes) ? await maps : null;
    const answer = await ask(own, {
      kind: 'read',
      name: incoming.name,
      bytes,
      ...(incoming.mediaType === undefined ? {} : { mediaType: incoming.mediaType }),
      ...(cmaps === null ? {} : { cmaps }),
    });
    const milliseconds = Math.round(performance.now() - began);
    if (answer.kind === 'read')
      visit.update(id, { state: 'read', result: answer, at: new Date(), milliseconds });
    else if (answer.kind === 'failure') fail(id, answer.code, answer.detail);
  } catch (error) {
    fail(id, 'cannot_open', error instanceof Error ? error.message : String(error));
  }
}

async function ask(own: { lane: Lane | null }, job: Job): Promise<Answer> {
  const ready = await engine;
  if (ready === null) throw new Error('reader not started');
  if (ready.kind === 'page') return ready.work(job);
  own.lane ??= new Lane(ready.spawn);
  return own.lane.ask(job);
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF');
}

const comparing: { lane: Lane | null } = { lane: null };

/** Where an agency's served years are. */
export interface ServedAgency {
  collection: string;
  release: string;
  agency: string;
  /** Folder of the release's served files, with a slash at the end. */
  folder: string;
}

/** Sets a read report beside its agency's served years. Asks the site for one file, nothing about the report is sent. */
export async function compare(id: number, served: ServedAgency): Promise<AgencyFile | null> {
  const parsed = visit.get(id)?.result?.parsed;
  if (parsed === undefined) return null;
  if (!navigator.onLine) {
    visit.update(id, { beside: { state: 'offline' } });
    return null;
  }
  visit.update(id, { beside: { state: 'asked' } });
  try {
    const file = await fetchJson<AgencyFile>(`${served.folder}agency/${served.agency}.json`);
    const source = await lastSource(file, parsed.identity.year, served.folder);
    const answer = await ask(comparing, { kind: 'compare', parsed, file, ...(source && { source }) });
    if (answer.kind !== 'compare') throw new Error(answer.kind);
    const { collection, release, agency } = served;
    visit.update(id, { beside: { state: 'done', collection, release, agency, comparison: answer } });
    return file;
  } catch {
    visit.update(id, { beside: { state: 'failed' } });
    return null;
  }
}

/** The document of the year before; null where none is held, or where it cannot be had. */
async function lastSource(file: AgencyFile, year: number | null, folder: string): Promise<SourceFile | null> {
  const last = file.reports.find((report) => year !== null && report.year === year - 1);
  if (last === undefined || last.origin.kind === 'transcribed' || last.origin.file === null) return null;
  return fetchJson<SourceFile>(`${folder}source/${last.report}.json`).catch(() => null);
}

const files = new Map<string, Promise<unknown>>();

/** A served file, asked for once in a visit; a failure is forgotten, so that trying again tries again. */
function fetchJson<T>(url: string): Promise<T> {
  const known = files.get(url);
  if (known !== undefined) return known as Promise<T>;
  const asked = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.json() as Promise<T>;
  });
  files.set(url, asked);
  asked.catch(() => files.delete(url));
  return asked;
}
