import type { CertificateProblem } from '../../../certificate/problem';
import type { Candidate } from '../path/pool';

/** Both ends belong to the validity, to the second (RFC 5280 section 4.1.2.5). */
export function judgeDates({ certificate, shown }: Candidate, now: Date): CertificateProblem[] {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  const problems: CertificateProblem[] = [];
  if (second < certificate.notBefore.getTime()) problems.push({ kind: 'not-yet-valid', certificate: shown });
  if (second > certificate.notAfter.getTime()) problems.push({ kind: 'expired', certificate: shown });
  return problems;
}
