import assert from 'node:assert/strict';
import { predictChromium } from '../../../../src/core/clients/chromium/predict';
import { predictFirefox } from '../../../../src/core/clients/firefox/predict';
import { measuredNode } from '../../../../src/core/clients/node';
import { pendingFacts } from '../../../../src/core/emptyFacts';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import type {
  Evidence,
  Facts,
  HttpFailure,
  MqttFact,
  Ok,
  TcpFailure,
  TlsFailure,
} from '../../../../src/core/evidence';
import { judge } from '../../../../src/core/judge';
import { parseTarget } from '../../../../src/core/target';
import { recordedText } from '../../../support/recordedEvidence';

const observed = { vantage: 'extension-host', at: 0, ms: 1 } as const;

function ok<T>(value: T): Ok<T> {
  return { status: 'ok', ...observed, value };
}

function failed<F>(failure: F): {
  status: 'failed';
  vantage: 'extension-host';
  at: number;
  ms: number;
  failure: F;
} {
  return { status: 'failed', ...observed, failure };
}

/** A run in which everything works, with other facts in place of some, and without a browser. */
function evidenceWith(
  facts: Partial<Facts>,
  url = 'wss://localhost:8084/mqtt',
  pageOrigin: string | null = null,
): Evidence {
  const read = readEvidence(JSON.parse(recordedText('healthy')));
  const parsed = parseTarget(url);
  assert.ok(read.ok && parsed.ok);
  const { evidence } = read;
  const { tlsNode } = evidence.facts;
  assert.ok(tlsNode.status === 'ok');
  const verified = ok({ ...tlsNode.value, nodeVerifyError: null });
  const chromium = { status: 'skipped', vantage: 'chromium', reason: 'no-browser' } as const;
  return {
    ...evidence,
    target: parsed.target,
    input: { ...evidence.input, pageOrigin },
    facts: { ...evidence.facts, chromium, tlsNode: verified, ...facts },
  };
}

/** What each client says: Chromium, Firefox, Node strict, Node with verification off. */
function errors(evidence: Evidence): (string | null)[] {
  const { chromium, firefox, node, nodeUnverified } = judge(evidence).clients;
  return [chromium, firefox, node, nodeUnverified].map(({ outcome, error }) =>
    outcome === 'fails' ? error : outcome,
  );
}

const tcp = (kind: TcpFailure['kind'], code: string) =>
  failed({ layer: 'tcp', kind, code, message: '' } as const);
const tls = (kind: TlsFailure['kind'], alert: string | null, code: string) =>
  failed({ layer: 'tls', kind, alert, code, message: '', firstBytes: null } as const);
const http = (kind: HttpFailure['kind']) =>
  failed({ layer: 'http', kind, code: '', message: '', firstBytes: null } as const);
const dns = failed({ layer: 'dns', kind: 'not-found', code: 'ENOTFOUND', message: '' } as const);

const handshakeOf = (failure: ReturnType<typeof tls>): Partial<Facts> => ({
  tlsBrowser: failure,
  tlsFirefox: failure,
  tlsNode: failure,
});
const upgradeOf = (failure: ReturnType<typeof http>): Partial<Facts> => ({
  upgradeBrowser: failure,
  upgradeBare: failure,
});

const timedOut = 'WebSocket opening handshake timed out';
const refusedByFirefox = 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED';

/** Texts of Chromium 156, Firefox 153, which may give none, and Node 20 against servers with this fault. */
const cases: [name: string, facts: Partial<Facts>, chromium: string, firefox: string | null, node: string][] =
  [
    [
      'refused',
      { tcp: tcp('refused', 'ECONNREFUSED') },
      'net::ERR_CONNECTION_REFUSED',
      'NS_ERROR_CONNECTION_REFUSED',
      'ECONNREFUSED',
    ],
    ['no answer', { tcp: tcp('timeout', 'ETIMEDOUT') }, 'net::ERR_CONNECTION_TIMED_OUT', null, 'ETIMEDOUT'],
    [
      'unreachable',
      { tcp: tcp('unreachable', 'EHOSTUNREACH') },
      'net::ERR_ADDRESS_UNREACHABLE',
      'NS_ERROR_CONNECTION_REFUSED',
      'EHOSTUNREACH',
    ],
    [
      'C11 old TLS',
      handshakeOf(tls('alert', 'protocol_version', 'EPROTO')),
      'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
      'SSL_ERROR_PROTOCOL_VERSION_ALERT',
      'EPROTO',
    ],
    [
      'C12 old ciphers',
      handshakeOf(tls('alert', 'handshake_failure', 'ERR_SSL_X')),
      'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
      'SSL_ERROR_NO_CYPHER_OVERLAP',
      'EPROTO',
    ],
    [
      'A07 no TLS',
      handshakeOf(tls('not-tls', null, 'EPROTO')),
      'net::ERR_SSL_PROTOCOL_ERROR',
      'NS_ERROR_NET_RESET',
      'EPROTO',
    ],
    [
      'closed in the handshake',
      handshakeOf(tls('closed', null, 'ECONNRESET')),
      'net::ERR_CONNECTION_CLOSED',
      'NS_ERROR_NET_RESET',
      'ECONNRESET',
    ],
    [
      'reset in the handshake',
      handshakeOf(tls('reset', null, 'ECONNRESET')),
      'net::ERR_CONNECTION_RESET',
      'NS_ERROR_NET_RESET',
      'ECONNRESET',
    ],
    ['C44 a stalling handshake', handshakeOf(tls('timeout', null, 'ETIMEDOUT')), timedOut, null, 'ETIMEDOUT'],
    [
      'A06 no HTTP',
      upgradeOf(http('not-http')),
      'net::ERR_INVALID_HTTP_RESPONSE',
      refusedByFirefox,
      'HPE_INVALID_CONSTANT',
    ],
    [
      'closed after the request',
      upgradeOf(http('closed')),
      'Connection closed before receiving a handshake response',
      'NS_ERROR_NET_RESET',
      'ECONNRESET',
    ],
    ['no response', upgradeOf(http('timeout')), timedOut, null, 'Opening handshake has timed out'],
    [
      'endless head',
      upgradeOf(http('head-too-long')),
      'net::ERR_RESPONSE_HEADERS_TOO_BIG',
      'NS_ERROR_FILE_TOO_BIG',
      'HPE_HEADER_OVERFLOW',
    ],
  ];

