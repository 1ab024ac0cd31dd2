import { constants, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { DerError, DerReader, derTag } from '../../core/certificate/derReader';
import { oidText } from '../../core/certificate/values';

/** The kind of key, and the digest, by the algorithm's identifier (RFC 8017, RFC 5758, RFC 3279). */
const algorithms: Readonly<Record<string, [key: 'rsa' | 'ec', digest: string]>> = {
  '1.2.840.113549.1.1.4': ['rsa', 'md5'],
  '1.2.840.113549.1.1.5': ['rsa', 'sha1'],
  '1.3.14.3.2.29': ['rsa', 'sha1'],
  '1.2.840.113549.1.1.14': ['rsa', 'sha224'],
  '1.2.840.113549.1.1.11': ['rsa', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa', 'sha512'],
  '1.2.840.10045.4.1': ['ec', 'sha1'],
  '1.2.840.10045.4.3.1': ['ec', 'sha224'],
  '1.2.840.10045.4.3.2': ['ec', 'sha256'],
  '1.2.840.10045.4.3.3': ['ec', 'sha384'],
  '1.2.840.10045.4.3.4': ['ec', 'sha512'],
};

/** Algorithms with a digest of their own, by the name that Node gives to their keys. */
const edwards: Readonly<Record<string, string>> = { '1.3.101.112': 'ed25519', '1.3.101.113': 'ed448' };

const rsaPss = '1.2.840.113549.1.1.10';

/** Digests that RSASSA-PSS is used with (RFC 4055 section 2.1). */
const pssDigests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Signed bytes, and what they are signed with. */
export interface Signed {
  signed: Uint8Array;
  /** Content of the AlgorithmIdentifier. */
  algorithm: Uint8Array;
  signature: Uint8Array;
}

interface Outline extends Signed {
  publicKey: Uint8Array;
}

/**
 * Whether the issuer's key made a certificate's signature, over the bytes as they are. OpenSSL's own parser refuses certificates that browsers
 * take, and calls what it cannot read unsigned; it is asked only about what is read or used otherwise than here.
 */
export function isSignedBy(certificate: Uint8Array, issuer: Uint8Array): boolean {
  try {
    return verifyOutline(outlineOf(certificate), outlineOf(issuer)) ?? verifyWhole(certificate, issuer);
  } catch (error) {
    if (error instanceof DerError) return verifyWhole(certificate, issuer);
    // A key that the platform does not know verifies nothing.
    return false;
  }
}

/** Whether the key of a certificate made the signature of something else than a certificate. Never throws. */
export function isMadeBy(bytes: Signed, signer: Uint8Array): boolean {
  try {
    return verifyOutline(bytes, outlineOf(signer)) === true;
  } catch {
    // As above; without its key, a certificate has signed nothing.
    return false;
  }
}

/** The key in a certificate, whatever else stands in that; `null` where there is none that the platform knows. */
export function publicKeyOf(certificate: Uint8Array): KeyObject | null {
  try {
    const { publicKey } = outlineOf(certificate);
    return createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

/** `null`: an algorithm that only OpenSSL can tell. */
function verifyOutline(
  { signed, algorithm, signature }: Signed,
  { publicKey }: Pick<Outline, 'publicKey'>,
): boolean | null {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  const reader = new DerReader(algorithm, 'algorithm', true);
  const id = oidText(reader.content(derTag.oid));
  const type = key.asymmetricKeyType;
  if (id === rsaPss) return verifyPss(reader, signed, key, signature);
  if (edwards[id] !== undefined) return edwards[id] === type && verify(null, signed, key, signature);
  const known = algorithms[id];
  if (known === undefined) return null;
  const [keyType, digest] = known;
  return keyType === type && verify(digest, signed, key, signature);
}

/** The mask must use the same digest, as everywhere: Node's `verify` has no other. */
function verifyPss(
  algorithm: DerReader,
  signed: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
): boolean | null {
  const parameters = algorithm.inside(derTag.sequence, 'RSASSA-PSS');
  const hash = parameters.optional(derTag.contextConstructed);
  const mask = parameters.optional(derTag.contextConstructed + 1);
  const salt = parameters.optional(derTag.contextConstructed + 2);
  if (hash === null || mask === null || salt === null) return null;
  const [hashId, [, maskHashId]] = [firstOid(hash), oidsOfMask(mask)];
  const digest = pssDigests[hashId];
  const [saltLength, ...more] = new DerReader(salt, 'saltLength').content(derTag.integer);
  if (digest === undefined || hashId !== maskHashId || more.length > 0) return null;
  return verify(digest, signed, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}

function firstOid(algorithm: Uint8Array): string {
  return oidText(new DerReader(algorithm, 'digest').inside(derTag.sequence, 'digest').content(derTag.oid));
}

function oidsOfMask(algorithm: Uint8Array): [mask: string, digest: string] {
  const parts = new DerReader(algorithm, 'mask').inside(derTag.sequence, 'mask');
  return [oidText(parts.content(derTag.oid)), firstOid(parts.any().raw)];
}

function verifyWhole(certificate: Uint8Array, issuer: Uint8Array): boolean {
  try {
    return new X509Certificate(certificate).verify(new X509Certificate(issuer).publicKey);
  } catch {
    return false;
  }
}

function outlineOf(der: Uint8Array): Outline {
  const outer = new DerReader(der, 'certificate', true).inside(derTag.sequence, 'certificate');
  const whole = outer.value(derTag.sequence);
  const algorithm = outer.content(derTag.sequence);
  const signature = outer.content(derTag.bitString).subarray(1);
  const tbs = new DerReader(whole.content, 'tbsCertificate', true);
  tbs.optional(derTag.contextConstructed);
  tbs.value(derTag.integer);
  // Algorithm, issuer, validity and subject.
  for (let count = 0; count < 4; count += 1) tbs.value(derTag.sequence);
  return { signed: whole.raw, algorithm, signature, publicKey: tbs.value(derTag.sequence).raw };
}
