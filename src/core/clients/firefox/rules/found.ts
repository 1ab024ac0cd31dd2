import { derTag } from '../../../certificate/derReader';
import { type CertificateError, reading } from '../errors';
import { addressOfResponder } from '../format/authorityInfoAccess';
import { extensionOid } from '../format/oids';
import { Reader } from '../format/reader';
import { judgeStapledResponse } from '../ocsp/judge';
import type { Staple } from '../ocsp/staple';
import type { Link } from '../path/link';
import type { Candidate } from '../path/pool';
import { type Finding, unreadableExtension } from './finding';

/**
 * What is asked of the server's certificate only once a way to an anchor is found: the list of timestamps and, where it has
 * dates and has not expired, whether it was revoked (`mozpkix/lib/pkixbuild.cpp`, `Check`; `security/certverifier/NSSCertDBTrustDomain.cpp`,
 * `CheckRevocation`).
 * @param path from the server to the anchor
 * @param ownError what is wrong with the certificate itself
 */
export function judgeFound(
  { candidate, certificate: { extensions } }: Link,
  path: readonly Candidate[],
  ownError: CertificateError | null,
  { staple, now }: { staple: Staple | null; now: Date },
): Finding | null {
  const timestamps = extensions.get(extensionOid.signedCertificateTimestamps);
  const access = extensions.get(extensionOid.authorityInfoAccess);
  if (timestamps !== undefined) {
    const list = reading(() => new Reader(timestamps, 'timestamps').onlyInside(derTag.octetString));
    if (!list.ok) return unreadableExtension(list.error.error, candidate, list.error.message);
  }
  if (ownError === 'SEC_ERROR_EXPIRED_CERTIFICATE' || ownError === 'SEC_ERROR_INVALID_TIME') return null;
  if (access !== undefined && addressOfResponder(access) === undefined)
    return unreadableExtension('SEC_ERROR_CERT_BAD_ACCESS_LOCATION', candidate, 'authorityInfoAccess');
  return staple === null ? null : judgeStapledResponse({ staple, path, now });
}
