import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { parseCertificate, type ParsedCertificate } from '../../../../src/core/certificate/parse';
import { certificatesInPem } from '../../../../src/core/certificate/pem';
import { describeKey } from '../../../../src/core/certificate/keyText';
import { createKey, issue, type CertificateRequest, type KeyType } from '../../../support/issueCertificate';

function parsed(base64: string): ParsedCertificate {
  const result = parseCertificate(base64);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.certificate;
}

/** Everything that Node's own parser says, too. */
function assertAsNode(base64: string): void {
  const ours = parsed(base64);
  const node = new X509Certificate(Buffer.from(base64, 'base64'));
  assert.equal(ours.fingerprint, node.fingerprint256.replaceAll(':', '').toLowerCase());
  assert.equal(BigInt(`0x${ours.serialNumber}`), BigInt(`0x${node.serialNumber}`));
  assert.equal(Date.parse(ours.notBefore), Date.parse(node.validFrom));
  assert.equal(Date.parse(ours.notAfter), Date.parse(node.validTo));
  assert.equal(ours.basicConstraints?.ca ?? false, node.ca);
  assert.deepEqual(ours.extendedKeyUsage ?? undefined, node.keyUsage);
  assert.equal(ours.subject.der === ours.issuer.der, node.subject === node.issuer);
  const [commonName] = node.subject
    .split('\n')
    .flatMap((line) => (line.startsWith('CN=') ? [line.slice(3)] : []));
  if (commonName !== undefined && !commonName.includes('\\'))
    assert.equal(ours.subject.commonName, commonName);
  assert.equal(describeKey(ours.publicKey), nodeKey(node));
}

function nodeKey({ publicKey }: X509Certificate): string {
  const { modulusLength, namedCurve = '' } = publicKey.asymmetricKeyDetails ?? {};
  const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
  switch (publicKey.asymmetricKeyType) {
    case 'rsa':
      return `RSA ${String(modulusLength)}`;
    case 'rsa-pss':
      return `RSA-PSS ${String(modulusLength)}`;
    case 'ec':
      return `EC ${curves[namedCurve] ?? namedCurve}`;
    case 'ed25519':
      return 'Ed25519';
    case 'ed448':
      return 'Ed448';
    default:
      return 'unknown';
  }
}

const full: Omit<CertificateRequest, 'key' | 'issuer'> = {
  name: 'Bröker 中 “1”',
  names: {
    dns: ['broker.example', '*.broker.example'],
    ip: [
      [127, 0, 0, 1],
      [0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1],
    ],
    uri: ['urn:x'],
  },
  ca: true,
  keyUsage: [0x86],
  purposes: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
  issuerUrl: 'http://ca.example/ca.cer',
};

describe('parseCertificate', () => {
  const types: KeyType[] = ['rsa', 'rsa-512', 'rsa-pss', 'p256', 'p384', 'p521', 'ed25519', 'ed448'];
  for (const type of types) {
    it(`reads a certificate with the key ${type} as Node does`, () => {
      assertAsNode(
        issue({ ...full, key: createKey(type), issuer: null, hash: type === 'rsa-512' ? 'sha1' : 'sha256' })
          .der,
      );
    });
  }

  it("reads every root of Node's as Node does", () => {
    assert.ok(rootCertificates.length > 100);
    for (const pem of rootCertificates) for (const der of certificatesInPem(pem)) assertAsNode(der);
  });

  it('reads every extension that is judged', () => {
    const certificate = parsed(issue({ ...full, key: createKey('p256'), issuer: null }).der);
    assert.deepEqual(certificate.subjectAltNames, [
      { type: 'dns', value: 'broker.example' },
      { type: 'dns', value: '*.broker.example' },
      { type: 'ip', value: '127.0.0.1' },
      { type: 'ip', value: '2001:db8:0:0:0:0:0:1' },
      { type: 'other', value: 'urn:x' },
    ]);
    assert.deepEqual(certificate.keyUsage, ['digitalSignature', 'keyCertSign', 'cRLSign']);
    assert.deepEqual(certificate.issuerUrls, ['http://ca.example/ca.cer']);
    assert.equal(certificate.subject.text, 'CN=Bröker 中 “1”');
    assert.equal(certificate.version, 3);
    assert.equal(certificate.signatureAlgorithm, 'ecdsa-with-SHA256');
  });

  it('reads a certificate of version 1 without extensions', () => {
    const certificate = parsed(issue({ name: 'old', key: createKey('p256'), issuer: null, version: 1 }).der);
    assert.equal(certificate.version, 1);
    assert.equal(certificate.subjectAltNames, null);
    assert.equal(certificate.basicConstraints, null);
    assert.equal(certificate.keyUsage, null);
  });

  it('reads dates on both sides of 1950 and 2050', () => {
    const [notBefore, notAfter] = [new Date('1949-12-31T23:59:59Z'), new Date('2050-01-01T00:00:00Z')];
    const { der } = issue({ name: 'long', key: createKey('p256'), issuer: null, notBefore, notAfter });
    assertAsNode(der);
    assert.equal(parsed(der).notBefore, notBefore.toISOString());
    assert.equal(parsed(der).notAfter, notAfter.toISOString());
  });

  it('makes control characters in a name visible', () => {
    const { der } = issue({ name: 'a\u001b[2J\u202eb', key: createKey('p256'), issuer: null });
    assert.equal(parsed(der).subject.text, 'CN=a\\u{1b}[2J\\u{202e}b');
  });
});

describe('parseCertificate on damaged input', () => {
  const { der } = issue({ ...full, key: createKey('p256'), issuer: null });
  const bytes = Buffer.from(der, 'base64');

  it('refuses every truncation', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      assert.equal(parseCertificate(bytes.subarray(0, length).toString('base64')).ok, false, String(length));
    }
  });

  it('refuses bytes after the end', () => {
    assert.equal(parseCertificate(Buffer.concat([bytes, Buffer.of(0)]).toString('base64')).ok, false);
  });

  it('never throws, whatever one bit or one byte is changed to', () => {
    let refused = 0;
    for (let position = 0; position < bytes.length; position += 1) {
      for (const change of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        const damaged = Buffer.from(bytes);
        damaged[position] = (damaged[position] ?? 0) ^ change;
        const result = parseCertificate(damaged.toString('base64'));
        if (result.ok) assert.notEqual(result.certificate.fingerprint, parsed(der).fingerprint);
        else {
          assert.notEqual(result.reason, '');
          refused += 1;
        }
      }
    }
    assert.ok(refused > 300, `${refused} were refused`);
  });

  it('takes no Base64, no bytes, and a tower of nested values as damage', () => {
    const tower = Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80)));
    for (const text of ['', '%%%', 'AA==', tower.toString('base64')]) {
      assert.equal(parseCertificate(text).ok, false);
    }
  });

  it('refuses dates that are none', () => {
    const pattern = /\d{12}Z/;
    const text = bytes.toString('latin1');
    for (const date of [
      '261301000000Z',
      '260001000000Z',
      '260231000000Z',
      '260101250000Z',
      '260101006100Z',
    ]) {
      const damaged = Buffer.from(text.replace(pattern, date), 'latin1');
      assert.equal(parseCertificate(damaged.toString('base64')).ok, false, date);
    }
  });
});
