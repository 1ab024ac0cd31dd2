import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { generate, parser, type Packet } from 'mqtt-packet';
import { WebSocket } from 'ws';

/** Its digest is `HSmrc0sMlYUkAGmm5OPpG2HaGWk=` (RFC 6455 section 4.2.2). */
const webSocketKey = 'x3JJHMbDL1EzLkh9GBhXDw==';

/** Opens TCP, or TLS with Node's strict verification, and rejects with the platform's error. */
export async function openTransport(url: string, tls: ConnectionOptions): Promise<Socket> {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'wss:';
  const address = { host: hostname, port: Number(port) };
  const socket = secure ? connectTls({ ...address, ...serverName(hostname), ...tls }) : connectTcp(address);
  await once(socket, secure ? 'secureConnect' : 'connect');
  // A server may refuse after the handshake, before whoever asked for the socket listens.
  socket.on('error', () => socket.destroy());
  return socket;
}

/** SNI carries host names only, no addresses (RFC 6066 section 3). */
function serverName(hostname: string): { servername?: string } {
  return /^[\d.]+$/.test(hostname) ? {} : { servername: hostname };
}

/** Sends an opening handshake and returns the head of whatever is answered, without judging it. */
export async function upgrade(
  url: string,
  tls: ConnectionOptions,
  headers: readonly string[] = [],
): Promise<string> {
  const socket = await openTransport(url, tls);
  const { host, pathname } = new URL(url);
  socket.write(
    [
      `GET ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${webSocketKey}`,
      'Sec-WebSocket-Protocol: mqtt',
      ...headers,
      '\r\n',
    ].join('\r\n'),
  );
  const received: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      resolve(Buffer.concat(received).toString('latin1'));
      socket.destroy();
    };
    socket.on('error', reject);
    socket.on('close', settle);
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      if (Buffer.concat(received).includes('\r\n\r\n')) settle();
    });
  });
}

/** Values of a header in a response head, in the order received. */
export function headerValues(head: string, name: string): string[] {
  const prefix = `${name.toLowerCase()}: `;
  return head
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(prefix))
    .map((line) => line.slice(prefix.length));
}

/** An MQTT session over WebSocket, one packet at a time. */
export interface PacketClient {
  send: (packet: Packet) => void;
  sendBytes: (bytes: Buffer) => void;
  /** The next packet, or `closed` with the WebSocket's close code. */
  next: () => Promise<Packet | { closed: number }>;
  /** Resolves when the server has read all that was sent so far. */
  ping: () => Promise<void>;
  /** Packets received and not yet taken. */
  waiting: () => number;
  close: () => void;
}

export async function openPacketClient(
  url: string,
  tls: ConnectionOptions,
  protocolVersion: 4 | 5,
): Promise<PacketClient> {
  const webSocket = new WebSocket(url, 'mqtt', tls);
  const packets = parser({ protocolVersion });
  const queue: (Packet | { closed: number })[] = [];
  let wake: () => void = () => undefined;
  const enqueue = (item: Packet | { closed: number }): void => {
    queue.push(item);
    wake();
  };
  packets.on('packet', enqueue);
  webSocket.on('message', (data: Buffer) => packets.parse(data));
  webSocket.on('close', (closed) => enqueue({ closed }));
  await once(webSocket, 'open');
  const next = async (): Promise<Packet | { closed: number }> => {
    const item = queue.shift();
    if (item !== undefined) return item;
    await new Promise<void>((resolve) => (wake = resolve));
    return next();
  };
  return {
    send: (packet) => webSocket.send(generate(packet, { protocolVersion })),
    sendBytes: (bytes) => webSocket.send(bytes),
    next,
    ping: async () => {
      webSocket.ping();
      await once(webSocket, 'pong');
    },
    waiting: () => queue.length,
    close: () => webSocket.terminate(),
  };
}

export const connectPacket = (protocolVersion: 4 | 5): Packet => ({
  cmd: 'connect',
  protocolId: 'MQTT',
  protocolVersion,
  clean: true,
  clientId: `practice-test-${protocolVersion}`,
  keepalive: 30,
});
