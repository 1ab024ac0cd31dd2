import { derTag } from '../../../certificate/derReader';
import { type CertificateError, PkixError, reading } from '../errors';
import { isUsableKey, keyKindOf, signatureLength } from '../format/publicKey';
import { Reader } from '../format/reader';
import { readSignatureAlgorithm } from '../format/signatureAlgorithm';
import { positiveInteger } from '../format/values';
import type { Candidate, Pool } from '../path/pool';
import { finding, type Finding, unreadable } from './finding';
import { disabledAlgorithm } from './signatureAlgorithm';

/** What is said of a signature that the key did not make. */
const signatureErrors: readonly CertificateError[] = [
  'NS_ERROR_FAILURE',
  'SEC_ERROR_BAD_SIGNATURE',
  'SEC_ERROR_INVALID_ARGS',
  'SEC_ERROR_INVALID_KEY',
];

/**
 * Whether the key of one certificate made the signature of another (`mozpkix/lib/pkixverify.cpp`, `VerifySignedData`);
 * a key of another kind cannot even be tried (NSS `lib/softoken/pkcs11c.c`).
 */
export function judgeSignature(
  candidate: Candidate,
  issuer: Candidate,
  { isSignedBy }: Pool,
): Finding | null {
  const signed = candidate.reading;
  const key = issuer.reading;
  if (!signed.ok || !key.ok) return null;
  const result = reading(() => {
    const { signature, algorithm } = signed.value;
    const { kind } = readSignatureAlgorithm(algorithm);
    const isElliptic = kind === 'ecdsa';
    if (isElliptic) checkPair(signature, signatureLength(key.value.publicKey) / 2);
    if (keyKindOf(key.value.publicKey) !== (isElliptic ? 'ec' : 'rsa'))
      throw new PkixError('SEC_ERROR_INVALID_KEY', 'a key of another kind');
    // No reason is given, unless there is one left from before.
    if (!isUsableKey(key.value.publicKey)) throw new PkixError('NS_ERROR_FAILURE', 'a key that is none');
    if (signature.length === 0) throw new PkixError('SEC_ERROR_INVALID_ARGS', 'no signature');
    if (!isSignedBy(candidate, issuer)) throw bad('signatureValue');
  });
  if (result.ok) return null;
  const { error } = result.error;
  if (error === 'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED') return disabledAlgorithm(candidate);
  const otherKey = issuer.shown;
  if (otherKey === null || !signatureErrors.includes(error)) return unreadable(candidate, result.error);
  return finding(error, candidate, (shown) => ({
    kind: 'bad-signature',
    certificate: shown,
    issuer: otherKey,
  }));
}

/**
 * A signature of ECDSA is two numbers (`ECDSASigValue`), each of at most half as many bytes as a signature by the key has, of
 * whatever kind that is (`mozpkix/lib/pkixnss.cpp`, `VerifyECDSASignedDataNSS`).
 */
function checkPair(signature: Uint8Array, maxBytes: number): void {
  const result = reading(() => {
    const pair = new Reader(signature, 'ECDSA-Sig-Value').onlyInside(derTag.sequence);
    const numbers = [positiveInteger(pair, 'r'), positiveInteger(pair, 's')];
    pair.end();
    return numbers;
  });
  if (!result.ok) throw bad(result.error.message);
  if (result.value.some(({ length }) => length > maxBytes))
    throw bad('a number that is too long for the key');
}

function bad(message: string): PkixError {
  return new PkixError('SEC_ERROR_BAD_SIGNATURE', message);
}
