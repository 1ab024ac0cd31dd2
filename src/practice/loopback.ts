import type { AddressInfo, Server, Socket } from 'node:net';

/** A server that listens on 127.0.0.1. */
export interface LoopbackServer {
  port: number;
  /** Stops listening and destroys every connection. */
  close: () => Promise<void>;
}

/**
 * Lets a server listen on a free port of 127.0.0.1.
 * Connections are followed below TLS, HTTP and WebSocket, so that `close` ends them whatever they carry.
 */
export async function listenOnLoopback(server: Server): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // Peers of a broken listener often leave with a reset, which is no fault of this process.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (isPortAddress(address)) resolve(address.port);
      else reject(new Error('The server listens on no TCP port.'));
    });
  });
}

function isPortAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
