import type { TLSSocket } from 'node:tls';

/** TLS 1.3's traffic secrets of the server, by the labels of the SSLKEYLOGFILE format. */
export type KeyLog = ReadonlyMap<string, Buffer>;

const linePattern = /^(SERVER_(?:HANDSHAKE_TRAFFIC_SECRET|TRAFFIC_SECRET_0)) [0-9a-f]+ ([0-9a-f]+)\s*$/i;

/** Collects the secrets of one connection. They stay in memory, and open nothing but that connection's recording. */
export function collectKeys(socket: TLSSocket): KeyLog {
  const keys = new Map<string, Buffer>();
  socket.on('keylog', (line: Buffer) => {
    const [, label, secret] = linePattern.exec(line.toString('latin1')) ?? [];
    if (label !== undefined && secret !== undefined) keys.set(label, Buffer.from(secret, 'hex'));
  });
  return keys;
}
