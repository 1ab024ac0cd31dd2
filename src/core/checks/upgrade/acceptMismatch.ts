import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { faultOf } from './response';

export const acceptMismatch = defineCheck({
  meta: {
    id: 'upgrade/accept-mismatch',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D06'],
    title: () => l10n.t('The answer belongs to another handshake'),
    why: () =>
      l10n.t(
        'Sec-WebSocket-Accept must be worked out of the key in the request. A wrong value comes from a cache, or from a server that does not speak WebSocket.',
      ),
    citation: rfc(6455, '4.2.2'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const fault = faultOf(upgradeBrowser, context);
    const isTwice = fault?.kind === 'header-twice' && fault.header !== 'Sec-WebSocket-Protocol';
    if (fault?.kind !== 'accept-mismatch' && !isTwice) return pass;
    return {
      kind: 'fail',
      detail: isTwice
        ? l10n.t('The header {0} stands in the answer more than once.', fault.header)
        : l10n.t('Sec-WebSocket-Accept does not fit the key that was sent.'),
      nextStep: l10n.t(
        'Switch caching off for this path in the proxy, and let it add no headers of the handshake by itself.',
      ),
      fixes: [],
    };
  },
});
