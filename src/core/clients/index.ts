import type { Evidence } from '../evidence';
import type { Clients, Prediction } from '../report';
import type { CertificateVerdict } from './certificateVerdict';
import { predictFirefox } from './firefox/predict';
import { measuredChromium, measuredPage } from './measuredChromium';
import { measuredNode } from './node';

/** The chain as each browser judges it; `null` where none was seen. */
export interface BrowserVerdicts {
  chromium: CertificateVerdict | null;
  firefox: CertificateVerdict | null;
}

/** Who connects, who does not, and what each would report: measured where it was measured, else predicted. */
export function describeClients(
  evidence: Evidence,
  verdicts: BrowserVerdicts,
  predicted: Prediction,
): Clients {
  const { chromium, webview } = evidence.facts;
  const measured = chromium.status === 'ok' ? measuredChromium(chromium.value) : null;
  const isMeasured = measured !== null && measured.outcome !== 'unknown';
  return {
    chromium: {
      ...(isMeasured ? measured : predicted),
      basis: isMeasured ? 'measured' : 'predicted',
      predicted,
    },
    firefox: { ...predictFirefox(evidence, verdicts.firefox), basis: 'predicted' },
    node: { ...measuredNode(evidence, true), basis: 'measured' },
    nodeUnverified: { ...measuredNode(evidence, false), basis: 'measured' },
    ...(webview.status === 'ok'
      ? { webview: { ...measuredPage(webview.value.socket, webview.value.mqtt), basis: 'measured' as const } }
      : {}),
  };
}
