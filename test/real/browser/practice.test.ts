import assert from 'node:assert/strict';
import { type PracticeBroker, startPractice } from '../../../src/practice';
import { derOf, measured, runTimeoutMs } from './requests';

/** Texts that Chromium 156 gave. */
const handshakeErrors: Record<string, string> = {
  refused: 'net::ERR_CONNECTION_REFUSED',
  'connection-reset': 'net::ERR_CONNECTION_RESET',
  'raw-mqtt': 'Connection closed before receiving a handshake response',
  'client-certificate-required': 'WebSocket opening handshake was canceled',
  'client-certificate-optional': 'WebSocket opening handshake was canceled',
  'no-subprotocol':
    "Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
  'wrong-path': 'Error during WebSocket handshake: Unexpected response code: 404',
  'unauthorized-http': 'HTTP Authentication failed; no valid credentials available',
};

const certificateErrors: Record<string, string> = {
  'self-signed': 'net::ERR_CERT_AUTHORITY_INVALID',
  'wrong-host': 'net::ERR_CERT_COMMON_NAME_INVALID',
  expired: 'net::ERR_CERT_DATE_INVALID',
  'no-server-auth': 'net::ERR_CERT_INVALID',
};

describe('browser against the practice broker', function () {
  this.timeout(2 * runTimeoutMs);
  let practice: PracticeBroker;
  before(async () => {
    practice = await startPractice();
  });
  after(() => practice.close());

  const measureListener = (name: string, changes: Parameters<typeof measured>[1] = {}) => {
    const listener = practice.listeners.find((each) => each.name === name);
    assert.ok(listener, name);
    const trust = listener.trusted ? [derOf(practice.caPem)] : [];
    return measured(listener.url, { trust, ...changes });
  };

  it('connects without TLS and gets its own message back', async () => {
    const { socket, mqtt, page, product, ignoringCertificate, trustApplied } =
      await measureListener('healthy-ws');
    assert.equal(socket.outcome, 'open');
    assert.deepEqual(
      [socket.error, socket.closeCode, socket.status, socket.subprotocol],
      [null, null, 101, 'mqtt'],
    );
    assert.ok(socket.headers.some(([name]) => name.toLowerCase() === 'sec-websocket-accept'));
    assert.equal(mqtt.outcome, 'connected');
    assert.ok(mqtt.echoMs !== null);
    assert.deepEqual(mqtt.events.map(({ name }) => name).slice(0, 2), ['connack', 'connect']);
    assert.match(page.origin, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(page.how, 'served');
    assert.match(product, /^\w+ \d+\.\d+/);
    assert.deepEqual([ignoringCertificate, trustApplied], [null, null]);
  });

  it('connects over TLS where the CA counts as imported', async () => {
    const { socket, mqtt, trustApplied } = await measureListener('healthy');
    assert.deepEqual([trustApplied, socket.outcome, mqtt.outcome], [true, 'open', 'connected']);
  });

  it('does not trust the CA otherwise, and connects once certificates are ignored', async () => {
    const { socket, mqtt, ignoringCertificate } = await measureListener('healthy', { trust: [] });
    assert.equal(socket.error, 'net::ERR_CERT_AUTHORITY_INVALID');
    assert.deepEqual([mqtt.outcome, mqtt.error, mqtt.closeCode], ['failed', null, 1006]);
    assert.equal(ignoringCertificate?.outcome, 'open');
  });

  for (const [name, error] of Object.entries(certificateErrors)) {
    it(`finds only the certificate in the way of ${name}`, async () => {
      const { socket, ignoringCertificate } = await measureListener(name);
      assert.deepEqual([socket.outcome, socket.error, socket.closeCode], ['failed', error, 1006]);
      assert.deepEqual([ignoringCertificate?.outcome, ignoringCertificate?.error], ['open', null]);
    });
  }

  for (const [name, error] of Object.entries(handshakeErrors)) {
    it(`reports Chromium's own words for ${name}`, async () => {
      const { socket, mqtt, ignoringCertificate } = await measureListener(name);
      assert.deepEqual([socket.outcome, socket.error, socket.closeCode], ['failed', error, 1006]);
      assert.equal(mqtt.outcome, 'failed');
      assert.equal(ignoringCertificate, null);
    });
  }

  it('cannot be helped by ignoring certificates where the port has no TLS', async () => {
    const { socket, ignoringCertificate } = await measureListener('plain-on-tls-port');
    assert.equal(socket.error, 'net::ERR_SSL_PROTOCOL_ERROR');
    assert.equal(ignoringCertificate?.error, 'net::ERR_SSL_PROTOCOL_ERROR');
  });

  it('reports the status of a refusal', async () => {
    const { socket } = await measureListener('bad-gateway');
    assert.equal(socket.status, 502);
  });

  it("reports mqtt.js' own words for a refusing CONNACK, in 3.1.1 and in 5", async () => {
    const connect = { clientId: null, username: 'alice', password: 'correct horse' };
    const old = await measureListener('refused-login', { connect: { ...connect, protocolVersion: 4 } });
    assert.equal(old.socket.outcome, 'open');
    assert.deepEqual(
      [old.mqtt.outcome, old.mqtt.error, old.mqtt.connackCode],
      ['failed', 'Connection refused: Bad username or password', 4],
    );
    const five = await measureListener('refused-login', { connect: { ...connect, protocolVersion: 5 } });
    assert.deepEqual(
      [five.mqtt.outcome, five.mqtt.error, five.mqtt.connackCode],
      ['failed', 'Connection refused: Bad User Name or Password', 134],
    );
    assert.doesNotMatch(JSON.stringify([old, five]), /alice|correct horse/);
  });

  it('gives up on a CONNACK that never comes', async () => {
    const { socket, mqtt } = await measureListener('connack-never', { timeoutMs: 4000 });
    assert.equal(socket.outcome, 'open');
    assert.deepEqual([mqtt.outcome, mqtt.error, mqtt.connackCode], ['timeout', 'connack timeout', null]);
  });
});
