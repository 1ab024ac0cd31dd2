import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions, type TLSSocket } from 'node:tls';

/** A server on a free port of 127.0.0.1. */
export interface TestServer {
  port: number;
  /** Resolves once no client holds a connection any more. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

const running = new Set<TestServer>();

/** Ends every server that a test started; for `afterEach`. */
export async function closeServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.close()));
}

/** A TCP server that leaves each connection to `serve`. */
export function startTcp(serve: (socket: Socket) => void): Promise<TestServer> {
  return listen(
    createServer((socket) => {
      socket.resume();
      serve(socket);
    }),
  );
}

/** A TLS server that leaves each connection whose handshake is done to `serve`, or ends it as soon as something is asked. */
export function startTls(
  options: TlsOptions,
  serve: (socket: TLSSocket) => void = (socket) => socket.once('data', () => socket.end()),
): Promise<TestServer> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.on('tlsClientError', () => undefined);
  return listen(server);
}

async function listen(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const handle: TestServer = {
    port: address.port,
    drained: async () => {
      await Promise.all(
        [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))),
      );
    },
    close: () => {
      running.delete(handle);
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  running.add(handle);
  return handle;
}
