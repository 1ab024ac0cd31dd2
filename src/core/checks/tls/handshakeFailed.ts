import * as l10n from '@vscode/l10n';
import { modernTls } from '../../../fixes/broker';
import { defineCheck, notApplicable } from '../../check';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { tlsFailureOf } from './failure';

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
  uses: ['port'],
  run: ({ tlsBrowser, port }) => {
    const failure = tlsFailureOf(tlsBrowser);
    const isRawMqtt = port.status === 'ok' && port.value.rawMqtt !== null;
    if (failure === null || isRawMqtt) return notApplicable;
    return {
      kind: 'fail',
      catalogue: failure.kind === 'not-tls' ? ['A07'] : ['C12'],
      detail:
        failure.kind === 'not-tls'
          ? l10n.t('What the port answers is no TLS.')
          : visible(
              failure.alert === null
                ? failure.message
                : l10n.t('The server sends the alert {0}.', failure.alert),
            ),
      nextStep: l10n.t(
        'Look at the log of the broker or proxy: it names the reason of the failed handshake.',
      ),
      fixes: [modernTls()],
    };
  },
});
