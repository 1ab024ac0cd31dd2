import assert from 'node:assert/strict';
import type { ConnectionOptions } from 'node:tls';
import { startPractice, type PracticeBroker } from '../../../src/practice';
import { usesBoringSsl } from '../../../src/practice/platform';
import { requestsClientCertificate } from './certificateRequest';
import { connectPacket, headerValues, openPacketClient, upgrade } from './clients';

/** Says what a Node client meets at a URL. */
type Observe = (url: string, tls: ConnectionOptions) => Promise<string>;

/** The first error of a strict client, from TCP to the response head, else the status line. */
const firstAnswer: Observe = async (url, tls) => {
  try {
    const head = await upgrade(url, tls);
    return head.split('\r\n', 1)[0] ?? '';
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error);
    return `${String(error.code)}: ${error.message}`;
  }
};

const header =
  (name: string): Observe =>
  async (url, tls) =>
    `${name}: ${headerValues(await upgrade(url, tls), name).join(' | ')}`;

/** CONNACK's codes for MQTT 3.1.1 and 5, or the close code. */
const connack: Observe = async (url, tls) => {
  const answers: string[] = [];
  for (const version of [4, 5] as const) {
    const client = await openPacketClient(url, tls, version);
    client.send(connectPacket(version));
    const answer = await client.next();
    if ('closed' in answer) answers.push(`closed ${answer.closed}`);
    else if (answer.cmd === 'connack') answers.push(`CONNACK ${answer.returnCode ?? answer.reasonCode}`);
    client.close();
  }
  return answers.join(', ');
};

const silence: Observe = async (url, tls) => {
  const client = await openPacketClient(url, tls, 4);
  client.send(connectPacket(4));
  await client.ping();
  const received = client.waiting();
  client.close();
  return `${received} packets`;
};

/** What comes first after PINGREQ and a PUBLISH that must be acknowledged. */
const pingAnswer: Observe = async (url, tls) => {
  const client = await openPacketClient(url, tls, 4);
  client.send(connectPacket(4));
  await client.next();
  client.send({ cmd: 'pingreq' });
  client.send({ cmd: 'publish', messageId: 1, qos: 1, dup: false, retain: false, topic: 't', payload: 'x' });
  const answer = await client.next();
  client.close();
  return 'cmd' in answer ? answer.cmd : 'closed';
};

const clientCertificate: Observe = async (url) =>
  (await requestsClientCertificate(url)) ? 'requested' : 'not requested';

const withOrigin =
  (origin: string): Observe =>
  async (url, tls) => {
    const head = await upgrade(url, tls, [`Origin: ${origin}`]);
    return head.split('\r\n', 1)[0] ?? '';
  };

/** aedes serves MQTT 3.1.1 and refuses 5, with the CONNACK of 3.1.1. */
const served = /^CONNACK 0, CONNACK 1$/;

const switching = /^HTTP\/1\.1 101 /;

