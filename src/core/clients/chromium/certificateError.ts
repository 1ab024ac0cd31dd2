import type { CertificateProblem, CertificateProblemKind } from '../../certificate/problem';
import { summarise } from './status';

const keyUsageError = 'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE';

/** Problems that Chromium finds after it has a path. */
const foundAfterwards: readonly CertificateProblemKind[] = [
  'name-mismatch',
  'wildcard-unusable',
  'ip-in-dns-name',
  'common-name-only',
  'lifetime-too-long',
  'non-unique-name',
];

/**
 * Chromium's one error for what is left of a verdict's problems, in their order: what it would report if the others were repaired. A key usage
 * that comes first was refused before the verifier was asked, as in TLS 1.3.
 */
export function chromiumCertificateError(problems: readonly CertificateProblem[]): string | null {
  const [first] = problems;
  if (first?.kind === 'key-usage') return keyUsageError;
  const damage = problems.find((problem) => problem.kind === 'malformed' && problem.position === 0);
  if (damage !== undefined) return damageError(damage);
  const ofVerifier = problems.filter(({ kind }) => kind !== 'key-usage' && kind !== 'malformed');
  const isAfterwards = ({ kind }: CertificateProblem) => foundAfterwards.includes(kind);
  const { error } = summarise({
    path: ofVerifier.filter((problem) => !isAfterwards(problem)),
    afterwards: ofVerifier.filter(isAfterwards),
    further: [],
  });
  return error ?? (problems.some(({ kind }) => kind === 'key-usage') ? keyUsageError : null);
}

function damageError(problem: CertificateProblem): string {
  const isInside = problem.kind === 'malformed' && problem.part === 'extension';
  return isInside ? 'net::ERR_CERT_INVALID' : 'net::ERR_SSL_SERVER_CERT_BAD_FORMAT';
}
