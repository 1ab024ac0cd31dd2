import type { CertificateProblem } from './certificate/problem';
import type { CertificateVerdict } from './clients/certificateVerdict';
import type { ChainEntry } from './report';

/** The path from the leaf upwards for people, each certificate with the kinds of problems that it has. */
export function chainOf(verdict: CertificateVerdict | null): ChainEntry[] {
  if (verdict === null) return [];
  return verdict.path.entries.map(({ certificate, source }) => ({
    certificate,
    source,
    problems: verdict.problems
      .filter((problem) => concerns(problem, certificate.fingerprint))
      .map((problem) => problem.kind),
  }));
}

function concerns(problem: CertificateProblem, fingerprint: string): boolean {
  return problem.kind !== 'malformed' && problem.certificate.fingerprint === fingerprint;
}
