import * as l10n from '@vscode/l10n';
import { offerHttp1 } from '../../../fixes/tls';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { helloFailureOf, tlsFailureOf } from './failure';

export const http2Only = defineCheck({
  meta: {
    id: 'tls/http2-only',
    step: 'tls',
    level: 'error',
    catalogue: ['C21'],
    title: () => l10n.t('The TLS listener does not offer HTTP/1.1'),
    why: () =>
      l10n.t(
        'For a new WebSocket, browsers name http/1.1 alone in ALPN. A listener that takes only h2 ends the handshake.',
      ),
    citation: rfc(7301, '3.2'),
  },
  needs: ['tlsBrowser'],
  uses: ['hello'],
  run: ({ tlsBrowser, hello }, { target }) => {
    const failure = tlsFailureOf(tlsBrowser) ?? helloFailureOf(hello);
    if (failure === null) return notApplicable;
    if (failure.alert !== 'no_application_protocol') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('The server sends the alert {0}.', failure.alert),
      nextStep: l10n.t(
        'Allow http/1.1 beside h2 in the ALPN list of the listener on port {0} (in HAProxy: alpn h2,http/1.1).',
        target.port,
      ),
      fixes: [offerHttp1(target)],
    };
  },
});
