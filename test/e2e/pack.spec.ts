import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { zipFolder } from '../../src/cli/pack/zip.ts';
import { answered, expect, live, needs, test } from './support.ts';

// A pack of the smallest collection, unpacked below a bare file server; then only its data folder is replaced. The
// pages come from the built site, since packing builds them anew for minutes (test/full/pack.mjs does).

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [OLD, NEW] = ['2026.1', '2026.2'];
const CELL = 'a0001-2024/licensing_decisions';
const FIGURE = 'a0001,2024,licensing_decisions,,';

needs('xianning');
const place = mkdtempSync(path.join(tmpdir(), 'gouji-pack-e2e-'));
const site = path.join(place, 'www', 'sub', 'folder');
let server: Server;
let origin = '';
let before = 0;

function gouji(...args: string[]): void {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, GOUJI_DATA: path.join(place, 'data'), GOUJI_STATIC: path.join(place, 'static') },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stderr}`);
}

function unpack(zip: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** A newer release in which one figure is larger by one. */
function newerRelease(): void {
  const folder = path.join(place, 'data', 'xianning');
  cpSync(path.join(ROOT, 'data', 'xianning'), folder, { recursive: true });
  const file = path.join(folder, 'figures.csv');
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith(FIGURE));
  before = Number(lines[at]?.slice(FIGURE.length).split(',')[0]);
  lines[at] = `${FIGURE}${before + 1},,`;
  writeFileSync(file, lines.join('\n'));
  gouji('release', 'xianning', '--id', NEW, '--date', '2026-12-01');
}

/** The site's pages of one collection and its data of the older release, as one zip. */
async function packedSite(): Promise<string> {
  const stage = path.join(place, 'stage');
  const build = path.join(ROOT, 'build');
  const shared = ['index.html', '404.html', 'icon.svg', '_app', 'engine', 'en/index.html', 'zh/index.html'];
  for (const name of [...shared, 'en/xianning', 'zh/xianning'])
    cpSync(path.join(build, name), path.join(stage, name), { recursive: true });
  gouji('pack', 'xianning', '--data-only', '--release', OLD, '--out', path.join(place, 'old.zip'));
  unpack(path.join(place, 'old.zip'), stage);
  const zip = path.join(place, 'site.zip');
  await zipFolder(stage, {}, zip);
  return zip;
}

test.beforeAll(async () => {
  newerRelease();
  unpack(await packedSite(), site);
  gouji('pack', 'xianning', '--data-only', '--out', path.join(place, 'new.zip'));
  // Plain files, no compression, no fallback: any server's least.
  const files = sirv(path.join(place, 'www'), { dev: true });
  server = createServer((request, response) => {
    void files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/folder`;
});
test.afterAll(() => {
  server.close();
  rmSync(place, { recursive: true, force: true });
});

test('data replaced without a new build are shown under their release, and pinned links stay', async ({
  page,
}) => {
  const value = (scope = '') => page.locator(`${scope} [data-cell="${CELL}"]`).first();
  const open = async (address: string) => {
    await page.goto(`${origin}/en/xianning/${address}`);
    await live(page);
  };
  await open('r/a0001-2024/');
  await expect(value()).toHaveAttribute('data-value', String(before));
  await expect(page.getByTestId('new-data')).toHaveCount(0);
  await open('');
  await answered(page, 'default');
  await expect(page.getByTestId('answers')).toHaveAttribute('data-release', OLD);

  rmSync(path.join(site, 'data'), { recursive: true });
  unpack(path.join(place, 'new.zip'), site);

  await open('');
  await expect(page.locator('[data-testid=follow][data-state=loaded]')).toBeVisible();
  await expect(page.getByTestId('answers')).toHaveAttribute('data-release', NEW);
  await open('leads/');
  await expect(page.locator('[data-testid=follow][data-state=loaded]')).toBeVisible();
  await expect(page.getByTestId('answers')).toHaveAttribute('data-release', NEW);
  await expect(page.getByTestId('not-built')).toBeVisible();
  for (const address of ['a/a0001/', 'r/a0001-2024/']) {
    await open(address);
    await expect(value()).toHaveAttribute('data-value', String(before));
    await page.getByTestId('new-data').click();
    await expect(value('[data-testid=live]')).toHaveAttribute('data-value', String(before + 1));
    await expect(page.locator('main')).toContainText(`read from release ${NEW} (2026-12-01)`);
  }

  await open(`v/${OLD}/r/a0001-2024/`);
  await expect(value()).toHaveAttribute('data-value', String(before));
  await expect(page.getByTestId('newer-release')).toContainText(NEW);
});
