import assert from 'node:assert/strict';
import { chromiumHandshakeError } from '../../../../src/core/clients/chromium/texts';
import { handshakeFault } from '../../../../src/core/clients/handshakeResponse';
import type { HttpHeader, UpgradeFact } from '../../../../src/core/evidence';

const sound: HttpHeader[] = [
  ['Upgrade', 'websocket'],
  ['Connection', 'Upgrade'],
  ['Sec-WebSocket-Accept', 'x'],
  ['Sec-WebSocket-Protocol', 'mqtt'],
];

function response(headers: HttpHeader[], changes: Partial<UpgradeFact> = {}): UpgradeFact {
  return {
    path: '/mqtt',
    origin: null,
    httpVersion: '1.1',
    status: 101,
    reason: 'Switching Protocols',
    headers,
    acceptMatches: headers.some(([name]) => name === 'Sec-WebSocket-Accept') ? true : null,
    bodyHead: '',
    informational: [],
    ...changes,
  };
}

const without = (name: string) => sound.filter(([header]) => header !== name);
const replaced = (name: string, value: string): HttpHeader[] => [...without(name), [name, value]];
const added = (name: string, value: string): HttpHeader[] => [...sound, [name, value]];

const prefix = 'Error during WebSocket handshake: ';

/** Chromium 156's sentences; where a response has several faults, the one that it names. */
const cases: [name: string, response: UpgradeFact, error: string | null][] = [
  ['a sound response', response(sound), null],
  [
    'names and values in other case',
    response([['UPGRADE', 'WebSocket'], ['connection', 'keep-alive, UPGRADE'], ...sound.slice(2)]),
    null,
  ],
  ['HTTP/1.0', response(sound, { httpVersion: '1.0' }), null],
  [
    'permessage-deflate',
    response(added('Sec-WebSocket-Extensions', 'permessage-deflate; server_no_context_takeover')),
    null,
  ],
  ['404', response([], { status: 404 }), `${prefix}Unexpected response code: 404`],
  ['200', response([], { status: 200 }), `${prefix}Unexpected response code: 200`],
  ['a redirect', response([], { status: 301 }), `${prefix}Unexpected response code: 301`],
  ['401', response([], { status: 401 }), 'HTTP Authentication failed; no valid credentials available'],
  ['407', response([], { status: 407 }), 'net::ERR_UNEXPECTED_PROXY_AUTH'],
  ['103 before 101', response(sound, { informational: [103] }), `${prefix}Unexpected response code: 103`],
  ['no Upgrade', response(without('Upgrade')), `${prefix}'Upgrade' header is missing`],
  [
    'another Upgrade',
    response(replaced('Upgrade', 'h2c')),
    `${prefix}'Upgrade' header value is not 'WebSocket': h2c`,
  ],
  ['no Connection', response(without('Connection')), `${prefix}'Connection' header is missing`],
  [
    'another Connection',
    response(replaced('Connection', 'close')),
    `${prefix}'Connection' header value must contain 'Upgrade'`,
  ],
  [
    'no Accept',
    response(without('Sec-WebSocket-Accept')),
    `${prefix}'Sec-WebSocket-Accept' header is missing`,
  ],
  [
    'a wrong Accept',
    response(sound, { acceptMatches: false }),
    `${prefix}Incorrect 'Sec-WebSocket-Accept' header value`,
  ],
  [
    'no subprotocol',
    response(without('Sec-WebSocket-Protocol')),
    `${prefix}Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received`,
  ],
  [
    'another subprotocol',
    response(replaced('Sec-WebSocket-Protocol', 'mqttv3.1')),
    `${prefix}'Sec-WebSocket-Protocol' header value 'mqttv3.1' in response does not match any of sent values`,
  ],
  [
    'a subprotocol in other case',
    response(replaced('Sec-WebSocket-Protocol', 'MQTT')),
    `${prefix}'Sec-WebSocket-Protocol' header value 'MQTT' in response does not match any of sent values`,
  ],
  [
    'the subprotocol twice',
    response(added('Sec-WebSocket-Protocol', 'mqtt')),
    `${prefix}'Sec-WebSocket-Protocol' header must not appear more than once in a response`,
  ],
  [
    'a list of subprotocols',
    response(replaced('Sec-WebSocket-Protocol', 'mqtt, mqttv3.1')),
    `${prefix}'Sec-WebSocket-Protocol' header must not appear more than once in a response`,
  ],
  [
    'an extension',
    response(added('Sec-WebSocket-Extensions', 'foo; x=1')),
    `${prefix}Found an unsupported extension 'foo' in 'Sec-WebSocket-Extensions' header`,
  ],
  [
    'permessage-deflate twice',
    response(added('Sec-WebSocket-Extensions', 'permessage-deflate, permessage-deflate')),
    `${prefix}Received duplicate permessage-deflate response`,
  ],
  ['nothing but 101', response([]), `${prefix}'Upgrade' header is missing`],
  [
    'no Connection and a wrong Accept',
    response(without('Connection'), { acceptMatches: false }),
    `${prefix}Incorrect 'Sec-WebSocket-Accept' header value`,
  ],
  [
    'no Connection and no subprotocol',
    response(sound.filter(([name]) => name === 'Upgrade' || name === 'Sec-WebSocket-Accept')),
    `${prefix}'Connection' header is missing`,
  ],
  [
    'no subprotocol and an extension',
    response([...without('Sec-WebSocket-Protocol'), ['Sec-WebSocket-Extensions', 'foo']]),
    `${prefix}Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received`,
  ],
];

describe('handshakeFault', () => {
  for (const [name, given, error] of cases) {
    it(`says of ${name} what Chromium says`, () => {
      const fault = handshakeFault(given, 'mqtt');
      assert.equal(fault === null ? null : chromiumHandshakeError(fault), error);
    });
  }
});
