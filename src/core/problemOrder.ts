import type { CertificateProblem } from './certificate/problem';
import type { CheckContext } from './check';
import type { CertificateVerdict } from './clients/certificateVerdict';

/**
 * The order in which the problems of a chain are to be repaired: what Chromium has against it, in its own order, because
 * it reports the first one; then what Firefox has. An issuer that was sent and cannot be read stands before the gap that
 * it leaves.
 */
export function problemOrder({
  certificate,
  firefoxCertificate,
}: Pick<CheckContext, 'certificate' | 'firefoxCertificate'>): CertificateProblem[] {
  const ofChromium = certificate?.problems ?? [];
  return [
    ...ofChromium.filter((problem) => leavesGap(problem, certificate)),
    ...ofChromium.filter((problem) => !leavesGap(problem, certificate)),
    ...(firefoxCertificate?.problems ?? []),
  ];
}

/** The damaged certificate is, or may be, the issuer that the browser misses. */
export function leavesGap(problem: CertificateProblem, verdict: CertificateVerdict | null): boolean {
  if (problem.kind !== 'malformed' || problem.position === 0 || verdict === null) return false;
  const gap = verdict.problems.find(isGap);
  if (gap === undefined) return false;
  const damaged = verdict.sent[problem.position] ?? null;
  return damaged === null || damaged.subject.der === gap.certificate.issuer.der;
}

/** The chain ends before it reaches an anchor. */
export function isGap(
  problem: CertificateProblem,
): problem is Extract<CertificateProblem, { kind: 'missing-intermediate' | 'unknown-ca' }> {
  return problem.kind === 'missing-intermediate' || problem.kind === 'unknown-ca';
}
