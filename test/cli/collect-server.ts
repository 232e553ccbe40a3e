import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, visit: number) => void;

/** A server on this machine whose pages misbehave as told; `visits` counts requests by path. */
export async function startServer(pages: Record<string, Handler>) {
  const visits = new Map<string, number>();
  const agents = new Set<string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const visit = (visits.get(path) ?? 0) + 1;
    visits.set(path, visit);
    agents.add(request.headers['user-agent'] ?? '');
    const page = pages[path];
    if (page !== undefined) page(request, response, visit);
    else response.writeHead(404).end('no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    visits,
    agents,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with fixed bytes. */
export const gives =
  (body: string | Uint8Array, headers: Record<string, string> = { 'content-type': 'text/html' }): Handler =>
  (_request, response) =>
    void response.writeHead(200, headers).end(body);