describe('clients', () => {
  for (const [name, facts, chromium, firefox, node] of cases) {
    it(`say of "${name}" what each really says`, () => {
      assert.deepEqual(errors(evidenceWith(facts)), [chromium, firefox, node, node]);
    });
  }

  it('say nothing where nothing was seen yet', () => {
    const evidence = evidenceWith(pendingFacts(false));
    for (const prediction of [
      predictChromium(evidence, null),
      predictFirefox(evidence, null),
      measuredNode(evidence, true),
    ])
      assert.equal(prediction.outcome, 'unknown');
  });

  it('differ on certificates, and agree with verification off', () => {
    const read = readEvidence(JSON.parse(recordedText('common-name-only')));
    assert.ok(read.ok);
    const [chromium, firefox, , unverified] = errors(read.evidence);
    assert.deepEqual(
      [chromium, firefox, unverified],
      ['net::ERR_CERT_COMMON_NAME_INVALID', 'SSL_ERROR_BAD_CERT_DOMAIN', 'connects'],
    );
  });

  it('find no host that nobody knows, but browsers know every name under localhost', () => {
    const unknown = errors(evidenceWith({ dns }, 'wss://broker.example:8084/mqtt'));
    assert.deepEqual(unknown.slice(0, 3), [
      'net::ERR_NAME_NOT_RESOLVED',
      'NS_ERROR_UNKNOWN_HOST',
      'ENOTFOUND',
    ]);
    const nothingElse = { ...pendingFacts(false), dns };
    const report = judge(evidenceWith(nothingElse, 'ws://mqtt.localhost:8083/mqtt'));
    const { chromium, firefox, node } = report.clients;
    assert.deepEqual([chromium.outcome, firefox.outcome, node.error], ['unknown', 'unknown', 'ENOTFOUND']);
    assert.equal(report.verdict.rootCause, null);
    assert.equal(report.findings.find(({ id }) => id === 'dns/not-found')?.level, 'warning');
  });

  it('are stopped by the page before anything else, in browsers only', () => {
    const evidence = evidenceWith({ dns }, 'ws://broker.example/', 'https://app.example');
    const [chromium, firefox, node] = errors(evidence);
    assert.match(chromium ?? '', /^Failed to construct 'WebSocket': An insecure WebSocket/);
    assert.equal(firefox, 'SecurityError: The operation is insecure.');
    assert.equal(node, 'ENOTFOUND');
  });

  it('are stopped by a blocked port, in browsers only', () => {
    const [chromium, firefox, node] = errors(evidenceWith({}, 'wss://localhost:6000/mqtt'));
    assert.deepEqual([chromium, firefox], ['net::ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED']);
    assert.notEqual(node, chromium);
  });

  it('throw where mqtt.js throws, and look for the wrong host where it does', () => {
    assert.match(
      errors(evidenceWith({}, 'wss://[::1]:8084/mqtt'))[0] ?? '',
      /^Failed to construct 'WebSocket'/,
    );
    assert.equal(errors(evidenceWith({}, 'localhost/mqtt'))[2], 'Missing protocol');
    assert.equal(errors(evidenceWith({}, 'localhost:8084/mqtt'))[0], 'net::ERR_NAME_NOT_RESOLVED');
    assert.deepEqual(errors(evidenceWith({}, 'ws://wss://localhost/')).slice(0, 3), [
      'net::ERR_NAME_NOT_RESOLVED',
      'NS_ERROR_UNKNOWN_HOST',
      'ENOTFOUND',
    ]);
  });

  it('repeat the refusal of the broker in the words of mqtt.js', () => {
    const { mqtt } = evidenceWith({}).facts;
    assert.ok(mqtt.status === 'ok');
    const session = (changes: Partial<MqttFact>): Partial<Facts> => ({
      mqtt: ok({ ...mqtt.value, ...changes }),
    });
    const connack = { ms: 1, code: 5, reasonString: null, serverKeepAlive: null, assignedClientId: null };
    const ended = { how: 'close-frame', code: 1002, reason: '' } as const;
    assert.deepEqual(errors(evidenceWith(session({ connack })))[0], 'Connection refused: Not authorized');
    assert.deepEqual(errors(evidenceWith(session({ connack, credentials: 'withheld' })))[0], 'unknown');
    assert.deepEqual(errors(evidenceWith(session({ connack: null })))[0], 'connack timeout');
    const unreadable = 'Invalid header flag bits, must be 0x2 for pubrel packet';
    const inWords = (protocolError: string) =>
      errors(evidenceWith(session({ connack: null, protocolError })));
    assert.deepEqual(inWords(unreadable), Array(4).fill(unreadable));
    assert.deepEqual(inWords('PUBLISH before CONNACK'), Array(4).fill('connack timeout'));
    const masked = 'Invalid WebSocket frame: MASK must be clear';
    assert.deepEqual(inWords(masked), [null, null, masked, masked]);
    assert.deepEqual(judge(evidenceWith(session({ connack: null, ended }))).clients.chromium.closeCode, 1002);
  });
});
