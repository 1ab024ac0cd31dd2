import { once } from 'node:events';
import type { Socket } from 'node:net';
import { generate, parser } from 'mqtt-packet';
import { WebSocketServer } from 'ws';
import { startHostile, upgradeResponse } from './hostile';

/** What a run is given that nobody may read in its report. */
export interface GivenSecrets {
  username: string;
  password: string;
  token: string;
}

/** A server of a test, with a port of 127.0.0.1. */
export interface EchoingServer {
  port: number;
  close: () => Promise<void>;
}

/** Servers that say what they were told, or know it from elsewhere, in every place that a report could quote. */
export const echoingServers: Record<string, (secrets: GivenSecrets) => Promise<EchoingServer>> = {
  'what the client wrote, as it came': () => answering((socket, request) => socket.write(request)),
  'in the head and body of a refusal': (secrets) =>
    answering((socket, request) => socket.end(refusal(request, secrets, '403 Forbidden'))),
  'in a redirect': (secrets) =>
    answering((socket, request) => socket.end(refusal(request, secrets, '301 Moved Permanently'))),
  'as the subprotocol': ({ token }) =>
    answering((socket, request) => socket.write(upgradeResponse(request).replace(': mqtt', `: ${token}`))),
  'in CONNACK and in the close reason': refuseLogin,
};

function answering(answer: (socket: Socket, request: Buffer) => void): Promise<EchoingServer> {
  return startHostile((socket) => socket.once('data', (request) => answer(socket, request)));
}

function refusal(
  request: Buffer,
  { username, password, token }: GivenSecrets,
  status: `${number} ${string}`,
): string {
  const all = `${username} ${password} ${token}`;
  return [
    `HTTP/1.1 ${status}, ${all}`,
    `Server: gate/1.0 (${all})`,
    `Via: 1.1 gate (${all})`,
    `X-Request: ${all}; ${encodeURIComponent(password)}; ${Buffer.from(token).toString('base64')}`,
    `Set-Cookie: session=${token}; Path=/`,
    `Location: https://${username}:${password}@localhost/login?token=${token}`,
    `Content-Type: text/plain; note="${all}"`,
    '',
    `You asked for ${request.toString('latin1')} as ${all}`,
  ].join('\r\n');
}

async function refuseLogin({ token }: GivenSecrets): Promise<EchoingServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket, request) => {
    const read = parser();
    read.on('packet', (packet) => {
      if (packet.cmd !== 'connect') return;
      const said = `${packet.username ?? ''} ${packet.password?.toString() ?? ''} ${token} ${request.url ?? ''}`;
      const isFive = packet.protocolVersion === 5;
      const refusal = isFive
        ? {
            reasonCode: 135,
            properties: { reasonString: `no entry for ${said}`, assignedClientIdentifier: said },
          }
        : { returnCode: 5 };
      const options = { protocolVersion: packet.protocolVersion ?? 4 };
      socket.send(generate({ cmd: 'connack', sessionPresent: false, ...refusal }, options));
      socket.close(4001, `go away, ${said}`.slice(0, 120));
    });
    socket.on('message', (data) => read.parse(Buffer.isBuffer(data) ? data : Buffer.alloc(0)));
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
