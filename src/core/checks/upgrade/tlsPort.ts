import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { urlOf } from '../../urlOf';
import { httpFailureOf } from './response';

export const tlsPort = defineCheck({
  meta: {
    id: 'upgrade/tls-port',
    step: 'upgrade',
    level: 'error',
    catalogue: ['A08'],
    title: () => l10n.t('This port speaks TLS, but the URL says ws://'),
    why: () =>
      l10n.t('The server waits for a TLS handshake and hangs up, or complains, when plain text comes.'),
    citation: rfc(6455, '3'),
  },
  needs: ['upgradeBrowser'],
  uses: ['port'],
  run: ({ upgradeBrowser, port }, { target }) => {
    if (target.secure || port.status !== 'ok' || port.value.rawMqtt !== null) return notApplicable;
    const isRefused =
      httpFailureOf(upgradeBrowser) !== null ||
      (upgradeBrowser.status === 'ok' && upgradeBrowser.value.status === 400);
    if (!isRefused || !port.value.tls) return pass;
    const secureUrl = urlOf(target, { secure: true });
    return {
      kind: 'fail',
      detail: l10n.t('Port {0} answers a TLS handshake.', target.port),
      nextStep: l10n.t('Write wss:// in place of ws://: {0}', secureUrl),
      fixes: [connectCode(secureUrl)],
    };
  },
});
