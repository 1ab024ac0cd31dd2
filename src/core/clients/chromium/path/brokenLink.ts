import type { CertificateProblem } from '../../../certificate/problem';
import type { Candidate } from './pool';

/**
 * Why a certificate does not hang on the one that was taken for its issuer. What comes from the address of an issuer counts as one
 * whatever its name is (`CertIssuerSourceAia`, `net/cert/internal/cert_issuer_source_aia.cc`); then the issuer itself is still missing.
 */
export function brokenLink(candidate: Candidate, issuer: Candidate): CertificateProblem {
  const { shown, certificate } = candidate;
  return certificate.issuerKey === issuer.certificate.subjectKey
    ? { kind: 'bad-signature', certificate: shown, issuer: issuer.shown }
    : { kind: 'missing-intermediate', certificate: shown, fetchable: shown.issuerUrls.length > 0 };
}
