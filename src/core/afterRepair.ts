import type { CertificateProblem } from './certificate/problem';
import type { CertificateVerdict } from './clients/certificateVerdict';
import { chromiumCertificateError } from './clients/chromium/certificateError';
import { predictChromium } from './clients/chromium/predict';
import type { Evidence } from './evidence';
import type { FoundCause } from './findings';
import { isGap, leavesGap } from './problemOrder';
import type { AfterRepair } from './report';
import { visible } from './text';

/**
 * Says for each error of the certificate what Chromium would report once it is repaired, and with it every error before
 * it. An error before the certificate, as of the URL or the handshake, leaves open what comes after the certificate.
 */
export function withAfterRepair(
  causes: readonly FoundCause[],
  evidence: Evidence,
  certificate: CertificateVerdict | null,
): FoundCause[] {
  if (certificate === null) return [...causes];
  const errors = causes.filter(({ finding }) => finding.level === 'error');
  const ofChain = errors.filter(({ problems }) => problems.length > 0);
  const seesBeyond = errors[0] === ofChain[0] && evidence.facts.tlsBrowser.status !== 'failed';
  return causes.map((cause) => {
    const position = ofChain.indexOf(cause);
    if (position === -1) return cause;
    const repaired = ofChain.slice(0, position + 1).flatMap(({ problems }) => problems);
    const left = repair(certificate, repaired);
    const afterRepair = left === null ? null : seesBeyond ? next(evidence, left) : nextOfChain(left);
    return afterRepair === null ? cause : { ...cause, finding: { ...cause.finding, afterRepair } };
  });
}

/** The verdict without these problems; `null` where another path would open that nobody has looked at. */
function repair(
  certificate: CertificateVerdict,
  repaired: readonly CertificateProblem[],
): CertificateVerdict | null {
  const problems = certificate.problems.filter((problem) => !repaired.includes(problem));
  const hasGap = problems.some(isGap);
  if (hasGap && repaired.some((problem) => leavesGap(problem, certificate))) return null;
  const error = chromiumCertificateError(problems);
  // An issuer that is there now is not asked for.
  return { ...certificate, problems, error, unasked: hasGap ? (certificate.unasked ?? []) : [] };
}

function next(evidence: Evidence, certificate: CertificateVerdict): AfterRepair | null {
  const { outcome, error } = predictChromium(evidence, certificate);
  if (outcome === 'unknown' || (outcome === 'fails' && error === null)) return null;
  // It may quote a header of the server.
  return { error: error === null ? null : visible(error) };
}

function nextOfChain({ error }: CertificateVerdict): AfterRepair | null {
  return error === null ? null : { error };
}
