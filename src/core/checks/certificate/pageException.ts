import * as l10n from '@vscode/l10n';
import { importAuthority } from '../../../fixes/certificate';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';

export const pageException = defineCheck({
  meta: {
    id: 'certificate/page-exception',
    step: 'tls',
    level: 'info',
    catalogue: ['C16', 'C17'],
    title: () => l10n.t('An exception that was accepted for the page does not cover the WebSocket'),
    why: () =>
      l10n.t(
        'Firefox and Safari keep exceptions per host and port, and Safari on iOS applies none to WebSockets. Only Chrome lets one count for the whole host, as long as the certificate is the same.',
      ),
    citation: page(
      'Apple',
      'Trust manually installed certificate profiles in iOS, iPadOS and visionOS',
      'https://support.apple.com/102390',
    ),
  },
  needs: [],
  run: (_facts, { certificate, input, target }) => {
    const [first] = certificate?.problems ?? [];
    if (first === undefined || first.kind === 'malformed' || input.pageOrigin === null) return notApplicable;
    const origin = new URL(input.pageOrigin);
    const isSameHost = origin.hostname.replace(/^\[|\]$/g, '') === target.host;
    if (origin.protocol !== 'https:' || !isSameHost) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        'The page is {0}, the WebSocket goes to port {1} of the same host.',
        input.pageOrigin,
        target.port,
      ),
      nextStep: l10n.t(
        'Do not rely on exceptions: install the CA on every device. On iOS, install it as a profile and switch it on under Certificate Trust Settings.',
      ),
      fixes: importAuthority(),
    };
  },
});
