import { DerError, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { oid, type Oid } from './oid';
import { readerOf } from './reader';
import { byteOf } from './values';

type PssAlgorithm = 'rsa-pss-sha256' | 'rsa-pss-sha384' | 'rsa-pss-sha512';

const mgf1 = oid('1.2.840.113549.1.1.8');

/** The only sets of parameters that Chromium takes, those of TLS 1.3: one digest for both, and a salt as long as it. */
const hashes: Readonly<Record<Oid, { algorithm: PssAlgorithm; bytes: number }>> = {
  [oid('2.16.840.1.101.3.4.2.1')]: { algorithm: 'rsa-pss-sha256', bytes: 32 },
  [oid('2.16.840.1.101.3.4.2.2')]: { algorithm: 'rsa-pss-sha384', bytes: 48 },
  [oid('2.16.840.1.101.3.4.2.3')]: { algorithm: 'rsa-pss-sha512', bytes: 64 },
};

/** Digests that BoringSSL knows by their identifiers (`crypto/digest/digest_extra.cc`): MD4, MD5, SHA-1 and SHA-2. */
const digests: readonly Oid[] = [
  '1.2.840.113549.2.4',
  '1.2.840.113549.2.5',
  '1.3.14.3.2.26',
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
  '2.16.840.1.101.3.4.2.4',
].map(oid);

/** A digest that cannot be read, or is not known: BoringSSL takes down an error of its own then. */
export class DigestError extends DerError {
  override name = 'DigestError';
}

/** Reads RSASSA-PSS-params (`ParseRsaPss`, boringssl `pki/signature_algorithm.cc`); `null` for a set that is not taken. @throws DerError */
export function readPssHash(parameters: Uint8Array): PssAlgorithm | null {
  const parts = readerOf(parameters, 'RSASSA-PSS').inside(derTag.sequence, 'RSASSA-PSS');
  const hash = readDigest(parts.content(derTag.contextConstructed));
  const maskHash = readMaskHash(parts.content(derTag.contextConstructed + 1));
  const salt = parts.inside(derTag.contextConstructed + 2, 'saltLength');
  const saltLength = byteOf(salt.content(derTag.integer), 'saltLength');
  salt.end();
  parts.end();
  const known = hashes[hash];
  return known !== undefined && hash === maskHash && saltLength === known.bytes ? known.algorithm : null;
}

/** A digest's AlgorithmIdentifier, its parameters NULL or missing; what follows it is not looked at. @throws DerError */
export function readHash(bytes: Uint8Array): Oid {
  const parts = readerOf(bytes, 'digest').inside(derTag.sequence, 'digest');
  const id = hexOf(parts.content(derTag.oid));
  if (!parts.isAtEnd && parts.content(derTag.null).length > 0) throw new DerError('digest: parameters');
  parts.end();
  return id;
}

function readDigest(bytes: Uint8Array): Oid {
  try {
    const id = readHash(bytes);
    if (digests.includes(id)) return id;
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
  }
  throw new DigestError('digest: one that is not known');
}

function readMaskHash(bytes: Uint8Array): Oid {
  const reader = readerOf(bytes, 'mask');
  const parts = reader.inside(derTag.sequence, 'mask');
  reader.end();
  if (hexOf(parts.content(derTag.oid)) !== mgf1) throw new DerError('mask: not MGF1');
  const { raw } = parts.any();
  parts.end();
  return readDigest(raw);
}
