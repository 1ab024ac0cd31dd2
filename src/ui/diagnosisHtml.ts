import type { Target } from '../core/target';
import { webSocketOrigin } from './targetOrigin';

/** Names that a CSP host source can hold; others, as IPv6 addresses, have no spelling there. */
const cspHost = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?$/i;

export interface DiagnosisPage {
  /** `webview.cspSource`. */
  cspSource: string;
  nonce: string;
  scriptUri: string;
  styleUri: string;
  /** Origins that the page may connect to: see `connectSources`. */
  connect: string[];
  /** BCP 47, as `vscode.env.language`. */
  language: string;
  title: string;
}

/**
 * The origins, as CSP sources, that the panel's page has to reach for its own measurement of the target;
 * empty where the policy cannot name the host, so that the page cannot measure.
 */
export function connectSources(target: Target): string[] {
  if (!cspHost.test(target.host)) return [];
  return [webSocketOrigin(target)];
}

/** The panel's document. It refuses everything but its own script and style and the broker to be measured. */
export function diagnosisHtml(page: DiagnosisPage): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${page.nonce}'`,
    `style-src ${page.cspSource}`,
    `connect-src ${page.connect.length === 0 ? `'none'` : page.connect.join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(page.title)}</title>
    <link rel="stylesheet" href="${escapeHtml(page.styleUri)}">
  </head>
  <body>
    <main id="diagnosis"></main>
    <script nonce="${page.nonce}" src="${escapeHtml(page.scriptUri)}"></script>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
