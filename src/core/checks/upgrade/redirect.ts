import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { page } from '../../citations';
import { headerValue } from '../../http/header';
import { visible } from '../../text';

export const redirect = defineCheck({
  meta: {
    id: 'upgrade/redirect',
    step: 'upgrade',
    level: 'error',
    catalogue: ['A17'],
    title: () => l10n.t('The server redirects, and browsers do not follow'),
    why: () => l10n.t('For a WebSocket no browser follows a redirect. Some desktop tools do.'),
    citation: page(
      'WHATWG WebSockets',
      'establish a WebSocket connection',
      'https://websockets.spec.whatwg.org/#concept-websocket-establish',
    ),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }) => {
    if (upgradeBrowser.status === 'failed') return pass;
    const { status, headers } = upgradeBrowser.value;
    if (status < 300 || status > 399) return pass;
    const location = visible(headerValue(headers, 'location') ?? '?', 200);
    return {
      kind: 'fail',
      detail: l10n.t('The answer is {0}, to {1}', status, location),
      nextStep: l10n.t(
        'Connect to where the redirect leads, with wss:// in place of https://, and with the very same host and slash at the end.',
      ),
      fixes: [],
    };
  },
});
