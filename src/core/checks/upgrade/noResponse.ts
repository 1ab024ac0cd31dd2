import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { httpFailureOf } from './response';

export const noResponse = defineCheck({
  meta: {
    id: 'upgrade/no-response',
    step: 'upgrade',
    level: 'error',
    catalogue: ['B08'],
    title: () => l10n.t('The WebSocket request gets no answer'),
    why: () =>
      l10n.t(
        'The connection stands, but the server hangs up or stays silent when the HTTP request of the WebSocket comes.',
      ),
    citation: rfc(6455, '4.2.2'),
  },
  needs: ['upgradeBrowser'],
  uses: ['upgradeBare'],
  run: ({ upgradeBrowser, upgradeBare }, { target, input }) => {
    const failure = httpFailureOf(upgradeBrowser);
    if (failure === null) return pass;
    // A request that is answered without the page's headers, but not with them, was refused for them.
    if (upgradeBare.status === 'ok' && upgradeBare.value.status === 101) {
      return {
        kind: 'fail',
        catalogue: ['D09', 'D15'],
        detail: l10n.t(
          "Without a page's headers the same request succeeds; with Origin {0} the server hangs up.",
          input.origin,
        ),
        nextStep: l10n.t(
          'Allow this origin in the broker (websockets_origin), and raise its limit for headers (websockets_headers_size).',
        ),
        fixes: [],
      };
    }
    return {
      kind: 'fail',
      ...(failure.kind === 'timeout' && target.secure ? { catalogue: ['C44', 'B08'] } : {}),
      detail:
        failure.kind === 'timeout'
          ? l10n.t('{0}:{1} accepts the request and stays silent.', target.host, target.port)
          : l10n.t(
              '{0}:{1} ends the connection without an answer ({2}).',
              target.host,
              target.port,
              failure.code,
            ),
      nextStep: l10n.t(
        'Check that the listener on port {0} is a WebSocket listener; the log of the broker or proxy says what it made of the request.',
        target.port,
      ),
      fixes: [],
    };
  },
});
