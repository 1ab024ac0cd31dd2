import * as l10n from '@vscode/l10n';
import { keepaliveCode } from '../../../fixes/code';
import { nginxLocation } from '../../../fixes/proxy';
import { defineCheck, pass } from '../../check';
import { page } from '../../citations';
import { visible } from '../../text';
import { proxyOf } from './server';

export const behindProxy = defineCheck({
  meta: {
    id: 'proxy/behind-proxy',
    step: 'upgrade',
    level: 'info',
    catalogue: ['E02'],
    title: () => l10n.t('A reverse proxy stands in front of the broker'),
    why: () =>
      l10n.t(
        'Proxies end idle connections, most of them after 60 seconds, and that is also the default keepalive of mqtt.js: whichever comes first decides.',
      ),
    citation: page(
      'nginx',
      'proxy_read_timeout',
      'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
    ),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, { target }) => {
    if (upgradeBrowser.status === 'failed' || upgradeBrowser.value.status !== 101) return pass;
    const proxy = proxyOf(upgradeBrowser.value);
    if (proxy === null) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('The answer comes through {0}.', visible(proxy, 60)),
      nextStep: l10n.t('Use a keepalive of 45 seconds or less, or raise the time-out of the proxy.'),
      fixes: [keepaliveCode(45), nginxLocation(target)],
    };
  },
});
