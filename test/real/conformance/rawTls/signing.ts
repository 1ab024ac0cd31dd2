import { createSign, type KeyObject, sign } from 'node:crypto';
import type { ClientHello } from './clientHello';

/** What a key signs with in TLS, and the suite that goes with it. */
export interface SignatureChoice {
  /** SignatureScheme of RFC 8446 section 4.2.3. */
  scheme: number;
  /** `ECDHE_…_WITH_AES_128_GCM_SHA256`. */
  cipherSuite: number;
  sign: (data: Buffer) => Buffer;
}

const suites = { rsa: 0xc02f, ecdsa: 0xc02b };

/** The first of the key's signature schemes that the client offers; `null` where it offers none, or not the suite. */
export function chooseSignature(key: KeyObject, client: ClientHello): SignatureChoice | null {
  const choice = choicesFor(key).find(
    ({ scheme, cipherSuite }) =>
      client.signatureAlgorithms.includes(scheme) && client.cipherSuites.includes(cipherSuite),
  );
  return choice ?? null;
}

function choicesFor(key: KeyObject): SignatureChoice[] {
  const hashed = (scheme: number, hash: string, cipherSuite: number): SignatureChoice => ({
    scheme,
    cipherSuite,
    sign: (data) => createSign(hash).update(data).sign(key),
  });
  switch (key.asymmetricKeyType) {
    // Not PSS, for which a key of 512 bits is too short.
    case 'rsa':
      return [hashed(0x0401, 'sha256', suites.rsa)];
    case 'rsa-pss':
      return [hashed(0x0809, 'sha256', suites.rsa)];
    // Before TLS 1.3 the digest is not bound to the curve.
    case 'ec':
      return [
        hashed(0x0403, 'sha256', suites.ecdsa),
        hashed(0x0503, 'sha384', suites.ecdsa),
        hashed(0x0603, 'sha512', suites.ecdsa),
      ];
    case 'ed25519':
      return [{ scheme: 0x0807, cipherSuite: suites.ecdsa, sign: (data) => sign(null, data, key) }];
    default:
      return [];
  }
}
