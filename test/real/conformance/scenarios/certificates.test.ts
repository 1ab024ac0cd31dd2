import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import {
  build,
  commonName,
  distinguishedName,
  ecdsa,
  integer,
  issueLeaf,
  issueRoot,
  type KeyKind,
  keyOf,
  keyUsage,
  longTlv,
  oid,
  pkcs1,
  sequence,
  tag,
  time,
  tlv,
} from '../../../support/certificates';

const hex = (der: Buffer): string => der.toString('hex');

describe('certificates of the tests', () => {
  it('are written in the shortest form of DER', () => {
    assert.deepEqual(
      [0, 127, 128, -1, -128, -129, 65537].map((value) => hex(integer(value))),
      ['020100', '02017f', '02020080', '0201ff', '020180', '0202ff7f', '0203010001'],
    );
    assert.equal(hex(oid('1.2.840.113549.1.1.11')), '06092a864886f70d01010b');
    assert.equal(hex(tlv(tag.bytes, Buffer.alloc(128))).slice(0, 6), '048180');
    assert.equal(hex(tlv(tag.bytes, Buffer.alloc(256))).slice(0, 8), '04820100');
    assert.equal(hex(longTlv(tag.bytes, Buffer.alloc(1))), '0482000100');
    assert.equal(hex(keyUsage('digitalSignature').value), '03020780');
    assert.equal(hex(keyUsage('keyCertSign', 'decipherOnly').value), '0303070480');
  });

  it('change the type of their times at 1950 and 2050', () => {
    const types = ['1949-12-31', '1950-01-01', '2049-12-31', '2050-01-01'].map(
      (day) => time(new Date(day))[0],
    );
    assert.deepEqual(types, [tag.generalizedTime, tag.utcTime, tag.utcTime, tag.generalizedTime]);
  });

  const kinds: KeyKind[] = [
    'rsa-1024',
    'rsa-2047',
    'rsa-4096',
    'rsa-exponent-3',
    'rsa-pss',
    'P-521',
    'ed448',
  ];
  for (const kind of kinds) {
    it(`are signed so that OpenSSL agrees (${kind})`, () => {
      const root = issueRoot('Root', { key: keyOf(kind) });
      const leaf = new X509Certificate(issueLeaf('a.test', root, { key: keyOf('P-256') }).der);
      assert.ok(leaf.verify(root.key.publicKey));
      assert.ok(leaf.checkIssued(new X509Certificate(root.der)));
      assert.equal(leaf.subjectAltName, 'DNS:a.test');
    });
  }

  it('say what they are told to say', () => {
    const key = keyOf('P-256');
    const subject = distinguishedName([
      { type: 'O', value: 'Clinic', as: 'printable' },
      { type: 'CN', value: '医院', as: 'bmp' },
    ]);
    const { der } = build({
      subject,
      key,
      issuer: { subject: commonName('Somebody'), key },
      serial: -5,
      version: null,
      notAfter: new Date('2060-01-01T00:00:00Z'),
    });
    const read = new X509Certificate(der);
    assert.deepEqual(
      [read.serialNumber, read.issuer, read.validTo],
      ['-05', 'CN=Somebody', 'Jan  1 00:00:00 2060 GMT'],
    );
    assert.match(read.subject, /O=Clinic/);
    assert.ok(der.includes(subject));
  });

  it('may be signed wrongly', () => {
    const root = issueRoot('Root', { key: keyOf('P-256', 'root') });
    const wrong = issueLeaf('a.test', root, { rewriteSignature: () => tlv(tag.bits, Buffer.alloc(70)) });
    assert.equal(new X509Certificate(wrong.der).verify(root.key.publicKey), false);
    const other = issueLeaf('a.test', root, { outerAlgorithm: pkcs1('sha1').id });
    assert.ok(other.der.includes(ecdsa('sha256').id) && other.der.includes(pkcs1('sha1').id));
    const longer = issueLeaf('a.test', root, { rewrite: (whole) => Buffer.concat([whole, sequence()]) });
    assert.equal(hex(longer.der).slice(-4), '3000');
  });
});
