import { reading } from '../errors';
import { readValidity } from '../format/time';
import type { Place } from './context';
import { finding, type Finding, unreadable } from './finding';

/** Dates have to be readable before anything else is looked at (`ParseValidity`). */
export function judgeDateFormat({ candidate, certificate }: Place): Finding | null {
  const result = reading(() => readValidity(certificate.validity));
  return result.ok ? null : unreadable(candidate, result.error);
}

/** They are compared last, in whole seconds (`CheckValidity`). */
export function judgeDates({ candidate, certificate, now }: Place): Finding | null {
  const result = reading(() => readValidity(certificate.validity));
  if (!result.ok) return null;
  const second = Math.floor(now.getTime() / 1000) * 1000;
  if (second < result.value.notBefore.getTime())
    return finding('MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE', candidate, (shown) => ({
      kind: 'not-yet-valid',
      certificate: shown,
    }));
  if (second <= result.value.notAfter.getTime()) return null;
  return finding('SEC_ERROR_EXPIRED_CERTIFICATE', candidate, (shown) => ({
    kind: 'expired',
    certificate: shown,
  }));
}
