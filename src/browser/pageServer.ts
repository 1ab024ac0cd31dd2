import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** The page that WebSockets are opened from: empty, and without a request of its own for an icon. */
export const emptyPage =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>MQTT</title>';

export interface PageServer {
  /** Of the page; nobody else can guess it. */
  url: string;
  close: () => Promise<void>;
}

/** Serves the empty page on a free port of 127.0.0.1: only a page that really comes from there is no public one. */
export async function servePage(): Promise<PageServer> {
  const path = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    const isPage = request.method === 'GET' && request.url === path;
    response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html' });
    response.end(isPage ? emptyPage : '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
