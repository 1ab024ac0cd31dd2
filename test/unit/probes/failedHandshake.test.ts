import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { TlsFailure } from '../../../src/core/evidence';
import { splitRecords } from '../../../src/core/tls/records';
import { createAuthority, type PracticeAuthority } from '../../../src/practice/authority';
import { type FactSheet, gather, requestFor } from './support/gather';
import { closeServers, startTcp, startTls } from './support/servers';

/** `Certificate` and what comes before it, in records of TLS 1.3: ServerHello, ChangeCipherSpec, EncryptedExtensions. */
const recordsUpToCertificate = 4;

/** Longest content of a record (RFC 8446 section 5.1). */
const maxFragment = 16_384;

function derOf(pem: string): string {
  return new X509Certificate(pem).raw.toString('base64');
}

function tlsFailure(sheet: FactSheet): TlsFailure {
  const failure = sheet.failure('tlsBrowser');
  assert.ok(failure.layer === 'tls');
  return failure;
}

function vector(lengthBytes: 2 | 3, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(content.length, 0, lengthBytes);
  return Buffer.concat([length, content]);
}

/** ServerHello, Certificate and ServerHelloDone of TLS 1.2 with AES128-GCM-SHA256, whatever the bytes of the certificate are. */
function flightWith(certificate: Buffer): Buffer {
  const hello = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0, 0x9c, 0])]);
  const messages = [
    Buffer.concat([Buffer.from([2]), vector(3, hello)]),
    Buffer.concat([Buffer.from([11]), vector(3, vector(3, vector(3, certificate)))]),
    Buffer.from([14, 0, 0, 0]),
  ];
  const bytes = Buffer.concat(messages);
  const starts = Array.from(
    { length: Math.ceil(bytes.length / maxFragment) },
    (_, index) => index * maxFragment,
  );
  return Buffer.concat(
    starts.flatMap((start) => [
      Buffer.from([22, 3, 3]),
      vector(2, bytes.subarray(start, start + maxFragment)),
    ]),
  );
}

/** Passes on what the client sends, and only the first records of what comes back; then it closes. */
function passRecords(port: number, count: number): (near: Socket) => void {
  return (near) => {
    const far = connect(port, '127.0.0.1');
    let answer = Buffer.alloc(0);
    near.pipe(far).on('error', () => undefined);
    far.on('close', () => near.end());
    far.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      const passed = splitRecords(answer).slice(0, count);
      if (passed.length < count) return;
      near.end(Buffer.concat(passed.flatMap(({ header, fragment }) => [header, fragment])));
      far.destroy();
    });
  };
}

describe('TLS probes, where the handshake fails after the certificates came', () => {
  let authority: PracticeAuthority;
  before(async () => {
    authority = await createAuthority();
  });
  afterEach(closeServers);

  it('keep a certificate that the platform cannot read', async () => {
    const certificate = Buffer.from('no certificate at all');
    const server = await startTcp((socket) =>
      socket.once('data', () => socket.write(flightWith(certificate))),
    );
    const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
    assert.deepEqual(tlsFailure(sheet).chain, [certificate.toString('base64')]);
    assert.equal(tlsFailure(sheet).stapled, false);
    assert.deepEqual(sheet.value('trust').signatures, []);
  });

  it('leave out one that is longer than any client takes', async () => {
    const flight = flightWith(Buffer.alloc(128 * 1024, 0x30));
    const server = await startTcp((socket) => socket.once('data', () => socket.write(flight)));
    const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
    assert.equal(tlsFailure(sheet).chain, undefined);
    assert.equal(sheet.skipReason('trust'), 'not-reached');
  });

  it('keep the certificates of TLS 1.3, which are encrypted, and examine them', async () => {
    const { key, cert } = authority.healthy;
    const server = await startTls({ key, cert: cert + authority.caPem });
    const proxy = await startTcp(passRecords(server.port, recordsUpToCertificate));
    const trust = [derOf(authority.caPem)];
    const sheet = await gather(requestFor(`wss://localhost:${proxy.port}/`, { trust }));
    assert.equal(tlsFailure(sheet).kind, 'closed');
    assert.deepEqual(tlsFailure(sheet).chain, [cert, authority.caPem].map(derOf));
    assert.deepEqual(sheet.value('trust').signatures[0], { certificate: 0, issuer: 1, valid: true });
  });

  it('keep the certificates where the server refuses only after it', async () => {
    const { key, cert } = authority.healthy;
    const server = await startTls({
      key,
      cert,
      ca: authority.caPem,
      requestCert: true,
      rejectUnauthorized: true,
      maxVersion: 'TLSv1.2',
    });
    const sheet = await gather(requestFor(`wss://localhost:${server.port}/`));
    assert.equal(tlsFailure(sheet).alert, 'handshake_failure');
    assert.equal(tlsFailure(sheet).chain?.[0], derOf(cert));
  });
});
