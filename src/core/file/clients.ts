import type { BrowserVerdicts } from '../clients';
import { predictFirefox } from '../clients/firefox/predict';
import { predictNodeCertificate } from '../clients/nodeCertificate';
import { connects, unknown } from '../clients/prediction';
import type { Evidence } from '../evidence';
import type { Clients, Prediction } from '../report';

/** Who would accept the certificates of a file, as far as they alone decide that. Nothing of it is measured. */
export function clientsOfFile(evidence: Evidence, verdicts: BrowserVerdicts, chromium: Prediction): Clients {
  const problems = [...(verdicts.chromium?.problems ?? []), ...(verdicts.firefox?.problems ?? [])];
  const isReadable = problems.every(({ kind }) => kind !== 'malformed');
  return {
    chromium: { ...chromium, basis: 'predicted', predicted: chromium },
    firefox: { ...predictFirefox(evidence, verdicts.firefox), basis: 'predicted' },
    node: { ...predictNodeCertificate(evidence, problems), basis: 'predicted' },
    // It takes every certificate that OpenSSL can read.
    nodeUnverified: { ...(isReadable ? connects : unknown), basis: 'predicted' },
  };
}
