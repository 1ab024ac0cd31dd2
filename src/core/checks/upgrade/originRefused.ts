import * as l10n from '@vscode/l10n';
import { allowOrigin } from '../../../fixes/broker';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';

export const originRefused = defineCheck({
  meta: {
    id: 'upgrade/origin-refused',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D09'],
    title: () => l10n.t("The server refuses the page's origin"),
    why: () =>
      l10n.t(
        'Every browser sends the Origin of the page, and the server has a list of allowed ones. Desktop clients send none and pass.',
      ),
    citation: rfc(6455, '4.2.2'),
  },
  needs: ['upgradeBrowser', 'upgradeBare'],
  run: ({ upgradeBrowser, upgradeBare }, { input }) => {
    const refused = upgradeBrowser.status === 'ok' && upgradeBrowser.value.status !== 101;
    const bareWorks = upgradeBare.status === 'ok' && upgradeBare.value.status === 101;
    if (!refused || !bareWorks) return pass;
    const status = upgradeBrowser.value.status;
    return {
      kind: 'fail',
      detail:
        input.pageOrigin === null
          ? l10n.t(
              'With Origin {0} the answer is {1}, without Origin the WebSocket opens. That origin is only an example: name the origin of your page.',
              input.origin,
              status,
            )
          : l10n.t(
              'With Origin {0} the answer is {1}, without Origin the WebSocket opens.',
              input.origin,
              status,
            ),
      nextStep:
        input.pageOrigin === null
          ? l10n.t(
              "Run the diagnosis with your page's origin; if it is refused, too, add it to the broker's list of allowed origins.",
            )
          : l10n.t('Add {0} to the list of allowed origins of the broker or proxy.', input.origin),
      fixes: [allowOrigin(input.origin)],
    };
  },
});
