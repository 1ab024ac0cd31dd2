import assert from 'node:assert/strict';
import { isSignedBy } from '../../../../src/probes/trust/verifySignature';
import {
  type Certificate,
  type Deviation,
  ecdsa,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  type KeyKind,
  keyOf,
  pkcs1,
  pss,
} from '../../../support/certificates';

const rsaRoot = issueRoot('RSA');
const ecRoot = issueRoot('EC', { key: keyOf('P-256', 'root') });

function leaf(issuer: Certificate, deviation: Deviation = {}): Buffer {
  return issueLeaf('broker.example', issuer, deviation).der;
}

describe('isSignedBy', () => {
  const kinds: KeyKind[] = [
    'rsa-2048',
    'rsa-pss',
    'P-256',
    'P-384',
    'P-521',
    'secp256k1',
    'ed25519',
    'ed448',
  ];
  for (const kind of kinds) {
    it(`knows the issuer with the key ${kind} from its namesake`, () => {
      const issuer = issueRoot('CA', { key: keyOf(kind, 'ca') });
      const namesake = issueRoot('CA', { key: keyOf(kind, 'namesake') });
      assert.equal(isSignedBy(leaf(issuer), issuer.der), true);
      assert.equal(isSignedBy(leaf(issuer), namesake.der), false);
    });
  }

  const odd: [name: string, certificate: Buffer, issuer: Certificate][] = [
    ['SHA-1', leaf(rsaRoot, { algorithm: pkcs1('sha1') }), rsaRoot],
    ['MD5', leaf(rsaRoot, { algorithm: pkcs1('md5') }), rsaRoot],
    ['no parameters where NULL belongs', leaf(rsaRoot, { algorithm: pkcs1('sha256', null) }), rsaRoot],
    ['two encodings of one algorithm', leaf(rsaRoot, { outerAlgorithm: pkcs1('sha256', null).id }), rsaRoot],
    ['RSASSA-PSS with an odd salt', leaf(rsaRoot, { algorithm: pss('sha256', { salt: 20 }) }), rsaRoot],
    ['ECDSA with SHA-512', leaf(ecRoot, { algorithm: ecdsa('sha512') }), ecRoot],
    ['a serial number that is not minimal', leaf(rsaRoot, { serial: Buffer.from([0, 0, 1]) }), rsaRoot],
    ['a field that OpenSSL does not know', leaf(rsaRoot, { extraField: Buffer.from([0x05, 0x00]) }), rsaRoot],
  ];
  for (const [name, certificate, issuer] of odd) {
    it(`verifies: ${name}`, () => assert.equal(isSignedBy(certificate, issuer.der), true));
  }

  it('refuses an algorithm of another kind of key', () => {
    const { der } = issueLeaf('broker.example', rsaRoot, { outerAlgorithm: ecdsa('sha256').id });
    assert.equal(isSignedBy(der, rsaRoot.der), false);
  });

  it('refuses changed bytes, and takes damage for no signature', () => {
    const sound = leaf(issueIntermediate('CA', rsaRoot));
    const ca = issueIntermediate('CA', rsaRoot).der;
    assert.equal(isSignedBy(sound, ca), true);
    const changed = Buffer.from(sound);
    changed[60] = (changed[60] ?? 0) ^ 1;
    assert.equal(isSignedBy(changed, ca), false);
    assert.equal(isSignedBy(sound.subarray(0, 100), ca), false);
    assert.equal(isSignedBy(sound, Buffer.alloc(0)), false);
  });
});
