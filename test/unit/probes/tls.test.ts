import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import type { SecureVersion } from 'node:tls';
import { createAuthority, type PracticeAuthority } from '../../../src/practice/authority';
import { gather, requestFor } from './support/gather';
import { closeServers, startTcp, startTls } from './support/servers';

const versions: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];

function derOf(pem: string): string {
  return new X509Certificate(pem).raw.toString('base64');
}

describe('TLS probes', () => {
  let authority: PracticeAuthority;
  before(async () => {
    authority = await createAuthority();
  });
  afterEach(closeServers);

  for (const version of versions) {
    it(`reads the chain of ${version} exactly as sent, in its wrong order and with what does not belong`, async () => {
      const { key, cert } = authority.healthy;
      const stranger = authority.issueSelfSigned().cert;
      const server = await startTls({
        key,
        cert: [cert, stranger, authority.caPem].join('\n'),
        ecdhCurve: 'X25519',
        minVersion: version,
        maxVersion: version,
      });
      const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
      for (const name of ['tlsBrowser', 'tlsNode'] as const) {
        const fact = sheet.value(name);
        assert.deepEqual(fact.chain, [cert, stranger, authority.caPem].map(derOf));
        assert.equal(fact.protocol, version);
        assert.equal(fact.group, 'X25519');
        assert.equal(fact.stapled, false);
        assert.equal(fact.clientCertificateRequested, false);
        assert.equal(fact.afterwards, 'open');
      }
    });

    for (const required of [false, true]) {
      it(`sees that ${version} ${required ? 'requires' : 'asks for'} a client certificate`, async () => {
        const { key, cert } = authority.healthy;
        const server = await startTls({
          key,
          cert,
          ca: authority.caPem,
          requestCert: true,
          rejectUnauthorized: required,
          minVersion: version,
          maxVersion: version,
        });
        const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
        const fact = sheet.fact('tlsBrowser');
        if (version === 'TLSv1.2' && required && fact.status === 'failed') {
          assert.equal(fact.failure.layer === 'tls' && fact.failure.alert, 'handshake_failure');
          return;
        }
        const { clientCertificateRequested, clientCertificateIssuers, afterwards } =
          sheet.value('tlsBrowser');
        assert.equal(clientCertificateRequested, true);
        assert.equal(clientCertificateIssuers.length, 1);
        assert.equal(afterwards === 'open', !required);
      });
    }
  }

  it('says in Node’s words what a strict client reports', async () => {
    const server = await startTls(authority.healthy);
    const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
    const { nodeVerifyError } = sheet.value('tlsNode');
    assert.equal(nodeVerifyError?.code, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    // Newer versions add an advice.
    assert.match(nodeVerifyError.message, /^unable to verify the first certificate/);
  });

  it('asks for the older versions when the others have nothing in common', async () => {
    const server = await startTls({
      ...authority.healthy,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
    const failure = sheet.failure('tlsBrowser');
    assert.ok(failure.layer === 'tls');
    assert.deepEqual([failure.kind, failure.alert], ['alert', 'protocol_version']);
    assert.equal(sheet.value('tlsLegacy').protocol, 'TLSv1.1');
    assert.deepEqual(sheet.value('tlsLegacy').chain, [derOf(authority.healthy.cert)]);
    assert.equal(sheet.skipReason('upgradeBrowser'), 'not-reached');
  });

  it('knows an answer that is no TLS, and shows its first bytes', async () => {
    const server = await startTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const sheet = await gather(requestFor(`wss://localhost:${server.port}/?token=geheim`));
    const failure = sheet.failure('tlsBrowser');
    assert.ok(failure.layer === 'tls' && failure.firstBytes !== null);
    assert.equal(failure.kind, 'not-tls');
    assert.match(Buffer.from(failure.firstBytes, 'base64').toString(), /^HTTP\/1\.1 400/);
    assert.deepEqual(sheet.value('port'), {
      http: { status: 400, server: null, upgraded: false },
      tls: false,
      rawMqtt: null,
    });
  });

  it('tells an end, a reset and a silence apart', async () => {
    const ending = await startTcp((socket) => socket.once('data', () => socket.end()));
    const resetting = await startTcp((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const silent = await startTcp(() => undefined);
    const kinds = await Promise.all(
      [ending, resetting, silent].map(async ({ port }) => {
        const sheet = await gather(requestFor(`wss://127.0.0.1:${port}/`, { timeoutMs: 2000 }));
        const failure = sheet.failure('tlsNode');
        return failure.layer === 'tls' ? failure.kind : failure.layer;
      }),
    );
    assert.deepEqual(kinds, ['closed', 'reset', 'timeout']);
    await silent.drained();
  });

  it('checks the signatures between the chain and the anchors that fit', async () => {
    const { key, cert } = authority.healthy;
    const server = await startTls({ key, cert });
    const named = derOf(authority.caPem);
    const other = derOf((await createAuthority()).caPem);
    const sheet = await gather(
      requestFor(`wss://localhost:${server.port}/`, { trust: [named, other, derOf(cert)] }),
    );
    const trust = sheet.value('trust');
    assert.deepEqual(
      trust.anchors.map(({ der }) => der),
      [named, other, derOf(cert)],
    );
    assert.deepEqual(trust.signatures, [
      { certificate: 0, issuer: 1, valid: true },
      { certificate: 0, issuer: 2, valid: false },
    ]);
    assert.equal(trust.namedCount, 3);
  });
});
