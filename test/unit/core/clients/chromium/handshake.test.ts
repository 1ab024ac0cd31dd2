import assert from 'node:assert/strict';
import {
  bits,
  compressedSpki,
  type Deviation,
  extensionId,
  issueRoot,
  keyOf,
  type KeyUsage,
  keyUsage,
} from '../../../../support/certificates';
import { ask, intermediate, keys, kindsOf, leafOf } from './support/ask';

const refused = 'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE';
const protocolError = 'net::ERR_SSL_PROTOCOL_ERROR';

/** Suites by their names in Node: with an ephemeral exchange, without, and for an EC key. */
const ephemeral = 'ECDHE-RSA-AES128-GCM-SHA256';
const plain = 'AES128-GCM-SHA256';
const elliptic = 'ECDHE-ECDSA-AES128-GCM-SHA256';

const rsaKey = keyOf('rsa-2048');
const nobody = issueRoot('Nobody', { key: keys.other });

function errorOf(deviation: Deviation, protocol: string, cipher: string, isTrusted = true): string | null {
  const leaf = leafOf(deviation, isTrusted ? intermediate : nobody);
  return ask([leaf, intermediate], { protocol, cipher }).error;
}

describe('the key usage in a handshake with Chromium', () => {
  const cases: [usage: KeyUsage[], protocol: string, cipher: string, error: string | null][] = [
    [['digitalSignature'], 'TLSv1.3', 'TLS_AES_128_GCM_SHA256', null],
    [['keyEncipherment'], 'TLSv1.3', 'TLS_AES_128_GCM_SHA256', refused],
    [['keyCertSign'], 'TLSv1.3', 'TLS_AES_128_GCM_SHA256', refused],
    [['digitalSignature'], 'TLSv1.2', ephemeral, null],
    [['keyEncipherment'], 'TLSv1.2', ephemeral, refused],
    [['keyEncipherment'], 'TLSv1.2', plain, null],
    [['digitalSignature'], 'TLSv1.2', plain, refused],
  ];
  for (const [usage, protocol, cipher, error] of cases) {
    it(`${usage.join()} with ${protocol} and ${cipher}: ${String(error)}`, () => {
      assert.equal(errorOf({ key: rsaKey, with: [keyUsage(...usage)] }, protocol, cipher), error);
    });
  }

  it('comes before the verifier in TLS 1.3, and after it in TLS 1.2', () => {
    const deviation = { key: rsaKey, with: [keyUsage('keyEncipherment')] };
    assert.equal(errorOf(deviation, 'TLSv1.3', 'TLS_AES_128_GCM_SHA256', false), refused);
    assert.equal(errorOf(deviation, 'TLSv1.2', ephemeral, false), 'net::ERR_CERT_AUTHORITY_INVALID');
  });

  it('does not hide what the verifier says, which stands behind it', () => {
    const leaf = leafOf({ with: [keyUsage('keyAgreement')], notAfter: new Date(0) });
    assert.deepEqual(kindsOf(ask([leaf, intermediate])), ['key-usage', 'expired']);
    const { problems } = ask([leaf, intermediate], { protocol: 'TLSv1.2', cipher: elliptic });
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['expired', 'key-usage'],
    );
  });

  it('ends the handshake where it cannot be read, but in TLS 1.2 only after the verifier', () => {
    const padded = { with: [{ id: extensionId.keyUsage, value: bits(Buffer.from([0x81]), 7) }] };
    assert.equal(errorOf(padded, 'TLSv1.3', 'TLS_AES_128_GCM_SHA256'), protocolError);
    assert.equal(errorOf(padded, 'TLSv1.2', elliptic), 'net::ERR_CERT_INVALID');
  });

  it('is that of TLS 1.3 where the version is not known', () => {
    const leaf = leafOf({ with: [keyUsage('keyAgreement')] });
    assert.equal(ask([leaf, intermediate], { protocol: null }).error, refused);
  });
});

describe("the server's key in a handshake with Chromium", () => {
  it('must fit the suite in TLS 1.2', () => {
    assert.equal(errorOf({}, 'TLSv1.2', ephemeral), protocolError);
    assert.equal(errorOf({ key: rsaKey }, 'TLSv1.2', elliptic), protocolError);
    assert.equal(errorOf({}, 'TLSv1.2', elliptic), null);
  });

  const unsupported = ['P-521', 'ed25519', 'ed448', 'secp256k1', 'rsa-pss'] as const;
  for (const kind of unsupported) {
    it(`cannot be ${kind}`, () => {
      const leaf = leafOf({ key: keyOf(kind) });
      const verdict = ask([leaf, intermediate]);
      assert.ok(verdict.error !== null);
      assert.deepEqual(kindsOf(verdict), ['unsupported-key']);
    });
  }

  it('is refused by the verifier first where that does not know it either', () => {
    assert.equal(
      errorOf({ key: keyOf('ed25519') }, 'TLSv1.3', 'TLS_AES_128_GCM_SHA256'),
      'net::ERR_CERT_INVALID',
    );
    assert.equal(errorOf({ key: keyOf('P-521') }, 'TLSv1.3', 'TLS_AES_128_GCM_SHA256'), protocolError);
    assert.equal(errorOf({ key: keyOf('P-521') }, 'TLSv1.2', elliptic), protocolError);
  });

  it('may be written as a compressed point', () => {
    const leaf = leafOf({ publicKey: compressedSpki(keyOf('P-256').publicKey) });
    assert.equal(ask([leaf, intermediate], { protocol: 'TLSv1.2', cipher: elliptic }).error, null);
  });
});
