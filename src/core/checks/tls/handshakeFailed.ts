import * as l10n from '@vscode/l10n';
import { modernTls, mosquittoListener } from '../../../fixes/broker';
import { newServerCertificate } from '../../../fixes/certificate';
import { defaultServer } from '../../../fixes/proxy';
import { measuredChromium } from '../../clients/measuredChromium';
import { defineCheck, notApplicable } from '../../check';
import { rfc } from '../../citations';
import type { BrowserFact, Fact } from '../../evidence';
import { fromBase64, visible } from '../../text';
import { decisiveFailureOf, demandsCertificate, isAboutKey } from './failure';

function fails(chromium: Fact<BrowserFact>): boolean {
  return chromium.status === 'ok' && measuredChromium(chromium.value).outcome === 'fails';
}

/** The last of the TLS checks: what none of the others explains. */
export const handshakeFailed = defineCheck({
  meta: {
    id: 'tls/handshake-failed',
    step: 'tls',
    level: 'error',
    catalogue: ['C12'],
    title: () => l10n.t('The TLS handshake fails'),
    why: () => l10n.t('Browser and server cannot agree on an encrypted connection.'),
    citation: rfc(8446, '6.2'),
  },
  needs: ['tlsBrowser'],
  uses: ['port', 'chromium'],
  run: ({ tlsBrowser, port, chromium }, { target, certificate, predicted }) => {
    const failure = decisiveFailureOf(tlsBrowser, certificate);
    const isRawMqtt = port.status === 'ok' && port.value.rawMqtt !== null;
    if (failure === null || isRawMqtt || isAboutKey(failure, certificate)) return notApplicable;
    if (demandsCertificate(failure)) return notApplicable;
    if (failure.kind === 'not-tls') {
      const bytes = failure.firstBytes === null ? '' : String.fromCharCode(...fromBase64(failure.firstBytes));
      return {
        kind: 'fail',
        catalogue: ['A07'],
        detail: l10n.t('The answer is no TLS, it begins with: {0}', visible(bytes, 60)),
        nextStep: l10n.t(
          'Check which program listens on port {0}, and use the port of the WebSocket listener.',
          target.port,
        ),
        fixes: [mosquittoListener(target), defaultServer(target)],
      };
    }
    if (failure.kind === 'other' && failure.chain !== undefined) {
      return {
        kind: 'fail',
        catalogue: ['C25', 'C12'],
        // The words are those of OpenSSL; browsers may take what it does not.
        level: predicted.outcome === 'fails' || fails(chromium) ? 'error' : 'warning',
        detail: l10n.t(
          'What the server sends as its certificates cannot be read: {0}.',
          visible(failure.message, 200),
        ),
        nextStep: l10n.t('Issue the certificate again with a current tool.'),
        fixes: newServerCertificate(target),
      };
    }
    if (failure.alert === 'unrecognized_name') {
      return {
        kind: 'fail',
        catalogue: ['C47'],
        detail: l10n.t('The server does not know the host {0} (alert {1}).', target.host, failure.alert),
        nextStep: l10n.t(
          'Connect by a name that the server knows, or add {0} to its server names and certificates.',
          target.host,
        ),
        fixes: [defaultServer(target)],
      };
    }
    return {
      kind: 'fail',
      detail: visible(
        failure.alert === null ? failure.message : l10n.t('The server sends the alert {0}.', failure.alert),
      ),
      nextStep: l10n.t(
        'Look at the log of the broker or proxy: it names the reason of the failed handshake.',
      ),
      fixes: [modernTls()],
    };
  },
});
