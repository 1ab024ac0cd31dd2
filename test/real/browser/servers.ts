import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { WebSocketServer } from 'ws';

/** A server of a test on a free port of 127.0.0.1. */
export interface TestServer {
  port: number;
  close: () => Promise<void>;
}

/** Accepts WebSockets with the subprotocol `mqtt`, speaks no MQTT, and tells the `Origin` of every request. */
export async function serveWebSockets(onOrigin: (origin: string | undefined) => void): Promise<TestServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket, request) => {
    onOrigin(request.headers.origin);
    socket.close(1000);
  });
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}

/** Accepts connections, and never answers; `onConnection` tells of the first one. */
export async function serveSilence(onConnection: () => void = () => undefined): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
    onConnection();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
