import * as l10n from '@vscode/l10n';
import { protocolVersionCode } from '../../../fixes/code';
import { defineCheck, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { visible } from '../../text';
import { faultOf } from './response';

export const subprotocolMismatch = defineCheck({
  meta: {
    id: 'upgrade/subprotocol-mismatch',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D02'],
    title: () => l10n.t('The server chose a subprotocol that was not offered'),
    why: () =>
      l10n.t(
        'The answer must name one of the subprotocols of the request, letter by letter. mqtt.js offers mqtt.',
      ),
    citation: mqttStandard('3.1.1', '6'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const fault = faultOf(upgradeBrowser, context);
    if (fault?.kind !== 'subprotocol-mismatch') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('The answer names "{0}".', visible(fault.value, 60)),
      nextStep: l10n.t('Let the server or proxy answer with the subprotocol that was asked for.'),
      fixes: fault.value === 'mqttv3.1' ? [protocolVersionCode(3)] : [],
    };
  },
});
