import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { mqttStandard } from '../../citations';

/** The keepalive that mqtt.js asks for by default, in seconds. */
const defaultKeepalive = 60;

export const serverKeepAlive = defineCheck({
  meta: {
    id: 'mqtt/server-keep-alive',
    step: 'mqtt',
    level: 'info',
    catalogue: ['F09'],
    title: () => l10n.t('The broker prescribes a shorter keepalive'),
    why: () =>
      l10n.t(
        'With MQTT 5 the value of the broker replaces the one in your options. With 3.1.1 the broker cannot say so and simply ends the connection.',
      ),
    citation: mqttStandard('5.0', '3.2.2.3.14'),
  },
  needs: ['mqtt5'],
  run: ({ mqtt5 }) => {
    const seconds = mqtt5.status === 'ok' ? (mqtt5.value.connack?.serverKeepAlive ?? null) : null;
    if (seconds === null || seconds >= defaultKeepalive) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('Server Keep Alive is {0} seconds.', seconds),
      nextStep: l10n.t('Set keepalive to {0} or less.', seconds),
      fixes: [],
    };
  },
});
