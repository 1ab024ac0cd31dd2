import { derTag } from '../../../certificate/derReader';
import { isOnCurve } from '../../../certificate/curves';
import { hexOf } from '../../../certificate/values';
import { badDer, PkixError } from '../errors';
import { curveBits, curveName, keyOid } from './oids';
import { Reader } from './reader';
import { nullValue, positiveInteger, wholeBits } from './values';

/** First byte of a point of which both coordinates are written out (RFC 5480 section 2.2). */
const uncompressed = 0x04;

/** Kind of the key in a SubjectPublicKeyInfo as NSS uses it for a signature; `null` for any other kind. Never throws. */
export function keyKindOf(publicKey: Uint8Array): 'rsa' | 'ec' | null {
  try {
    const id = hexOf(
      new Reader(publicKey, 'key').inside(derTag.sequence).inside(derTag.sequence).content(derTag.oid),
    );
    return id === keyOid.rsa || id === keyOid.rsaPss ? 'rsa' : id === keyOid.ec ? 'ec' : null;
  } catch (error) {
    if (error instanceof PkixError) return null;
    throw error;
  }
}

/**
 * Whether NSS can verify anything with a key that is written as it has to be: a point is one of its curve (`lib/freebl/ec.c`,
 * `EC_ValidatePublicKey`), and an exponent is not 1. @throws PkixError where it is not written so
 */
export function isUsableKey(publicKey: Uint8Array): boolean {
  const outer = new Reader(publicKey, 'key').onlyInside(derTag.sequence);
  const algorithm = outer.inside(derTag.sequence);
  const key = wholeBits(outer, 'key');
  if (hexOf(algorithm.content(derTag.oid)) === keyOid.ec) {
    const curve = curveName[hexOf(algorithm.content(derTag.oid))];
    return curve !== undefined && isOnCurve(curve, key);
  }
  const numbers = new Reader(key, 'key').inside(derTag.sequence);
  positiveInteger(numbers, 'modulus');
  return hexOf(positiveInteger(numbers, 'publicExponent')) !== '01';
}

/**
 * Bytes of a signature by a key that is written as it has to be (NSS `lib/cryptohi/seckey.c`, `SECKEY_SignatureLen`).
 * @throws PkixError where it is not written so
 */
export function signatureLength(publicKey: Uint8Array): number {
  const outer = new Reader(publicKey, 'key').onlyInside(derTag.sequence);
  const algorithm = outer.inside(derTag.sequence);
  const key = wholeBits(outer, 'key');
  if (hexOf(algorithm.content(derTag.oid)) === keyOid.ec)
    return 2 * Math.ceil((curveBits[hexOf(algorithm.content(derTag.oid))] ?? 0) / 8);
  return positiveInteger(new Reader(key, 'key').inside(derTag.sequence), 'modulus').length;
}

/**
 * Reads a SubjectPublicKeyInfo (`mozpkix/lib/pkixcheck.cpp`, `CheckSubjectPublicKeyInfo`): RSA, and ECDSA with a named curve
 * and an uncompressed point. The mathematics are left to who uses the key.
 * @param minRsaBits smallest modulus in bits, counted in whole bytes
 * @throws PkixError
 */
export function checkPublicKey(publicKey: Uint8Array, minRsaBits: number): void {
  const what = 'subjectPublicKeyInfo';
  const outer = new Reader(publicKey, what).onlyInside(derTag.sequence);
  const algorithm = outer.inside(derTag.sequence);
  const key = new Reader(wholeBits(outer, what), what);
  outer.end();
  const id = hexOf(algorithm.content(derTag.oid));
  if (id === keyOid.ec) checkPoint(algorithm, key);
  else if (id === keyOid.rsa) {
    nullValue(algorithm, what);
    checkModulus(key, minRsaBits);
  } else throw new PkixError('SEC_ERROR_UNSUPPORTED_KEYALG', `${what}: algorithm ${id}`);
  algorithm.end();
  key.end();
}

function checkPoint(algorithm: Reader, key: Reader): void {
  const curve = hexOf(algorithm.content(derTag.oid));
  const bits = curveBits[curve];
  if (bits === undefined) throw new PkixError('SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE', `curve ${curve}`);
  if (key.byte() !== uncompressed)
    throw new PkixError('SEC_ERROR_UNSUPPORTED_EC_POINT_FORM', 'a point that is not written out');
  if (key.rest().length !== 2 * Math.ceil(bits / 8))
    throw badDer('subjectPublicKeyInfo: length of the point');
}

function checkModulus(key: Reader, minRsaBits: number): void {
  const numbers = key.inside(derTag.sequence, 'RSAPublicKey');
  const modulus = positiveInteger(numbers, 'modulus');
  checkRsaSize(modulus.length, minRsaBits);
  positiveInteger(numbers, 'publicExponent');
  numbers.end();
}

/** @throws PkixError where an RSA modulus, or a signature, which is as long, has too few bytes. */
export function checkRsaSize(bytes: number, minRsaBits: number): void {
  if (bytes * 8 < minRsaBits)
    throw new PkixError('MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE', `RSA of ${bytes * 8} bits`);
}
