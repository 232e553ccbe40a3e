import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { answered, cells, expect, main, test } from './support.ts';

const BUILD = fileURLToPath(new URL('../../build', import.meta.url));
let server: Server;
let origin = '';

/** A copy in a sub-folder on a server that knows nothing of us: plain files, no compression, no fallback. */
test.beforeAll(async () => {
  const files = sirv(BUILD, { dev: true });
  server = createServer((request, response) => {
    if (!request.url?.startsWith('/a/b/')) {
      response.writeHead(404).end();
      return;
    }
    request.url = request.url.slice('/a/b'.length);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/b`;
});
test.afterAll(() => server.close());

test('a copy in a sub-folder answers filters and pinned pages', async ({ page }) => {
  const { id, latest } = main();
  await page.goto(`${origin}/`);
  await page.getByRole('link', { name: '中文' }).click();
  await page.locator(`a[href$="/${id}/"]`).first().click();
  await answered(page, 'default');
  const rows = await cells(page);
  await page.selectOption('#cls', 'dept');
  await answered(page, 'answered');
  await page.goto(`${origin}/zh/${id}/v/${latest}/`);
  await answered(page, 'default');
  expect(await cells(page)).toEqual(rows);
});
