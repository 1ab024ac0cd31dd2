import { DerError, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { isOnCurve, type CurveName } from '../../../certificate/curves';
import { oid, type Oid } from './oid';
import { readerOf } from './reader';
import { isNull } from './signatureAlgorithm';
import { readRsaBits } from './rsaKey';
import { bitStringOf } from './values';

/** A key that BoringSSL reads. */
export type Key =
  | { kind: 'rsa'; bits: number }
  | { kind: 'ec'; curve: CurveName }
  | { kind: 'ed25519' }
  | { kind: 'ml-dsa-44' | 'ml-dsa-65' | 'ml-dsa-87' };

const rsa = oid('1.2.840.113549.1.1.1');
const ec = oid('1.2.840.10045.2.1');

const curves: Readonly<Record<Oid, CurveName>> = {
  [oid('1.2.840.10045.3.1.7')]: 'P-256',
  [oid('1.3.132.0.34')]: 'P-384',
  [oid('1.3.132.0.35')]: 'P-521',
};

/** Keys that are so many bytes, without parameters. */
const plainKeys: Readonly<Record<Oid, { key: Key; bytes: number }>> = {
  [oid('1.3.101.112')]: { key: { kind: 'ed25519' }, bytes: 32 },
  [oid('2.16.840.1.101.3.4.3.17')]: { key: { kind: 'ml-dsa-44' }, bytes: 1312 },
  [oid('2.16.840.1.101.3.4.3.18')]: { key: { kind: 'ml-dsa-65' }, bytes: 1952 },
  [oid('2.16.840.1.101.3.4.3.19')]: { key: { kind: 'ml-dsa-87' }, bytes: 2592 },
};

/**
 * Reads SubjectPublicKeyInfo as BoringSSL does for TLS (`EVP_PKEY_from_subject_public_key_info`, `crypto/evp/evp_asn1.cc`, and
 * `ssl_parse_peer_subject_public_key_info`, `ssl/ssl_privkey.cc`); `null` for damaged keys and for kinds that it does not have, as
 * RSASSA-PSS, Ed448, and other curves.
 */
export function readTlsKey(spki: Uint8Array): Key | null {
  try {
    return readKey(spki);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** The same for Chromium's verifier (`ParsePublicKey`, boringssl `pki/verify_signed_data.cc`), which has no Ed25519. */
export function readVerifierKey(spki: Uint8Array): Key | null {
  const key = readTlsKey(spki);
  return key?.kind === 'ed25519' ? null : key;
}

function readKey(spki: Uint8Array): Key | null {
  const reader = readerOf(spki, 'subjectPublicKeyInfo');
  const parts = reader.inside(derTag.sequence, 'subjectPublicKeyInfo');
  reader.end();
  const algorithm = parts.inside(derTag.sequence, 'algorithm');
  const id = hexOf(algorithm.content(derTag.oid));
  const { bytes, unused } = bitStringOf(parts.content(derTag.bitString), 'subjectPublicKey');
  parts.end();
  if (unused !== 0) return null;
  if (id === rsa) {
    const isPlain = isNull(algorithm.any().raw) && algorithm.isAtEnd;
    return isPlain ? { kind: 'rsa', bits: readRsaBits(bytes) } : null;
  }
  if (id === ec) {
    const curve = curves[hexOf(algorithm.content(derTag.oid))];
    const fits = curve !== undefined && algorithm.isAtEnd && isOnCurve(curve, bytes);
    return fits ? { kind: 'ec', curve } : null;
  }
  const plain = plainKeys[id];
  return plain?.bytes === bytes.length && algorithm.isAtEnd ? plain.key : null;
}
