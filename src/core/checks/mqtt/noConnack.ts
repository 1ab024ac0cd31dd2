import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { visible } from '../../text';

export const noConnack = defineCheck({
  meta: {
    id: 'mqtt/no-connack',
    step: 'mqtt',
    level: 'error',
    catalogue: ['F07'],
    title: () => l10n.t('The broker closes the connection after CONNECT'),
    why: () =>
      l10n.t(
        'The WebSocket opens, and is closed after CONNECT without an answer. mqtt.js reports only "close". Some brokers refuse a login this way, others a packet that they cannot read.',
      ),
    citation: mqttStandard('3.1.1', '3.1.4'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }) => {
    if (mqtt.status === 'failed' || mqtt.value.connack !== null || mqtt.value.protocolError !== null)
      return pass;
    const { ended } = mqtt.value;
    if (ended === null) return pass;
    const isWithheld = mqtt.value.credentials === 'withheld';
    const said = ended.reason === '' ? '' : ` "${visible(ended.reason, 120)}"`;
    return {
      kind: 'fail',
      detail: isWithheld
        ? l10n.t(
            'The connection ends after CONNECT. The password was not sent: the certificate could not be verified, and the broker is not in your network.',
          )
        : ended.code === null
          ? l10n.t('The connection ends after CONNECT.')
          : l10n.t('The WebSocket is closed with code {0}{1}.', ended.code, said),
      nextStep: l10n.t(
        'Check user name and password first (RabbitMQ answers a wrong login like this), then the log of the broker: limits, client id, version.',
      ),
      fixes: [],
    };
  },
});
