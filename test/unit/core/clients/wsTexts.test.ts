import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { WebSocket } from 'ws';
import { wsHandshakeError } from '../../../../src/core/clients/wsTexts';
import { ResponseHeadReader } from '../../../../src/core/http/responseHead';

/** A response head; the server puts the right digest in place of `ACCEPT`. */
const answer = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const switching = 'HTTP/1.1 101 Switching Protocols';
const upgrade = ['Upgrade: websocket', 'Connection: Upgrade'];
const accept = 'Sec-WebSocket-Accept: ACCEPT';
const mqtt = 'Sec-WebSocket-Protocol: mqtt';

const answers: Record<string, string> = {
  'a sound one': answer(switching, ...upgrade, accept, mqtt),
  'a refusal': answer('HTTP/1.1 407 Proxy Authentication Required', 'Content-Length: 0'),
  'one without Upgrade': answer(switching, 'Connection: Upgrade', accept, mqtt),
  'one without Connection': answer(switching, 'Upgrade: websocket', accept, mqtt),
  'another Connection': answer(switching, 'Upgrade: websocket', 'Connection: close', accept, mqtt),
  'another Upgrade': answer(switching, 'Upgrade: h2c', 'Connection: Upgrade', accept, mqtt),
  'a wrong Accept': answer(switching, ...upgrade, 'Sec-WebSocket-Accept: x', mqtt),
  'Accept twice': answer(switching, ...upgrade, accept, accept, mqtt),
  'no subprotocol': answer(switching, ...upgrade, accept),
  'an empty subprotocol': answer(switching, ...upgrade, accept, 'Sec-WebSocket-Protocol: '),
  'a list of subprotocols': answer(switching, ...upgrade, accept, `${mqtt}, mqttv3.1`),
  'a foreign extension': answer(switching, ...upgrade, accept, mqtt, 'Sec-WebSocket-Extensions: foo; x=1'),
  compression: answer(switching, ...upgrade, accept, mqtt, 'Sec-WebSocket-Extensions: permessage-deflate'),
};

function digestOf(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

function listen(text: string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (request) => {
      const [, key = ''] = /sec-websocket-key: (.*)\r\n/i.exec(request.toString('latin1')) ?? [];
      socket.write(text.replaceAll('ACCEPT', digestOf(key)));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What `ws` itself says; `null` where it opens. */
async function said(text: string): Promise<string | null> {
  const server = await listen(text);
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/mqtt`, ['mqtt']);
  try {
    return await new Promise((resolve) => {
      socket.on('open', () => resolve(null));
      socket.on('error', (error) => resolve(error.message));
    });
  } finally {
    socket.terminate();
    server.close();
  }
}

function predicted(text: string): string | null {
  const progress = new ResponseHeadReader().push(Buffer.from(text));
  assert.ok(progress.kind === 'complete');
  const { version, status, reason, headers } = progress.head;
  const response = { path: '/mqtt', origin: null, httpVersion: version, status, reason, headers };
  const acceptMatches = text.includes('ACCEPT');
  return wsHandshakeError({ ...response, acceptMatches, bodyHead: '', informational: [] }, 'mqtt');
}

describe('wsHandshakeError', () => {
  for (const [name, text] of Object.entries(answers)) {
    it(`says of ${name} what ws says`, async () => {
      assert.equal(predicted(text), await said(text));
    });
  }
});
