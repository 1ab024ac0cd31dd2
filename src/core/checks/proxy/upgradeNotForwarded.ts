import * as l10n from '@vscode/l10n';
import { nginxLocation } from '../../../fixes/proxy';
import { defineCheck, pass } from '../../check';
import { page } from '../../citations';
import { visible } from '../../text';
import { proxyOf } from './server';

export const upgradeNotForwarded = defineCheck({
  meta: {
    id: 'proxy/upgrade-not-forwarded',
    step: 'upgrade',
    level: 'error',
    catalogue: ['E01'],
    title: () => l10n.t('The reverse proxy does not pass the WebSocket upgrade on'),
    why: () =>
      l10n.t(
        'Upgrade and Connection are headers for one hop. A proxy that is not told to send them again turns the WebSocket into an ordinary request, which the broker refuses.',
      ),
    citation: page('nginx', 'WebSocket proxying', 'https://nginx.org/en/docs/http/websocket.html'),
  },
  needs: ['upgradeBrowser'],
  uses: ['paths'],
  run: ({ upgradeBrowser, paths }, { target }) => {
    if (upgradeBrowser.status === 'failed') return pass;
    const { status } = upgradeBrowser.value;
    const proxy = proxyOf(upgradeBrowser.value);
    const worksElsewhere = paths.status === 'ok' && paths.value.some((attempt) => attempt.status === 101);
    const isTypical = status === 426 || (status === 400 && proxy !== null);
    if (!isTypical || worksElsewhere) return pass;
    return {
      kind: 'fail',
      detail:
        proxy === null
          ? l10n.t('The answer is {0}: an ordinary HTTP request arrived at the broker.', status)
          : l10n.t(
              '{0} answers {1}: an ordinary HTTP request arrived at the broker.',
              visible(proxy, 60),
              status,
            ),
      nextStep: l10n.t(
        'Add proxy_http_version 1.1 and the headers Upgrade and Connection to the location of the proxy, and reload it.',
      ),
      fixes: [nginxLocation(target)],
    };
  },
});
