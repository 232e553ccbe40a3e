import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectSources } from '../../src/cli/collect/run.ts';
import { buildAll } from '../../src/cli/working/report.ts';
import { readLedger } from '../../src/core/dataset/collected.ts';
import { gives, startServer, type Handler } from './collect-server.ts';
import { playground, ROOT, type Ran } from './run.ts';

const demo = (file: string) => readFileSync(path.join(ROOT, 'data/demo/raw', file));
const REPORT = demo('a0002/2023.html').toString('utf8');
const PDF_OR_WORD = demo(
  readdirSync(path.join(ROOT, 'data/demo/raw'), { recursive: true })
    .map(String)
    .find((file) => file.endsWith('.docx')) ?? '',
);

/** The test's own server must answer meanwhile, so the command runs beside it. */
function gouji(args: readonly string[], data: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, GOUJI_DATA: data },
    });
    const ran = { code: null as number | null, out: '', err: '' };
    child.stdout.on('data', (piece) => (ran.out += String(piece)));
    child.stderr.on('data', (piece) => (ran.err += String(piece)));
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

let place: ReturnType<typeof playground>;
let server: Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, Handler> = {};

beforeEach(async () => {
  place = playground();
  Object.keys(pages).forEach((page) => delete pages[page]);
  server = await startServer(pages);
  mkdirSync(path.join(place.dir, 'c'));
  place.write('c/collection.json', '{"name":{"zh":"丙","en":"C"},"kind":"collected"}');
  process.env['GOUJI_DATA'] = place.dir;
});
afterEach(async () => {
  await server.close();
  delete process.env['GOUJI_DATA'];
  place.remove();
});

const sources = (...paths: string[]) =>
  place.write('c/sources.csv', `url\n${paths.map((one) => `${server.origin}${one}\n`).join('')}`);
const FAST = ['--delay', '0.02', '--timeout', '2', '--max-mb', '1', '--allow-private'];
const SAME = { delay: 0.02, timeout: 2, maxBytes: 1 << 20, allowPrivate: true, userAgent: 'Gouji/test' };
const collect = () => collectSources('c', SAME);
const build = async () => (await buildAll(['c'], {}))[0];
const stored = () => {
  const dir = path.join(place.dir, 'c/raw/collected');
  return existsSync(dir) ? readdirSync(dir).sort() : [];
};
const ledger = () => readLedger(readFileSync(path.join(place.dir, 'c/collected.csv'), 'utf8'));
const outcomes = (looks: { outcome: string; detail: string }[]) =>
  looks.map(({ outcome, detail }) => `${outcome} ${detail.split(' ')[0]}`.trim());

