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
  #furthest: Failure | null = null;

  add(failure: Failure): void {
    const error = ofIssuers[failure.error] ?? failure.error;
    this.#error = this.#error === null || this.#error === error ? error : 'SEC_ERROR_UNKNOWN_ISSUER';
    if (this.#furthest === null || getsFurther(failure, this.#furthest)) this.#furthest = failure;
  }

  /** @param path to the certificate whose issuers they are */
  outcome(path: Candidate[]): Failure {
    const error = this.#error ?? 'SEC_ERROR_UNKNOWN_ISSUER';
    return { ...(this.#furthest ?? { ok: false, finding: null, path }), error };
  }
}

function getsFurther(a: Failure, b: Failure): boolean {
  const [endsA, endsB] = [a, b].map(({ path }) => path.at(-1)?.store !== null);
  return endsA === endsB ? a.path.length > b.path.length : endsA === true;
}
