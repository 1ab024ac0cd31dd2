import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { describeConnack } from '../../mqtt/connack';
import { acceptedSession, refusalIn } from './refusal';

export const version5Refused = defineCheck({
  meta: {
    id: 'mqtt/version-5-refused',
    step: 'mqtt',
    level: 'info',
    catalogue: ['F03'],
    title: () => l10n.t('The broker does not take MQTT 5'),
    why: () => l10n.t('Only MQTT 3.1.1 works here. That matters if you set protocolVersion to 5.'),
    citation: mqttStandard('5.0', '3.1.2.2'),
  },
  needs: ['mqtt', 'mqtt5'],
  run: ({ mqtt, mqtt5 }) => {
    if (acceptedSession(mqtt) === null || mqtt5.status === 'failed') return notApplicable;
    if (acceptedSession(mqtt5) !== null) return pass;
    const found = refusalIn(mqtt5);
    return {
      kind: 'fail',
      detail:
        found === null
          ? l10n.t('CONNECT with version 5 is not answered.')
          : l10n.t('CONNECT with version 5 is answered with {0}.', describeConnack(found.code)),
      nextStep: l10n.t('Leave protocolVersion at 4, the default.'),
      fixes: [],
    };
  },
});
