import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { mqttStandard } from '../../citations';

export const connackTimeout = defineCheck({
  meta: {
    id: 'mqtt/connack-timeout',
    step: 'mqtt',
    level: 'error',
    catalogue: ['F08'],
    title: () => l10n.t('The WebSocket opens, but MQTT gets no answer'),
    why: () =>
      l10n.t(
        'What answers at this path is a WebSocket, but no MQTT broker, or a broker that is stuck. mqtt.js reports "connack timeout" after 30 seconds.',
      ),
    citation: mqttStandard('3.1.1', '3.2'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }, { target }) => {
    if (mqtt.status === 'failed' || mqtt.value.connack !== null) return pass;
    if (mqtt.value.ended !== null || mqtt.value.protocolError !== null) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('CONNECT to {0} is never answered with a CONNACK.', target.url),
      nextStep: l10n.t(
        'Check that this path leads to the broker and not to another WebSocket service, and that the broker is not overloaded.',
      ),
      fixes: [],
    };
  },
});