/** Every listener, and how its fault shows. */
const faults: Record<string, readonly (readonly [Observe, RegExp])[]> = {
  healthy: [
    [firstAnswer, switching],
    [clientCertificate, /^not requested$/],
    [header('Sec-WebSocket-Protocol'), /: mqtt$/],
    [header('Sec-WebSocket-Accept'), /: HSmrc0sMlYUkAGmm5OPpG2HaGWk=$/],
    [connack, served],
    [pingAnswer, /^pingresp$/],
  ],
  'healthy-ws': [[connack, served]],
  refused: [[firstAnswer, /^ECONNREFUSED/]],
  'connection-reset': [[firstAnswer, /^ECONNRESET/]],
  'plain-on-tls-port': [[firstAnswer, /wrong version number|packet length too long/i]],
  'tls-on-plain-port': [[firstAnswer, /^(ECONNRESET.*)?$/]],
  'raw-mqtt': [[firstAnswer, /^(ECONNRESET.*)?$/]],
  'raw-mqtt-tls': [[firstAnswer, /^(ECONNRESET.*)?$/]],
  'tls-1.1': [[firstAnswer, /alert protocol version|unsupported protocol/i]],
  'old-ciphers': [
    [firstAnswer, switching],
    [(url, tls) => firstAnswer(url, { ...tls, ciphers: 'ECDHE+AESGCM' }), /handshake failure/i],
  ],
  'client-certificate-required': [
    [clientCertificate, /^requested$/],
    [firstAnswer, /CERTIFICATE_REQUIRED/],
  ],
  'client-certificate-optional': [
    [clientCertificate, /^requested$/],
    [connack, served],
  ],
  'self-signed': [[firstAnswer, /^DEPTH_ZERO_SELF_SIGNED_CERT/]],
  'unknown-ca': [[firstAnswer, /^SELF_SIGNED_CERT_IN_CHAIN/]],
  'missing-intermediate': [[firstAnswer, /^UNABLE_TO_VERIFY_LEAF_SIGNATURE/]],
  'wrong-host': [[firstAnswer, /^ERR_TLS_CERT_ALTNAME_INVALID.*DNS:broker\.example/]],
  'common-name-only': [[firstAnswer, switching]],
  'ip-in-dns-san': [[firstAnswer, /^ERR_TLS_CERT_ALTNAME_INVALID.*127\.0\.0\.1 is not in the cert's list/]],
  expired: [[firstAnswer, /^CERT_HAS_EXPIRED/]],
  'not-yet-valid': [[firstAnswer, /^CERT_NOT_YET_VALID/]],
  'no-server-auth': [[firstAnswer, /^INVALID_PURPOSE/]],
  'no-subprotocol': [
    [firstAnswer, switching],
    [header('Sec-WebSocket-Protocol'), /: $/],
  ],
  'wrong-subprotocol': [[header('Sec-WebSocket-Protocol'), /: mqttv3\.1$/]],
  'subprotocol-twice': [[header('Sec-WebSocket-Protocol'), /: mqtt \| mqtt$/]],
  'wrong-accept': [[header('Sec-WebSocket-Accept'), /: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=$/]],
  'no-upgrade-header': [
    [firstAnswer, switching],
    [header('Upgrade'), /: $/],
  ],
  'wrong-path': [
    [firstAnswer, /^HTTP\/1\.1 404 /],
    [(url, tls) => firstAnswer(`${url}mqtt`, tls), switching],
  ],
  'origin-refused': [
    [firstAnswer, switching],
    [withOrigin('http://allowed.example'), switching],
    [withOrigin('https://app.example.com'), /^HTTP\/1\.1 403 /],
  ],
  'unauthorized-http': [
    [firstAnswer, /^HTTP\/1\.1 401 /],
    [header('WWW-Authenticate'), /: Basic realm=/],
  ],
  redirect: [
    [firstAnswer, /^HTTP\/1\.1 301 /],
    [header('Location'), /: \/ws$/],
  ],
  'upgrade-required': [
    [firstAnswer, /^HTTP\/1\.1 426 /],
    [header('Server'), /: nginx$/],
  ],
  'bad-gateway': [
    [firstAnswer, /^HTTP\/1\.1 502 /],
    [header('Server'), /: nginx$/],
  ],
  'refused-login': [[connack, /^CONNACK 4, CONNACK 134$/]],
  'not-authorized': [[connack, /^CONNACK 5, CONNACK 135$/]],
  'version-refused': [[connack, /^CONNACK 1, CONNACK 132$/]],
  'client-id-refused': [[connack, /^CONNACK 2, CONNACK 133$/]],
  'closes-after-connect': [[connack, /^closed 1006, closed 1006$/]],
  'connack-never': [[silence, /^0 packets$/]],
  'keepalive-ignored': [
    [connack, served],
    [pingAnswer, /^puback$/],
  ],
  'idle-drop': [
    [connack, served],
    [pingAnswer, /^pingresp$/],
  ],
};

describe('practice listeners, as a Node client meets them', () => {
  let practice: PracticeBroker;
  before(async () => {
    practice = await startPractice();
  });
  after(() => practice.close());

  it('are all looked at here', () => {
    const listeners = practice.listeners.map(({ name }) => name).toSorted();
    const outdated = usesBoringSsl() ? ['tls-1.1', 'old-ciphers'] : [];
    assert.deepEqual(
      listeners,
      Object.keys(faults)
        .filter((name) => !outdated.includes(name))
        .toSorted(),
    );
  });

  for (const [name, observations] of Object.entries(faults)) {
    it(name, async () => {
      const listener = practice.listeners.find((each) => each.name === name);
      assert.ok(listener);
      const tls = listener.trusted ? { ca: practice.caPem } : {};
      for (const [observe, expected] of observations) {
        assert.match(await observe(listener.url, tls), expected);
      }
    });
  }
});
