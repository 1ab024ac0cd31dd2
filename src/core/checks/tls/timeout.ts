import * as l10n from '@vscode/l10n';
import { mosquittoListener } from '../../../fixes/broker';
import { defaultServer } from '../../../fixes/proxy';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { decisiveFailureOf } from './failure';

export const timeout = defineCheck({
  meta: {
    id: 'tls/timeout',
    step: 'tls',
    level: 'error',
    catalogue: ['C44'],
    title: () => l10n.t('The TLS handshake gets no answer'),
    why: () =>
      l10n.t(
        'The connection stands, but the server never answers the ClientHello. A browser gives up after 30 seconds.',
      ),
    citation: rfc(8446, '4.1'),
  },
  needs: ['tlsBrowser'],
  run: ({ tlsBrowser }, { target, certificate }) => {
    const failure = decisiveFailureOf(tlsBrowser, certificate);
    if (failure === null) return notApplicable;
    if (failure.kind !== 'timeout') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('{0}:{1} accepts the connection and stays silent.', target.host, target.port),
      nextStep: l10n.t(
        'Check that this port is a TLS listener and that the broker behind it is not overloaded.',
      ),
      fixes: [mosquittoListener(target), defaultServer(target)],
    };
  },
});
