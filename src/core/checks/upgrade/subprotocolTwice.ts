import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { faultOf } from './response';

export const subprotocolTwice = defineCheck({
  meta: {
    id: 'upgrade/subprotocol-twice',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D03'],
    title: () => l10n.t('The subprotocol is answered twice'),
    why: () =>
      l10n.t(
        'Sec-WebSocket-Protocol may stand in the answer once, with one value. Usually the broker sends it, and the proxy adds it again.',
      ),
    citation: rfc(6455, '11.3.4'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const fault = faultOf(upgradeBrowser, context);
    if (fault?.kind !== 'header-twice' || fault.header !== 'Sec-WebSocket-Protocol') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('Sec-WebSocket-Protocol has more than one value.'),
      nextStep: l10n.t('Remove the line from the proxy that adds Sec-WebSocket-Protocol to the answer.'),
      fixes: [],
    };
  },
});