describe('one look at a misbehaving site', { timeout: 120_000 }, () => {
  it('gets what can be got, and names the rest, without stopping', async () => {
    pages['/good.html'] = gives(REPORT);
    pages['/typed.html'] = gives(REPORT.replace('</body>', '<!-- a --></body>'), {
      'content-type': 'image/png',
    });
    pages['/slow.html'] = () => undefined;
    pages['/endless.html'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(timer));
    };
    pages['/large.html'] = gives('y'.repeat(2_000_000));
    pages['/loop.html'] = (_request, response) =>
      void response.writeHead(302, { location: '/loop.html' }).end();
    pages['/drop.html'] = (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    pages['/denied/x.html'] = gives(REPORT);
    pages['/robots.txt'] = gives('User-agent: Gouji\nDisallow: /denied/\n', { 'content-type': 'text/plain' });
    const all = ['good', 'typed', 'slow', 'endless', 'large', 'loop', 'drop', 'denied/x', 'missing'];
    sources(...all.map((name) => `/${name}.html`));
    const { code, err, out } = await gouji(['collect', 'c', '--json', ...FAST], place.dir);
    const { looks } = JSON.parse(out);
    expect(code, err).toBe(0);
    expect(outcomes(looks)).toEqual([
      'new',
      'new',
      'failed timeout',
      'failed too_large',
      'failed too_large',
      'failed redirects',
      'failed network',
      'refused robots',
      'gone not_found',
    ]);
    expect(looks[1]).toMatchObject({ media_type: 'text/html', file: expect.stringMatching(/\.html$/) });
    expect(err).toContain('robots.txt');
    expect(server.visits.get('/denied/x.html')).toBeUndefined();
    expect(server.visits.get('/robots.txt')).toBe(1);
    expect([...server.agents].every((agent) => agent.startsWith('Gouji/'))).toBe(true);
    expect(stored()).toHaveLength(2);
  });

  it('waits as long as it is asked to and tries again after failures that pass', async () => {
    const times: number[] = [];
    pages['/busy.html'] = (request, response, visit) => {
      times.push(Date.now());
      if (visit === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else gives(REPORT)(request, response, visit);
    };
    pages['/sick.html'] = (request, response, visit) =>
      visit <= 2 ? void response.writeHead(500).end() : gives(REPORT)(request, response, visit);
    sources('/busy.html', '/sick.html');
    const { looks } = await collect();
    expect(outcomes(looks)).toEqual(['new', 'new']);
    // Told to wait a second: a limit of politeness, never an upper bound.
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
    expect(server.visits.get('/sick.html')).toBe(3);
    expect(stored()).toHaveLength(1);
  });

  it('asks no local address unless told to', async () => {
    pages['/good.html'] = gives(REPORT);
    sources('/good.html');
    const ran = await gouji(['collect', 'c', '--json', '--delay', '0'], place.dir);
    expect(outcomes(JSON.parse(ran.out).looks)).toEqual(['refused private_address']);
    expect(ran.err).toContain('--allow-private');
    expect(server.visits.size).toBe(0);
  });

  it('never uses a name a server gives', async () => {
    pages['/get'] = gives(PDF_OR_WORD, {
      'content-type': 'text/html',
      'content-disposition': 'attachment; filename="../../../evil.docx"',
    });
    sources('/get');
    const { looks } = await collect();
    expect(looks[0]?.file).toMatch(/^raw\/collected\/[0-9a-f]{24}\.docx$/);
    expect(readdirSync(place.dir)).toEqual(['c']);
  });

  it('follows a cover to its attachment, on its own host only', async () => {
    pages['/cover.html'] = gives(
      '<html><body><h1>通知</h1><p>年度报告见附件。</p><a href="/down?id=1">甲局2023年政府信息公开工作年度报告.docx</a>' +
        '<a href="/form.pdf">表格</a><a href="http://elsewhere.invalid/年度报告.pdf">年度报告</a></body></html>',
    );
    pages['/down'] = gives(PDF_OR_WORD);
    pages['/form.pdf'] = gives('%PDF-1.4');
    sources('/cover.html');
    const { looks } = await collect();
    expect(looks.map((row) => [row.url, row.outcome])).toEqual([
      [`${server.origin}/cover.html`, 'new'],
      [`${server.origin}/down?id=1`, 'new'],
    ]);
    const built = await build();
    expect(built).toMatchObject({ reports: 1, unplaced: [] });
  });

  it('keeps the bytes of a page in GBK that names no charset, and reads it', async () => {
    const gbk = readdirSync(path.join(ROOT, 'data/demo/raw'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.html'))
      .map((file) => demo(file))
      .find((bytes) => /gb(?:k|2312|18030)/i.test(bytes.subarray(0, 2000).toString('latin1')));
    expect(gbk).toBeDefined();
    const bare = Buffer.from(
      (gbk ?? Buffer.alloc(0)).toString('latin1').replace(/<meta[^>]*charset[^>]*>/gi, ''),
      'latin1',
    );
    pages['/gbk.html'] = gives(bare);
    sources('/gbk.html');
    const { looks } = await collect();
    expect(readFileSync(path.join(place.dir, 'c', looks[0]?.file ?? '')).equals(bare)).toBe(true);
    expect(await build()).toMatchObject({ reports: 1, unplaced: [] });
  });
});

describe('a second look', { timeout: 120_000 }, () => {
  const first = async () => {
    pages['/a.html'] = gives(REPORT);
    sources('/a.html');
    await collect();
    // As if the first look had been a while ago: what vanished since must lie between two days.
    const file = path.join(place.dir, 'c/collected.csv');
    place.write('c/collected.csv', readFileSync(file, 'utf8').replace(/20\d\d-\d\d-\d\dT/g, '2025-03-01T'));
  };
  const findings = async () => {
    await build();
    return readFileSync(path.join(place.dir, 'c/work/findings.csv'), 'utf8');
  };

  it('stores nothing twice', async () => {
    await first();
    expect(outcomes((await collect()).looks)).toEqual(['same']);
    expect(stored()).toHaveLength(1);
  });

  it('takes a counter for no change', async () => {
    await first();
    pages['/a.html'] = gives(
      REPORT.replace(
        /<body[^>]*>/,
        (tag) => `${tag}<p>浏览次数：1234次 当前时间：2025-06-01 10:00</p><script>var t="x9"</script>`,
      ),
    );
    expect(outcomes((await collect()).looks)).toEqual(['content_same']);
    expect(stored()).toHaveLength(1);
  });

  it('keeps both versions of a page that changed, so that X-03 speaks', async () => {
    await first();
    const now = REPORT.replace(/>(\d+)<\/td>/, (_cell, figure: string) => `>${Number(figure) + 7}</td>`);
    expect(now).not.toBe(REPORT);
    pages['/a.html'] = gives(now);
    const { looks } = await collect();
    expect(outcomes(looks)).toEqual(['changed']);
    expect(looks[0]?.previous).toBe(ledger()[0]?.sha256);
    expect(stored()).toHaveLength(2);
    expect(await findings()).toMatch(/X-03,\d+,info,fail/);
    const reports = readFileSync(path.join(place.dir, 'c/work/reports.csv'), 'utf8');
    expect(reports).toMatch(/^a0001-2023,a0001,2023,2,/m);
  });

  it('goes back with a page that went back, as a version of its own', async () => {
    await first();
    pages['/a.html'] = gives(REPORT.replace(/>(\d+)<\/td>/, '>77777</td>'));
    await collect();
    pages['/a.html'] = gives(REPORT);
    expect(outcomes((await collect()).looks)).toEqual(['changed']);
    expect(stored()).toHaveLength(3);
  });

  it.each<[string, Handler]>([
    ['is missing', (_request, response) => void response.writeHead(404).end()],
    ['is gone', (_request, response) => void response.writeHead(410).end()],
    [
      'leads to the front page',
      (_request, response) => void response.writeHead(302, { location: '/' }).end(),
    ],
    ['says so itself', gives('<html><body><p>您访问的页面不存在</p></body></html>')],
  ])('makes X-04 speak when the page %s', async (_, handler) => {
    await first();
    pages['/a.html'] = handler;
    pages['/'] = gives('<html><body>首页</body></html>');
    expect((await collect()).looks[0]?.outcome).toBe('gone');
    expect(await findings()).toMatch(/X-04,\d+,info,fail/);
    expect(stored()).toHaveLength(1);
  });

  it('says nothing about a page whose server is down', async () => {
    await first();
    pages['/a.html'] = (_request, response) => void response.writeHead(503).end();
    expect(outcomes((await collect()).looks)).toEqual(['failed http_status']);
    expect(await findings()).not.toMatch(/X-04,\d+,info,fail/);
  });
});

describe('a run that is killed', { timeout: 120_000 }, () => {
  it('leaves what it had and is gone on with', async () => {
    ['a', 'b', 'c'].forEach(
      (name) => (pages[`/${name}.html`] = gives(REPORT.replace('</body>', `${name}</body>`))),
    );
    pages['/wait.html'] = () => undefined;
    sources('/a.html', '/b.html', '/wait.html', '/c.html');
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'collect', 'c', ...FAST, '--timeout', '60'];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, GOUJI_DATA: place.dir },
    });
    await expect.poll(() => server.visits.get('/wait.html'), { timeout: 30_000 }).toBe(1);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(ledger().map((row) => row.outcome)).toEqual(['new', 'new']);
    expect((await build())?.reports).toBeGreaterThan(0);
    pages['/wait.html'] = gives('<html><body>x</body></html>');
    const { looks, skipped } = await collect();
    expect(skipped).toBe(2);
    expect(looks.map((row) => row.url)).toEqual([`${server.origin}/wait.html`, `${server.origin}/c.html`]);
    expect(server.visits.get('/a.html')).toBe(1);
  });
});
