import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { fromBase64, visible } from '../../text';
import { httpFailureOf } from './response';

export const notHttp = defineCheck({
  meta: {
    id: 'upgrade/not-http',
    step: 'upgrade',
    level: 'error',
    catalogue: ['A06'],
    title: () => l10n.t('What answers on this port is no web server'),
    why: () => l10n.t('A WebSocket begins with an HTTP request. The answer is not HTTP.'),
    citation: rfc(6455, '4.1'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, { target }) => {
    const failure = httpFailureOf(upgradeBrowser);
    if (failure?.kind !== 'not-http' && failure?.kind !== 'head-too-long') return pass;
    const bytes = failure.firstBytes === null ? '' : String.fromCharCode(...fromBase64(failure.firstBytes));
    return {
      kind: 'fail',
      detail:
        failure.kind === 'not-http'
          ? l10n.t('The answer begins with: {0}', visible(bytes, 60))
          : l10n.t('The head of the answer never ends.'),
      nextStep: l10n.t(
        'Check which program listens on port {0}, and use the port of the WebSocket listener.',
        target.port,
      ),
      fixes: [],
    };
  },
});
