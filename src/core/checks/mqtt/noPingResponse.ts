import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { acceptedSession } from './refusal';

export const noPingResponse = defineCheck({
  meta: {
    id: 'mqtt/no-ping-response',
    step: 'mqtt',
    level: 'warning',
    catalogue: ['F10'],
    title: () => l10n.t('The broker does not answer keepalive packets'),
    why: () =>
      l10n.t(
        'mqtt.js ends the connection with "Keepalive timeout" when no PINGRESP comes within one and a half times the keepalive.',
      ),
    citation: mqttStandard('3.1.1', '3.12.4'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }) => {
    const session = acceptedSession(mqtt);
    if (session === null) return notApplicable;
    if (session.pingMs !== null || session.ended !== null) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('PINGREQ was not answered.'),
      nextStep: l10n.t(
        'Update the broker; until then set keepalive to 0 in the options, so that no PINGREQ is sent.',
      ),
      fixes: [],
    };
  },
});
