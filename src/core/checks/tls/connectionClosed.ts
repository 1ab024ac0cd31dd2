import * as l10n from '@vscode/l10n';
import { mosquittoListener } from '../../../fixes/broker';
import { defaultServer } from '../../../fixes/proxy';
import { longHelloSteps } from '../../../fixes/tls';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { decisiveFailureOf } from './failure';

export const connectionClosed = defineCheck({
  meta: {
    id: 'tls/connection-closed',
    step: 'tls',
    level: 'error',
    catalogue: ['B08'],
    title: () => l10n.t('The server ends the connection during the TLS handshake'),
    why: () =>
      l10n.t(
        'It accepts the connection and drops it before it has sent a certificate: a load balancer without a backend, a list of allowed addresses, the PROXY protocol, or a listener that speaks something else.',
      ),
    citation: rfc(8446, '6.1'),
  },
  needs: ['tlsBrowser'],
  uses: ['tlsNode', 'port'],
  run: ({ tlsBrowser, tlsNode, port }, { target, certificate }) => {
    const failure = decisiveFailureOf(tlsBrowser, certificate);
    if (failure?.kind !== 'closed' && failure?.kind !== 'reset') return notApplicable;
    if (port.status === 'ok' && (port.value.http !== null || port.value.rawMqtt !== null)) return pass;
    const onlyBrowser = tlsNode.status === 'ok';
    return {
      kind: 'fail',
      catalogue: onlyBrowser ? ['C42'] : ['B08'],
      detail: onlyBrowser
        ? l10n.t(
            "Node's handshake with {0} succeeds, a browser's does not: the browser's first message is longer.",
            target.host,
          )
        : l10n.t('{0}:{1}: {2}', target.host, target.port, failure.code),
      nextStep: onlyBrowser
        ? l10n.t(
            'Update the firewall, load balancer or TLS library in front of the broker: it cannot take a ClientHello of more than one packet.',
          )
        : l10n.t(
            'Look at the log of the broker and of the load balancer at this very time; check lists of allowed addresses and the PROXY protocol.',
          ),
      fixes: onlyBrowser ? longHelloSteps(target) : [mosquittoListener(target), defaultServer(target)],
    };
  },
});
