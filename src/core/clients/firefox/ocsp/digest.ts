import forge from 'node-forge';
import { derTag } from '../../../certificate/derReader';
import { binaryText, hexOf } from '../../../certificate/values';
import { badDer } from '../errors';
import { Reader } from '../format/reader';
import { nullValue, wholeBits } from '../format/values';

const digests = {
  '2b0e03021a': forge.md.sha1,
  '608648016503040201': forge.md.sha256,
  '608648016503040202': forge.md.sha384,
  '608648016503040203': forge.md.sha512,
} as const;

/** Hashes bytes to hex. */
export type Digest = (bytes: Uint8Array) => string;

export const sha1: Digest = digestOf(forge.md.sha1);

/** Reads an AlgorithmIdentifier of a digest; `null` for one that is not known (`DigestAlgorithmIdentifier`). @throws PkixError */
export function readDigest(reader: Reader): Digest | null {
  const algorithm = reader.inside(derTag.sequence, 'hashAlgorithm');
  const id = hexOf(algorithm.content(derTag.oid));
  if (algorithm.peek(derTag.null)) nullValue(algorithm, 'hashAlgorithm');
  if (!algorithm.isAtEnd) throw badDer('hashAlgorithm: parameters');
  return isKnown(id) ? digestOf(digests[id]) : null;
}

/** The key alone out of a SubjectPublicKeyInfo, which is what is hashed (RFC 6960 section 4.1.1). @throws PkixError */
export function keyBitsOf(publicKey: Uint8Array): Uint8Array {
  const outer = new Reader(publicKey, 'subjectPublicKeyInfo').onlyInside(derTag.sequence);
  outer.value(derTag.sequence);
  const bits = wholeBits(outer, 'subjectPublicKey');
  outer.end();
  return bits;
}

function isKnown(id: string): id is keyof typeof digests {
  return id in digests;
}

function digestOf(algorithm: { create: () => forge.md.MessageDigest }): Digest {
  return (bytes) => algorithm.create().update(binaryText(bytes)).digest().toHex();
}
