import type { CertificateVerdict } from './clients/certificateVerdict';
import { chromiumCertificateError } from './clients/chromium/certificateError';
import { predictChromium } from './clients/chromium/predict';
import type { Evidence } from './evidence';
import type { FoundCause } from './findings';
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
  const isReached = errors[0] === ofChain[0];
  return causes.map((cause) => {
    const position = ofChain.indexOf(cause);
    if (position === -1) return cause;
    const repaired = new Set(ofChain.slice(0, position + 1).flatMap(({ problems }) => problems));
    const problems = certificate.problems.filter((problem) => !repaired.has(problem));
    const left = { ...certificate, problems, error: chromiumCertificateError(problems) };
    const afterRepair = isReached ? next(evidence, left) : nextOfChain(left);
    return afterRepair === null ? cause : { ...cause, finding: { ...cause.finding, afterRepair } };
  });
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
