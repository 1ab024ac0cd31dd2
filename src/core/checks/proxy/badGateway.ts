import * as l10n from '@vscode/l10n';
import { nginxLocation } from '../../../fixes/proxy';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { proxyOf } from './server';

export const badGateway = defineCheck({
  meta: {
    id: 'proxy/bad-gateway',
    step: 'upgrade',
    level: 'error',
    catalogue: ['E03'],
    title: () => l10n.t('The reverse proxy does not reach the broker'),
    why: () =>
      l10n.t(
        'The proxy is there, but the broker behind it is down, on another port, or speaks something else: a TLS listener behind http://, a raw MQTT port, or Mosquitto, which hangs up when the upgrade headers do not arrive.',
      ),
    citation: rfc(9110, '15.6.3'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, { target }) => {
    if (upgradeBrowser.status === 'failed') return pass;
    const { status } = upgradeBrowser.value;
    if (status < 502 || status > 504) return pass;
    const proxy = proxyOf(upgradeBrowser.value);
    return {
      kind: 'fail',
      catalogue: ['E03', 'E01'],
      detail:
        proxy === null
          ? l10n.t('The answer is {0}.', status)
          : l10n.t('{0} answers {1}.', visible(proxy, 60), status),
      nextStep: l10n.t(
        "Check host, port and scheme of proxy_pass, that the broker's WebSocket listener runs there, and that the proxy passes Upgrade and Connection on. Its error log names the reason.",
      ),
      fixes: [nginxLocation(target)],
    };
  },
});
