import forge from 'node-forge';
import { DerError, derTag } from '../../../certificate/derReader';
import { binaryText, hexOf } from '../../../certificate/values';
import { oid, type Oid } from '../format/oid';
import { readerOf } from '../format/reader';

export const sha1 = oid('1.3.14.3.2.26');

/** Digests that an answer may name its certificate by (`ParseHashAlgorithm`, boringssl `pki/signature_algorithm.cc`). */
const digests: Readonly<Record<Oid, { create: () => forge.md.MessageDigest }>> = {
  [sha1]: forge.md.sha1,
  [oid('2.16.840.1.101.3.4.2.1')]: forge.md.sha256,
  [oid('2.16.840.1.101.3.4.2.2')]: forge.md.sha384,
  [oid('2.16.840.1.101.3.4.2.3')]: forge.md.sha512,
};

/** Whether bytes have this digest. @throws DerError where it is of a kind that is not known */
export function hasDigest(kind: Oid, digest: Uint8Array, bytes: Uint8Array): boolean {
  const algorithm = digests[kind];
  if (algorithm === undefined) throw new DerError('OCSPResponse: a digest that is not known');
  return algorithm.create().update(binaryText(bytes)).digest().toHex() === hexOf(digest);
}

/** The key alone out of a SubjectPublicKeyInfo, which is what is hashed (RFC 6960 section 4.1.1); `null` where it has loose bits. */
export function keyBitsOf(publicKey: Uint8Array): Uint8Array | null {
  const parts = readerOf(publicKey, 'subjectPublicKeyInfo').inside(derTag.sequence, 'subjectPublicKeyInfo');
  parts.content(derTag.sequence);
  const bits = parts.content(derTag.bitString);
  return bits[0] === 0 ? bits.subarray(1) : null;
}
