import { PkixError, reading } from '../errors';
import { readSignatureAlgorithm } from '../format/signatureAlgorithm';
import { checkRsaSize } from '../format/publicKey';
import type { Candidate } from '../path/pool';
import type { Place } from './context';
import { finding, type Finding, unreadable } from './finding';

/** As OpenSSL and others name what is known to be broken; all else that Firefox does not take is just unknown to it. */
const broken = /^(md[245]|sha1)|SHA1$/i;

/**
 * The algorithm of the signature: known, the same in both places, without SHA-1, and, as a signature of RSA is as long as
 * the modulus, of a key that is long enough (`mozpkix/lib/pkixcheck.cpp`, `CheckSignatureAlgorithm`).
 */
export function judgeSignatureAlgorithm({
  candidate,
  certificate,
  issuer,
  minRsaBits,
}: Place): Finding | null {
  const result = reading(() => {
    const outer = readSignatureAlgorithm(certificate.algorithm);
    const inner = readSignatureAlgorithm(certificate.signedAlgorithm);
    if (outer.kind !== inner.kind || outer.digest !== inner.digest)
      throw new PkixError('MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH', 'signatureAlgorithm');
    if (outer.digest === 'sha1') throw new PkixError('SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED', 'SHA-1');
    if (outer.kind !== 'ecdsa') checkRsaSize(certificate.signature.length, minRsaBits);
  });
  if (result.ok) return null;
  const { error } = result.error;
  switch (error) {
    case 'MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH':
      return finding(error, candidate, (shown) => ({ kind: 'signature-mismatch', certificate: shown }));
    case 'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED':
      return disabledAlgorithm(candidate);
    case 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE':
      return finding(error, issuer ?? candidate, (shown) => ({ kind: 'weak-key', certificate: shown }));
    default:
      return unreadable(candidate, result.error);
  }
}

/** An algorithm that is too weak for Firefox, or that it does not know. */
export function disabledAlgorithm(candidate: Candidate): Finding {
  return finding('SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED', candidate, (certificate) => ({
    kind: broken.test(certificate.signatureAlgorithm) ? 'weak-signature' : 'unsupported-signature',
    certificate,
  }));
}
