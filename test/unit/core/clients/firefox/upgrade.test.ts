import assert from 'node:assert/strict';
import { predictFirefox } from '../../../../../src/core/clients/firefox/predict';
import type { HttpFailure, UpgradeFact } from '../../../../../src/core/evidence';
import { accepted, failed, httpFailure, ok, responseOf, runWith } from './support/run';

const refused = 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED';
const illegal = 'NS_ERROR_ILLEGAL_VALUE';
const missing = 'NS_ERROR_NOT_AVAILABLE';

function say(response: UpgradeFact): string | null {
  const { outcome, error, closeCode } = predictFirefox(runWith({ upgradeBrowser: ok(response) }), accepted);
  assert.equal(closeCode, outcome === 'fails' ? 1006 : null);
  return outcome === 'fails' ? error : outcome;
}

describe('what Firefox says of the response to an opening handshake', () => {
  const html = { 'Content-Type': 'text/html' };
  const cases: [
    name: string,
    headers: Parameters<typeof responseOf>[0],
    error: string,
    part?: Partial<UpgradeFact>,
  ][] = [
    ['sound', {}, 'connects'],
    ['without a subprotocol', { 'Sec-WebSocket-Protocol': null }, 'connects'],
    ['with another protocol to upgrade to', { Upgrade: 'websocket, h2c' }, 'connects'],
    ['with the upgrade twice', { Upgrade: ['websocket', 'websocket'] }, 'connects'],
    ['with names in another case', { Upgrade: 'WebSocket', Connection: 'keep-alive, upgrade' }, 'connects'],
    ['after another one', {}, 'connects', { informational: [103] }],
    [
      'with compression',
      { 'Sec-WebSocket-Extensions': 'permessage-deflate; server_max_window_bits=12' },
      'connects',
    ],
    ['not found', html, refused, { status: 404 }],
    ['a redirect', html, refused, { status: 302 }],
    ['HTTP/1.0', html, refused, { httpVersion: '1.0' }],
    ['without Upgrade', { ...html, Upgrade: null }, missing],
    ['without Connection', { ...html, Connection: null }, missing],
    ['with another upgrade', { ...html, Upgrade: 'h2c' }, illegal],
    ['with another Connection', { ...html, Connection: 'keep-alive' }, illegal],
    ['with a wrong digest', html, illegal, { acceptMatches: false }],
    ['with the digest twice', { ...html, 'Sec-WebSocket-Accept': ['x', 'x'] }, illegal],
    ['with another subprotocol', { ...html, 'Sec-WebSocket-Protocol': 'amqp' }, illegal],
    ['with an empty subprotocol', { ...html, 'Sec-WebSocket-Protocol': '' }, illegal],
    ['with the subprotocol twice', { ...html, 'Sec-WebSocket-Protocol': ['mqtt', 'mqtt'] }, illegal],
    ['with a list of subprotocols', { ...html, 'Sec-WebSocket-Protocol': 'mqtt, mqttv3.1' }, illegal],
    [
      'with an extension that nobody asked for',
      { ...html, 'Sec-WebSocket-Extensions': 'x-webkit-deflate-frame' },
      illegal,
    ],
    [
      'with a parameter that compression does not have',
      { ...html, 'Sec-WebSocket-Extensions': 'permessage-deflate; level=9' },
      illegal,
    ],
  ];
  for (const [name, headers, error, part] of cases) {
    it(name, () => {
      assert.equal(say(responseOf(headers, part)), error);
    });
  }

  it('has no name for it where the response does not say what its content is', () => {
    const unnamed = [{}, { 'Content-Type': '' }, { 'Content-Type': 'text' }];
    for (const headers of unnamed) assert.equal(say(responseOf(headers, { status: 404 })), null);
    for (const type of ['text/html; charset=utf-8', 'application/json', 'x/y'])
      assert.equal(say(responseOf({ 'Content-Type': type }, { status: 404 })), refused);
  });
});

describe('what Firefox says where no response came', () => {
  const cases: [name: string, failure: Partial<HttpFailure>, error: string | null][] = [
    ['an end', { kind: 'closed' }, 'NS_ERROR_NET_RESET'],
    ['a reset', { kind: 'reset' }, 'NS_ERROR_NET_RESET'],
    ['an end within the head', { kind: 'closed', firstBytes: 'SFRUUA==' }, null],
    ['silence', { kind: 'timeout' }, null],
    ['something else', { kind: 'not-http', firstBytes: 'aGk=' }, refused],
    ['a head without end', { kind: 'head-too-long' }, 'NS_ERROR_FILE_TOO_BIG'],
  ];
  for (const [name, part, error] of cases) {
    it(name, () => {
      const evidence = runWith({ upgradeBrowser: failed(httpFailure(part)) });
      assert.deepEqual(predictFirefox(evidence, accepted), { outcome: 'fails', error, closeCode: 1006 });
    });
  }

  it('it connects where nobody but Firefox got that far, and is unknown where nobody asked', () => {
    const skipped = (reason: 'not-reached' | 'no-browser') => ({
      upgradeBrowser: { status: 'skipped', vantage: 'extension-host', reason } as const,
    });
    assert.equal(predictFirefox(runWith(skipped('not-reached')), accepted).outcome, 'connects');
    assert.equal(predictFirefox(runWith(skipped('no-browser')), accepted).outcome, 'unknown');
  });
});
