import type { CertificateError } from '../errors';
import type { Finding } from '../rules/finding';
import type { Candidate } from './pool';

/** A search that ended at no trust anchor, or at one by a way that Firefox does not accept. */
export interface Failure {
  ok: false;
  error: CertificateError;
  /** What is wrong on the way that got furthest; `null` where it only has no end. */
  finding: Finding | null;
  /** That way, from the server's certificate upwards. */
  path: Candidate[];
}

export type Outcome = { ok: true; path: Candidate[] } | Failure;

/** Errors of an issuer that have another name than those of the server's certificate. */
const ofIssuers: Partial<Record<CertificateError, CertificateError>> = {
  SEC_ERROR_EXPIRED_CERTIFICATE: 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE',
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE',
};

/**
 * What came of the issuers of one certificate. Where they all fail alike, that is the error; where each has another one,
 * the issuer counts as unknown (`mozpkix/lib/pkixbuild.cpp`, `PathBuildingStep::RecordResult`).
 */
export class IssuerResults {
  #error: CertificateError | null = null;
  #furthest: Try | null = null;

  /** @param isSigned the issuer's key made the signature of the certificate */
  add(failure: Failure, isSigned: boolean): void {
    const error = ofIssuers[failure.error] ?? failure.error;
    this.#error = this.#error === null || this.#error === error ? error : 'SEC_ERROR_UNKNOWN_ISSUER';
    const next = { failure, isSigned };
    if (this.#furthest === null || getsFurther(next, this.#furthest)) this.#furthest = next;
  }

  /** @param path to the certificate whose issuers they are */
  outcome(path: Candidate[]): Failure {
    const error = this.#error ?? 'SEC_ERROR_UNKNOWN_ISSUER';
    return { ...(this.#furthest?.failure ?? { ok: false, finding: null, path }), error };
  }
}

/** One issuer that led nowhere. */
interface Try {
  failure: Failure;
  isSigned: boolean;
}

/** Whether one tells people more: who really is the issuer, then who is trusted, then who is further up. */
function getsFurther(a: Try, b: Try): boolean {
  if (a.isSigned !== b.isSigned) return a.isSigned;
  const [endsA, endsB] = [a, b].map(({ failure }) => failure.path.at(-1)?.store !== null);
  return endsA === endsB ? a.failure.path.length > b.failure.path.length : endsA === true;
}
