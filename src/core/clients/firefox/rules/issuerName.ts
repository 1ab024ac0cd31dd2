import { derTag } from '../../../certificate/derReader';
import { Reader } from '../format/reader';
import { PkixError } from '../errors';
import type { Place } from './context';
import { type Finding, unreadable } from './finding';

/** An issuer has a name (`mozpkix/lib/pkixcheck.cpp`, `CheckIssuer`). */
export function judgeIssuerName({ candidate, certificate }: Place): Finding | null {
  const isEmpty = new Reader(certificate.issuer, 'issuer').inside(derTag.sequence).isAtEnd;
  if (!isEmpty) return null;
  return unreadable(
    candidate,
    new PkixError('MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME', 'issuer: an empty name'),
  );
}
