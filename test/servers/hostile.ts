import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ServerIdentity } from '../../src/practice/authority';
import { listenOnLoopback, type LoopbackServer } from '../../src/practice/loopback';

const megabyte = 1024 * 1024;
const huge = 100 * megabyte;

/** What a server does with a connection, below HTTP; it ends with the connection. */
export type Behaviour = (socket: Socket) => void;

/** Servers that no client should have to meet, by name. */
export const behaviours = {
  'never answers': () => undefined,
  'closes at once': (socket) => socket.destroy(),
  'answers garbage': (socket) => {
    socket.once('data', () => socket.write(randomBytes(64 * 1024)));
  },
  'never ends its header': (socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\n');
      pour(socket, Buffer.from(`X-Filler: ${'a'.repeat(1000)}\r\n`), Infinity);
    });
  },
  'sends 100 MB of body': (socket) => {
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${huge}\r\n\r\n`);
      pour(socket, Buffer.alloc(megabyte, 'a'), huge / megabyte);
    });
  },
  'sends a frame of 100 MB': (socket) => {
    socket.once('data', (request) => {
      socket.write(upgradeResponse(request));
      socket.write(frameHeader(huge));
      pour(socket, Buffer.alloc(megabyte), huge / megabyte);
    });
  },
  'sends one byte a second': (socket) => {
    socket.once('data', (request) => drip(socket, upgradeResponse(request)));
  },
} as const satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof behaviours;

/** Starts a server with one behaviour, behind TLS where it is given an identity. */
export function startHostile(
  behaviour: Behaviour,
  identity: ServerIdentity | null = null,
): Promise<LoopbackServer> {
  const serve = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    behaviour(socket);
  };
  return listenOnLoopback(hostileServer(serve, identity));
}

function hostileServer(serve: Behaviour, identity: ServerIdentity | null): Server {
  if (identity === null) return createServer(serve);
  const server = createTlsServer({ ...identity }, serve);
  server.on('tlsClientError', () => undefined);
  return server;
}

/** Writes a piece as often as the peer takes it, at most `times`. */
function pour(socket: Socket, piece: Buffer, times: number): void {
  let left = times;
  const write = (): void => {
    while (left > 0 && !socket.destroyed) {
      left -= 1;
      if (!socket.write(piece)) return;
    }
  };
  socket.on('drain', write);
  write();
}

function drip(socket: Socket, text: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    socket.write(text.charAt(sent));
    sent += 1;
  }, 1000);
  socket.once('close', () => clearInterval(timer));
}

/** A sound answer to an opening handshake (RFC 6455 section 4.2.2). */
export function upgradeResponse(request: Buffer, moreHeaders: readonly string[] = []): string {
  const key = /^sec-websocket-key: *(\S+)/im.exec(request.toString('latin1'))?.[1] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    'Sec-WebSocket-Protocol: mqtt',
    ...moreHeaders,
    '\r\n',
  ].join('\r\n');
}

/** Header of an unmasked binary frame with a 64-bit length (RFC 6455 section 5.2). */
function frameHeader(length: number): Buffer {
  const header = Buffer.from([0x82, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
