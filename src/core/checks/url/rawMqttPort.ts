import * as l10n from '@vscode/l10n';
import { rawMqttPorts } from '../../brokers';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { suggestedUrl } from './suggestion';

export const rawMqttPort = defineCheck({
  meta: {
    id: 'url/raw-mqtt-port',
    step: 'url',
    level: 'warning',
    catalogue: ['A06'],
    title: () => l10n.t('This port usually speaks MQTT without WebSocket'),
    why: () =>
      l10n.t(
        '1883 and 8883 are the registered ports of MQTT over TCP and TLS. A browser needs the WebSocket listener, which has another port.',
      ),
    citation: page(
      'IANA',
      'Service Name and Transport Protocol Port Number Registry',
      'https://www.iana.org/assignments/service-names-port-numbers',
    ),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url' || !['ws', 'wss'].includes(target.scheme)) return notApplicable;
    if (target.port !== rawMqttPorts.plain && target.port !== rawMqttPorts.tls) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('The URL has port {0}.', target.port),
      nextStep: l10n.t(
        "Use the port of the broker's WebSocket listener, for example {0}",
        suggestedUrl(target),
      ),
      fixes: [],
    };
  },
});
