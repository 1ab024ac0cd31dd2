import type { ParsedCertificate } from '../../../certificate/parse';
import type { CertificateProblem } from '../../../certificate/problem';
import type { CertificateError, PkixError } from '../errors';
import type { Candidate } from '../path/pool';

/** One thing that Firefox has against a certificate, in its words and in ours. */
export interface Finding {
  error: CertificateError;
  problem: CertificateProblem;
  /** Address that Firefox asks first; it says this only where no good answer comes. */
  unasked?: string;
}

/** A finding about a certificate that can be shown; of any other there is nothing to say but that it is malformed. */
export function finding(
  error: CertificateError,
  candidate: Candidate,
  describe: (certificate: ParsedCertificate) => CertificateProblem,
): Finding {
  const { shown } = candidate;
  return { error, problem: shown === null ? malformed(candidate, error) : describe(shown) };
}

/** What is said of a certificate that could not be read, or not as far as needed. */
export function unreadable(candidate: Candidate, error: PkixError): Finding {
  const { extension, message } = error;
  if (error.error === 'SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION' && extension !== null)
    return finding(error.error, candidate, (certificate) => ({
      kind: 'unknown-critical',
      certificate,
      extension,
    }));
  return { error: error.error, problem: malformed(candidate, message, extension !== null) };
}

/** An extension whose value cannot be read as it has to be. */
export function unreadableExtension(error: CertificateError, candidate: Candidate, reason: string): Finding {
  return { error, problem: malformed(candidate, reason, true) };
}

function malformed({ index }: Candidate, reason: string, isExtension = false): CertificateProblem {
  return { kind: 'malformed', part: isExtension ? 'extension' : 'certificate', reason, position: index };
}
