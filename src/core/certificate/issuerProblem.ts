import type { TrustFact } from '../evidence';
import type { ParsedCertificate } from './parse';
import type { CertificateProblem } from './problem';

/** Names under which intermediate authorities are usually kept. */
const intermediateName = /intermediate|issuing|sub(ordinate)?[ -]?ca|\bserver ca\b/i;

/** What is said of a path that ends at no trust anchor. */
export interface PathEnd {
  /** The last certificate of the path. */
  last: ParsedCertificate;
  /** Certificates in the path. */
  length: number;
  /** The last one was signed with its own key. */
  isSelfSigned: boolean;
  /** Its issuer stands in the path already: CAs that vouch for each other. */
  isLoop: boolean;
  trust: TrustFact;
}

/**
 * Why a path ends: at a self-signed certificate, at an authority that nobody trusts, or since an intermediate is missing. Only the issuer can
 * tell the last two apart for certain; its name, its organisation and a download address are good hints.
 */
export function issuerProblem({ last, length, isSelfSigned, isLoop, trust }: PathEnd): CertificateProblem {
  if (isSelfSigned && length === 1) return { kind: 'self-signed', certificate: last };
  if (isSelfSigned || isLoop) return { kind: 'unknown-ca', certificate: last, mayLackIntermediate: false };
  const fetchable = last.issuerUrls.length > 0;
  const looksIntermediate =
    fetchable ||
    trust.namedCount > 0 ||
    trust.issuerOrganizationKnown ||
    trust.anchors.some(({ store }) => store === 'named') ||
    intermediateName.test(`${last.issuer.commonName ?? ''} ${last.issuer.text}`);
  return looksIntermediate
    ? { kind: 'missing-intermediate', certificate: last, fetchable }
    : { kind: 'unknown-ca', certificate: last, mayLackIntermediate: true };
}
