import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code, or files, are in the built site. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
  /** Texts of its licence and notice files; empty when the package has none. */
  texts: string[];
}

/** What pages load besides bundled modules: the engine's files, and the character maps of PDFs. */
const COPIED = ['@duckdb/duckdb-wasm', 'pdfjs-dist'];
/** Packages whose published file already holds their own dependencies. */
const INLINES = ['docx', '@duckdb/duckdb-wasm'];
const TEXT_FILE = /^(licen[cs]e|notice|copying|third-party)[\w.-]*$/i;

/** Folders of the packages that module ids of a bundler lie in; a module of the project itself has none. */
export function packageFolders(ids: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const id of ids) {
    const found = /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id)?.[1];
    if (found !== undefined && existsSync(join(found, 'package.json'))) folders.add(found);
  }
  return [...folders];
}

/** The bundled packages, those copied as files and those inlined in others, by name. */
export function licensed(folders: Iterable<string>, root: string): Licensed[] {
  const found = new Map<string, Licensed>();
  const add = (folder: string) => {
    const { name, version, license, dependencies = {} } = manifest(folder);
    const texts = textsIn(folder);
    // A bundle of code nobody may use would be ours to answer for.
    if (license === undefined && texts.length === 0) throw new Error(`${name} ${version} states no licence`);
    if (found.has(`${name} ${version}`)) return;
    found.set(`${name} ${version}`, { name, version, licence: license ?? 'see its text', texts });
    if (!INLINES.includes(name)) return;
    for (const inner of Object.keys(dependencies).filter((one) => !one.startsWith('@types/')))
      for (const at of [join(folder, 'node_modules', inner), join(root, 'node_modules', inner)])
        if (existsSync(join(at, 'package.json'))) {
          add(at);
          break;
        }
  };
  for (const folder of folders) add(folder);
  for (const name of COPIED) add(join(root, 'node_modules', name));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

function manifest(folder: string): Manifest {
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<Manifest>;
  const { name = folder, version = '', license, dependencies } = json;
  return {
    name,
    version,
    ...(typeof license === 'string' ? { license } : {}),
    ...(dependencies === undefined ? {} : { dependencies }),
  };
}

/** Texts beside package.json, and those in a folder of that name. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => TEXT_FILE.test(entry.name))
    .sort((x, y) => (x.name < y.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      const inner = readdirSync(path, { withFileTypes: true }).filter((file) => file.isFile());
      return inner.map((file) => join(path, file.name)).sort();
    })
    .map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim());
}

/** The file shipped with the site: a list to look through, then every text. */
export function licencesText(packages: readonly Licensed[]): string {
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  const rule = '-'.repeat(72);
  const parts = packages.map(({ name, version, licence, texts }) =>
    [rule, `${name} ${version}`, `Licence: ${licence}`, '', texts.join('\n\n') || NO_TEXT].join('\n'),
  );
  return [HEAD, ...list, '', ...parts, ''].join('\n');
}

const HEAD = '勾稽 Gouji: third-party software in this site / 本站所用的第三方软件\n';
const NO_TEXT = 'The package has no licence file of its own; the licence named above applies.';

interface Bundle {
  [file: string]: { type: string; moduleIds?: string[] };
}

/** What of a bundler's plugin interface is used: pages, and the workers that are bundled on their own. */
interface LicencePlugin {
  name: string;
  apply: 'build';
  generateBundle: (
    this: { environment?: { name: string }; emitFile: (file: Emitted) => unknown },
    options: unknown,
    bundle: Bundle,
  ) => void;
}
interface Emitted {
  type: 'asset';
  fileName: string;
  source: string;
}

/**
 * Bundler plugins that write `licences.txt` beside the pages from what is really in them. Workers are finished before
 * the pages that start them, so `worker` has noted its modules when `pages` writes.
 */
export function licencePlugins(root: string): { pages: LicencePlugin; worker: LicencePlugin } {
  const modules = new Set<string>();
  const note = (bundle: Bundle) => {
    for (const chunk of Object.values(bundle)) for (const id of chunk.moduleIds ?? []) modules.add(id);
  };
  return {
    worker: { name: 'gouji-licences-worker', apply: 'build', generateBundle: (_, bundle) => note(bundle) },
    pages: {
      name: 'gouji-licences',
      apply: 'build',
      generateBundle(_, bundle) {
        if (this.environment?.name !== 'client') return;
        note(bundle);
        const source = licencesText(licensed(packageFolders(modules), root));
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      },
    },
  };
}
