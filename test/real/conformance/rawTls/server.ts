import { createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { RawTlsConnection } from './connection';
import type { RawIdentity } from './handshake';

/**
 * A TLS 1.2 server that never looks at its own certificates, so that it can send what OpenSSL refuses to load.
 * It does not listen yet.
 */
export function createRawTlsServer(identity: RawIdentity, serve: (stream: Duplex) => void): Server {
  return createServer({ noDelay: true }, (socket) => {
    const connection = new RawTlsConnection(socket, identity);
    connection.on('error', () => connection.destroy());
    connection.once('secure', () => serve(connection));
  });
}
