import assert from 'node:assert/strict';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { createSecureContext, type TlsOptions } from 'node:tls';
import type { HelloAnswer } from '../../../src/core/evidence';
import { createAuthority, type PracticeAuthority } from '../../../src/practice/authority';
import { issueLeaf, keyOf, pem } from '../../support/certificates';
import { type FactSheet, gather, requestFor } from './support/gather';
import { closeServers, startTcp, startTls, type TestServer } from './support/servers';

/** As many bytes as fit into one packet on Ethernet. */
const onePacket = 1460;

const serverHello = { kind: 'server-hello', protocol: 'TLSv1.3', retry: false } as const;
const suite = 'TLS_AES_256_GCM_SHA384';

function derOf(certificate: string): string {
  return new X509Certificate(certificate).raw.toString('base64');
}

function ask({ port }: TestServer, host = 'localhost'): Promise<FactSheet> {
  return gather(requestFor(`wss://${host}:${port}/`));
}

/** What each browser's ClientHello came to, in short: group or alert, and whether it was only a wish for another key share. */
function helloOf(sheet: FactSheet): Record<string, string> {
  const { chromium, firefox, small } = sheet.value('hello');
  return { chromium: inShort(chromium), firefox: inShort(firefox), small: inShort(small) };
}

function inShort({ answer }: HelloAnswer): string {
  if (answer.kind === 'failed') return answer.failure.alert ?? answer.failure.kind;
  return `${answer.group ?? 'none'}${answer.retry ? ' wanted' : ''}`;
}

describe('offers of browsers', () => {
  let authority: PracticeAuthority;
  before(async () => {
    authority = await createAuthority();
  });
  afterEach(closeServers);

  const start = (options: TlsOptions): Promise<TestServer> => startTls({ ...authority.healthy, ...options });

  it('tell version, suite and group of the answer', async () => {
    const sheet = await ask(await start({ ecdhCurve: 'X25519' }));
    const { chromium, firefox, small } = sheet.value('hello');
    const answer = { ...serverHello, cipherSuite: suite, group: 'X25519' };
    for (const each of [chromium, firefox, small]) assert.deepEqual(each.answer, answer);
    assert.ok(chromium.sentBytes > onePacket && firefox.sentBytes > onePacket && small.sentBytes < 600);
  });

  it('tell the group of TLS 1.2', async () => {
    const sheet = await ask(await start({ maxVersion: 'TLSv1.2', ecdhCurve: 'P-384' }));
    const { answer } = sheet.value('hello').chromium;
    assert.deepEqual(answer, {
      ...serverHello,
      protocol: 'TLSv1.2',
      cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      group: 'P-384',
    });
  });

  it('send a key for P-256 at once only as Firefox', async () => {
    const sheet = await ask(await start({ ecdhCurve: 'P-256' }));
    assert.deepEqual(helloOf(sheet), { chromium: 'P-256 wanted', firefox: 'P-256', small: 'P-256 wanted' });
  });

  for (const group of ['P-521', 'ffdhe2048', 'ffdhe3072'])
    it(`have ${group} in common with Firefox alone`, async () => {
      const sheet = await ask(await start({ ecdhCurve: group }));
      const refusal = 'handshake_failure';
      assert.deepEqual(helloOf(sheet), { chromium: refusal, firefox: `${group} wanted`, small: refusal });
      const failure = sheet.failure('tlsBrowser');
      assert.equal(failure.layer === 'tls' && failure.alert, refusal);
      assert.equal(sheet.value('tlsFirefox').group, group);
      assert.deepEqual(sheet.value('tlsFirefox').chain, [derOf(authority.healthy.cert)]);
      assert.equal(sheet.fact('trust').status, 'ok');
    });

  it('have a certificate with a P-521 key in common with Firefox alone', async () => {
    const { privateKey } = keyOf('P-521');
    const leaf = issueLeaf('localhost', null, { key: keyOf('P-521') });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const sheet = await ask(await start({ key, cert: pem(leaf.der) }));
    assert.equal(sheet.fact('tlsBrowser').status, 'failed');
    assert.deepEqual(sheet.value('tlsFirefox').chain, [leaf.der.toString('base64')]);
  });

  it('have no Ed25519 in common with any browser', async () => {
    const pair = generateKeyPairSync('ed25519');
    const leaf = issueLeaf('localhost', null, { key: pair });
    const key = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const sheet = await ask(await start({ key, cert: pem(leaf.der) }));
    assert.deepEqual(
      [sheet.fact('tlsBrowser').status, sheet.fact('tlsFirefox').status],
      ['failed', 'failed'],
    );
    assert.equal(sheet.fact('tlsNode').status, 'ok');
  });

  it('name h2 only as Firefox', async () => {
    const sheet = await ask(await start({ ALPNProtocols: ['h2'] }));
    const failure = sheet.failure('tlsBrowser');
    assert.equal(failure.layer === 'tls' && failure.alert, 'no_application_protocol');
    assert.equal(sheet.value('tlsFirefox').alpn, 'h2');
    assert.equal(helloOf(sheet).chromium, 'no_application_protocol');
  });

  it('show that something on the way drops what is longer than one packet', async () => {
    const server = await start({});
    const middlebox = await startTcp((near) => {
      const far = connect(server.port, '127.0.0.1');
      far.on('error', () => near.destroy()).pipe(near);
      near.on('data', (chunk) => (chunk.length > onePacket ? near.resetAndDestroy() : far.write(chunk)));
      near.on('close', () => far.destroy());
    });
    const sheet = await ask(middlebox);
    assert.deepEqual(helloOf(sheet), { chromium: 'reset', firefox: 'reset', small: 'X25519' });
  });

  it('tell an end, a silence and what is no TLS apart', async () => {
    const ending = await startTcp((socket) => socket.once('data', () => socket.end()));
    const silent = await startTcp(() => undefined);
    const speaking = await startTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const sheets = await Promise.all(
      [ending, silent, speaking].map(({ port }) =>
        gather(requestFor(`wss://localhost:${port}/`, { timeoutMs: 2000 })),
      ),
    );
    assert.deepEqual(
      sheets.map((sheet) => helloOf(sheet).chromium),
      ['closed', 'timeout', 'not-tls'],
    );
    await silent.drained();
  });

  it('show which certificate a client without SNI gets', async () => {
    const { healthy } = authority;
    const other = authority.issueSelfSigned();
    const server = await start({
      ...other,
      SNICallback: (_name, callback) => callback(null, createSecureContext(healthy)),
    });
    const sheet = await ask(server);
    assert.deepEqual(sheet.value('tlsBrowser').chain, [derOf(healthy.cert)]);
    assert.deepEqual(sheet.value('tlsWithoutSni').chain, [derOf(other.cert)]);
    assert.equal((await ask(server, '127.0.0.1')).skipReason('tlsWithoutSni'), 'not-applicable');
  });
});
