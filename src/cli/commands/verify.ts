import type { Command } from 'commander';
import { CliError } from '../errors.ts';
import { changeLine, say, show } from '../output.ts';

interface Options {
  reread?: boolean;
  json?: boolean;
}

interface Verified {
  collection: string;
  id: string;
  ok: boolean;
  damaged: string[];
  drift?: number;
}

/** `verify [COLLECTION]`: proves every release and held document against its hashes; exit 1 when one does not hold. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('prove releases against their hashes / 校验各版本')
    .argument('[collection]')
    .option('--reread', 'also read the inputs again and report what they would change in the newest release')
    .option('--json', 'print one JSON object')
    .action(verify);
}

async function verify(collection: string | undefined, options: Options): Promise<void> {
  const { chosenCollections } = await import('../collections.ts');
  const { damagedFiles, listReleases } = await import('../releases.ts');
  const { damagedViews } = await import('../held.ts');
  const releases: Verified[] = [];
  const views: string[] = [];
  for (const id of await chosenCollections(collection === undefined ? [] : [collection])) {
    for (const meta of await listReleases(id)) {
      const damaged = await damagedFiles(id, meta);
      releases.push({ collection: id, id: meta.id, ok: damaged.length === 0, damaged });
    }
    views.push(...(await damagedViews(id)).map((file) => `${id} ${file}`));
    if (options.reread === true) await addDrift(id, releases);
  }
  const ok = releases.every((release) => release.ok) && views.length === 0;
  const line = ({ collection: name, id, ok: good, damaged, drift }: Verified) =>
    `${good ? 'ok' : 'DAMAGED'} ${name} ${id}${good ? '' : `: ${damaged.join(', ')}`}${drift === undefined ? '' : ` (drift ${drift})`}`;
  const lines = [...releases.map(line), ...views.map((view) => `DAMAGED ${view}`)];
  show(options.json === true ? { ok, releases, views } : lines.join('\n') || null);
  if (releases.length === 0) throw new CliError('E_RELEASES_NONE', collection ?? '');
  const bad = releases.filter((release) => !release.ok);
  if (bad.length > 0) {
    const names = bad.map((release) => `${release.collection} ${release.id}`);
    throw new CliError('E_RELEASE_DAMAGED', names.join(', '));
  }
  if (views.length > 0) throw new CliError('E_HELD_DAMAGED', views.join(', '));
}

/** Inputs speak about the newest release only: older ones had other inputs. */
async function addDrift(id: string, releases: Verified[]): Promise<void> {
  const newest = releases.filter((release) => release.collection === id).at(-1);
  if (newest === undefined || !newest.ok) return;
  const { driftOf, withBuilt } = await import('../working/build.ts');
  const drift = await withBuilt(id, { reread: true }, driftOf);
  newest.drift = drift.changed;
  drift.changes.slice(0, 50).forEach((change) => say(`  ${changeLine(change)}`));
}
