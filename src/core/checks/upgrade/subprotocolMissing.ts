import * as l10n from '@vscode/l10n';
import { answerSubprotocol } from '../../../fixes/broker';
import { defineCheck, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { subprotocolFor } from '../../subprotocol';
import { faultOf } from './response';

export const subprotocolMissing = defineCheck({
  meta: {
    id: 'upgrade/subprotocol-missing',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D01'],
    title: () => l10n.t('The server does not answer the subprotocol "mqtt"'),
    why: () =>
      l10n.t(
        'mqtt.js asks for the subprotocol mqtt, and Chromium closes the connection if the answer does not name it. Firefox and Safari connect.',
      ),
    citation: mqttStandard('3.1.1', '6'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    if (faultOf(upgradeBrowser, context)?.kind !== 'subprotocol-missing') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('The answer has no Sec-WebSocket-Protocol.'),
      nextStep: l10n.t(
        'Let the server choose "mqtt" (in the ws library: handleProtocols), and the proxy pass Sec-WebSocket-Protocol on.',
      ),
      fixes: [answerSubprotocol(subprotocolFor(context.input.protocolVersion))],
    };
  },
});
