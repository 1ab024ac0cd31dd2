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
    if (faultOf(upgradeBrowser, context)?.kind !== 'authentication' || upgradeBrowser.status === 'failed')
      return pass;
    const scheme = headerValue(upgradeBrowser.value.headers, 'www-authenticate');
    return {
      kind: 'fail',
      detail:
        scheme === null
          ? l10n.t('The answer is 401.')
          : l10n.t('The answer is 401, WWW-Authenticate: {0}', visible(scheme, 100)),
      nextStep: l10n.t(
        'Take this path out of the HTTP login of the proxy and let the broker check user name and password, or use a cookie or a token in the URL.',
      ),
      fixes: [],
    };
  },
});
