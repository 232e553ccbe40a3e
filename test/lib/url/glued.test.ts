import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeGlued } from '../../../src/lib/url/glued.ts';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const scriptOf = (name: string) => /<script>([^]*?)<\/script>/.exec(read(name))?.[1] ?? '';
const ORIGIN = 'http://host';
const escaped = (path: string) => new URL(ORIGIN + path).pathname;

interface Opened {
  asked: string[];
  opened: string | null;
  kept: string | null;
}

/** What 404.html does at an address of a server that has only `pages`. */
async function opens(path: string, pages: readonly string[], search = '', hash = ''): Promise<Opened> {
  const done: Opened = { asked: [], opened: null, kept: null };
  await vm.runInNewContext(`${scriptOf('static/404.html')}; Promise.resolve()`, {
    location: {
      ...{ origin: ORIGIN, pathname: escaped(path), search, hash },
      replace: (to: string) => (done.opened = to),
    },
    sessionStorage: { setItem: (_: string, text: string) => (done.kept = text) },
    fetch: (address: string) => {
      done.asked.push(address);
      return Promise.resolve({ ok: pages.includes(address.replace(ORIGIN, '')) });
    },
  });
  await new Promise((resolve) => setTimeout(resolve));
  return done;
}

const PAGES = ['/zh/demo/m/req_new/', '/gouji/en/demo/v/2026.1/x/', '/zh/', '/zh/demo/check/deadlines.ics'];

describe('a path with what a sentence glued to its end', () => {
  it.each(['。', '）', ',', '"', '>', '”。', '.', '...', '，请看这里', '%C0', '；a/b', '*'])(
    'opens the page meant: %s',
    async (glued) => {
      for (const page of PAGES) {
        for (const path of [page, page.replace(/\/$/, '')]) {
          // A path that ends in `/.` is the page itself: the browser takes the full stop away.
          if (escaped(path + glued) === page) continue;
          const done = await opens(`${path}${glued}`, PAGES, '?y=2024', '#total');
          expect(done.opened, path).toBe(`${ORIGIN}${page}?y=2024#total`);
        }
      }
    },
  );

  it('names what was left out', async () => {
    const { kept } = await opens('/zh/demo/m/req_new/。', PAGES);
    expect(takeGlued({ dataset: { glued: kept ?? '' } })).toBe('。');
  });

  it('is left alone where there is no such page, and never asked for again as it is', async () => {
    expect(await opens('/zh/demo/m/none/。', PAGES)).toMatchObject({ opened: null });
    expect(await opens('/zh/demo/m/none/', PAGES)).toEqual({ asked: [], opened: null, kept: null });
    expect(await opens('/elsewhere/。', PAGES)).toEqual({ asked: [], opened: null, kept: null });
  });

  it('asks nobody but its own origin, whatever the path', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.webPath(),
        fc.constantFrom('/zh', '//other.example/zh', '/a/en'),
        async (rest, root) => {
          const { asked } = await opens(root + rest, []);
          for (const address of asked) expect(new URL(address).origin).toBe(ORIGIN);
        },
      ),
      // Each run is a script of its own.
      { numRuns: 30 },
    );
  });
});

describe('a fragment', () => {
  /** The part of app.html's boot script that mends it, at an address. */
  function boot(hash: string, left: string | null = null) {
    const place = { hash, pathname: '/zh/demo/', search: '?y=2024' };
    const dataset: Record<string, string> = {};
    const done = { replaced: null as string | null, removed: 0, dataset };
    vm.runInNewContext(scriptOf('src/app.html'), {
      location: place,
      document: { documentElement: { dataset } },
      localStorage: { getItem: () => null },
      sessionStorage: { getItem: () => left, removeItem: () => (done.removed += 1) },
      history: { state: null, replaceState: (_: unknown, __: string, to: string) => (done.replaced = to) },
      addEventListener: () => undefined,
      window: {},
      decodeURIComponent,
    });
    return done;
  }

  it('that is no text is taken away and named; any other stays', () => {
    const broken = boot('#%C0');
    expect(broken.replaced).toBe('/zh/demo/?y=2024');
    expect(takeGlued(broken)).toBe('#%C0');
    expect(takeGlued(broken), 'once').toBeNull();
    for (const hash of ['', '#total', '#%E5%8B%BE']) {
      const sound = boot(hash);
      expect([sound.replaced, takeGlued(sound)], hash).toEqual([null, null]);
    }
  });

  it('does not hide what was glued to the path', () => {
    const done = boot('', '%E3%80%82');
    expect([takeGlued(done), done.removed]).toEqual(['。', 1]);
  });
});
