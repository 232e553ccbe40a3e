import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gouji, playground, ROOT } from './run.ts';

let place: ReturnType<typeof playground>;
beforeEach(() => {
  place = playground();
  mkdirSync(path.join(place.dir, 'mine/raw'), { recursive: true });
  place.write('mine/collection.json', '{"name":{"zh":"我","en":"mine"},"kind":"collected"}');
  cpSync(path.join(ROOT, 'data/demo/raw/a0002'), path.join(place.dir, 'mine/raw/x'), { recursive: true });
});
afterEach(() => place.remove());

const build = (...more: string[]) =>
  JSON.parse(gouji(['build', 'mine', '--json', ...more], place.dir).out).collections[0];
const kept = () => {
  const dir = path.join(place.dir, 'mine/work/parsed');
  if (!existsSync(dir)) return 0;
  return readdirSync(dir, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json')).length;
};

/** Every build starts threads of its own, on machines that may be busy. */
describe('a build', { timeout: 120_000 }, () => {
  it('that was killed goes on where it stopped', async () => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'build', 'mine', '--jobs', '1'];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, GOUJI_DATA: place.dir },
    });
    await expect.poll(kept, { timeout: 60_000, interval: 5 }).toBeGreaterThan(1);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    const before = kept();
    const built = build();
    expect(built.reports).toBe(8);
    expect(built.read).toBe(kept() - before);
    expect(before).toBeGreaterThan(1);
  });

  it('reads only what changed, and a bad document stops nothing', () => {
    const first = build('--jobs', '2');
    expect(build()).toMatchObject({ reports: first.reports, read: 0 });
    const file = path.join(place.dir, 'mine/raw/x/2023.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('</body>', '<!-- x --></body>'));
    place.write('mine/raw/bad.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]).toString('latin1'));
    const next = build();
    expect(next).toMatchObject({ reports: first.reports, read: 2 });
    expect(next.unplaced).toContainEqual(
      expect.objectContaining({ file: 'raw/bad.docx', why: 'cannot_read' }),
    );
  });
});
