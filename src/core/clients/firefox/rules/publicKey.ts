import { reading } from '../errors';
import { checkPublicKey } from '../format/publicKey';
import type { Place } from './context';
import { finding, type Finding, unreadable } from './finding';

/** The key: RSA that is long enough, or ECDSA on a curve that is known. */
export function judgePublicKey({ candidate, certificate, minRsaBits }: Place): Finding | null {
  const result = reading(() => checkPublicKey(certificate.publicKey, minRsaBits));
  if (result.ok) return null;
  const { error } = result.error;
  switch (error) {
    case 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE':
      return finding(error, candidate, (shown) => ({ kind: 'weak-key', certificate: shown }));
    case 'SEC_ERROR_UNSUPPORTED_KEYALG':
    case 'SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE':
    case 'SEC_ERROR_UNSUPPORTED_EC_POINT_FORM':
      return finding(error, candidate, (shown) => ({ kind: 'unsupported-key', certificate: shown }));
    default:
      return unreadable(candidate, result.error);
  }
}
