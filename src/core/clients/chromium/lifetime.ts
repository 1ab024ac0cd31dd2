import type { CertificateProblem } from '../../certificate/problem';
import type { Candidate } from './path/pool';

const dayMs = 86_400_000;

/** Longest lifetimes, by the first day of issue; the last ones first (CA/Browser Forum baseline requirements, section 6.3.2). */
const limits: readonly [since: string, days: number][] = [
  ['2029-03-15', 47],
  ['2027-03-15', 100],
  ['2026-03-15', 200],
];

/** Of certificates issued before all of these. */
const oldLimit = 398;

/** How long a certificate from a publicly known root may be valid (`CertVerifyProc::HasTooLongValidity`, `net/cert/cert_verify_proc.cc`). */
export function judgeLifetime({
  certificate: { notBefore, notAfter },
  shown,
}: Candidate): CertificateProblem[] {
  const allowed = limits.find(([since]) => notBefore.getTime() >= Date.parse(since))?.[1] ?? oldLimit;
  const days = (notAfter.getTime() - notBefore.getTime()) / dayMs;
  return days >= 0 && days <= allowed
    ? []
    : [{ kind: 'lifetime-too-long', certificate: shown, days: Math.ceil(Math.max(days, 0)), allowed }];
}
