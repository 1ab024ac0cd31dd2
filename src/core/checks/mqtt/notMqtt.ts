import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { visible } from '../../text';

export const notMqtt = defineCheck({
  meta: {
    id: 'mqtt/not-mqtt',
    step: 'mqtt',
    level: 'error',
    catalogue: ['D13', 'D14'],
    title: () => l10n.t('What comes through the WebSocket is no MQTT'),
    why: () =>
      l10n.t('The server breaks the framing of WebSocket, or sends something that is no MQTT packet.'),
    citation: rfc(6455, '5'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }) => {
    if (mqtt.status === 'failed' || mqtt.value.protocolError === null) return pass;
    return {
      kind: 'fail',
      detail: visible(mqtt.value.protocolError, 200),
      nextStep: l10n.t('Check that this path leads to the broker and not to another WebSocket service.'),
      fixes: [],
    };
  },
});
