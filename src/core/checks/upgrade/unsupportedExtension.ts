import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { faultOf } from './response';

export const unsupportedExtension = defineCheck({
  meta: {
    id: 'upgrade/unsupported-extension',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D08'],
    title: () => l10n.t('The server switches on an extension that no browser asked for'),
    why: () =>
      l10n.t(
        'Browsers offer permessage-deflate only, and close the connection when another extension is answered.',
      ),
    citation: rfc(6455, '9.1'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const fault = faultOf(upgradeBrowser, context);
    if (fault?.kind !== 'extension' && fault?.kind !== 'extension-twice') return pass;
    return {
      kind: 'fail',
      detail:
        fault.kind === 'extension'
          ? l10n.t('Sec-WebSocket-Extensions names "{0}".', visible(fault.name, 60))
          : l10n.t('Sec-WebSocket-Extensions names permessage-deflate more than once.'),
      nextStep: l10n.t('Switch this extension off in the server or proxy.'),
      fixes: [],
    };
  },
});
