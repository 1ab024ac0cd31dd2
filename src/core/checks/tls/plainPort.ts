import * as l10n from '@vscode/l10n';
import { mosquittoListener } from '../../../fixes/broker';
import { connectCode } from '../../../fixes/code';
import { defaultServer } from '../../../fixes/proxy';
import { brokers, rawMqttPorts, tlsPortBeside } from '../../brokers';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { urlOf } from '../../urlOf';
import { tlsFailureOf } from './failure';

/** Ports on which nobody expects plain text: a listener there has lost its TLS, be it by its library. */
const usualTlsPorts: readonly number[] = [
  443,
  rawMqttPorts.tls,
  ...brokers.flatMap(({ wsPorts, wssPorts }) => wssPorts.filter((port) => !wsPorts.includes(port))),
];

export const plainPort = defineCheck({
  meta: {
    id: 'tls/plain-port',
    step: 'tls',
    level: 'error',
    catalogue: ['A07', 'C19'],
    title: () => l10n.t('This port speaks no TLS'),
    why: () =>
      l10n.t(
        'wss:// begins with a TLS handshake. The listener on this port answers without encryption, so that the handshake cannot succeed.',
      ),
    citation: rfc(8446, '5.1'),
  },
  needs: ['tlsBrowser'],
  uses: ['port'],
  run: ({ tlsBrowser, port }, { target }) => {
    if (tlsFailureOf(tlsBrowser) === null || port.status !== 'ok' || port.value.rawMqtt !== null)
      return notApplicable;
    const http = port.value.http;
    if (http === null) return pass;
    const tlsPort = tlsPortBeside(target.port);
    const plainUrl = urlOf(target, { secure: false });
    const isTlsPort = usualTlsPorts.includes(target.port);
    return {
      kind: 'fail',
      catalogue: http.upgraded && isTlsPort ? ['C19', 'A07'] : ['A07'],
      detail: http.upgraded
        ? l10n.t('Without TLS, {0} opens a WebSocket.', plainUrl)
        : l10n.t('Without TLS, the port answers HTTP {0}.', http.status),
      nextStep: l10n.t(
        'Use the TLS port of the broker (often 8084, 8884 or 443), or give this listener a certificate. {0} works only from pages without https://.',
        plainUrl,
      ),
      fixes: [
        ...(tlsPort === null ? [] : [connectCode(urlOf(target, { port: tlsPort }))]),
        connectCode(plainUrl),
        mosquittoListener(target),
        defaultServer(target),
      ],
    };
  },
});
