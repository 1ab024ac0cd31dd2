import * as l10n from '@vscode/l10n';
import { mosquittoListener } from '../../../fixes/broker';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';

export const rawMqtt = defineCheck({
  meta: {
    id: 'upgrade/raw-mqtt',
    step: 'upgrade',
    level: 'error',
    catalogue: ['A06'],
    title: () => l10n.t('This port speaks MQTT without WebSocket'),
    why: () =>
      l10n.t(
        'A raw MQTT listener does not understand the HTTP request with which a browser begins. Desktop clients use this port; a page needs the WebSocket listener.',
      ),
    citation: page('mosquitto.conf', 'protocol', 'https://mosquitto.org/man/mosquitto-conf-5.html'),
  },
  needs: ['tcp'],
  uses: ['port', 'mqttDesktop'],
  run: ({ port, mqttDesktop }, { target }) => {
    const atThisPort = target.desktop.port === target.port && target.desktop.transport !== 'websocket';
    const byDesktop = atThisPort && mqttDesktop.status === 'ok' && mqttDesktop.value.connack !== null;
    const byPort = port.status === 'ok' && port.value.rawMqtt !== null;
    if (port.status !== 'ok' && !byDesktop) return notApplicable;
    if (!byPort && !byDesktop) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('A raw MQTT CONNECT on port {0} is answered with a CONNACK.', target.port),
      nextStep: l10n.t("Add a WebSocket listener to the broker and use its port in the page's URL."),
      fixes: [mosquittoListener({ ...target, port: target.secure ? 8084 : 8083 })],
    };
  },
});
