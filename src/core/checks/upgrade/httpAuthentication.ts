import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { headerValue } from '../../http/header';
import { visible } from '../../text';
import { faultOf } from './response';

export const httpAuthentication = defineCheck({
  meta: {
    id: 'upgrade/http-authentication',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D11'],
    title: () => l10n.t('The server wants an HTTP login'),
    why: () =>
      l10n.t(
        'A page can add no header to a WebSocket, so it cannot send basic or bearer authentication. MQTT user name and password come later and are another thing.',
      ),
    citation: rfc(6455, '4.1'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const kind = faultOf(upgradeBrowser, context)?.kind;
    const isLogin = kind === 'authentication' || kind === 'proxy-authentication';
    if (!isLogin || upgradeBrowser.status === 'failed') return pass;
    const { status, headers } = upgradeBrowser.value;
    const header = kind === 'authentication' ? 'WWW-Authenticate' : 'Proxy-Authenticate';
    const scheme = headerValue(headers, header);
    return {
      kind: 'fail',
      detail:
        scheme === null
          ? l10n.t('The answer is {0}.', status)
          : l10n.t('The answer is {0}, {1}: {2}', status, header, visible(scheme, 100)),
      nextStep:
        kind === 'authentication'
          ? l10n.t(
              'Take this path out of the HTTP login of the proxy and let the broker check user name and password, or use a cookie or a token in the URL.',
            )
          : l10n.t(
              'What answers is a forward proxy that wants a login of its own: check which program listens on port {0}.',
              context.target.port,
            ),
      fixes: [],
    };
  },
});
