import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  createCertificateKey,
  issueCertificate,
  type CertificateKey,
  type CertificateOptions,
  type IssuedCertificate,
} from '../../../src/practice/certificates';

const notBefore = new Date('2030-01-02T03:04:05Z');
const notAfter = new Date('2031-02-03T04:05:06Z');

/** OID of each purpose, RFC 5280 section 4.2.1.12. */
const serverAuth = '1.3.6.1.5.5.7.3.1';
const clientAuth = '1.3.6.1.5.5.7.3.2';

describe('issueCertificate', () => {
  let key: CertificateKey;
  let ca: IssuedCertificate;
  before(async () => {
    key = await createCertificateKey();
    ca = issueCertificate({ commonName: 'Test CA', issuer: null, key, notBefore, notAfter, ca: true });
  });

  const issue = (options: Partial<CertificateOptions> = {}): X509Certificate =>
    new X509Certificate(
      issueCertificate({ commonName: 'leaf.example', issuer: ca, key, notBefore, notAfter, ...options }).pem,
    );

  it('signs with the issuer and names it', () => {
    const issuer = new X509Certificate(ca.pem);
    const leaf = issue();
    assert.ok(leaf.verify(issuer.publicKey));
    assert.ok(leaf.checkIssued(issuer));
    assert.equal(leaf.issuer, 'CN=Test CA');
    assert.ok(leaf.checkPrivateKey(createPrivateKey(key.privatePem)));
    assert.deepEqual([issuer.ca, leaf.ca], [true, false]);
  });

  it('signs by itself where no issuer is given', () => {
    const certificate = issue({ issuer: null });
    assert.ok(certificate.verify(certificate.publicKey));
    assert.equal(certificate.issuer, certificate.subject);
  });

  it('writes SAN entries of both types', () => {
    const certificate = issue({ dnsNames: ['a.example', '127.0.0.1'], ipAddresses: ['127.0.0.1', '::1'] });
    assert.equal(
      certificate.subjectAltName,
      'DNS:a.example, DNS:127.0.0.1, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    );
  });

  it('leaves the SAN out for a certificate with a common name only', () => {
    const certificate = issue();
    assert.equal(certificate.subject, 'CN=leaf.example');
    assert.equal(certificate.subjectAltName, undefined);
  });

  it('keeps the dates', () => {
    const certificate = issue();
    assert.equal(Date.parse(certificate.validFrom), notBefore.getTime());
    assert.equal(Date.parse(certificate.validTo), notAfter.getTime());
  });

  it('writes the extended key usage, or none', () => {
    assert.deepEqual(issue({ extendedKeyUsage: ['clientAuth'] }).keyUsage, [clientAuth]);
    assert.deepEqual(issue({ extendedKeyUsage: ['serverAuth', 'clientAuth'] }).keyUsage, [
      serverAuth,
      clientAuth,
    ]);
    assert.equal(issue().keyUsage, undefined);
  });

  it('gives every certificate a positive serial number of its own', () => {
    const serials = [issue(), issue()].map(({ serialNumber }) => serialNumber);
    assert.notEqual(serials[0], serials[1]);
    for (const serial of serials) assert.match(serial, /^4[0-9A-F]{31}$/);
  });
});
