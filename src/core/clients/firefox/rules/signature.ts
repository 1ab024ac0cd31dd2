import { PkixError, reading } from '../errors';
import { keyKindOf } from '../format/publicKey';
import { readSignatureAlgorithm } from '../format/signatureAlgorithm';
import type { Candidate, Pool } from '../path/pool';
import { finding, type Finding, unreadable } from './finding';

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
    const { kind } = readSignatureAlgorithm(signed.value.algorithm);
    const needed = kind === 'ecdsa' ? 'ec' : 'rsa';
    if (keyKindOf(key.value.publicKey) !== needed)
      throw new PkixError('SEC_ERROR_INVALID_KEY', 'a key of another kind');
    if (!isSignedBy(candidate, issuer)) throw new PkixError('SEC_ERROR_BAD_SIGNATURE', 'signatureValue');
  });
  if (result.ok) return null;
  const { error } = result.error;
  const otherKey = issuer.shown;
  if (otherKey === null || (error !== 'SEC_ERROR_BAD_SIGNATURE' && error !== 'SEC_ERROR_INVALID_KEY'))
    return unreadable(candidate, result.error);
  return finding(error, candidate, (shown) => ({
    kind: 'bad-signature',
    certificate: shown,
    issuer: otherKey,
  }));
}
