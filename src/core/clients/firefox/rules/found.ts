import { derTag } from '../../../certificate/derReader';
import { type CertificateError, reading } from '../errors';
import { isResponderReadable } from '../format/authorityInfoAccess';
import type { BackCert } from '../format/certificate';
import { extensionOid } from '../format/oids';
import { Reader } from '../format/reader';
import type { Candidate } from '../path/pool';
import { type Finding, unreadableExtension } from './finding';

/**
 * What of the server's certificate is looked at only once a way to an anchor is found: the list of timestamps, and the
 * address of an OCSP responder, except of an expired one, of which nobody would ask (`mozpkix/lib/pkixbuild.cpp`, `Check`).
 * @param ownError what is wrong with the certificate itself
 */
export function judgeFound(
  candidate: Candidate,
  { extensions }: BackCert,
  ownError: CertificateError | null,
): Finding | null {
  const timestamps = extensions.get(extensionOid.signedCertificateTimestamps);
  const access = extensions.get(extensionOid.authorityInfoAccess);
  if (timestamps !== undefined) {
    const list = reading(() => new Reader(timestamps, 'timestamps').onlyInside(derTag.octetString));
    if (!list.ok) return unreadableExtension(list.error.error, candidate, list.error.message);
  }
  const isAsked = ownError !== 'SEC_ERROR_EXPIRED_CERTIFICATE';
  if (!isAsked || access === undefined || isResponderReadable(access)) return null;
  return unreadableExtension('SEC_ERROR_CERT_BAD_ACCESS_LOCATION', candidate, 'authorityInfoAccess');
}
