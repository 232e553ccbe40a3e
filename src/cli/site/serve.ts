import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { CliError } from '../errors.ts';
import { show, say } from '../output.ts';
import { parentGone } from '../parent.ts';
import { headerPolicy } from './policy.ts';

const TRIES = 20;

/**
 * Serves a built site until interrupted and prints its address, the only line on standard output. A taken port is
 * passed over for the next free one, 20 in all. Throws E_SITE_MISSING, E_PORT.
 */
export async function serveSite(options: { dir: string; port: number; host: string }): Promise<void> {
  const { dir, port, host } = options;
  if (!existsSync(join(dir, 'index.html'))) throw new CliError('E_SITE_MISSING', dir);
  const files = sirv(dir, {
    etag: true,
    gzip: true,
    dotfiles: false,
    setHeaders: asked,
    onNoMatch: notFound(dir),
  });
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', headerPolicy(request.url ?? '/'));
    files(request, response);
  });
  const bound = await listen(server, port, host);
  if (bound !== port) say(`port ${port} is taken / 端口 ${port} 已被占用`);
  show(`http://${host.includes(':') ? `[${host}]` : host}:${bound}/`);
  await untilStopped();
  server.close();
  server.closeAllConnections();
}

/** Ends with a signal, or with the npm that started us. */
async function untilStopped(): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([signalled, parentGone()]);
}

/**
 * Who asks for a `.gz` by its name wants that file: called an encoding, it would be unpacked on the way and saved under
 * a name, and with a hash, that it no longer has.
 */
function asked(response: ServerResponse, path: string): void {
  if (!path.endsWith('.gz')) return;
  response.setHeader('Content-Encoding', 'identity');
  response.setHeader('Content-Type', 'application/gzip');
}

/** The site's own page for addresses that do not exist, with the status that says so. */
function notFound(dir: string) {
  const path = join(dir, '404.html');
  const page = existsSync(path) ? readFileSync(path) : '404\n';
  return (_request: IncomingMessage, response: ServerResponse) => {
    const type = typeof page === 'string' ? 'text/plain' : 'text/html';
    response.writeHead(404, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(page);
  };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate < port + TRIES && candidate <= 65_535; candidate++) {
    if (await tryPort(server, candidate, host)) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    }
  }
  throw new CliError('E_PORT', `${port}–${port + TRIES - 1}`);
}

function tryPort(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(new CliError('E_PORT', error.message));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
