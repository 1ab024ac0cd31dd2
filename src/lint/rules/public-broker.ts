import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import { knownParts } from '../endpoint/part';
import { targetsOf } from '../endpoint/targets';
import { defineRule } from '../rule';

/** Brokers that anyone may use without an account. */
const publicHosts = new Set([
  ...['test.mosquitto.org', 'broker.emqx.io', 'broker-cn.emqx.io', 'broker.hivemq.com'],
  ...['broker.mqttdashboard.com', 'mqtt.eclipseprojects.io', 'mqtt.eclipse.org', 'iot.eclipse.org'],
  ...['public.mqtthq.com', 'public-mqtt-broker.bevywise.com', 'mqtt.fluux.io', 'test.mosca.io'],
  'broker.mqttgo.io',
]);

export const publicBroker = defineRule({
  meta: {
    id: 'public-broker',
    levels: { browser: 'hint', node: 'hint', unknown: 'hint' },
    fixable: false,
    catalogue: [],
    citation: page('Mosquitto', 'test.mosquitto.org', 'https://test.mosquitto.org/'),
    title: () => l10n.t('Anyone reads and writes on a public test broker'),
  },
  check: (file) =>
    targetsOf(file).flatMap(({ endpoint }) =>
      knownParts(endpoint.host)
        .filter(({ text }) => publicHosts.has(text.toLowerCase()))
        .map(({ range, exact, text }) => ({
          range: exact ?? range,
          message: l10n.t(
            '{0} is a public test broker: anyone can read what is published there, and publish in its place. Use a broker of your own for anything else than a trial.',
            text,
          ),
        })),
    ),
});
