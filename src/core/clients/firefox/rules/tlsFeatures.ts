import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { PkixError, reading } from '../errors';
import { extensionOid } from '../format/oids';
import { Reader } from '../format/reader';
import { equalBytes } from '../format/values';
import type { Link } from '../path/link';
import type { Candidate } from '../path/pool';
import { finding, type Finding, unreadable } from './finding';

const error = 'MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING';

/** `status_request` (RFC 6066 section 10.2). */
const statusRequest = '05';

/** Who demands features of TLS (RFC 7633) demands them of all that it issues (`mozpkix/lib/pkixcheck.cpp`, `CheckTLSFeatures`). */
export function judgeInheritedFeatures({ candidate, certificate, child }: Link): Finding | null {
  const demanded = certificate.extensions.get(extensionOid.tlsFeature);
  if (demanded === undefined || child === null) return null;
  const own = child.certificate.extensions.get(extensionOid.tlsFeature);
  if (own !== undefined && equalBytes(own, demanded)) return null;
  return finding(error, candidate, (shown) => ({ kind: 'must-staple', certificate: shown }));
}

/**
 * A server's certificate that demands a stapled OCSP response gets one; other features are unknown
 * (`TLSFeaturesSatisfiedInternal`).
 * @param stapled `null`: not known
 */
export function judgeStaple(
  candidate: Candidate,
  extension: Uint8Array | undefined,
  stapled: boolean | null,
): Finding | null {
  if (extension === undefined) return null;
  const result = reading(() => {
    const list = new Reader(extension, 'tlsFeature').onlyInside(derTag.sequence);
    do {
      const isKnown = hexOf(list.content(derTag.integer)) === statusRequest;
      if (!isKnown || stapled === false) throw new PkixError(error, 'tlsFeature');
    } while (!list.isAtEnd);
  });
  if (result.ok) return null;
  if (result.error.error !== error) return unreadable(candidate, result.error);
  return finding(error, candidate, (shown) => ({ kind: 'must-staple', certificate: shown }));
}
